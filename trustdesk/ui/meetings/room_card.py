"""One card of the room: its lines as large as they fit, so that a glance across the table is enough."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from trustdesk.operations.room import Card, RoomLine
from trustdesk.ui.theme import role

_LARGEST, _SMALLEST, _STEP = 1 / 11, 1 / 34, 0.94
_LEAST_PX = 15
_NOTE = 0.55


class RoomCard(QScrollArea):
    """Shows the lines of a card; where even small type is not enough, it scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lines: tuple[RoomLine, ...] = ()
        self._labels: list[tuple[QLabel, float]] = []
        self._inside = QWidget(self)
        role(self._inside, "surface")
        self._layout = QVBoxLayout(self._inside)
        self.setWidget(self._inside)

    def show_card(self, card: Card | None) -> None:
        """Show this card, or nothing."""
        for label, _ in self._labels:
            self._layout.removeWidget(label)
            label.deleteLater()
        while self._layout.count():
            self._layout.takeAt(0)
        self._labels = []
        self._lines = card.lines if card else ()
        for line in self._lines:
            self._show_line(line)
        self._layout.addStretch(1)
        self.setAccessibleDescription(" ".join(label.text() for label, _ in self._labels))
        self._fit()

    def text(self) -> str:
        """All that stands on it."""
        return "\n".join(label.text() for label, _ in self._labels)

    def _show_line(self, line: RoomLine) -> None:
        if line.label:
            self._add(line.label, _NOTE, "quiet")
        self._add(f"“{line.text}”" if line.spoken else line.text, 1.0, "alert" if line.alert else "strong")
        if line.note:
            self._add(line.note, _NOTE, "quiet")

    def _add(self, text: str, share: float, look: str) -> None:
        label = QLabel(text, self._inside)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        role(label, look)
        self._layout.addWidget(label)
        self._labels.append((label, share))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The largest type in which all lines are in view."""
        height, width = self.viewport().height(), self.viewport().width()
        size = max(height * _LARGEST, _LEAST_PX)
        while size > max(height * _SMALLEST, _LEAST_PX) and self._needed(size, width) > height:
            size *= _STEP
        gap = round(size * 0.35)
        self._layout.setSpacing(gap)
        self._layout.setContentsMargins(gap, gap, gap, gap)
        for label, share in self._labels:
            label.setFont(self._font(size * share, label))

    def _needed(self, size: float, width: int) -> float:
        gap = size * 0.35
        area = QRect(0, 0, max(1, round(width - 2 * gap)), 100_000)
        heights = (
            QFontMetrics(self._font(size * share, label))
            .boundingRect(area, int(Qt.TextFlag.TextWordWrap), label.text())
            .height()
            for label, share in self._labels
        )
        return sum(heights) + gap * (len(self._labels) + 2)

    @staticmethod
    def _font(size: float, label: QLabel) -> QFont:
        font = QFont(label.font())
        font.setPixelSize(max(_LEAST_PX - 3, round(size)))
        return font
