"""Editors that offer what fits while one types: other records, countries, currencies, languages, time zones.

What is offered comes from a `Source`; it is asked off the GUI thread, so a name may appear a moment after its field.
"""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.record import FieldSpec, Record
from trustdesk.operations.choosing import Choice
from trustdesk.ui.desk import Desk
from trustdesk.ui.fields.choice_sources import Source, source_of
from trustdesk.ui.fields.editor import FieldEditor
from trustdesk.ui.icons import icon
from trustdesk.ui.widgets.chips import ChipNames, Chips
from trustdesk.ui.widgets.completing import CompletingLine, Offer

MAKE = "\x00make"
"""The key of the offer that makes a new record."""


class Choosing(FieldEditor):
    """What both editors of this module share: a line that offers, and the new records that came of it."""

    def __init__(self, desk: Desk, cls: type[Record], spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(desk, cls, spec, parent)
        self._source: Source = source_of(desk, spec)
        self._made: dict[str, Record] = {}
        self._line = CompletingLine(self)
        self._line.asked.connect(self._ask)
        self._line.taken.connect(self._take)
        self._line.textEdited.connect(self.edited)
        self._line.focus_left.connect(self._leave)

    def set_dossier(self, counterpart: str) -> None:
        self._source.counterpart = counterpart

    def companions(self) -> tuple[Record, ...]:
        return tuple(self._made[key] for key in self._keys() if key in self._made)

    def companions_kept(self) -> None:
        self._made.clear()

    def _ask(self, typed: str) -> None:
        self.desk.read(
            self._source.choices(typed),
            lambda found: self._offer(typed, found),
            owner=self,
            topic="choices",
        )

    def _offer(self, typed: str, found: Sequence[Choice]) -> None:
        offers = [Offer(each.id, each.name, _shown(each)) for each in found]
        name = " ".join(typed.split())
        if name and self._source.can_make and all(each.text.casefold() != name.casefold() for each in offers):
            words = self.desk.words(self._source.make_key, name=name)
            offers.append(Offer(MAKE, name, words))
        self._line.offer(offers)

    def _chosen(self, offer: Offer) -> Choice:
        """What was chosen, made if need be."""
        if offer.key != MAKE:
            return Choice(offer.key, offer.text)
        record = self._source.make(offer.text)
        self._made[record.id] = record
        return Choice(record.id, offer.text)

    def _unknown(self) -> InvalidValue:
        return InvalidValue(self.spec.name, self.desk.words(self._source.unknown_key))

    def _keys(self) -> tuple[str, ...]:
        raise NotImplementedError

    def _take(self, offer: Offer) -> None:
        raise NotImplementedError

    def _leave(self) -> None:
        raise NotImplementedError


class OneChosen(Choosing):
    """One of what is offered, or none."""

    def __init__(self, desk: Desk, cls: type[Record], spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(desk, cls, spec, parent)
        self._choice: Choice | None = None
        self._typed = False
        self._line.textEdited.connect(self._has_typed)
        self._line.returnPressed.connect(self._leave)
        self._line.setPlaceholderText(desk.words(self._source.example_key))
        self._open = QAction(icon("external-link", "quiet"), desk.words("ui-fields-open"), self._line)
        self._open.triggered.connect(self._go)
        self._hold(self._line)

    def _has_typed(self) -> None:
        self._typed = True

    def _take(self, offer: Offer) -> None:
        self._show(self._chosen(offer))
        self.edited.emit()
        self.left.emit()

    def _leave(self) -> None:
        # Whoever typed the whole name has chosen, with or without the list.
        offer = self._line.offered(self._line.text()) if self._typed else None
        if offer is not None and offer.key != MAKE:
            self._show(Choice(offer.key, offer.text))
        self.left.emit()

    def _read(self) -> object:
        text = self._line.text().strip()
        if not self._typed:
            return self._choice.id if self._choice else self._nothing()
        if not text:
            return self._nothing()
        offer = self._line.offered(text)
        if offer is not None and offer.key != MAKE:
            return offer.key
        code = self._source.as_code(text)
        if code:
            return code
        raise self._unknown()

    def _nothing(self) -> object:
        if self.spec.required:
            raise InvalidValue(self.spec.name, "is empty")
        return None if self.spec.optional else ""

    def _write(self, value: object) -> None:
        key = value if isinstance(value, str) else ""
        if key in self._made or not key:
            self._show(Choice(key, self._line.text()) if key else None)
            return
        self._show(Choice(key, ""))
        self.desk.read(self._source.chosen((key,)), self._has_name, owner=self, topic="name")

    def _has_name(self, found: Sequence[Choice]) -> None:
        if found and self._choice is not None and found[0].id == self._choice.id and not self._typed:
            self._show(found[0])

    def _show(self, choice: Choice | None) -> None:
        self._choice, self._typed = choice, False
        self._line.setText(choice.name if choice else "")
        self._line.setCursorPosition(0)
        if self._source.can_open and choice is not None and choice.id not in self._made:
            self._line.addAction(self._open, QLineEdit.ActionPosition.TrailingPosition)
        else:
            self._line.removeAction(self._open)

    def _go(self) -> None:
        if self._choice is not None:
            self.place_requested.emit(self._source.place(self._choice.id))

    def _keys(self) -> tuple[str, ...]:
        return (self._choice.id,) if self._choice else ()


class SeveralChosen(Choosing):
    """Several of what is offered, in the user's order, each as a chip."""

    def __init__(self, desk: Desk, cls: type[Record], spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(desk, cls, spec, parent)
        self._choices: list[Choice] = []
        words = desk.words
        self._line.setPlaceholderText(words("ui-fields-add-one"))
        self._line.setMinimumWidth(self._line.fontMetrics().averageCharWidth() * 14)
        names = ChipNames(
            open=words("ui-fields-open") if self._source.can_open else "",
            earlier=words("ui-fields-earlier"),
            later=words("ui-fields-later"),
            remove=words("ui-fields-take-out"),
            icon=icon("x", "quiet"),
        )
        self._chips = Chips(self._line, names, self)
        self._chips.removed.connect(self._remove)
        self._chips.moved.connect(self._move)
        self._chips.opened.connect(lambda key: self.place_requested.emit(self._source.place(key)))
        self._chips.focus_left.connect(self._leave)
        self._line.returnPressed.connect(self._leave)
        self._hold(self._chips)
        self._line.setAccessibleName(self.label)

    def tab_stops(self) -> list[QWidget]:
        return [*(each for each in super().tab_stops() if each is not self._line), self._line]

    def _take(self, offer: Offer) -> None:
        choice = self._chosen(offer)
        self._line.clear()
        if all(each.id != choice.id for each in self._choices):
            self._set([*self._choices, choice])

    def _remove(self, key: str) -> None:
        self._set([each for each in self._choices if each.id != key])

    def _move(self, key: str, by: int) -> None:
        place = next(number for number, each in enumerate(self._choices) if each.id == key)
        if 0 <= place + by < len(self._choices):
            moved = list(self._choices)
            moved.insert(place + by, moved.pop(place))
            self._set(moved)

    def _set(self, choices: list[Choice]) -> None:
        self._show(choices)
        self.edited.emit()

    def _leave(self) -> None:
        offer = self._line.offered(self._line.text()) if self._line.text().strip() else None
        if offer is not None and offer.key != MAKE:
            self._take(offer)
        if not self.holds_focus() or self._line.hasFocus():
            self.left.emit()

    def _read(self) -> object:
        if self._line.text().strip():
            raise self._unknown()
        return self._keys()

    def _write(self, value: object) -> None:
        keys = value if isinstance(value, tuple) else ()
        known = {each.id: each for each in self._choices}
        self._line.clear()
        self._show([known.get(key, Choice(key, key)) for key in keys])
        if any(key not in known for key in keys):
            self.desk.read(self._source.chosen(keys), self._have_names, owner=self, topic="name")

    def _have_names(self, found: Sequence[Choice]) -> None:
        names = {each.id: each for each in found}
        self._show([names.get(each.id, each) for each in self._choices])

    def _show(self, choices: list[Choice]) -> None:
        self._choices = choices
        self._chips.show_chips([(each.id, each.name) for each in choices])

    def _keys(self) -> tuple[str, ...]:
        return tuple(each.id for each in self._choices)


def _shown(choice: Choice) -> str:
    return f"{choice.name} \u00b7 {choice.detail}" if choice.detail and choice.detail != choice.name else choice.name
