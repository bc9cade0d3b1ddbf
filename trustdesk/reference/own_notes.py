"""The user's own notes on places merged with the shipped ones (S0.8.1).

A correction hangs on the place and the key of the shipped note, so that it survives a newer pack; where that note is
gone from the pack, the correction stays as a note of the user's own.
"""

from collections.abc import Iterator, Sequence

from trustdesk.domain.culture import Aspect, CultureNote, CulturePack, PlaceNote, ShippedNote
from trustdesk.reference.cultures import cultures_for


def notes_on(country: str, own: Sequence[CultureNote], language: str = "en") -> tuple[PlaceNote, ...]:
    """What is noted on a country and its regions. own: all of the user's notes."""
    packs = cultures_for(country, language)
    places = {country, *(each.key for each in packs)}
    return merged_notes(packs, [each for each in own if each.place in places])


def merged_notes(packs: Sequence[CulturePack], own: Sequence[CultureNote]) -> tuple[PlaceNote, ...]:
    """The user's own notes, then the shipped ones, each with the user's correction in its place; hidden ones left out.

    own: the user's notes on the places of the packs, and on the country where it has no pack. Where two stand in one
    place, the later one has it, and the other one stays a note of their own.
    """
    return tuple(each for each in _all(packs, own) if each.own is None or not each.own.hidden)


def hidden_notes(packs: Sequence[CulturePack], own: Sequence[CultureNote]) -> tuple[PlaceNote, ...]:
    """What `merged_notes` leaves out; `own` of each is the record that hides it."""
    return tuple(each for each in _all(packs, own) if each.own is not None and each.own.hidden)


def _all(packs: Sequence[CulturePack], own: Sequence[CultureNote]) -> Iterator[PlaceNote]:
    shipped = [(pack, each) for pack in packs for each in pack.notes]
    there = {(pack.key, each.key) for pack, each in shipped}
    instead = {(each.place, each.replaces): each for each in own if (each.place, each.replaces) in there}
    names = {each.key: each.name for each in packs}
    for note in own:
        has_no_place = instead.get((note.place, note.replaces)) is not note
        if has_no_place and note.text.strip():
            yield _own(note, names.get(note.place, note.place))
    for pack, each in shipped:
        yield _place_note(pack, each, instead.get((pack.key, each.key)))


def _own(note: CultureNote, name: str) -> PlaceNote:
    return PlaceNote(
        place=note.place, place_name=name, aspect=note.aspect, text=note.text, ask=note.ask, cue=note.cue,
        source=note.source, own=note,
    )  # fmt: skip


def _place_note(pack: CulturePack, shipped: ShippedNote, correction: CultureNote | None) -> PlaceNote:
    """The shipped note, or the user's in its place. Of an expression they write anew what it may mean."""
    if correction is None or not correction.text.strip():
        return PlaceNote(
            place=pack.key, place_name=pack.name, key=shipped.key, aspect=shipped.aspect, text=shipped.text,
            ask=shipped.ask, cue=shipped.cue, says=shipped.says, means=shipped.means,
            source=pack.sources[shipped.source], own=correction,
        )  # fmt: skip
    of_expression = correction.aspect is Aspect.MEANING
    return PlaceNote(
        place=pack.key, place_name=pack.name, key=shipped.key, aspect=correction.aspect, text=correction.text,
        ask=correction.ask, cue=correction.cue, says=shipped.says if of_expression else "",
        means=correction.text if of_expression and shipped.says else "", source=correction.source, own=correction,
    )  # fmt: skip
