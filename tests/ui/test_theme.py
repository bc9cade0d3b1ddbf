"""The looks: every text can be read on every ground it stands on, in light and dark, and the style sheet is whole."""

import re

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from trustdesk.paths import resource
from trustdesk.settings import Look
from trustdesk.ui import theme
from trustdesk.ui.theme import DARK, LIGHT, Colours

# Text colours and the grounds they stand on.
PAIRS = [
    *((ink, ground) for ink in ("text", "quiet", "accent", "alert", "warn", "good")
      for ground in ("ground", "surface", "raised")),
    ("text", "hover"), ("text", "accent_soft"), ("accent", "accent_soft"), ("alert", "alert_soft"),
    ("warn", "warn_soft"), ("good", "good_soft"), ("on_accent", "accent"), ("surface", "text"), ("quiet", "hover"),
    ("ours", "surface"), ("theirs", "surface"),
]  # fmt: skip


def _luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [channel / 255 for channel in QColor(colour).getRgb()[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_stands_out(colours: Colours, ink: str, ground: str) -> None:
    assert _contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_edge_of_a_control_and_the_focus_ring_stand_out(colours: Colours) -> None:
    """Three to one is asked of what is not text (WCAG 2.2, 1.4.11)."""
    for ground in (colours.ground, colours.surface):
        assert _contrast(colours.edge, ground) >= 3
        assert _contrast(colours.accent, ground) >= 3


@pytest.mark.parametrize("look", [Look.LIGHT, Look.DARK])
@pytest.mark.parametrize("percent", [100, 200])
def test_a_look_is_put_on_whole(qapp: QApplication, qtbot: QtBot, look: Look, percent: int) -> None:
    try:
        theme.apply(qapp, look, percent)
        colours = Colours.of(qapp.palette())
        assert colours is (DARK if look is Look.DARK else LIGHT)
        assert qapp.font().pointSizeF() == pytest.approx(theme.BASE_PT * percent / 100)
        assert "$" not in qapp.styleSheet()
        label = QLabel("x")
        qtbot.addWidget(label)
        assert label.palette().color(QPalette.ColorRole.WindowText).name() == colours.text
    finally:
        theme.apply(qapp, Look.LIGHT, 100)


def test_every_role_that_is_given_is_in_the_style_sheet() -> None:
    """A role that nobody styles is a slip of the pen."""
    sheet = resource("style", "window.qss").read_text(encoding="utf-8")
    known = set(re.findall(r'role="([\w-]+)"', sheet))
    package = resource("style").parent.parent / "trustdesk" / "ui"
    given = {
        name
        for path in package.rglob("*.py")
        for name in re.findall(r'\brole\([^()]*(?:\([^()]*\))?[^()]*, "([\w-]+)"\)', path.read_text(encoding="utf-8"))
    }
    assert given - known == set()


def test_no_colour_stands_outside_the_palette() -> None:
    package = resource("style").parent.parent / "trustdesk" / "ui"
    named = {
        str(path.relative_to(package))
        for path in package.rglob("*.py")
        if path.name != "theme.py"
        and re.search(r"""["']#[0-9a-fA-F]{3,8}["']|QColor\(\s*\d|GlobalColor\.(?!transparent)""",
                      path.read_text(encoding="utf-8"))
    }  # fmt: skip
    assert named == set()


def test_every_icon_that_is_named_is_there() -> None:
    """An icon whose file is missing fails when it is painted first, perhaps on a screen that no test opens."""
    named = r"""\bicon\("([\w-]+)"|\bicon(?:_name)?="([\w-]+)"|\bEmptyState\("([\w-]+)\""""
    asked = {name for found in re.findall(named, _sources()) for name in found if name}
    assert len(asked) > 30
    assert asked - _icons() == set()


def test_every_icon_is_used() -> None:
    words = set(re.findall(r'"([a-z0-9-]+)(?:\.svg)?"', _sources()))
    assert _icons() - words == set()


def _icons() -> set[str]:
    return {path.stem for path in resource("icons").glob("*.svg")}


def _sources() -> str:
    package = resource("style").parent.parent / "trustdesk"
    files = [package / "app.py", *sorted((package / "ui").rglob("*.py"))]
    return "\n".join(path.read_text(encoding="utf-8") for path in files)
