"""Things in a list, each as a small button with its name; they can be opened, moved and removed by mouse and key."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from trustdesk.ui.theme import XS
from trustdesk.ui.widgets.flow_layout import FlowLayout


class Chips(QWidget):
    """Chips in the order given, and behind them the field to add one with.

    A click or Enter opens a chip's menu; Delete removes it, Alt with an arrow moves it.
    removed, moved (with -1 or 1), opened: wishes, with the chip's key. focus_left: the focus left a chip for elsewhere.
    """

    removed = Signal(str)
    moved = Signal(str, int)
    opened = Signal(str)
    focus_left = Signal()

    def __init__(self, adding: QWidget, names: "ChipNames", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._chips: list[_Chip] = []
        self._flow = FlowLayout(self, XS)
        self._adding = adding
        self._flow.addWidget(adding)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusProxy(adding)

    def show_chips(self, chips: Sequence[tuple[str, str]]) -> None:
        """Show these, each with its key and its name. The focus stays on the chip it was on, or goes to the field."""
        focused = next((chip.key for chip in self._chips if chip.hasFocus()), None)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            # Its wish may still be on its way through the chip itself.
            chip.hide()
            chip.deleteLater()
        self._chips = [_Chip(key, name, self._names, self) for key, name in chips]
        before = self._adding.previousInFocusChain() or self._adding
        for place, chip in enumerate(self._chips):
            chip.wished.connect(self._wish)
            chip.focus_left.connect(self.focus_left)
            self._flow.insert_widget(place, chip)
            chip.show()
            QWidget.setTabOrder(before, chip)
            before = chip
            if chip.key == focused:
                chip.setFocus()
        QWidget.setTabOrder(before, self._adding)
        if focused is not None and all(chip.key != focused for chip in self._chips):
            self._adding.setFocus()
        self.updateGeometry()

    def _wish(self, key: str, wish: str) -> None:
        if wish == "remove":
            self.removed.emit(key)
        elif wish == "open":
            self.opened.emit(key)
        else:
            self.moved.emit(key, -1 if wish == "earlier" else 1)


class ChipNames:
    """What the menu of a chip says, and the icon that stands for its removal. open: empty where none can be opened."""

    def __init__(self, *, open: str, earlier: str, later: str, remove: str, icon: QIcon) -> None:  # noqa: A002
        self.wishes = {"open": open, "earlier": earlier, "later": later, "remove": remove}
        self.icon = icon


class _Chip(QToolButton):
    wished = Signal(str, str)
    focus_left = Signal()

    def __init__(self, key: str, name: str, names: ChipNames, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self.setText(self._short(name))
        self.setAccessibleName(name)
        self.setProperty("role", "chip-button")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        for wish, text in names.wishes.items():
            if text:
                action = QAction(names.icon if wish == "remove" else QIcon(), text, self)
                action.triggered.connect(lambda _checked=False, wish=wish: self.wished.emit(self.key, wish))
                self.addAction(action)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        wish = self._wish_of(event)
        if wish:
            self.wished.emit(self.key, wish)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.showMenu()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.focus_left.emit()

    def _wish_of(self, event: QKeyEvent) -> str:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            return "remove"
        if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return ""
        earlier = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
        later = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        return {earlier: "earlier", later: "later"}.get(Qt.Key(event.key()), "")

    def _short(self, name: str) -> str:
        metrics = self.fontMetrics()
        return metrics.elidedText(name, Qt.TextElideMode.ElideRight, metrics.averageCharWidth() * 40).replace("&", "&&")
