"""The names of the sections, in the room that the window has for them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from trustdesk.ui.desk import Desk
from trustdesk.ui.dossiers.dossier_sheet import DossierSheet
from trustdesk.ui.dossiers.section_strip import SectionStrip
from trustdesk.ui.dossiers.sections import SECTIONS
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.places import Place, Screen

_KEYS = [section.key for section in SECTIONS]


@pytest.fixture
def strip(qtbot: QtBot, empty_desk: Desk) -> SectionStrip:
    """A strip of its own, as wide as a dossier of a window of 1440 px."""
    strip = SectionStrip(empty_desk.words, None)  # type: ignore[arg-type]  # a window of its own
    qtbot.addWidget(strip)
    strip.resize(540, 60)
    with qtbot.waitExposed(strip):
        strip.show()
    return strip


def _shown(strip: SectionStrip) -> list[str]:
    return [key for key, name in zip(_KEYS, strip.names, strict=True) if name.isVisible()]


def _in_menu(strip: SectionStrip) -> list[str]:
    strip._menu.aboutToShow.emit()
    return [action.text() for action in strip._menu.actions()]


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
def test_every_section_is_there_at_a_glance(qtbot: QtBot, window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    window.go_to(Place(screen=Screen.COUNTERPARTS, counterpart="kuwabori"))
    settle(qtbot, window.desk)
    sheet = window.findChild(DossierSheet)
    assert sheet is not None
    qtbot.waitUntil(lambda: _shown(sheet.strip) == _KEYS)
    assert not sheet.strip.more.isVisible()
    qtbot.waitUntil(lambda: all(sheet.strip.rect().contains(name.geometry()) for name in sheet.strip.names))
    assert all(name.width() >= name.sizeHint().width() for name in sheet.strip.names)
    assert len({name.y() for name in sheet.strip.names}) <= 2


def test_what_has_no_room_in_two_rows_waits_in_a_menu(qtbot: QtBot, strip: SectionStrip) -> None:
    assert _shown(strip) == _KEYS
    strip.resize(300, 60)
    shown = _shown(strip)
    assert 4 < len(shown) < len(_KEYS)
    assert strip.more.isVisible()
    buttons = [each for each in (*strip.names, strip.more) if each.isVisible()]
    qtbot.waitUntil(lambda: len({each.geometry().center().y() for each in buttons}) == 2)
    assert _in_menu(strip) == [name.text() for name in strip.names[len(shown) :]]
    wished: list[str] = []
    strip.section_requested.connect(wished.append)
    strip._menu.actions()[-1].trigger()
    assert wished == ["pictures"]
    strip.show_section("pictures")
    assert strip.more.isChecked()


def test_larger_text_takes_its_room(strip: SectionStrip) -> None:
    font = QFont(strip.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    before = len(_shown(strip))
    for each in (*strip.names, strip.more):
        each.setFont(font)
    strip.setFont(font)
    assert 2 < len(_shown(strip)) < before


def test_a_press_leads_there_and_the_mark_goes_along(qtbot: QtBot, strip: SectionStrip) -> None:
    with qtbot.waitSignal(strip.section_requested) as wished:
        qtbot.mouseClick(strip.names[3], Qt.MouseButton.LeftButton)
    assert wished.args == ["promises"]
    strip.show_section("promises")
    assert [name.isChecked() for name in strip.names].index(True) == 3
    qtbot.mouseClick(strip.names[3], Qt.MouseButton.LeftButton)
    assert strip.names[3].isChecked()


@pytest.mark.parametrize("mirrored", [False, True])
def test_arrow_keys_lead_from_name_to_name(qtbot: QtBot, strip: SectionStrip, *, mirrored: bool) -> None:
    strip.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    onward = Qt.Key.Key_Left if mirrored else Qt.Key.Key_Right
    told: list[tuple[str, bool]] = []
    strip.section_requested.connect(lambda key: told.append((key, strip.is_browsing)))
    strip.names[0].setFocus(Qt.FocusReason.TabFocusReason)
    for key in (onward, Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert told == [("negotiation", True), ("pictures", True), ("counterpart", True)]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert told[-1] == ("counterpart", False)
    assert [name for name in strip.names if name.focusPolicy() is not Qt.FocusPolicy.NoFocus] == strip.names[:1]
