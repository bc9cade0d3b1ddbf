"""Not built yet."""

from trustdesk.ui.panel import Panel


class PreparePanel(Panel):
    """Not built yet."""
