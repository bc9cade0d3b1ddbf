"""How everything looks, in one place: colours for light and dark, the spacing scale, text sizes, the style sheet.

Panels name a role and never a colour: ``role(label, "quiet")``. What is painted by hand asks `Colours.of(palette)`.
Every pair of text and ground that is used here has a contrast of 4.5 or more (WCAG 2.2 AA; tests/ui/test_theme.py).
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from trustdesk.paths import resource
from trustdesk.settings import Look

# Space between things, in px: within a control, between controls, between groups, around a panel, between sections.
XS, S, M, L, XL = 4, 8, 12, 16, 24
RADIUS = 6
FAMILY = "Inter"
BASE_PT = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """The colours of one look, each as ``#rrggbb``.

    ground: of the window; surface: of what one reads and edits; raised: of what lies above it; hover: of what the
    pointer is on. line: between things; edge: around controls. text, quiet, faint (only for what is not text). accent,
    on_accent, accent_soft (its wash); alert, warn, good likewise. ours, theirs: the two sides in pictures.
    """

    ground: str
    surface: str
    raised: str
    hover: str
    line: str
    edge: str
    text: str
    quiet: str
    faint: str
    accent: str
    on_accent: str
    accent_soft: str
    alert: str
    alert_soft: str
    warn: str
    warn_soft: str
    good: str
    good_soft: str
    ours: str
    theirs: str

    @staticmethod
    def of(palette: QPalette) -> "Colours":
        """The colours that belong to a palette that `apply` made."""
        # Mid, as no rule of a style sheet changes it: a transparent background makes Window and Base black.
        return DARK if palette.color(QPalette.ColorRole.Mid).lightness() < 128 else LIGHT

    def color(self, name: str) -> QColor:
        """One of them for a painter."""
        return QColor(getattr(self, name))


LIGHT = Colours(
    ground="#f3f5f4",
    surface="#ffffff",
    raised="#ffffff",
    hover="#e9eeed",
    line="#dde3e2",
    edge="#7f8f91",
    text="#172123",
    quiet="#526164",
    faint="#a9b5b6",
    accent="#0f4c5c",
    on_accent="#ffffff",
    accent_soft="#e3eef0",
    alert="#9c2f1b",
    alert_soft="#fbe9e5",
    warn="#7a4f00",
    warn_soft="#fbf0d9",
    good="#22623f",
    good_soft="#e2f1e8",
    ours="#0f4c5c",
    theirs="#9a4a12",
)
DARK = Colours(
    ground="#141a1b",
    surface="#1b2324",
    raised="#242e30",
    hover="#2a3638",
    line="#313d3f",
    edge="#7b8b8e",
    text="#e8eeee",
    quiet="#a8b6b8",
    faint="#5b6a6c",
    accent="#86cad6",
    on_accent="#0c1e22",
    accent_soft="#1f3a41",
    alert="#ffa28d",
    alert_soft="#47251d",
    warn="#f0c36a",
    warn_soft="#3d3013",
    good="#8fd3ab",
    good_soft="#1c3a29",
    ours="#86cad6",
    theirs="#f0a871",
)


def role(widget: QWidget, name: str) -> QWidget:
    """Give the widget a role of the style sheet; answers with the widget."""
    if widget.property("role") != name:
        widget.setProperty("role", name)
        # What was never shown is polished when it is; doing it twice is most of the cost of making many widgets.
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
    return widget


def align_leading(field: QLineEdit) -> QLineEdit:
    """Let a field begin at the window's leading side whatever script is in it; answers with the field.

    Qt goes by the text: Latin names stood at the left of fields whose labels are at the right.
    """
    if QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        sides = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        field.setAlignment(sides | Qt.AlignmentFlag.AlignVCenter)
    return field


def lead_text(field: QPlainTextEdit) -> None:
    """As `align_leading`, of a field of many lines: each line still runs in the direction of its own script."""
    if QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        option = field.document().defaultTextOption()
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.document().setDefaultTextOption(option)


def apply(app: QApplication, look: Look, text_percent: int) -> None:
    """Put the whole program into a look, with text of that size."""
    dark = look is Look.DARK or (look is Look.SYSTEM and app.styleHints().colorScheme() is Qt.ColorScheme.Dark)
    colours = DARK if dark else LIGHT
    # Seen: with the old sheet still on, each of 1,800 widgets is dressed several times over, 3 s instead of 0.6.
    app.setStyleSheet("")
    # The same style on every platform, as only it draws every control from the palette.
    if app.style().objectName() != "fusion":
        app.setStyle("fusion")
    font = QFont(app.font())
    if FAMILY not in font.families():
        font.setFamilies([FAMILY, *font.families()])
    font.setPointSizeF(BASE_PT * text_percent / 100)
    app.setFont(font)
    app.setPalette(_palette(colours))
    mirrored = app.layoutDirection() is Qt.LayoutDirection.RightToLeft
    app.setStyleSheet(_style_sheet(colours, text_percent) + (_AT_LEADING_SIDE if mirrored else ""))


def load_first_fonts() -> None:
    """The faces that the first paint needs, so that the window looks the same on every machine."""
    for face in ("Regular", "SemiBold"):
        QFontDatabase.addApplicationFont(str(resource("fonts", f"Inter-{face}.ttf")))


def load_other_fonts(app: QApplication) -> None:
    """The other faces and the scripts of the page, for names in any of them; after the first paint."""
    for _ in other_fonts(app):
        pass


def other_fonts(app: QApplication) -> Iterator[None]:
    """As `load_other_fonts`, with a step for each file."""
    families = [FAMILY]
    for file in sorted(resource("fonts").glob("*.ttf")):
        yield
        number = QFontDatabase.addApplicationFont(str(file))
        families += [each for each in QFontDatabase.applicationFontFamilies(number) if each not in families]
    font = QFont(app.font())
    font.setFamilies(families)
    app.setFont(font)


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    parts = QPalette.ColorRole
    wanted = {
        parts.Window: colours.ground,
        parts.WindowText: colours.text,
        parts.Base: colours.surface,
        parts.AlternateBase: colours.ground,
        parts.Text: colours.text,
        parts.Button: colours.raised,
        parts.ButtonText: colours.text,
        parts.BrightText: colours.alert,
        parts.ToolTipBase: colours.raised,
        parts.ToolTipText: colours.text,
        parts.PlaceholderText: colours.quiet,
        parts.Highlight: colours.accent,
        parts.HighlightedText: colours.on_accent,
        parts.Accent: colours.accent,
        parts.Link: colours.accent,
        parts.LinkVisited: colours.accent,
        parts.Light: colours.raised,
        parts.Midlight: colours.hover,
        parts.Mid: colours.line,
        parts.Dark: colours.edge,
        parts.Shadow: colours.edge,
    }
    for part, colour in wanted.items():
        palette.setColor(part, QColor(colour))
    for part in (parts.WindowText, parts.Text, parts.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, part, QColor(colours.faint))
    return palette


def _style_sheet(colours: Colours, text_percent: int) -> str:
    values = {field.name: getattr(colours, field.name) for field in fields(Colours)}
    sizes = {f"pt{step}": f"{BASE_PT * text_percent / 100 * factor:.2f}pt" for step, factor in _STEPS.items()}
    spaces = {"xs": f"{XS}px", "s": f"{S}px", "m": f"{M}px", "l": f"{L}px", "xl": f"{XL}px", "radius": f"{RADIUS}px"}
    template = resource("style", "window.qss").read_text(encoding="utf-8")
    side = {name: f"{round(size * text_percent / 100)}px" for name, size in _ICON_PX.items()}
    side |= _indicator(round(_INDICATOR_PX * text_percent / 100))
    icons = side | {"icons": resource("style").as_posix(), "look": "dark" if colours is DARK else "light"}
    return Template(template).substitute(values | sizes | spaces | icons)


def _indicator(side: int) -> dict[str, str]:
    """The sizes of boxes to tick and of round ones, which grow with the text. side: inside of the edge, in px."""
    whole = side + 2
    dot = 2 * round(whole * 0.19) + whole % 2
    sizes = {
        "indicator": side,
        "indicator_focus": side - 2,
        "indicator_round": whole // 2,
        "indicator_dot": dot,
        "indicator_ring": (whole - dot) // 2,
    }
    return {name: f"{size}px" for name, size in sizes.items()}


_INDICATOR_PX = 14
# The sides of icons at 100 %, with the room around the glyph: on buttons, on the rail, the arrow of a box of choices.
_ICON_PX = {"icon": 20, "icon_large": 26, "arrow": 12, "arrow_room": 22}
# Qt aligns labels and lines by the script of their text: with right-to-left, Latin texts stood at the far side. All
# begin at the leading side; the words within run as their script does. The numbers are alignments to that side.
_AT_LEADING_SIDE = "".join(
    f'{kind}[alignment="{(Qt.AlignmentFlag.AlignLeft | level).value}"]'
    f' {{ qproperty-alignment: "AlignRight | AlignAbsolute | {level.name}"; }}\n'
    for kind in ("QLabel", "QLineEdit")
    for level in (Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom)
)
# Text sizes relative to the base: small print, base, lead, heading, title, display.
_STEPS = {"_small": 0.88, "_base": 1.0, "_lead": 1.12, "_heading": 1.3, "_title": 1.7, "_display": 2.4}
