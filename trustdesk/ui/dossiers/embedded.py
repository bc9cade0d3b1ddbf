"""The panels that stand inside the sheet: the wall of the negotiation that is shown, and the dossier's pictures.

Each is filled when one comes near it, as it costs more than all rows above it.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trustdesk.ui.desk import Desk
from trustdesk.ui.dossiers.arrangement import Arrangement
from trustdesk.ui.pictures.dossier_pictures import DossierPictures
from trustdesk.ui.places import Place
from trustdesk.ui.wall.wall_panel import WallPanel


class Embedded(QObject):
    """Makes them when their sections come into being, and hands each what it shows.

    place_requested: as of a panel.
    """

    place_requested = Signal(Place)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels: dict[str, QWidget] = {}
        self._shown: dict[str, tuple[str, str]] = {}
        self._arrangement: Arrangement | None = None

    def make(self, name: str, parent: QWidget) -> QWidget:
        """The panel of that name, hidden until it is filled."""
        panel = WallPanel(self._desk, parent) if name == "wall" else DossierPictures(self._desk, parent)
        panel.place_requested.connect(self.place_requested)
        panel.hide()
        self._panels[name] = panel
        return panel

    def show_arrangement(self, arrangement: Arrangement) -> None:
        """Hide what belongs to another dossier or negotiation; what is shown reads changes by itself."""
        self._arrangement = arrangement
        for name, panel in self._panels.items():
            if self._shown.get(name) != self._wanted(name, arrangement):
                self._shown.pop(name, None)
                panel.hide()

    def come_near(self, name: str) -> None:
        """The user is about to see the panel of that name: fill it, unless it shows the same already."""
        arrangement, panel = self._arrangement, self._panels.get(name)
        if arrangement is None or panel is None or not self._desk.is_open:
            return
        wanted = self._wanted(name, arrangement)
        if self._shown.get(name) == wanted or not all(wanted):
            return
        self._shown[name] = wanted
        if isinstance(panel, WallPanel):
            panel.show_negotiation(arrangement.sheet.dossier, arrangement.chosen)
        elif isinstance(panel, DossierPictures):
            panel.show()
            panel.show_dossier(wanted[0])

    def _wanted(self, name: str, arrangement: Arrangement) -> tuple[str, str]:
        return arrangement.sheet.counterpart.id, arrangement.chosen if name == "wall" else name

    def finish_edits(self) -> None:
        """Let the wall hand over what was typed."""
        for panel in self._panels.values():
            if isinstance(panel, WallPanel):
                panel.finish_edits()
