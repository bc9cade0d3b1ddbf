"""The sheet as one sees it: zoom, scroll, drag, and every line of it a way into the dossier.

The picture is drawn elsewhere (`page_drawing`). Until the one for a new size is there, the old one is shown scaled.
"""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip, QWidget

from trustdesk.domain.page import Paper, Region
from trustdesk.operations.live_page import LivePage
from trustdesk.ui.page.sheet_area import (
    LEAST_ZOOM,
    MARGIN,
    MOST_ZOOM,
    Scale,
    Zoom,
    next_stop,
    rect_of,
    region_at,
    same,
    scale_for,
)
from trustdesk.ui.theme import LIGHT, Colours

_STEP = 1.2
_WHEEL_STEP = 120
_RING_PX = 2
_SOFT = 34
Key = Qt.Key


class PageView(QAbstractScrollArea):
    """See the module.

    chosen: a region was clicked, or entered by key. menu_requested: for a region, and where on the screen.
    ppi_changed: a picture of that resolution would fit. zoomed: in which way.
    """

    chosen = Signal(Region)
    menu_requested = Signal(Region, QPoint)
    ppi_changed = Signal(float)
    zoomed = Signal(Zoom)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image = QImage()
        self.regions: tuple[Region, ...] = ()
        self.current: Region | None = None
        self.zoom = Zoom.WIDTH
        self._page: LivePage | None = None
        self._factor = 1.0
        self._size_pt = Paper.A4.size_pt
        self._ppi = 0.0
        self._hovered: Region | None = None
        self.pointed = ""
        self._pressed: QPoint | None = None
        self._scrolled_from = QPoint()
        self._dragging = False
        self._by_key = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    # --- What is shown

    def show_page(self, image: QImage, regions: tuple[Region, ...], size_pt: tuple[float, float]) -> None:
        """Put this in the place of what was shown; what one looks at stays where it is."""
        self.image, self.regions, self._size_pt = image, regions, size_pt
        self._hovered = None
        if self.current is not None:
            self.current = next((each for each in regions if same(each, self.current)), None)
        self._lay_out()
        self.viewport().update()

    def name_page(self, page: LivePage) -> None:
        """What a screen reader says of the page and of its lines, and the tool tips of its blocks."""
        self._page = page
        self.setAccessibleDescription(page.text)

    def point_at(self, line: str) -> None:
        """Mark the line of that key until another is pointed at."""
        if line != self.pointed:
            self.pointed = line
            self.viewport().update()

    @property
    def scale(self) -> Scale:
        """How large the sheet is drawn now."""
        bar = self.verticalScrollBar().sizeHint().width()
        # Room for the bar is kept free, or its coming and going would change the width that it depends on.
        room = QSize(self.width() - (bar if self.zoom is Zoom.WIDTH else 0), self.height())
        dpi = float(self.logicalDpiX())
        return scale_for(self.zoom, self._factor, room, self._size_pt, dpi, self.devicePixelRatioF())

    @property
    def origin(self) -> QPointF:
        """Where the upper left corner of the sheet lies in the viewport."""
        size, room = self.scale.size, self.viewport().size()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        start = across.maximum() - across.value() if self.isRightToLeft() else across.value()
        x = (room.width() - size.width()) / 2 if across.maximum() == 0 else MARGIN - start
        y = (room.height() - size.height()) / 2 if self.zoom is Zoom.PAGE else MARGIN
        return QPointF(round(max(x, MARGIN) if across.maximum() == 0 else x), round(max(y, MARGIN) - down.value()))

    def place_of(self, region: Region) -> QRectF:
        """The area of a region in the viewport, in px."""
        return rect_of(region, self.scale, self.origin)

    # --- Zoom

    def set_zoom(self, zoom: Zoom, factor: float = 1.0, around: QPointF | None = None) -> None:
        """Show the sheet in another size. around: what is to stay in its place, in the viewport; else its middle."""
        held = around or QPointF(self.viewport().rect().center())
        under = (held - self.origin) / self.scale.px_per_pt
        self.zoom, self._factor = zoom, min(max(factor, LEAST_ZOOM), MOST_ZOOM)
        self.zoomed.emit(zoom)
        self._lay_out()
        moved = under * self.scale.px_per_pt + self.origin - held
        self._scroll(round(moved.x()), round(moved.y()))
        self.viewport().update()

    def zoom_by(self, steps: float, around: QPointF | None = None) -> None:
        """Larger, or smaller where steps is negative."""
        now = self.scale.px_per_pt * 72 / self.logicalDpiX()
        self.set_zoom(Zoom.OWN, now * _STEP**steps, around)

    def _scroll(self, across: int, down: int) -> None:
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() + (-across if self.isRightToLeft() else across))
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + down)

    def _lay_out(self) -> None:
        scale = self.scale
        room = self.viewport().size()
        for bar, size, seen in (
            (self.horizontalScrollBar(), scale.size.width(), room.width()),
            (self.verticalScrollBar(), scale.size.height(), room.height()),
        ):
            bar.setRange(0, max(0, round(size + 2 * MARGIN - seen)))
            bar.setPageStep(seen)
            bar.setSingleStep(max(self.fontMetrics().height(), 1) * 2)
        if abs(scale.ppi - self._ppi) > 0.01:
            self._ppi = scale.ppi
            self.ppi_changed.emit(scale.ppi)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name, as all below
        super().resizeEvent(event)
        self._lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        del dx, dy
        self.viewport().update()

    # --- Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        del event
        painter = QPainter(self.viewport())
        colours = Colours.of(self.palette())
        painter.fillRect(self.viewport().rect(), colours.color("ground"))
        sheet = QRectF(self.origin, self.scale.size)
        self._paint_sheet(painter, sheet, colours)
        pointed = next((each for each in self.regions if each.line and each.line == self.pointed), None)
        for region in (pointed, self._hovered):
            if region is not None:
                self._paint_mark(painter, region)
        if self.hasFocus():
            self._paint_focus(painter, colours)

    def _paint_sheet(self, painter: QPainter, sheet: QRectF, colours: Colours) -> None:
        painter.setPen(QPen(colours.color("line"), 1))
        painter.drawRect(sheet.adjusted(-0.5, -0.5, 0.5, 0.5))
        ratio = self.devicePixelRatioF()
        if self.image.isNull():
            painter.fillRect(sheet, LIGHT.color("surface"))
        elif abs(self.image.width() - sheet.width() * ratio) <= 1:
            self.image.setDevicePixelRatio(ratio)
            painter.drawImage(sheet.topLeft(), self.image)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(sheet, self.image, QRectF(self.image.rect()))

    def _paint_mark(self, painter: QPainter, region: Region) -> None:
        # The paper is white in the dark as well, so that its marks have the colours of the light look.
        wash = LIGHT.color("accent")
        wash.setAlpha(_SOFT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(wash)
        painter.drawRoundedRect(self.place_of(region), 3, 3)

    def _paint_focus(self, painter: QPainter, colours: Colours) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.current is not None:
            painter.setPen(QPen(LIGHT.color("accent"), _RING_PX))
            painter.drawRoundedRect(self.place_of(self.current), 3, 3)
        elif self._by_key:
            painter.setPen(QPen(colours.color("accent"), _RING_PX))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    # --- Mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        at = event.position()
        if self._pressed is not None:
            moved = at.toPoint() - self._pressed
            self._dragging = self._dragging or moved.manhattanLength() >= QApplication.startDragDistance()
            if self._dragging:
                self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
                self.horizontalScrollBar().setValue(
                    self._scrolled_from.x() + (moved.x() if self.isRightToLeft() else -moved.x())
                )
                self.verticalScrollBar().setValue(self._scrolled_from.y() - moved.y())
            return
        self._hover(self._region_at(at))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed, self._dragging = event.position().toPoint(), False
            self._scrolled_from = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            return
        dragged, self._pressed, self._dragging = self._dragging, None, False
        region = self._region_at(event.position())
        self._hovered = None
        self._hover(region)
        if not dragged and region is not None:
            self.current = region
            self.chosen.emit(region)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        super().leaveEvent(event)
        self._hover(None)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(event.angleDelta().y() / _WHEEL_STEP, event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        region = self.current if by_key else self._region_at(QPointF(event.pos()))
        if region is not None:
            at = self.place_of(region).bottomLeft().toPoint() if by_key else event.pos()
            self.menu_requested.emit(region, self.viewport().mapToGlobal(at))

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            region = self._region_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._tip(region), self.viewport())
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self.set_zoom(Zoom.OWN, self._own_factor() * (1 + event.value()), event.position())
            return True
        if event.type() is QEvent.Type.Gesture:
            return self._pinch(event)
        return super().viewportEvent(event)

    def _pinch(self, event: QEvent) -> bool:
        pinch = event.gesture(Qt.GestureType.PinchGesture)  # type: ignore[attr-defined]  # a QGestureEvent
        if pinch is None:
            return False
        centre = QPointF(self.viewport().mapFromGlobal(pinch.hotSpot().toPoint()))
        self.set_zoom(Zoom.OWN, self._own_factor() * pinch.scaleFactor(), centre)
        return True

    def _own_factor(self) -> float:
        return self.scale.px_per_pt * 72 / self.logicalDpiX()

    def _region_at(self, at: QPointF) -> Region | None:
        return region_at(self.regions, at, self.scale, self.origin)

    def _hover(self, region: Region | None) -> None:
        shape = Qt.CursorShape.PointingHandCursor if region else Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)
        if region is not self._hovered:
            self._hovered = region
            self.viewport().update()

    def _tip(self, region: Region | None) -> str:
        if region is None or self._page is None:
            return ""
        return self._page.titles[region.block] if region.block else self._page.page.band.marking

    # --- Keyboard

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self._by_key = event.reason() in _BY_KEY
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        forward = -1 if self.isRightToLeft() else 1
        steps = {
            Key.Key_Down: (1, False),
            Key.Key_Up: (-1, False),
            Key.Key_Right: (forward, True),
            Key.Key_Left: (-forward, True),
        }
        if event.key() in steps and event.modifiers() in (Qt.KeyboardModifier.NoModifier, _KEYPAD):
            step, by_block = steps[Key(event.key())]
            self._go(next_stop(self.regions, self.current, step, by_block=by_block))
        elif event.key() in (Key.Key_Return, Key.Key_Enter) and self.current is not None:
            self.chosen.emit(self.current)
        elif event.key() in (Key.Key_Home, Key.Key_End):
            self._go(next_stop(self.regions, None, 1 if event.key() == Key.Key_Home else -1, by_block=False))
        else:
            super().keyPressEvent(event)

    def _go(self, region: Region | None) -> None:
        if region is None:
            return
        self.current = region
        place = self.place_of(region)
        seen = QRectF(self.viewport().rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        down = min(place.top() - seen.top(), 0) or max(place.bottom() - seen.bottom(), 0)
        across = min(place.left() - seen.left(), 0) or max(min(place.right() - seen.right(), place.left()), 0)
        self._scroll(round(across), round(down))
        self.viewport().update()
        block, line = self._tip(region), self._page.lines.get(region.line) if self._page else None
        said = ", ".join(part for part in (block, line[1].label, line[1].text, line[1].note) if part) if line else block
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
