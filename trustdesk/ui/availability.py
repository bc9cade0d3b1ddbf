"""Which actions of the table can work now; the others are shown as impossible, in the menu and wherever they stand."""

from typing import TYPE_CHECKING

from trustdesk.settings import LARGEST_TEXT_PERCENT, SMALLEST_TEXT_PERCENT

if TYPE_CHECKING:
    from trustdesk.ui.main_window import MainWindow

ABOUT_A_PAGE = (
    "prepare",
    "in-the-room",
    "debrief",
    "print",
    "print-preview",
    "save-page",
    "copy-page",
    "table-copy",
)
"""The actions that are about the page that is shown, and so about somebody."""


def show_what_is_possible(window: "MainWindow") -> None:
    """Enable the actions that can work where the window is now, and disable the others."""
    about = window.page.counterpart if window.page is not None else ""
    percent = window.settings.text_percent
    possible = {
        **dict.fromkeys(ABOUT_A_PAGE, bool(about)),
        "go-back": window.can_go_back,
        "larger-text": percent < LARGEST_TEXT_PERCENT,
        "smaller-text": percent > SMALLEST_TEXT_PERCENT,
    }
    for name, is_possible in possible.items():
        window.actions_by_name[name].setEnabled(is_possible)


def name_what_undo_does(window: "MainWindow") -> None:
    """Let undo and redo say what they would do; where there is nothing, they are impossible."""
    words, undoable = window.desk.words, window.desk.undoable
    for name, what in (("undo", undoable.undo), ("redo", undoable.redo)):
        action = window.actions_by_name[name]
        action.setEnabled(bool(what))
        action.setText(words(f"ui-{name}-what", what=what) if what else words(f"ui-action-{name}"))
