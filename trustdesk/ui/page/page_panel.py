"""Not built yet."""

from trustdesk.ui.panel import Panel


class PagePanel(Panel):
    """Not built yet."""

    counterpart = ""
    meeting = ""

    def show_page(self, counterpart: str, meeting: str) -> None:
        """Show."""
        self.counterpart, self.meeting = counterpart, meeting

    def set_paper(self, paper: str) -> None:
        """Set."""
