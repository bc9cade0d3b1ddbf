"""Not built yet."""

from trustdesk.ui.panel import Panel


class CounterpartsPanel(Panel):
    """Not built yet."""
