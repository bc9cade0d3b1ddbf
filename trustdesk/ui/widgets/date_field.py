"""A line in which a day is typed as one says it, with a calendar to pick one."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget

from trustdesk.ui.theme import align_leading


class DateField(QLineEdit):
    """It holds the text; whoever uses it reads the day out of it. Alt+Down or F4 opens the calendar.

    picked: in the calendar. focus_left: the focus went elsewhere than into the calendar.
    """

    picked = Signal(date)
    focus_left = Signal()

    def __init__(self, icon: QIcon, calendar_name: str, parent: QWidget | None = None) -> None:
        """icon, calendar_name: of the button that opens the calendar."""
        super().__init__(parent)
        align_leading(self)
        self._calendar: QCalendarWidget | None = None
        self._day: date | None = None
        action = self.addAction(icon, QLineEdit.ActionPosition.TrailingPosition)
        action.setText(calendar_name)
        action.setToolTip(calendar_name)
        action.triggered.connect(self.open_calendar)

    def point_at(self, day: date | None) -> None:
        """The day that the calendar opens at."""
        self._day = day

    def open_calendar(self) -> None:
        """Show the calendar beneath the field."""
        calendar = self._made()
        shown = self._day
        if shown is not None:
            calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        calendar.adjustSize()
        calendar.move(self._beneath(calendar))
        calendar.show()
        calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        alt_down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt_down or event.key() == Qt.Key.Key_F4:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.focus_left.emit()

    def _made(self) -> QCalendarWidget:
        # Made when first asked for: a calendar costs more than the form around it.
        if self._calendar is None:
            self._calendar = QCalendarWidget(self)
            self._calendar.setWindowFlags(Qt.WindowType.Popup)
            self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
            self._calendar.setAccessibleName(self.accessibleName())
            self._calendar.activated.connect(self._pick)
            self._calendar.clicked.connect(self._pick)
        return self._calendar

    def _pick(self, day: QDate) -> None:
        self._made().hide()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self.picked.emit(date(day.year(), day.month(), day.day()))

    def _beneath(self, calendar: QWidget) -> QPoint:
        """As near beneath the field as the screen allows."""
        at, screen = self.mapToGlobal(QPoint(0, self.height())), self.screen().availableGeometry()
        if at.y() + calendar.height() > screen.bottom():
            at.setY(self.mapToGlobal(QPoint(0, 0)).y() - calendar.height())
        at.setX(max(screen.left(), min(at.x(), screen.right() - calendar.width())))
        return at
