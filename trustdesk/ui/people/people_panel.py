"""Not built yet."""

from trustdesk.ui.panel import Panel


class PeoplePanel(Panel):
    """Not built yet."""
