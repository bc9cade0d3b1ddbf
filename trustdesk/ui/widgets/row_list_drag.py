"""Rows carried by the mouse: what hangs at the pointer, the line where a row would stand, the edges that scroll.

The view tells where a row was dropped and its model is not touched, as the new order comes back from the vault.
"""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPoint, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QCursor, QDrag, QGuiApplication, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QListView, QScrollArea, QWidget

from trustdesk.ui.theme import RADIUS, XL, XS, Colours, M, S

ROW_MIME = "application/x-trustdesk-row"
# Of the width of a row, so much hangs at the pointer.
_SHARE = 0.6
_OPACITY = 0.85
_LINE_PX = 2
_TICK_MS = 16
# Of how far the pointer is beyond the line from which the sheet scrolls, so much with each tick.
_PACE = 0.25


def row_mime(key: str) -> QMimeData:
    """What is carried: the row of that key."""
    mime = QMimeData()
    mime.setData(ROW_MIME, key.encode())
    return mime


def carried_key(mime: QMimeData) -> str:
    """The key of the row that is carried; empty where it is something else."""
    return bytes(mime.data(ROW_MIME).data()).decode() if mime.hasFormat(ROW_MIME) else ""


def gap_at(view: QListView, y: int) -> int:
    """Before which row something dropped at that height of the view would stand; the number of rows for the end."""
    model = view.model()
    return sum(y > view.visualRect(model.index(number, 0)).center().y() for number in range(model.rowCount()))


def carrying(view: QListView, index: QModelIndex, mime: QMimeData) -> QDrag:
    """A drag of that row: its beginning hangs beside the pointer, so that the line where it would stand is seen."""
    rect = view.visualRect(index)
    width = round(rect.width() * _SHARE)
    if view.isRightToLeft():
        rect.setLeft(rect.right() + 1 - width)
    rect.setWidth(width)
    drag = QDrag(view)
    drag.setMimeData(mime)
    drag.setPixmap(_picture(view, rect))
    drag.setHotSpot(QPoint(width + M if view.isRightToLeft() else -M, -S))
    return drag


def _picture(view: QListView, rect: QRect) -> QPixmap:
    shown = view.viewport().grab(rect)
    picture = QPixmap(shown.size())
    picture.setDevicePixelRatio(shown.devicePixelRatio())
    picture.fill(Qt.GlobalColor.transparent)
    colours = Colours.of(QGuiApplication.palette())
    edge = QPainterPath()
    edge.addRoundedRect(QRectF(0, 0, rect.width(), rect.height()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(_OPACITY)
    painter.setClipPath(edge)
    painter.fillPath(edge, colours.color("raised"))
    painter.drawPixmap(0, 0, shown)
    painter.setPen(QPen(colours.color("accent"), _LINE_PX))
    painter.drawPath(edge)
    painter.end()
    return picture


def paint_gap(view: QListView, gap: int) -> None:
    """Paint the line, with a knob at its leading end, before the row of that number."""
    last = view.model().rowCount() - 1
    row = view.visualRect(view.model().index(min(gap, last), 0))
    area = view.viewport().rect()
    y = row.bottom() + 1 if gap > last else row.top()
    y = max(XS, min(y, area.height() - XS))
    accent = Colours.of(QGuiApplication.palette()).color("accent")
    start, end = (area.right() - XS, area.left()) if view.isRightToLeft() else (area.left() + XS, area.right())
    painter = QPainter(view.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(accent, _LINE_PX))
    painter.drawLine(start, y, end, y)
    painter.setBrush(Colours.of(QGuiApplication.palette()).color("surface"))
    painter.drawEllipse(QPointF(start, y), XS - 1, XS - 1)
    painter.end()


class EdgeScroll(QObject):
    """While it lives, the sheet around a widget scrolls as long as the pointer is near its upper or lower edge.

    scrolled: called after each step, as what lies under the pointer is another now.
    """

    def __init__(self, widget: QWidget, scrolled: Callable[[QPoint], None]) -> None:
        super().__init__(widget)
        self._area = _sheet_around(widget)
        self._scrolled = scrolled
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(lambda: self.follow(QCursor.pos()))
        self._timer.start()

    def follow(self, pointer: QPoint) -> None:
        """Scroll a step where the pointer is near an edge. pointer: on the screen."""
        if self._area is None:
            return
        view = self._area.viewport()
        y, height = view.mapFromGlobal(pointer).y(), view.height()
        beyond = max(y - (height - 2 * XL), 0) - max(2 * XL - y, 0)
        bar = self._area.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + round(_PACE * max(-2 * XL, min(beyond, 2 * XL))))
        if bar.value() != before:
            self._scrolled(pointer)


def _sheet_around(widget: QWidget) -> QScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent
