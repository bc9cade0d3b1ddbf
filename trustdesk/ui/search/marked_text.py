"""A text of several lines with the words that match marked in it; painted, so that it is never read as markup."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QStyle, QWidget

from trustdesk.domain.search import Span
from trustdesk.ui.theme import Colours
from trustdesk.ui.widgets.plain_label import plain_label

_MOST_LINES = 8
_WIDEST = 16_777_215.0


class MarkedText(QWidget):
    """It wraps, and is cut after so many lines."""

    def __init__(self, text: str, spans: Sequence[Span], parent: QWidget, most_lines: int = _MOST_LINES) -> None:
        super().__init__(parent)
        self._text, self._spans, self._most_lines = text, tuple(spans), most_lines
        self.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:  # noqa: N802  Qt's name, as all below
        return round(self._laid(width).boundingRect().height())

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self.fontMetrics().averageCharWidth() * 20, self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        colours = Colours.of(self.palette())
        painter = QPainter(self)
        painter.setPen(colours.color("text"))
        self._laid(self.width(), colours.color("accent_soft")).draw(painter, QPointF(0, 0))

    def _laid(self, width: int, wash: QColor | None = None) -> QTextLayout:
        """The lines, the last of them with dots where there is more."""
        whole = self._layout(self._text, width, wash)
        if whole.lineCount() <= self._most_lines:
            return whole
        last = whole.lineAt(self._most_lines - 1)
        kept = _begin(self._text, last.textStart() + last.textLength() - 2)
        return self._layout(f"{kept.rstrip()}…", width, wash)

    def _layout(self, text: str, width: int, wash: QColor | None) -> QTextLayout:
        layout = QTextLayout(text.replace("\n", "\N{LINE SEPARATOR}"), self.font())
        layout.setTextOption(leading(self.layoutDirection()))
        layout.setFormats(bold_ranges(text, (span for span in self._spans if span[1] <= len(text)), wash))
        layout.beginLayout()
        height = 0.0
        for _ in range(self._most_lines + 1):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width or _WIDEST)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout


def leading_label(look: str, parent: QWidget, text: str = "") -> QLabel:
    """A plain label that begins at the window's leading side. Seen: one that wraps goes by the script of its text."""
    label = plain_label(look, parent, text)
    side = QStyle.visualAlignment(QApplication.layoutDirection(), Qt.AlignmentFlag.AlignLeading)
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    return label


def leading(direction: Qt.LayoutDirection) -> QTextOption:
    """A text begins at the window's leading side, and runs as its own script does."""
    choices = QTextOption(QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeading))
    choices.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    choices.setAlignment(choices.alignment() | Qt.AlignmentFlag.AlignAbsolute)
    choices.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return choices


def bold_ranges(text: str, spans: Iterable[Span], wash: QColor | None = None) -> list[QTextLayout.FormatRange]:
    """The marks of a text for its layout. wash: what they stand on, where they stand on anything."""
    return [_range(text, span, wash) for span in spans]


def _range(text: str, span: Span, wash: QColor | None) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = _place(text, span[0])
    made.length = _place(text, span[1]) - made.start
    made.format = QTextCharFormat()
    made.format.setFontWeight(QFont.Weight.DemiBold)
    if wash is not None:
        made.format.setBackground(wash)
    return made


def _place(text: str, place: int) -> int:
    """Qt counts in UTF-16, Python in characters."""
    return len(text[:place].encode("utf-16-le")) // 2


def _begin(text: str, place: int) -> str:
    """The text up to a place of Qt's."""
    return text.encode("utf-16-le")[: 2 * max(place, 0)].decode("utf-16-le", "ignore")
