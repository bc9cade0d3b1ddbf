"""The panels that stand inside the sheet: the wall of the negotiation that is shown, where they are, and the pictures.

Each is made and filled when one comes near it, one after the other, as it costs more than all rows above it.
"""

from PySide6.QtCore import QObject, Signal

from trustdesk.ui.desk import Desk
from trustdesk.ui.dossiers.arrangement import Arrangement
from trustdesk.ui.dossiers.place_card import PlaceCard
from trustdesk.ui.dossiers.section_part import SectionPart
from trustdesk.ui.pictures.dossier_pictures import DossierPictures
from trustdesk.ui.places import Place
from trustdesk.ui.slices import Steps
from trustdesk.ui.wall.wall_panel import WallPanel

_Panel = WallPanel | DossierPictures | PlaceCard


class Embedded(QObject):
    """Makes them when one first comes near their sections, and hands each what it shows.

    place_requested: as of a panel.
    """

    place_requested = Signal(Place)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels: dict[str, _Panel] = {}
        self._shown: dict[str, tuple[str, str]] = {}
        self._arrangement: Arrangement | None = None

    def show_arrangement(self, arrangement: Arrangement) -> None:
        """Hide what belongs to another dossier or negotiation; what is shown reads changes by itself."""
        self._arrangement = arrangement
        for name, panel in self._panels.items():
            if self._shown.get(name) != self._wanted(name, arrangement):
                self._shown.pop(name, None)
                panel.hide()

    def come_near(self, section: SectionPart) -> None:
        """The user is about to see the panel of the section: fill it, unless it shows the same already."""
        name, arrangement = section.spec.panel, self._arrangement
        if arrangement is None or not self._desk.is_open:
            return
        wanted = self._wanted(name, arrangement)
        if self._shown.get(name) == wanted or not all(wanted):
            return
        self._shown[name] = wanted
        self._desk.build(self._fill(section, arrangement, wanted), owner=self, topic=name)

    def _fill(self, section: SectionPart, arrangement: Arrangement, wanted: tuple[str, str]) -> Steps:
        name = section.spec.panel
        panel = self._panels.get(name)
        if panel is None:
            panel = self._make(section)
            yield
        if self._shown.get(name) != wanted:
            return  # one went on to another dossier meanwhile
        if isinstance(panel, WallPanel):
            panel.show_negotiation(arrangement.sheet.dossier, arrangement.chosen)
        else:
            panel.show()
            panel.show_dossier(wanted[0])

    def _make(self, section: SectionPart) -> _Panel:
        name = section.spec.panel
        panel = _KINDS[name](self._desk, section)
        panel.place_requested.connect(self.place_requested)
        panel.hide()
        section.embed(panel)
        self._panels[name] = panel
        return panel

    def _wanted(self, name: str, arrangement: Arrangement) -> tuple[str, str]:
        return arrangement.sheet.counterpart.id, arrangement.chosen if name == "wall" else name

    def finish_edits(self) -> None:
        """Let the wall hand over what was typed."""
        for panel in self._panels.values():
            if isinstance(panel, WallPanel):
                panel.finish_edits()


_KINDS: dict[str, type[_Panel]] = {"wall": WallPanel, "pictures": DossierPictures, "place": PlaceCard}
