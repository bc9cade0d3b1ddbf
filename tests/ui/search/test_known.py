"""What the desk knows of itself stands below what was found, and leads to its screen."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from trustdesk.ui.desk import Desk
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.places import Screen
from trustdesk.ui.search.search_box import SearchBox
from trustdesk.ui.terms.terms_panel import TermsPanel


def typed(qtbot: QtBot, window: MainWindow, desk: Desk, text: str) -> SearchBox:
    window.actions_by_name["search"].trigger()
    box = window.findChild(SearchBox)
    assert box is not None
    QTest.keyClicks(box.field, text)

    def there() -> bool:
        return any(entry.title == desk.words("ui-search-known") for entry in box.results.results.entries)

    qtbot.waitUntil(there, timeout=15_000)
    settle(qtbot, desk)
    return box


def choose(box: SearchBox, title: str) -> None:
    for _ in box.results.results.entries:
        if box.results.current is not None and box.results.current.title == title and box.results.current.place:
            break
        QTest.keyClick(box.field, Qt.Key.Key_Down)
    assert box.results.current is not None
    assert box.results.current.title == title
    QTest.keyClick(box.field, Qt.Key.Key_Return)


def test_a_country_is_opened_by_its_name(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    box = typed(qtbot, window, desk, "Mongolia")
    choose(box, "Mongolia")
    settle(qtbot, desk)
    assert (window.place.screen, window.place.record) == (Screen.COUNTRIES, "MN")


def test_a_shipped_term_is_opened_in_its_glossary(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    box = typed(qtbot, window, desk, "take-or-pay")
    choose(box, "take-or-pay")
    settle(qtbot, desk)
    panel = window.findChild(TermsPanel)
    assert panel is not None
    qtbot.waitUntil(lambda: panel.glossary.chosen[1] == "energy", timeout=10_000)
    assert panel.bar.text == "take-or-pay"
