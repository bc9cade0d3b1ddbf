"""Text in a few lines of a width: how high it is, and set so that it can be painted."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

# What may be read of a text before its row is opened; setting all of 100,000 characters would take seconds.
_LONGEST = 700


def height_of(text: str, font: QFont, metrics: QFontMetrics, width: int, lines: int) -> int:
    """How high the text is in at most so many lines of that width, in px.

    A text of plain letters whose advance fits is one line; only others are set in order to know.
    """
    text = _cut(text)
    if text.isascii() and metrics.horizontalAdvance(text) <= width:
        return metrics.height()
    return round(lay_out(text, font, width, lines, Qt.AlignmentFlag.AlignLeft).boundingRect().height())


def lay_out(text: str, font: QFont, width: int, lines: int, align: Qt.AlignmentFlag) -> QTextLayout:
    """The text in at most so many lines of that width in px; what has no room ends in an ellipsis."""
    text = _cut(text)
    option = QTextOption(align | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    starts = _break(layout, width, lines + 1)
    if len(starts) > lines:
        last = starts[lines - 1]
        rest = QFontMetrics(font).elidedText(text[last:], Qt.TextElideMode.ElideRight, width)
        layout.setText(text[:last] + rest)
        _break(layout, width, lines)
    return layout


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _break(layout: QTextLayout, width: int, most: int) -> list[int]:
    """Break the text into lines of that width, one below the other; the answer is where each begins."""
    starts: list[int] = []
    y = 0.0
    layout.beginLayout()
    while len(starts) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
        starts.append(line.textStart())
    layout.endLayout()
    return starts
