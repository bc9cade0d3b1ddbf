"""Editors of what is typed as it is: short and long text, lists of one entry a line, numbers."""

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.record import WORDS, FieldSpec, Record
from trustdesk.ui.desk import Desk
from trustdesk.ui.fields.editor import FieldEditor
from trustdesk.ui.fields.labels import field_example
from trustdesk.ui.widgets.growing_text import GrowingText
from trustdesk.ui.widgets.text_line import TextLine


class ShortText(FieldEditor):
    """One line of text."""

    def __init__(self, desk: Desk, cls: type[Record], spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(desk, cls, spec, parent)
        self._line = TextLine(self)
        self._line.setPlaceholderText(field_example(desk.words, cls.kind, spec.name))
        self._line.textEdited.connect(self.edited)
        self._line.focus_left.connect(self.left)
        self._line.returnPressed.connect(self.left)
        self._hold(self._line)

    def _read(self) -> object:
        return self._line.text().strip()

    def _write(self, value: object) -> None:
        self._line.setText(str(value or ""))
        self._line.setCursorPosition(0)


class LongText(FieldEditor):
    """Text of any length."""

    def __init__(self, desk: Desk, cls: type[Record], spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(desk, cls, spec, parent)
        self._text = GrowingText(parent=self)
        self._text.setPlaceholderText(field_example(desk.words, cls.kind, spec.name))
        self._text.textChanged.connect(self._changed)
        self._text.focus_left.connect(self.left)
        self._showing = False
        self._hold(self._text)

    def _changed(self) -> None:
        if not self._showing:
            self.edited.emit()

    def _read(self) -> object:
        return self._text.toPlainText().strip()

    def _write(self, value: object) -> None:
        self._showing = True
        self._text.setPlainText(self._shown(value))
        self._showing = False

    def _shown(self, value: object) -> str:
        return str(value or "")


class TextLines(LongText):
    """A list of texts, one a line; Alt+Up and Alt+Down put them in order."""

    def __init__(self, desk: Desk, cls: type[Record], spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(desk, cls, spec, parent)
        self._text.setPlaceholderText(desk.words("ui-fields-one-a-line"))

    def _read(self) -> object:
        return tuple(line.strip() for line in self._text.toPlainText().split("\n") if line.strip())

    def _shown(self, value: object) -> str:
        return "\n".join(value) if isinstance(value, tuple) else ""


class WholeNumber(ShortText):
    """A whole number, or nothing where that is allowed."""

    def _read(self) -> object:
        typed = self._line.text().strip()
        if not typed and self.spec.optional:
            return None
        try:
            return int(_signed(typed).replace(" ", ""))
        except ValueError:
            raise InvalidValue(self.spec.name, f"must be {WORDS[int]}") from None

    def _write(self, value: object) -> None:
        self._line.setText("" if value is None else str(value))


class Amount(ShortText):
    """A number with decimals, typed as people do: 1,250.50 or 1 250,50."""

    def _read(self) -> object:
        typed = self._line.text().strip()
        if not typed and self.spec.optional:
            return None
        try:
            return Decimal(plain_number(typed, QLocale(self.desk.words.language).decimalPoint()))
        except InvalidOperation:
            raise InvalidValue(self.spec.name, f"must be {WORDS[Decimal]}, such as 1250 or 12.50") from None

    def _write(self, value: object) -> None:
        if not isinstance(value, Decimal):
            self._line.setText("")
            return
        locale = QLocale(self.desk.words.language)
        marks = str.maketrans({",": locale.groupSeparator(), ".": locale.decimalPoint()})
        self._line.setText(f"{value:,f}".translate(marks))


def plain_number(typed: str, decimal_point: str) -> str:
    """The number as Decimal reads it. decimal_point: decides where one mark alone could be either."""
    text = "".join(_signed(typed).split()).replace("'", "").replace("’", "")
    marks = [mark for mark in ",." if mark in text]
    if len(marks) == 2:
        last = max(marks, key=text.rindex)
        other = "," if last == "." else "."
        return text.replace(other, "").replace(last, ".") if text.count(last) == 1 else typed
    if len(marks) == 1:
        mark = marks[0]
        in_threes = all(len(part) == 3 for part in text.split(mark)[1:])
        groups = text.count(mark) > 1 or (mark != decimal_point and in_threes)
        if groups and not in_threes:
            return typed
        return text.replace(mark, "" if groups else ".")
    return text


def _signed(typed: str) -> str:
    return typed.replace("\u2212", "-")
