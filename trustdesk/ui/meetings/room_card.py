"""One card of the room: its lines as large as they fit, so that a glance across the table is enough."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from trustdesk.operations.room import Card, RoomLine
from trustdesk.ui.theme import role

_LARGEST, _SMALLEST, _STEP = 1 / 10, 1 / 34, 0.94
_LEAST_PX = 15
_NOTE = 0.5
# Room above a line, and above what belongs to it, as shares of the size of the type.
_APART, _TOGETHER = 0.75, 0.18


class RoomCard(QScrollArea):
    """Shows the lines of a card; where even small type is not enough, it scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lines: tuple[RoomLine, ...] = ()
        self._labels: list[tuple[QLabel, float, float]] = []
        self._inside = QWidget(self)
        role(self._inside, "surface")
        self._layout = QVBoxLayout(self._inside)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.setWidget(self._inside)

    def show_card(self, card: Card | None) -> None:
        """Show this card, or nothing."""
        for label, _, _ in self._labels:
            self._layout.removeWidget(label)
            label.deleteLater()
        while self._layout.count():
            self._layout.takeAt(0)
        self._labels = []
        self._lines = card.lines if card else ()
        before = ""
        for line in self._lines:
            self._show_line(line, under=before)
            before = line.label
        self._layout.addStretch(1)
        self.setAccessibleDescription(" ".join(label.text() for label, _, _ in self._labels))
        self._fit()

    def text(self) -> str:
        """All that stands on it."""
        return "\n".join(label.text() for label, _, _ in self._labels)

    def _show_line(self, line: RoomLine, *, under: str) -> None:
        """under: the label of the line before; it holds for this one too where it is the same."""
        labelled = bool(line.label) and line.label != under
        if labelled:
            self._add(line.label, _NOTE, "quiet", _APART)
        said = f"“{line.text}”" if line.spoken else line.text
        self._add(said, 1.0, "alert" if line.alert else "strong", _TOGETHER if labelled else _APART)
        if line.note:
            self._add(line.note, _NOTE, "quiet", _TOGETHER)

    def _add(self, text: str, share: float, look: str, gap: float) -> None:
        label = QLabel(text, self._inside)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        role(label, look)
        self._layout.addWidget(label)
        self._labels.append((label, share, gap if self._labels else 0.0))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The largest type in which all lines are in view."""
        height, width = self.viewport().height(), self.viewport().width()
        size = max(height * _LARGEST, _LEAST_PX)
        while size > max(height * _SMALLEST, _LEAST_PX) and self._needed(size, width) > height:
            size *= _STEP
        for label, share, gap in self._labels:
            label.setFont(self._font(size * share, label))
            label.setContentsMargins(0, round(size * gap), 0, 0)

    def _needed(self, size: float, width: int) -> float:
        area = QRect(0, 0, max(1, width), 100_000)
        heights = (
            QFontMetrics(self._font(size * share, label))
            .boundingRect(area, int(Qt.TextFlag.TextWordWrap), label.text())
            .height()
            + size * gap
            for label, share, gap in self._labels
        )
        return sum(heights)

    @staticmethod
    def _font(size: float, label: QLabel) -> QFont:
        font = QFont(label.font())
        font.setPixelSize(max(_LEAST_PX - 3, round(size)))
        return font
