"""Culture notes by place: a country's own, then those of the regions that list it (S0.8.1).

`resources/cultures/<language>/SE.toml` is a country, `nordic.toml` a region. A pack that the user added takes the place
of the shipped one of the same key.
"""

from trustdesk.domain.culture import CulturePack
from trustdesk.reference.shelves import heads_on, pack_on


def culture(place: str, language: str = "en") -> CulturePack | None:
    """The notes on a country or region; None where there are none."""
    return pack_on(place, CulturePack, language)


def cultures_for(country: str, language: str = "en") -> tuple[CulturePack, ...]:
    """The notes that hold for a country: its own first, then those of its regions."""
    heads = heads_on(CulturePack, language).items()
    regions = [place for place, head in heads if place.islower() and country in head["countries"]]
    packs = (culture(place, language) for place in (country, *regions))
    return tuple(each for each in packs if each is not None)


def places_with_notes(language: str = "en") -> dict[str, str]:
    """The names of all countries and regions with notes, by key, in the order of their names."""
    found = {place: str(head["name"]) for place, head in heads_on(CulturePack, language).items()}
    return dict(sorted(found.items(), key=lambda each: each[1]))
