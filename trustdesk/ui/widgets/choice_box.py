"""Choosing one of many by a box that opens. It may hold nothing."""

from html import escape

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
    QWidget,
)

from trustdesk.ui.theme import XL

_LETTERS = 8
_ROWS = 20


class ChoiceBox(QComboBox):
    """A box of choices that the wheel passes by. What it has no room for ends in an ellipsis, with all of it at hand.

    focus_left: the focus went elsewhere than into its list.
    """

    focus_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxVisibleItems(_ROWS)
        # A long choice widens nothing.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def shown_text(self) -> str:
        """The choice as it is painted in the room there is."""
        option = self._option()
        return self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, self._room(option).width()
        )

    def showPopup(self) -> None:  # noqa: N802  Qt's name, as all below
        """The list is as wide as its choices are, where the screen is."""
        view = self.view()
        wanted = view.sizeHintForColumn(0) + view.verticalScrollBar().sizeHint().width() + XL
        view.setMinimumWidth(min(max(wanted, self.width()), self.screen().availableGeometry().width() - 2 * XL))
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Qt cuts the text through its letters where a style sheet is on."""
        if self.isEditable():
            super().paintEvent(event)
            return
        painter, option = QStylePainter(self), self._option()
        option.currentText = self.shown_text
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def event(self, event: QEvent) -> bool:
        """Over a choice that is cut the tip tells all of it."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            whole = self.currentText()
            if not self.isEditable() and self.shown_text != whole:
                QToolTip.showText(event.globalPos(), f"<span>{escape(whole)}</span>", self)
                return True
        return super().event(event)

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option

    def _room(self, option: QStyleOptionComboBox) -> QRect:
        controls = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        # The style keeps a px free at each side of the text.
        return self.style().subControlRect(controls[0], option, controls[1], self).adjusted(1, 0, -1, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """The page scrolls; a choice is never changed by passing over it."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.focus_left.emit()
