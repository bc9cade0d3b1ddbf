"""The screens of the window and how each is made. They are imported when the vault is open, after the first paint."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from trustdesk.ui.desk import Desk
from trustdesk.ui.places import Screen

if TYPE_CHECKING:
    from trustdesk.ui.panel import Panel


def make_screen(screen: Screen, desk: Desk, parent: QWidget) -> "Panel":
    """The panel of a screen."""
    from trustdesk.ui.counterparts.counterparts_panel import CounterpartsPanel
    from trustdesk.ui.meetings.debrief_panel import DebriefPanel
    from trustdesk.ui.meetings.prepare_panel import PreparePanel
    from trustdesk.ui.people.people_panel import PeoplePanel
    from trustdesk.ui.promises.promises_panel import PromisesPanel
    from trustdesk.ui.terms.terms_panel import TermsPanel
    from trustdesk.ui.today.today_panel import TodayPanel

    panels: dict[Screen, type[Panel]] = {
        Screen.TODAY: TodayPanel,
        Screen.COUNTERPARTS: CounterpartsPanel,
        Screen.PROMISES: PromisesPanel,
        Screen.PEOPLE: PeoplePanel,
        Screen.TERMS: TermsPanel,
        Screen.PREPARE: PreparePanel,
        Screen.DEBRIEF: DebriefPanel,
    }
    return panels[screen](desk, parent)
