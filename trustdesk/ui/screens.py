"""The screens of the window and how each is made; a screen is imported when one first goes to it."""

from importlib import import_module
from types import MappingProxyType
from typing import cast

from PySide6.QtWidgets import QWidget

from trustdesk.ui.desk import Desk
from trustdesk.ui.panel import Panel
from trustdesk.ui.places import Screen

_PANELS = MappingProxyType(
    {
        Screen.TODAY: ("trustdesk.ui.today.today_panel", "TodayPanel"),
        Screen.COUNTERPARTS: ("trustdesk.ui.counterparts.counterparts_panel", "CounterpartsPanel"),
        Screen.PROMISES: ("trustdesk.ui.promises.promises_panel", "PromisesPanel"),
        Screen.PEOPLE: ("trustdesk.ui.people.people_panel", "PeoplePanel"),
        Screen.TERMS: ("trustdesk.ui.terms.terms_panel", "TermsPanel"),
        Screen.PREPARE: ("trustdesk.ui.meetings.prepare_panel", "PreparePanel"),
        Screen.DEBRIEF: ("trustdesk.ui.meetings.debrief_panel", "DebriefPanel"),
    }
)


def import_first_screens() -> None:
    """Import what the window shows first. For another thread: it takes longer than painting the window."""
    import_module("trustdesk.ui.page.page_panel")
    import_module(_PANELS[Screen.TODAY][0])


def make_screen(screen: Screen, desk: Desk, parent: QWidget) -> Panel:
    """The panel of a screen."""
    module, name = _PANELS[screen]
    return cast("type[Panel]", getattr(import_module(module), name))(desk, parent)
