"""Not built yet."""

from trustdesk.ui.panel import Panel


class DebriefPanel(Panel):
    """Not built yet."""
