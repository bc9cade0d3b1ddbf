"""One section of the sheet: the lists that hold something, and below them a line of what could be added.

Lists are made when there is something to show in them, a few at a time: `fill` gives way after each.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from trustdesk.i18n.words import Words
from trustdesk.ui.dossiers.arrangement import Arrangement
from trustdesk.ui.dossiers.list_part import ListPart
from trustdesk.ui.dossiers.sections import ListSpec, SectionSpec
from trustdesk.ui.icons import icon
from trustdesk.ui.theme import M, S, role
from trustdesk.ui.widgets.disclosure import Disclosure
from trustdesk.ui.widgets.flow_layout import FlowLayout
from trustdesk.ui.widgets.section import Section


class SectionPart(Section):
    """list_made: a list came into being and is to be connected. add_requested: of a new record in the list of that key.

    embedded: the panel at its top, where it has one that was needed so far.
    """

    list_made = Signal(ListPart)
    add_requested = Signal(str)

    def __init__(self, spec: SectionSpec, words: Words, parent: QWidget) -> None:
        super().__init__(words(f"ui-dossier-section-{spec.key}"), words(f"ui-dossier-hint-{spec.key}"), parent)
        self.spec = spec
        self.setObjectName(f"section-{spec.key}")
        self.embedded: QWidget | None = None
        self.lists: dict[str, ListPart] = {}
        self._words = words
        self._apart: Disclosure | None = None
        self._adders: dict[str, QPushButton] = {}
        holder = self.body
        if spec.apart:
            self._apart = Disclosure(words("ui-dossier-as-lists"), self)
            self.body.addWidget(self._apart)
            holder = self._apart.body
        self._room = QVBoxLayout()
        self._room.setSpacing(M)
        holder.addLayout(self._room)
        self._adding = QWidget(self)
        self._flow = FlowLayout(self._adding, S, may_cut=True)
        holder.addWidget(self._adding)

    def embed(self, panel: QWidget) -> None:
        """Let the panel stand at its top."""
        self.embedded = panel
        self.body.insertWidget(0, panel)

    def offer(self, name: str, picture: str) -> QPushButton:
        """A button at its end for something that is done with all that stands in it."""
        button = QPushButton(icon(picture, "accent"), self._words(f"ui-dossier-do-{name}"), self)
        button.setObjectName(f"section-{name}")
        role(button, "row-link")
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return button

    @property
    def open_lists(self) -> list[ListPart]:
        """The lists that are shown, from top to bottom."""
        return [part for spec in self.spec.all_lists if (part := self.lists.get(spec.key)) and part.isVisibleTo(self)]

    def fill(self, arrangement: Arrangement, width: int) -> Iterator[None]:
        """Show what the arrangement has for this section, list by list, set in that width in px."""
        held = 0
        for spec in self.spec.all_lists:
            listed = arrangement.lists[spec.key]
            held += len(listed.ids)
            part = self.lists.get(spec.key)
            if part is None and not listed.ids:
                continue
            if part is None:
                part = self._make(spec)
                # So that no row is set in the width of a hundred px that a new widget has.
                part.set_width(width)
            if part.listed != listed:
                part.show_listed(listed)
                part.heightForWidth(width)
                self._show_or_not(part)
                yield
        self.set_empty(held == 0 and bool(self.spec.all_lists))
        self._offer()

    def list_for(self, key: str) -> ListPart:
        """The list of that key, shown even if it is empty, as something is to be added."""
        spec = next(each for each in self.spec.all_lists if each.key == key)
        part = self.lists.get(key) or self._make(spec)
        part.show()
        self._offer()
        if self._apart is not None:
            self._apart.open()
        return part

    def set_apart_open(self, opened: bool) -> None:
        """Show the lists that stand apart, or only the way to them."""
        if self._apart is not None:
            self._apart.button.setChecked(opened)

    def settle(self, part: ListPart) -> None:
        """A list got or lost its form: hide it where it is empty again."""
        self._show_or_not(part)
        self._offer()

    def _show_or_not(self, part: ListPart) -> None:
        part.setVisible(bool(part.listed.ids) or part.rows.form is not None)

    def _make(self, spec: ListSpec) -> ListPart:
        part = ListPart(spec, self._words, self, headed=len(self.spec.all_lists) > 1)
        place = sum(1 for other in self.spec.all_lists[: self.spec.all_lists.index(spec)] if other.key in self.lists)
        self.lists[spec.key] = part
        self._room.insertWidget(place, part)
        self.list_made.emit(part)
        return part

    def _offer(self) -> None:
        """A button for each list that is not shown, in the order of the lists."""
        shown = {part.spec.key for part in self.lists.values() if not part.isHidden()}
        for spec in self.spec.all_lists:
            if spec.key not in self._adders:
                self._adders[spec.key] = self._adder(spec)
            self._adders[spec.key].setVisible(spec.key not in shown)
        self._adding.setVisible(len(shown) < len(self.spec.all_lists))

    def _adder(self, spec: ListSpec) -> QPushButton:
        name = self._words(f"ui-dossier-list-{spec.key}")
        button = QPushButton(name, self._adding)
        button.setObjectName(f"begin-{spec.key}")
        button.setIcon(icon("plus", "accent"))
        role(button, "row-link")
        button.clicked.connect(lambda: self.add_requested.emit(spec.key))
        self._flow.addWidget(button)
        return button
