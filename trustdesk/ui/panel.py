"""What the window asks of every screen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trustdesk.ui.desk import Desk
from trustdesk.ui.places import Place


class Panel(QWidget):
    """A screen of the window. It reads through the desk and asks again when `Desk.changed` concerns what it shows.

    place_requested: the user wants to be there. command_requested: an action of the table is wanted, by its name.
    """

    place_requested = Signal(Place)
    command_requested = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def go_to(self, place: Place) -> None:
        """Show the place, which is on this screen, and take the focus to it."""
        del place
        self.setFocus()

    def finish_edits(self) -> None:
        """Hand over to the desk what was typed and not saved yet; called before leaving and before closing."""
