"""The user's own notes on places beside the shipped ones: in their place, before them, or instead of nothing."""

from dataclasses import replace
from datetime import date

from trustdesk.domain.culture import Aspect, CultureNote, CulturePack, PlaceNote, ShippedNote
from trustdesk.reference.own_notes import hidden_notes, merged_notes

GREETING = ShippedNote(
    key="handshake", aspect=Aspect.GREETING, text="A short handshake.", ask="Notice the hand.", source="book"
)
MEANING = ShippedNote(
    key="we-will-see",
    aspect=Aspect.MEANING,
    text="An open answer.",
    ask="Who decides?",
    says="Vi får se",
    means="still open, or a no",
    source="book",
)
SWEDEN = CulturePack(
    key="SE",
    name="Sweden",
    countries=("SE",),
    checked=date(2026, 11, 1),
    sources={"book": "A good book"},
    notes=(GREETING, MEANING),
)
NORDIC = replace(SWEDEN, key="nordic", name="Nordic region", countries=("SE", "NO"), notes=(GREETING,))


def own(note_id: str = "mine", **fields: object) -> CultureNote:
    return CultureNote(**{"id": note_id, "place": "SE", "text": "As I saw it.", **fields})


def texts(notes: tuple[PlaceNote, ...]) -> list[str]:
    return [each.text for each in notes]


def test_shipped_notes_carry_their_source_in_words_and_the_name_of_their_place() -> None:
    first, _, last = merged_notes([SWEDEN, NORDIC], [])
    assert (first.source, first.place_name, first.own) == ("A good book", "Sweden", None)
    assert (last.key, last.place, last.place_name) == ("handshake", "nordic", "Nordic region")


def test_own_notes_go_first_and_a_correction_stands_in_its_place() -> None:
    correction = own("fix", replaces="we-will-see", aspect=Aspect.DECISIONS, text="They decide later.")
    merged = merged_notes([SWEDEN], [correction, own(text="Bring boots.")])
    assert texts(merged) == ["Bring boots.", "A short handshake.", "They decide later."]
    assert (merged[2].key, merged[2].own, merged[2].says, merged[2].source) == ("we-will-see", correction, "", "")


def test_a_correction_holds_for_its_place_only() -> None:
    merged = merged_notes([SWEDEN, NORDIC], [own(place="nordic", replaces="handshake", text="A nod.")])
    assert texts(merged) == ["A short handshake.", "An open answer.", "A nod."]


def test_of_an_expression_the_user_corrects_what_it_may_mean() -> None:
    merged = merged_notes([SWEDEN], [own(replaces="we-will-see", aspect=Aspect.MEANING, text="Mostly a yes.")])
    assert (merged[1].says, merged[1].means) == ("Vi får se", "Mostly a yes.")


def test_a_correction_outlives_the_note_that_it_corrected() -> None:
    correction = own(replaces="handshake", text="A nod.")
    newer = replace(SWEDEN, notes=(MEANING,))
    merged = merged_notes([newer], [correction])
    assert texts(merged) == ["A nod.", "An open answer."]
    assert (merged[0].key, merged[0].own) == ("", correction)


def test_what_only_hid_a_note_that_is_gone_says_nothing() -> None:
    hider = own(replaces="gone", text="", hidden=True)
    assert texts(merged_notes([SWEDEN], [hider])) == texts(merged_notes([SWEDEN], []))
    assert hidden_notes([SWEDEN], [hider]) == ()


def test_a_hidden_note_is_left_out_and_can_be_found_again() -> None:
    hider = own(replaces="handshake", text="", hidden=True)
    assert texts(merged_notes([SWEDEN], [hider])) == ["An open answer."]
    (hidden,) = hidden_notes([SWEDEN], [hider])
    assert (hidden.text, hidden.own) == ("A short handshake.", hider)


def test_of_two_in_one_place_the_later_stands_there_and_the_other_stays_their_own() -> None:
    merged = merged_notes(
        [SWEDEN], [own("a", replaces="handshake", text="First."), own("b", replaces="handshake", text="Second.")]
    )
    assert texts(merged) == ["First.", "Second.", "An open answer."]


def test_a_country_without_a_pack_has_the_users_notes() -> None:
    (note,) = merged_notes([], [own(place="XK")])
    assert (note.place, note.text) == ("XK", "As I saw it.")
