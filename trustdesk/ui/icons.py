"""Icons: the SVG files of resources/icons, drawn in the palette's own colours, so that they follow light and dark."""

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from trustdesk.paths import resource
from trustdesk.ui.theme import Colours

# Free on each side of the glyph, as styles set a text right beside the box of an icon.
_INSET = 0.08


def icon(name: str, colour: str = "") -> QIcon:
    """The icon of that file name, such as ``calendar``. colour: one of `Colours`; else that of text."""
    return QIcon(_Engine(name, colour))


class _Engine(QIconEngine):
    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name, self._colour = name, colour

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        if size.isEmpty():  # as a button asks that has no room yet
            return QPixmap()
        key = f"{self._name} {self._ink(mode).name()} {size.width()}x{size.height()}"
        picture = QPixmap()
        if QPixmapCache.find(key, picture):
            return picture
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        QPixmapCache.insert(key, picture)
        return picture

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        del state
        side = min(rect.width(), rect.height()) * (1 - 2 * _INSET)
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(rect).center())
        _drawing(self._name, self._ink(mode).name()).render(painter, box)

    def _ink(self, mode: QIcon.Mode) -> QColor:
        palette = QGuiApplication.palette()
        if mode is QIcon.Mode.Disabled:
            return palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
        if self._colour:
            return Colours.of(palette).color(self._colour)
        return palette.color(QPalette.ColorRole.ButtonText)


@cache
def _drawing(name: str, ink: str) -> QSvgRenderer:
    """Kept, as reading the file anew takes longer than all else that a button paints."""
    svg = resource("icons", f"{name}.svg").read_bytes()
    return QSvgRenderer(QByteArray(svg.replace(b"currentColor", ink.encode())))
