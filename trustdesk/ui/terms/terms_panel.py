"""Not built yet."""

from trustdesk.ui.panel import Panel


class TermsPanel(Panel):
    """Not built yet."""
