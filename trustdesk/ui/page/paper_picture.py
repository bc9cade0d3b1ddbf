"""The page's drawing as a picture that any printer takes: vectors at the paper's own size, made off the GUI thread.

Qt draws an SVG shape without a stroke with a pen that has no brush, and its PDF engine, through which every printer on
Linux prints, draws that pen all the same, in the colour of the fill: all letters come out fat, in a file three times
the size (Qt 6.11). So the drawing passes through an engine that knows such a pen for none, into a QPicture, which
is then played on the printer.
"""

from PySide6.QtCore import QByteArray, QRectF, QSizeF, Qt
from PySide6.QtGui import QPaintDevice, QPaintEngine, QPaintEngineState, QPainter, QPainterPath, QPen, QPicture
from PySide6.QtSvg import QSvgRenderer

from trustdesk.domain.page import Paper

PAPER_PT = {Paper.A4: QSizeF(595.276, 841.89), Paper.LETTER: QSizeF(612, 792)}
"""The papers' sizes, in points."""

_Dirty = QPaintEngine.DirtyFlag
_Metric = QPaintDevice.PaintDeviceMetric
_DPI = 72


def paper_picture(svg: bytes, paper: Paper) -> QPicture:
    """The drawing of a page, in points from the upper left corner of its paper. Any thread."""
    renderer = QSvgRenderer(QByteArray(svg))
    assert renderer.isValid(), "the typesetter made no SVG"
    size = PAPER_PT[paper]
    picture = QPicture()
    onto = QPainter(picture)
    sheet = _Sheet(onto, size)
    painter = QPainter(sheet)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    onto.end()
    return picture


class _Sheet(QPaintDevice):
    """A sheet of one unit a point, whose engine hands everything on."""

    def __init__(self, onto: QPainter, size_pt: QSizeF) -> None:
        super().__init__()
        self._engine = _Engine(onto)
        width, height = round(size_pt.width()), round(size_pt.height())
        self._metrics = {
            _Metric.PdmWidth: width,
            _Metric.PdmHeight: height,
            _Metric.PdmWidthMM: round(width * 25.4 / _DPI),
            _Metric.PdmHeightMM: round(height * 25.4 / _DPI),
            _Metric.PdmDepth: 32,
            _Metric.PdmNumColors: 2**24,
            _Metric.PdmDevicePixelRatio: 1,
            _Metric.PdmDevicePixelRatioScaled: 0x10000,
        }

    def paintEngine(self) -> QPaintEngine:  # noqa: N802  Qt's name
        return self._engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        """A size of the sheet; every resolution is that of a point."""
        return self._metrics.get(metric, _DPI)


class _Engine(QPaintEngine):
    """Hands paths on to another painter, each with its state. The typesetter's drawings hold nothing but paths."""

    def __init__(self, onto: QPainter) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self._onto = onto

    def begin(self, device: QPaintDevice) -> bool:
        del device
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:  # noqa: N802  Qt's name
        dirty = state.state()
        if dirty & _Dirty.DirtyTransform:
            self._onto.setTransform(state.transform())
        if dirty & _Dirty.DirtyPen:
            pen = state.pen()
            self._onto.setPen(QPen(Qt.PenStyle.NoPen) if pen.brush().style() is Qt.BrushStyle.NoBrush else pen)
        if dirty & _Dirty.DirtyBrush:
            self._onto.setBrush(state.brush())
        if dirty & _Dirty.DirtyOpacity:
            self._onto.setOpacity(state.opacity())
        if dirty & _Dirty.DirtyClipPath:
            self._onto.setClipPath(state.clipPath(), state.clipOperation())
        if dirty & _Dirty.DirtyClipEnabled:
            self._onto.setClipping(state.isClipEnabled())

    def drawPath(self, path: QPainterPath) -> None:  # noqa: N802  Qt's name
        self._onto.drawPath(path)
