"""Not built yet."""

from trustdesk.ui.panel import Panel


class TodayPanel(Panel):
    """Not built yet."""
