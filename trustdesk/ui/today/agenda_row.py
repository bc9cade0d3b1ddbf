"""A row of the agenda: when, who, one quiet line, a few chips, and what can be done about it."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from trustdesk.ui.icons import icon
from trustdesk.ui.theme import XS, M, S, role
from trustdesk.ui.widgets.elided_label import ElidedLabel
from trustdesk.ui.widgets.flow_layout import FlowLayout

_ICON = QSize(16, 16)
# With less room, what stands before a row stands above it.
_ROOMY_LETTERS = 50
Key = Qt.Key


@dataclass(frozen=True, slots=True)
class Mark:
    """A word or two on a coloured ground. role: chip, chip-good, chip-warn or chip-alert."""

    text: str
    role: str = "chip"


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be done about a row. name: tells it from the others; icon: of resources/icons."""

    name: str
    text: str
    icon: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RowText:
    """All that a row shows.

    key: tells it from the others. group: what stands above it, where a group begins. lead: what stands before it.
    alert: its lead is an alarm. deed: what stands at its end; deeds: what stands below it while it is chosen.
    """

    key: str
    title: str
    details: str = ""
    group: str = ""
    lead: str = ""
    alert: bool = False
    marks: tuple[Mark, ...] = ()
    deed: Deed | None = None
    deeds: tuple[Deed, ...] = ()

    @property
    def spoken(self) -> str:
        """The row as one text, for those who hear it."""
        parts = (self.lead, self.title, self.details, *(mark.text for mark in self.marks))
        return ", ".join(part for part in parts if part)


class AgendaRow(QFrame):
    """chosen: it got the focus or was clicked. opened: Enter or a double click. done: a deed, by its name.

    stepped: Up (-1) or Down (1). Each has the row's key first.
    """

    chosen = Signal(str)
    opened = Signal(str)
    done = Signal(str, str)
    stepped = Signal(str, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = RowText(key="", title="")
        self._offered: tuple[Deed, ...] = ()
        role(self, "agenda-row")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lead, self._title, self._details = ElidedLabel(self), ElidedLabel(self), ElidedLabel(self)
        role(self._title, "strong")
        role(self._details, "small")
        self._marks = QWidget(self)
        self._end = _button(self)
        self._end.setObjectName("row-deed")
        self._end.clicked.connect(lambda: self._do(self.text.deed))
        self._below = QWidget(self)
        for holder in (self._marks, self._below):
            holder.setLayout(FlowLayout(spacing=XS))
            policy = holder.sizePolicy()
            policy.setHeightForWidth(True)
            holder.setSizePolicy(policy)
        self._place()

    def _place(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(XS // 2)
        for part in (self._title, self._details, self._marks, self._below):
            texts.addWidget(part)
        told = self._told = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        told.setSpacing(XS)
        told.addWidget(self._lead, 0, Qt.AlignmentFlag.AlignTop)
        told.addLayout(texts, 1)
        line = QHBoxLayout()
        line.setSpacing(M)
        line.addLayout(told, 1)
        line.addWidget(self._end, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S, S, S, S)
        layout.addLayout(line)

    def show_text(self, text: RowText, lead_letters: int) -> None:
        """Show this; only what differs is set anew. lead_letters: the room for what stands before."""
        before, self.text = self.text, text
        self._lead.setMinimumWidth(self.fontMetrics().averageCharWidth() * lead_letters)
        if text == before:
            return
        self.setObjectName(f"row-{text.key}")
        self.setAccessibleName(text.spoken)
        self._lead.setText(text.lead)
        role(self._lead, "alert" if text.alert else "strong")
        self._lead.setVisible(bool(text.lead))
        self._title.setText(text.title)
        self._details.setText(text.details)
        self._details.setVisible(bool(text.details))
        if text.marks != before.marks:
            self._show_marks()
        self._marks.setVisible(bool(text.marks))
        self._end.setVisible(text.deed is not None)
        if text.deed is not None:
            _dress(self._end, text.deed, text.title)

    def set_chosen(self, chosen: bool) -> None:
        """Show that the row is the one whose page is shown, with what can be done about it."""
        if chosen and self._offered != self.text.deeds:
            self._show_deeds()
        self._below.setVisible(chosen and bool(self.text.deeds))
        role(self, "agenda-row-chosen" if chosen else "agenda-row")

    def _show_marks(self) -> None:
        _empty(self._marks)
        for mark in self.text.marks:
            label = QLabel(mark.text, self._marks)
            label.setTextFormat(Qt.TextFormat.PlainText)
            role(label, mark.role)
            self._marks.layout().addWidget(label)  # type: ignore[union-attr]
            label.show()

    def _show_deeds(self) -> None:
        _empty(self._below)
        self._offered = self.text.deeds
        before: QWidget = self._end
        for deed in self._offered:
            button = _button(self._below)
            button.setObjectName(f"deed-{deed.name}")
            _dress(button, deed, self.text.title)
            button.clicked.connect(lambda _checked=False, deed=deed: self._do(deed))
            self._below.layout().addWidget(button)  # type: ignore[union-attr]
            button.show()
            # Made late, it would else come last in the whole window.
            QWidget.setTabOrder(before, button)
            before = button

    def _do(self, deed: Deed | None) -> None:
        if deed is not None:
            self.done.emit(self.text.key, deed.name)

    # --- Mouse and keys

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        super().focusInEvent(event)
        self.chosen.emit(self.text.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        super().mouseDoubleClickEvent(event)
        self.opened.emit(self.text.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        match event.key():
            case Key.Key_Return | Key.Key_Enter:
                self.opened.emit(self.text.key)
            case Key.Key_Space if self.text.deed is not None:
                self._do(self.text.deed)
            case Key.Key_Up | Key.Key_Down:
                self.stepped.emit(self.text.key, -1 if event.key() == Key.Key_Up else 1)
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        roomy = self.width() >= _ROOMY_LETTERS * self.fontMetrics().averageCharWidth()
        self._told.setDirection(QBoxLayout.Direction.LeftToRight if roomy else QBoxLayout.Direction.TopToBottom)

    def event(self, event: QEvent) -> bool:
        # So that the style sheet's :focus shows on a frame, too.
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)


def _button(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    role(button, "flat")
    button.setIconSize(_ICON)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _dress(button: QToolButton, deed: Deed, title: str) -> None:
    button.setText(deed.text)
    button.setIcon(icon(deed.icon))
    button.setAccessibleName(f"{deed.text}: {title}")


def _empty(holder: QWidget) -> None:
    layout = holder.layout()
    while layout is not None and (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
