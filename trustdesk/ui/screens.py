"""The screens of the window and how each is made; a screen is imported when one first goes to it."""

from collections.abc import Callable, Iterator
from functools import partial
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
        Screen.COUNTRIES: ("trustdesk.ui.countries.countries_panel", "CountriesPanel"),
        Screen.PREPARE: ("trustdesk.ui.meetings.prepare_panel", "PreparePanel"),
        Screen.DEBRIEF: ("trustdesk.ui.meetings.debrief_panel", "DebriefPanel"),
    }
)
# What the screens import when it is first needed.
_LATER = (
    "trustdesk.ui.dossiers.dossier_sheet",
    "trustdesk.ui.fields.editor_choice",
    "trustdesk.ui.fields.record_form",
    "trustdesk.ui.wall.wall_panel",
    "trustdesk.ui.pictures.dossier_pictures",
    "trustdesk.ui.search.search_box",
    "trustdesk.ui.entry.quick_entry",
    "trustdesk.ui.counterparts.new_counterpart",
    "trustdesk.ui.meetings.new_meeting",
    "trustdesk.ui.meetings.room_window",
)


def import_first_screens() -> None:
    """Import what the window shows first. For another thread: it takes longer than painting the window."""
    for module in ("trustdesk.ui.actions", "trustdesk.ui.commands", "trustdesk.ui.page.page_panel"):
        import_module(module)
    import_module(_PANELS[Screen.TODAY][0])


def imports_of_other_screens() -> Iterator[Callable[[], object]]:
    """What imports the rest, one by one, also for another thread: on the first visit it would hold up the window."""
    modules = [module for module, _ in _PANELS.values()] + list(_LATER)
    return (partial(import_module, each) for each in modules)


def make_screen(screen: Screen, desk: Desk, parent: QWidget) -> Panel:
    """The panel of a screen."""
    module, name = _PANELS[screen]
    return cast("type[Panel]", getattr(import_module(module), name))(desk, parent)
