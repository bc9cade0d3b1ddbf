"""How a row is set and painted: text over up to three lines, below it the chips and one quiet line of details.

Heights are asked for every row of a list and in several widths, so they are told without setting a text where one line
is plainly enough; what is painted is set when it is.
"""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPainterPath, QPen, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from trustdesk.ui.theme import RADIUS, XS, Colours, M, S
from trustdesk.ui.widgets.row_list_model import ROW, Chip, Row
from trustdesk.ui.widgets.row_list_text import height_of, lay_out

_SMALL = 0.88
_LINES = 3
# A layout asks for heights in widths that it only considers; what is known of the last few is kept.
_WIDTHS = 4
_SET_AT_ONCE = 120
_FADED = 0.35


@dataclass(frozen=True, slots=True)
class _Set:
    """A row as it is set in a width: its texts, and its chips with their widths in px."""

    title: QTextLayout
    details: QTextLayout | None
    chips: tuple[tuple[Chip, int], ...]


class RowPaint(QStyledItemDelegate):
    """Sets the rows of one view. faded: the key of the row that the mouse carries, whose place stands back."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[int, dict[Row, int]] = {}
        self._sets: dict[tuple[int, Row], _Set] = {}
        self.faded = ""
        self.forget()

    def forget(self) -> None:
        """Let go of what is known, as the rows or the font changed."""
        self._heights.clear()
        self._sets.clear()
        self._font = QFont(self._view.font())
        self._small = QFont(self._font)
        self._small.setPointSizeF(self._font.pointSizeF() * _SMALL)
        self._metrics, self._small_metrics = QFontMetrics(self._font), QFontMetrics(self._small)

    def height(self, row: Row, width: int) -> int:
        """How high the row is in that width, in px."""
        if width not in self._heights and len(self._heights) >= _WIDTHS:
            self._heights.pop(next(iter(self._heights)))
        heights = self._heights.setdefault(width, {})
        if row not in heights:
            second = XS + self._chip_height if row.details or row.chips else 0
            room = max(width - 2 * M, 1)
            heights[row] = S + height_of(row.title, self._font, self._metrics, room, _LINES) + second + S
        return heights[row]

    @property
    def _chip_height(self) -> int:
        return self._small_metrics.height() + 2

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        del option
        width = self._view.viewport().width()
        return QSize(width, self.height(index.data(ROW), width))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(ROW)
        rect: QRect = option.rect
        # The view's own palette has lost its ground to the style sheet, which makes it transparent.
        colours = Colours.of(QGuiApplication.palette())
        parts = self._set(row, rect.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.key == self.faded:
            painter.setOpacity(_FADED)
        self._paint_ground(painter, option, colours, is_current=index == self._view.currentIndex())
        painter.setPen(colours.color("quiet" if row.struck else "text"))
        parts.title.draw(painter, QPointF(rect.x() + M, rect.y() + S))
        top = rect.bottom() + 1 - S - self._chip_height
        start = self._paint_chips(painter, parts, rect, top, colours)
        if parts.details is not None:
            painter.setPen(colours.color("quiet"))
            x = rect.x() + M + (0 if self._view.isRightToLeft() else start)
            parts.details.draw(painter, QPointF(x, top + 1))
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, colours: Colours, *, is_current: bool
    ) -> None:
        focused = is_current and self._view.hasFocus()
        if not focused and not option.state & QStyle.StateFlag.State_MouseOver:
            return
        path = QPainterPath()
        path.addRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.fillPath(path, colours.color("accent_soft" if focused else "hover"))
        if focused:
            painter.setPen(QPen(colours.color("accent"), 2))
            painter.drawPath(path)

    def _paint_chips(self, painter: QPainter, parts: _Set, rect: QRect, top: int, colours: Colours) -> int:
        """Paint the chips from the leading edge on; the answer is the width they took."""
        start = 0
        painter.setFont(self._small)
        for chip, width in parts.chips:
            box = QRect(rect.x() + M + start, top, width, self._chip_height)
            box = QStyle.visualRect(self._view.layoutDirection(), rect, box)
            ground, ink = _tones(chip, colours)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(QRectF(box), box.height() / 2, box.height() / 2)
            painter.setPen(ink)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, chip.text)
            start += width + XS
        painter.setBrush(Qt.BrushStyle.NoBrush)
        return start + (S - XS if start else 0)

    def _set(self, row: Row, width: int) -> _Set:
        """The row as it is painted in that width; what was set before is kept while there are few."""
        key = (width, row)
        if key not in self._sets:
            if len(self._sets) >= _SET_AT_ONCE:
                self._sets.clear()
            self._sets[key] = self._set_anew(row, max(width - 2 * M, 1))
        return self._sets[key]

    def _set_anew(self, row: Row, room: int) -> _Set:
        chips: list[tuple[Chip, int]] = []
        taken = 0
        for chip in row.chips:
            width = min(self._small_metrics.horizontalAdvance(chip.text) + 2 * S, room)
            if taken + width > room:
                break
            chips.append((chip, width))
            taken += width + XS
        taken += S - XS if chips else 0
        align = Qt.AlignmentFlag.AlignRight if self._view.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        details = None
        if row.details and room - taken > self._small_metrics.averageCharWidth() * 6:
            details = lay_out(row.details, self._small, room - taken, 1, align)
        return _Set(lay_out(row.title, self._font, room, _LINES, align), details, tuple(chips))


def _tones(chip: Chip, colours: Colours) -> tuple[QColor, QColor]:
    """The ground and the ink of a chip."""
    if chip.tone == "plain":
        return colours.color("hover"), colours.color("quiet")
    tone = chip.tone or "accent"
    return colours.color(f"{tone}_soft"), colours.color(tone)
