"""Choosing one of up to four by a row of joined buttons, which may hold nothing."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QToolButton,
    QWidget,
)


class ChoiceRow(QWidget):
    """A row of buttons of which one is down. Arrows move the choice; where it may be empty, Delete clears it.

    chosen: by the user; the number of the choice, or -1. focus_left: the focus left the whole row.
    """

    chosen = Signal(int)
    focus_left = Signal()

    def __init__(self, names: Sequence[str], may_be_empty: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_be_empty = may_be_empty
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        # The row itself says how narrow it can be, as it stacks its buttons then.
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for number, name in enumerate(names):
            button = _Segment(name, self)
            button.focus_left.connect(self._one_left)
            button.clear_wanted.connect(self._clear)
            button.step_wanted.connect(lambda by, number=number: self._step(number + by))
            self._group.addButton(button, number)
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._stacked: bool | None = None
        self._arrange(stacked=False)
        self._group.idClicked.connect(self._clicked)
        self._number = -1
        self.setFocusProxy(self._group.button(0))

    def current(self) -> int:
        """The number of the choice, or -1."""
        return self._number

    def set_current(self, number: int) -> None:
        """Choose without saying so. -1 chooses nothing."""
        self._number = number
        # An exclusive group does not let go of its last choice.
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(self._group.id(button) == number)
        self._group.setExclusive(True)
        self.setFocusProxy(self._group.button(max(number, 0)))

    def name_all(self, name: str) -> None:
        """Give each button an accessible name that says what is chosen: "Status: Open"."""
        self.setAccessibleName(name)
        for button in self._group.buttons():
            button.setAccessibleName(f"{name}: {button.text()}")

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(max(button.sizeHint().width() for button in self._group.buttons()), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        needed = sum(button.sizeHint().width() for button in self._group.buttons())
        self._arrange(stacked=event.size().width() < needed)

    def _arrange(self, *, stacked: bool) -> None:
        """Side by side where there is room, else one above the other."""
        if stacked == self._stacked:
            return
        self._stacked = stacked
        sides = QBoxLayout.Direction
        self._row.setDirection(sides.TopToBottom if stacked else sides.LeftToRight)
        buttons = self._group.buttons()
        for number, button in enumerate(buttons):
            seen = len(buttons) - 1 - number if self.isRightToLeft() else number
            button.setProperty("place", "only" if stacked else _place(seen, len(buttons)))
            button.style().unpolish(button)
            button.style().polish(button)
        self.updateGeometry()

    def _clicked(self, number: int) -> None:
        if number == self._number and self._may_be_empty:
            self._clear()
        elif number != self._number:
            self.set_current(number)
            self.chosen.emit(number)

    def _clear(self) -> None:
        if self._may_be_empty and self._number >= 0:
            self.set_current(-1)
            self.chosen.emit(-1)

    def _step(self, number: int) -> None:
        button = self._group.button(number)
        if button is not None:
            button.setFocus(Qt.FocusReason.TabFocusReason)
            self._clicked(number)

    def _one_left(self) -> None:
        focused = self.window().focusWidget()
        if focused is None or not self.isAncestorOf(focused) or not focused.hasFocus():
            self.focus_left.emit()


class _Segment(QToolButton):
    focus_left = Signal()
    clear_wanted = Signal()
    step_wanted = Signal(int)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(name)
        self.setCheckable(True)
        self.setProperty("role", "segment")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        onward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        back = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
        if event.key() in (onward, Qt.Key.Key_Down):
            self.step_wanted.emit(1)
        elif event.key() in (back, Qt.Key.Key_Up):
            self.step_wanted.emit(-1)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.focus_left.emit()


def _place(number: int, count: int) -> str:
    if count == 1:
        return "only"
    return "first" if number == 0 else "last" if number == count - 1 else "middle"
