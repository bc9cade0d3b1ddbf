"""Not built yet."""

from trustdesk.ui.panel import Panel


class PromisesPanel(Panel):
    """Not built yet."""
