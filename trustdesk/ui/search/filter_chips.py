"""The row of filters under the search field: those in the line, to take away, and those that help most, to add.

A chip only changes the line, so that what is clicked and what is typed are the same thing.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from trustdesk.i18n.words import Words
from trustdesk.operations.search_line_parts import filters_in, with_filter
from trustdesk.ui.theme import XS, role
from trustdesk.ui.widgets.flow_layout import FlowLayout

_OFFERS = (
    ("country", "country:"),
    ("industry", "industry:"),
    ("role", "role:"),
    ("with", "with:"),
    ("kind", "kind:"),
    ("met", "met:"),
    ("overdue", "is:overdue"),
    ("ahead", "is:ahead"),
)
"""What is offered: the key of its name, and what it puts into the line."""

_LONGEST = 30


class FilterChips(QWidget):
    """Tab leads in and out, the arrows along, Enter does what the chip says, Delete takes one away, Esc leads back.

    chosen: the line that a chip leads to. left: the focus is wanted back in the field, with what was typed meanwhile.
    """

    chosen = Signal(str)
    left = Signal(str)

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._chips = words, list[_Chip]()
        self.setObjectName("search-filters")
        self.setAccessibleName(words("ui-search-filters"))
        self._flow = FlowLayout(self, XS, may_cut=True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_line(self, typed: str) -> None:
        """Show what stands in this line, and what can be added to it."""
        held = filters_in(typed)
        wanted = [(each.text, each.line, True) for each in held]
        texts = {each.text.lower() for each in held}
        names = {f"{each.name.value}:" for each in held}
        wanted += [(key, with_filter(typed, text), False) for key, text in _OFFERS if text not in texts | names]
        if [each[0] for each in wanted] == [chip.key for chip in self._chips]:
            for chip, (_, line, _) in zip(self._chips, wanted, strict=True):
                chip.line = line
            return
        self._rebuild(wanted)

    def enter(self, *, last: bool = False) -> None:
        """Take the focus, at one end of the row."""
        if self._chips:
            self._chips[-1 if last else 0].setFocus(Qt.FocusReason.TabFocusReason)

    def _rebuild(self, wanted: Sequence[tuple[str, str, bool]]) -> None:
        focused = next((place for place, chip in enumerate(self._chips) if chip.hasFocus()), None)
        old, self._chips = self._chips, [self._chip(*each) for each in wanted]
        if focused is not None and self._chips:
            self._chips[min(focused, len(self._chips) - 1)].setFocus()
        for chip in old:
            self._flow.removeWidget(chip)
            # Its wish may still be on its way through the chip itself.
            chip.hide()
            chip.deleteLater()
        self.updateGeometry()

    def _chip(self, key: str, line: str, held: bool) -> "_Chip":
        name = key if held else self._words(f"ui-search-offer-{key}")
        chip = _Chip(key, name, line, held=held, parent=self)
        chip.setAccessibleName(self._words("ui-search-chip-remove" if held else "ui-search-chip-add", filter=name))
        chip.clicked.connect(lambda: self.chosen.emit(chip.line))
        chip.stepped.connect(lambda by: self._step(chip, by))
        chip.left.connect(self.left)
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _step(self, chip: "_Chip", by: int) -> None:
        place = self._chips.index(chip) + by
        self._chips[place % len(self._chips)].setFocus(Qt.FocusReason.TabFocusReason)


class _Chip(QToolButton):
    """stepped: 1 for the next one, -1 for the one before. left: see `FilterChips`."""

    stepped = Signal(int)
    left = Signal(str)

    def __init__(self, key: str, name: str, line: str, *, held: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.key, self.line, self._held = key, line, held
        metrics = self.fontMetrics()
        short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, metrics.averageCharWidth() * _LONGEST)
        self.setText(f"{short.replace('&', '&&')}  ×" if held else short)
        self.setObjectName(f"filter-{'held' if held else 'offer'}-{key}")
        role(self, "chip-toggle-on" if held else "chip-toggle")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        key = Qt.Key(event.key())
        on = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.stepped.emit(1 if key == on else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.click()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if self._held:
                self.click()
        elif key in _BACK:
            self.left.emit("")
        elif event.text().isprintable() and event.text():
            self.left.emit(event.text())
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: N802  Qt's name and way
        """Tab leads back to the field, as the arrows go along the row."""
        self.left.emit("")
        return True


_BACK = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down})
