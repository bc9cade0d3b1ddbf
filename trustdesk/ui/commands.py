"""What each action of the table in `actions` does."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from trustdesk.settings import LARGEST_TEXT_PERCENT, SMALLEST_TEXT_PERCENT, Look
from trustdesk.ui.places import RAIL, Place, Screen

if TYPE_CHECKING:
    from trustdesk.ui.main_window import MainWindow
    from trustdesk.ui.page.page_panel import PagePanel

_TEXT_STEP_PERCENT = 20


def commands(window: "MainWindow") -> Mapping[str, Callable[[], None]]:
    """The commands by the names of their actions."""
    return MappingProxyType(
        {
            "new-counterpart": partial(_new_counterpart, window),
            "quick-entry": partial(_quick_entry, window),
            "search": partial(_search, window),
            "import": partial(_import, window),
            "export": partial(_export, window),
            "sample-desk": partial(_sample_desk, window),
            "quit": partial(_quit, window),
            "undo": partial(_finish_and, window, window.desk.undo),
            "redo": partial(_finish_and, window, window.desk.redo),
            "prepare": partial(_for_the_meeting, window, Screen.PREPARE),
            "debrief": partial(_for_the_meeting, window, Screen.DEBRIEF),
            "in-the-room": partial(_in_the_room, window),
            "drill": partial(_drill, window),
            "new-meeting": partial(_new_meeting, window),
            "print": partial(_page, window, "print"),
            "print-preview": partial(_page, window, "preview"),
            "print-several": partial(_page, window, "print_several"),
            "save-page": partial(_page, window, "save"),
            "copy-page": partial(_page, window, "copy"),
            "table-copy": partial(_table_copy, window),
            "letter": partial(_letter, window),
            "show-page": partial(_show_page, window),
            **{f"go-{screen.value}": partial(window.go_to, Place(screen=screen)) for screen in RAIL},
            "go-back": window.go_back,
            **{f"look-{look.value}": partial(_look, window, look) for look in Look},
            "larger-text": partial(_text_size, window, _TEXT_STEP_PERCENT),
            "smaller-text": partial(_text_size, window, -_TEXT_STEP_PERCENT),
            "shortcuts": partial(_shortcuts, window),
            "about": partial(_about, window),
        }
    )


def _quit(window: "MainWindow") -> None:
    window.close()


def _finish_and(window: "MainWindow", step: Callable[[], None]) -> None:
    """What is being typed belongs to the last operation, and has to be in the vault before that is taken back."""
    window.finish_edits()
    step()


def _the_page(window: "MainWindow") -> "PagePanel":
    assert window.page is not None, "actions come with the page"
    return window.page


def _new_counterpart(window: "MainWindow") -> None:
    from trustdesk.ui.counterparts.new_counterpart import NewCounterpart

    form = NewCounterpart(window.desk, window)
    form.created.connect(lambda counterpart: window.go_to(Place(counterpart=counterpart)))
    form.open()


def _quick_entry(window: "MainWindow") -> None:
    from trustdesk.ui.entry.quick_entry import QuickEntry

    entry = QuickEntry(window.desk, window, _the_page(window).counterpart)
    entry.place_requested.connect(window.go_to)
    entry.open()


def _search(window: "MainWindow") -> None:
    from trustdesk.ui.search.search_box import SearchBox

    box = SearchBox(window.desk, window, window.settings.recent)
    box.place_requested.connect(window.go_to)
    box.command_requested.connect(window.command)
    box.searched.connect(lambda recent: window.change_settings(replace(window.settings, recent=recent)))
    box.open()


def _import(window: "MainWindow") -> None:
    from trustdesk.ui.exchange.documents import ask_and_import

    ask_and_import(window.desk, window)


def _export(window: "MainWindow") -> None:
    from trustdesk.ui.exchange.documents import ask_and_export

    ask_and_export(window.desk, window)


def _sample_desk(window: "MainWindow") -> None:
    from trustdesk.ui.exchange.documents import load_sample

    load_sample(window.desk)


def _for_the_meeting(window: "MainWindow", screen: Screen) -> None:
    page = _the_page(window)
    window.go_to(Place(screen=screen, counterpart=page.counterpart, meeting=page.meeting))


def _in_the_room(window: "MainWindow") -> None:
    from trustdesk.ui.meetings.room_window import RoomWindow

    page = _the_page(window)
    room = RoomWindow(window.desk, page.counterpart, page.meeting, window)
    room.place_requested.connect(window.go_to)
    room.showFullScreen()


def _drill(window: "MainWindow") -> None:
    from trustdesk.operations.drill import DrillWish
    from trustdesk.ui.terms.drill_dialog import DrillDialog

    window.finish_edits()
    DrillDialog(window.desk, DrillWish(counterpart=_the_page(window).counterpart), window).open()


def _new_meeting(window: "MainWindow") -> None:
    from trustdesk.ui.meetings.new_meeting import NewMeeting

    form = NewMeeting(window.desk, window, _the_page(window).counterpart)
    form.place_requested.connect(window.go_to)
    form.open()


def _page(window: "MainWindow", wish: str) -> None:
    window.finish_edits()
    from trustdesk.ui.page import printing

    wishes = {
        "print": printing.ask_and_print,
        "preview": printing.preview,
        "print_several": printing.choose_several,
        "save": printing.ask_and_save,
        "copy": printing.copy_to_clipboard,
    }
    wishes[wish](window.desk, _the_page(window).wanted, window)


def _table_copy(window: "MainWindow") -> None:
    _the_page(window).set_table_copy(window.actions_by_name["table-copy"].isChecked())


def _letter(window: "MainWindow") -> None:
    paper = "letter" if window.actions_by_name["letter"].isChecked() else "a4"
    window.change_settings(replace(window.settings, paper=paper))


def _show_page(window: "MainWindow") -> None:
    window.show_page(window.actions_by_name["show-page"].isChecked())


def _look(window: "MainWindow", look: Look) -> None:
    window.change_settings(replace(window.settings, look=look))


def _text_size(window: "MainWindow", step_percent: int) -> None:
    percent = window.settings.text_percent + step_percent
    percent = min(LARGEST_TEXT_PERCENT, max(SMALLEST_TEXT_PERCENT, percent))
    window.change_settings(replace(window.settings, text_percent=percent))


def _shortcuts(window: "MainWindow") -> None:
    from trustdesk.ui.shortcuts import Shortcuts

    Shortcuts(window.desk.words, window.actions_by_name, window).open()


def _about(window: "MainWindow") -> None:
    from trustdesk import __version__

    words = window.desk.words
    box = QMessageBox(QMessageBox.Icon.NoIcon, words("ui-title"), words("ui-about", version=__version__), parent=window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(box.textFormat().PlainText)
    box.open()
