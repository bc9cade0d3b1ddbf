"""How a row of the list is painted: the name and the next meeting, below them one quiet line and small marks."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from trustdesk.ui.counterparts.counterpart_lines import CounterpartLines, Line
from trustdesk.ui.counterparts.counterpart_model import SUMMARY
from trustdesk.ui.icons import icon
from trustdesk.ui.theme import RADIUS, XS, Colours, M, S

_SMALL = 0.88
_BAR_WIDTH = 3
AnyIndex = QModelIndex | QPersistentModelIndex


class _Face(NamedTuple):
    font: QFont
    metrics: QFontMetrics


class CounterpartPaint(QStyledItemDelegate):
    """Rows of one height, which follows from the font."""

    def __init__(self, lines: CounterpartLines, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._lines = lines
        self._view = view
        self._marks: dict[tuple[int, float, str], QPixmap] = {}
        self._font: QFont | None = None
        self._made: tuple[_Face, _Face]

    def row_height(self) -> int:
        """In px, for the view's font."""
        strong, small = self._faces()
        return S + strong.metrics.height() + XS // 2 + small.metrics.height() + S

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: N802  Qt's name
        del option, index
        return QSize(0, self.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        colours = Colours.of(self._view.palette())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Each text runs in its own direction, and stands at the leading edge whichever that is.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._paint_ground(painter, option, colours, is_current=index == self._view.currentIndex())
        summary = index.data(SUMMARY)
        if summary is None:
            self._paint_blank(painter, option.rect, colours)
        else:
            self._paint_line(painter, option.rect, self._lines.line(summary), colours)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, colours: Colours, *, is_current: bool
    ) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if not selected and not hovered:
            return
        box = QRectF(option.rect).adjusted(XS, 1, -XS, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.color("accent_soft" if selected else "hover"))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        if selected:
            edge = QRect(option.rect.x() + XS, option.rect.y() + S, _BAR_WIDTH, option.rect.height() - 2 * S)
            painter.setBrush(colours.color("accent"))
            painter.drawRoundedRect(QRectF(self._visual(edge, option.rect)), 1.5, 1.5)
        if is_current and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.color("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _paint_blank(self, painter: QPainter, rect: QRect, colours: Colours) -> None:
        """Where the texts will be."""
        upper, lower = self._halves(rect)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.color("hover"))
        for half, share in ((upper, 0.45), (lower, 0.7)):
            bar = QRect(half.x(), half.y() + half.height() // 4, round(half.width() * share), half.height() // 2)
            painter.drawRoundedRect(QRectF(self._visual(bar, rect)), XS, XS)

    def _paint_line(self, painter: QPainter, rect: QRect, line: Line, colours: Colours) -> None:
        strong, small = self._faces()
        upper, lower = self._halves(rect)
        taken = self._paint_meeting(painter, upper, line.meeting, small, colours)
        self._paint_text(painter, upper.adjusted(0, 0, -taken, 0), rect, line.name, strong, colours, "text")
        taken = self._paint_marks(painter, lower, rect, line, colours)
        self._paint_text(painter, lower.adjusted(0, 0, -taken, 0), rect, line.details, small, colours, "quiet")

    def _paint_text(
        self, painter: QPainter, box: QRect, rect: QRect, text: str, face: _Face, colours: Colours, ink: str
    ) -> None:
        """The text at the leading edge of the box, which is given as it lies from left to right."""
        painter.setFont(face.font)
        painter.setPen(colours.color(ink))
        shown = face.metrics.elidedText(" ".join(text[:500].split()), Qt.TextElideMode.ElideRight, box.width())
        flags = Qt.AlignmentFlag
        edge = flags.AlignRight if self._view.isRightToLeft() else flags.AlignLeft
        painter.drawText(self._visual(box, rect), edge | flags.AlignAbsolute | flags.AlignVCenter, shown)

    def _paint_meeting(self, painter: QPainter, box: QRect, text: str, face: _Face, colours: Colours) -> int:
        """The next meeting at the trailing edge; the answer is the width it takes."""
        if not text:
            return 0
        width = min(face.metrics.horizontalAdvance(text) + 2, box.width() // 2)
        place = QRect(box.right() + 1 - width, box.y(), width, box.height())
        self._paint_text(painter, place, self._whole(box), text, face, colours, "accent")
        return width + S

    def _paint_marks(self, painter: QPainter, box: QRect, rect: QRect, line: Line, colours: Colours) -> int:
        """Cooling and overdue promises at the trailing edge; the answer is the width they take."""
        small, metrics = self._faces()[1]
        end = box.right() + 1
        if line.overdue:
            count = str(line.overdue)
            height = metrics.height()
            width = max(height, metrics.horizontalAdvance(count) + S)
            pill = self._visual(QRect(end - width, box.y() + (box.height() - height) // 2, width, height), rect)
            ink = "alert" if line.ours else "warn"
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.color(f"{ink}_soft"))
            painter.drawRoundedRect(QRectF(pill), height / 2, height / 2)
            painter.setFont(small)
            painter.setPen(colours.color(ink))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, count)
            end -= width + XS
        if line.cooling:
            side = round(metrics.height() * 0.9)
            place = self._visual(QRect(end - side, box.y() + (box.height() - side) // 2, side, side), rect)
            painter.drawPixmap(place, self._cooling_mark(side, colours))
            end -= side + XS
        taken = box.right() + 1 - end
        return taken + S if taken else 0

    def _cooling_mark(self, side: int, colours: Colours) -> QPixmap:
        """The mark, drawn once for each size and look: it stands on many rows."""
        ratio = self._view.devicePixelRatioF()
        wanted = (side, ratio, colours.warn)
        if wanted not in self._marks:
            self._marks[wanted] = icon("thermometer-snowflake", "warn").pixmap(QSize(side, side), ratio)
        return self._marks[wanted]

    def _halves(self, rect: QRect) -> tuple[QRect, QRect]:
        """The boxes of the two lines, as they lie from left to right."""
        strong, small = (face.metrics.height() for face in self._faces())
        inner = rect.adjusted(M + XS, S, -M, -S)
        upper = QRect(inner.x(), inner.y(), inner.width(), strong)
        return upper, QRect(inner.x(), upper.bottom() + 1 + XS // 2, inner.width(), small)

    def _whole(self, box: QRect) -> QRect:
        """The row that a box of `_halves` lies in, as far as mirroring goes."""
        return box.adjusted(-M - XS, 0, M, 0)

    def _visual(self, box: QRect, rect: QRect) -> QRect:
        return QStyle.visualRect(self._view.layoutDirection(), rect, box)

    def _faces(self) -> tuple[_Face, _Face]:
        """That of names and that of the rest, made once for each font of the view."""
        font = self._view.font()
        if font != self._font:
            strong, small = QFont(font), QFont(font)
            strong.setWeight(QFont.Weight.DemiBold)
            small.setPointSizeF(font.pointSizeF() * _SMALL)
            self._font = font
            self._made = _Face(strong, QFontMetrics(strong)), _Face(small, QFontMetrics(small))
        return self._made
