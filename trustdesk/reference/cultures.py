"""Culture notes by place: a country's own, then those of the regions that list it (S0.8.1).

`resources/cultures/<language>/SE.toml` is a country, `nordic.toml` a region. A pack that the user added takes the place
of the shipped one of the same name.
"""

from trustdesk.domain.culture import CulturePack
from trustdesk.reference.packs import kept_head, kept_pack
from trustdesk.reference.shelves import Shelf, files_on


def culture(place: str, language: str = "en") -> CulturePack | None:
    """The notes on a country or region; None where there are none. Raises BadPack."""
    file = files_on(Shelf.CULTURES, language).get(place)
    return kept_pack(file, CulturePack) if file else None


def cultures_for(country: str, language: str = "en") -> tuple[CulturePack, ...]:
    """The notes that hold for a country: its own first, then those of its regions. Raises BadPack."""
    files = files_on(Shelf.CULTURES, language)
    regions = (file for name, file in files.items() if name.islower() and country in kept_head(file)["countries"])
    own = [files[country]] if country in files else []
    return tuple(kept_pack(file, CulturePack) for file in (*own, *regions))


def places_with_notes(language: str = "en") -> dict[str, str]:
    """The names of all countries and regions with notes, by key, in the order of their names."""
    found = {name: str(kept_head(file)["name"]) for name, file in files_on(Shelf.CULTURES, language).items()}
    return dict(sorted(found.items(), key=lambda each: each[1]))
