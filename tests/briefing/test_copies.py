"""What reaches a copy: nothing withheld is on the table, and nobody who must not be mentioned is on either."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given

from tests.briefing.full_dossier import NOW, Marked, any_dossiers, dossier_of, full_records, is_words, marked, texts_in
from trustdesk.briefing import as_data, as_text
from trustdesk.briefing.compose import Composition, compose
from trustdesk.briefing.copies import NEVER_ON_TABLE, withhold
from trustdesk.briefing.openings import opening_lines
from trustdesk.domain.contacts import Mention, MutualContact
from trustdesk.domain.counterparts import Counterpart, Dependence, DependenceKind, Member
from trustdesk.domain.dossiers import KINDS
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.issues import Issue
from trustdesk.domain.meetings import Channel, Contact, Meeting, MeetingStatus
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.openings import OpeningChoice, OpeningStatus
from trustdesk.domain.page import Copy, Fit, Paper
from trustdesk.domain.people import Affiliation, NameOrder, Person, Tie
from trustdesk.domain.promises import Promise
from trustdesk.domain.questions import Question, QuestionType
from trustdesk.domain.record import Noted, Party, Record, Sensitive, fields_of
from trustdesk.domain.terms import Term, TermUse
from trustdesk.i18n.words import Words

MARKER = re.compile(r"ZZ\d{5}ZZ")
WORDS = Words("en")
FIT = Fit(size_pt=9, leading_em=0.5, gap_pt=4, fill=0.9)

# Fields that never stand on the table copy, of kinds that otherwise may.
KEPT_BACK: dict[type[Record], set[str]] = {
    Counterpart: {"summary", "trust_reason"},
    Fact: {"meaning"},
    Negotiation: {"goal", "fallback", "value_today", "value_later", "outcome"},
    Issue: {"our_interest", "their_interest", "reason_behind_no"},
    Meeting: {"avoid", "seating", "small_talk"},
    Contact: {"text"},
    Member: {"limit"},
    Question: {"answer"},
    MutualContact: {"learned"},
}
TABLE_TOPICS = {
    Topic.BACKGROUND,
    Topic.HISTORY,
    Topic.INTEREST,
    Topic.CONTRIBUTION,
    Topic.GRATITUDE,
    Topic.EXPLANATION,
    Topic.SCOPE_WIDENED,
}


def compose_copy(all_records: Iterable[Record], copy: Copy, meeting: Meeting | None = None) -> Composition:
    return compose(dossier_of(all_records), meeting, now=NOW, copy=copy, paper=Paper.A4, words=WORDS)


def everything_said(composition: Composition) -> str:
    """Every text of the page, of what is left off it, and of the forms made from them."""
    page = composition.page
    fit = replace(FIT, left_off=page.left_off)
    document = as_data.document(composition, fit).decode()
    return "\n".join([*texts_in(page), document, as_text.text(page, fit, WORDS)])


def is_withheld(record: Record) -> bool:
    """Whether nothing of the record may stand on the table copy."""
    if type(record) in NEVER_ON_TABLE or (
        isinstance(record, Noted) and (record.eyes_only or record.sensitive is not Sensitive.NONE)
    ):
        return True
    match record:
        case Fact():
            return record.topic not in TABLE_TOPICS
        case Term():
            return record.use is TermUse.AVOID
        case Question():
            return record.type in (QuestionType.THEY_ASK, QuestionType.REFERENCE_CALL)
        case Dependence():
            return record.side in (DependenceKind.STALEMATE_COSTS_US, DependenceKind.STALEMATE_COSTS_THEM)
        case MutualContact():
            return record.mention in (Mention.ASK_FIRST, Mention.NEVER)
        case OpeningChoice():
            return record.status is OpeningStatus.OWN
    return False


def may_stand_on_table(record: Record, field: str) -> bool:
    if isinstance(record, Negotiation) and record.eyes_only:
        return False
    return not is_withheld(record) and field != "source" and field not in KEPT_BACK.get(type(record), set())


FULL = marked(full_records())
FEW = [each for each in FULL.records if each.id in ("me", f"{each.kind}-main", f"{each.kind}-second")]


def markers_on(composition: Composition) -> set[str]:
    return set(MARKER.findall(everything_said(composition)))


def test_what_is_never_on_the_table_is_named_here() -> None:
    """A kind that is added has to be thought about: here, and in `copies`."""
    names = {kind.kind for kind in NEVER_ON_TABLE}
    assert names == {
        "alternatives", "concessions", "debriefs", "incidents", "motives", "positions", "reference_checks",
        "reflections", "skipped_prompts", "stances", "ties", "trust_readings", "trust_steps", "watch_outs",
    }  # fmt: skip


def test_nothing_withheld_is_anywhere_on_the_table_copy() -> None:
    """Each text of a dossier that holds everything is a word of its own; those withheld are not in the file at all."""
    found = markers_on(compose_copy(FULL.records, Copy.TABLE))
    leaked = {marker: FULL.places[marker] for marker in found if not may_stand_on_table(*FULL.places[marker])}
    assert leaked == {}


SHARED = {
    ("counterparts", "name"), ("counterparts", "norm_lines"), ("dependences", "text"), ("facts", "text"),
    ("issues", "title"), ("issues", "agreed"), ("meetings", "title"), ("meetings", "purpose"), ("meetings", "place"),
    ("members", "role"), ("mutual_contacts", "how_we_know"), ("negotiations", "title"), ("negotiations", "shared_goal"),
    ("people", "say_name"), ("people", "address_as"), ("promises", "text"), ("questions", "text"), ("terms", "text"),
    ("terms", "meaning"),
}  # fmt: skip


def test_what_is_shared_can_stand_on_the_table_copy() -> None:
    """Otherwise the test above would hold for an empty page."""
    found = markers_on(compose_copy(FULL.records, Copy.TABLE))
    places = {(FULL.places[marker][0].kind, FULL.places[marker][1]) for marker in found}
    assert places >= SHARED


def test_the_copy_for_our_eyes_holds_what_the_table_copy_may_not() -> None:
    """The same dossier: goals, limits, motives and watch-outs are there for us."""
    found = markers_on(compose_copy(FULL.records, Copy.EYES_ONLY))
    places = {(FULL.places[marker][0].kind, FULL.places[marker][1]) for marker in found}
    assert places >= {
        ("alternatives", "text"), ("concessions", "cost"), ("counterparts", "trust_reason"), ("facts", "meaning"),
        ("incidents", "their_version"), ("issues", "their_interest"), ("meetings", "avoid"), ("meetings", "seating"),
        ("members", "limit"), ("motives", "at_home"), ("negotiations", "goal"), ("negotiations", "fallback"),
        ("questions", "answer"), ("reference_checks", "subject"), ("terms", "instead"), ("watch_outs", "risk"),
    }  # fmt: skip


MARKS = [{"eyes_only": True}, *({"sensitive": each} for each in Sensitive if each is not Sensitive.NONE)]


@pytest.mark.parametrize("mark", MARKS, ids=str)
def test_one_mark_takes_a_record_of_any_kind_off_the_table(mark: dict[str, Any]) -> None:
    made = [replace(record, **mark) if isinstance(record, Noted) else record for record in FULL.records]
    found = markers_on(compose_copy(made, Copy.TABLE))
    assert [FULL.places[marker] for marker in found if isinstance(FULL.places[marker][0], Noted)] == []


def test_of_a_negotiation_for_our_eyes_neither_title_nor_goals_are_on_the_table() -> None:
    made = [replace(each, eyes_only=True) if isinstance(each, Negotiation) else each for each in FULL.records]
    found = markers_on(compose_copy(made, Copy.TABLE))
    assert [FULL.places[marker] for marker in found if isinstance(FULL.places[marker][0], Negotiation)] == []


def test_of_a_dossier_for_our_eyes_the_table_copy_holds_the_name_and_nothing_else() -> None:
    """`Counterpart.eyes_only`: nothing of this dossier may stand on a table copy but the name."""
    made = [replace(each, eyes_only=True) if isinstance(each, Counterpart) else each for each in FULL.records]
    found = markers_on(compose_copy(made, Copy.TABLE))
    places = {(FULL.places[marker][0].kind, FULL.places[marker][1]) for marker in found}
    assert places == {("counterparts", "name")}


def test_figures_of_money_stay_off_the_table() -> None:
    """Weights, limits and amounts are numbers, and would not be found as words."""
    composition = compose_copy(FULL.records, Copy.TABLE)
    lines = [line for block in composition.page.blocks for line in block.lines]
    assert not any(type(line.figure).__name__ == "ZoneFigure" for line in lines)
    for issue in composition.at.dossier.all(Issue):
        assert (issue.our_weight, issue.their_weight, issue.we_want) == (None, None, None)
    assert composition.at.dossier.counterpart.power is None


# --- The same for dossiers that nobody thought of


@given(any_dossiers())
def test_no_dossier_leaks_onto_the_table(made: Marked) -> None:
    """Withheld text cannot reach the file because the composer never sees it."""
    composition = compose_copy(made.records, Copy.TABLE)
    leaked = [made.places[marker] for marker in markers_on(composition) if not may_stand_on_table(*made.places[marker])]
    assert leaked == []
    withheld = {record.key for record in made.records if is_withheld(record)}
    given_on = {record.key for found in composition.at.dossier.records.values() for record in found}
    assert not withheld & given_on


def test_what_the_composer_is_given_for_the_table_holds_no_field_that_is_kept_back() -> None:
    """A block that is written tomorrow cannot leak what it is not given; the counterpart is a record, too."""
    dossier = withhold(dossier_of(FULL.records), Copy.TABLE).dossier
    given_on = [dossier.counterpart, *(record for found in dossier.records.values() for record in found)]
    kept_back = {
        f"{record.kind}.{name}"
        for record in given_on
        # What we learnt from a contact stands in no line; it is here for those who may be mentioned.
        for name in KEPT_BACK.get(type(record), set()) - {"learned"}
        if getattr(record, name)
    }
    assert kept_back == set()


# --- Those who must not be mentioned

NEVER = Person(
    id="never",
    given="Kenta",
    middle="Jürgen",
    family="Furuhåshi",
    native_name="古橋健太",
    aliases=("Ken the Fox", "Ф. Кента"),
)
ROOT = Counterpart(id="c", name="Acme Rail", person=None)
AHEAD = Meeting(id="m", counterpart="c", title="Round two", starts_at=datetime.fromisoformat("2027-01-15T10:00+00:00"))
SILENCED = MutualContact(
    id="mc", counterpart="c", person="never", how_we_know="shared an office", mention=Mention.NEVER, eyes_only=True
)
SPELLINGS = [
    "Kenta Furuhåshi", "Kenta Jürgen Furuhåshi", "Furuhåshi Kenta", "FURUHÅSHI, Kenta", "KENTA FURUHÅSHI",
    "kenta furuhashi", "Kenta  Furuhashi", "Kenta\u00a0Furuhashi", "Kenta\nFuruhashi", "Kenta-Furuhashi",
    "Ｋｅｎｔａ Ｆｕｒｕｈａｓｈｉ", "Kenta Furuha\u030ashi", "Furuhåshi", "furuhashi", "Furuhashi's", "(Furuhashi)",
    "Mr Furuhashi.", "ken the fox", "Ф. КЕНТА", "古橋健太", "昨日古橋健太さんと話した",
]  # fmt: skip
TALK = "They spoke of {} at dinner, marker-of-it"


def said_of(text: str, *more: Record, silenced: bool = True) -> dict[Copy, str]:
    """Everything both copies say of a dossier with that fact."""
    fact = Fact(id="f", counterpart="c", topic=Topic.INTEREST, text=text)
    made = [ROOT, AHEAD, NEVER, fact, *more, *([SILENCED] if silenced else [])]
    return {copy: everything_said(compose_copy(made, copy)) for copy in Copy}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_record_that_names_them_is_on_neither_copy(spelling: str) -> None:
    """S0.8.5: whichever way the name is written."""
    text = TALK.format(spelling)
    assert all("marker-of-it" in said for said in said_of(text, silenced=False).values())
    assert not any("marker-of-it" in said for said in said_of(text).values())


@pytest.mark.parametrize(
    ("native", "spelling"),
    [("古橋健太", "古橋 健太"), ("古橋健太", "古橋\u3000健太"), ("古橋 健太", "古橋健太"), ("古橋 健太", "古橋さん")],
)
def test_a_native_name_is_found_spaced_or_not_and_by_its_first_part(native: str, spelling: str) -> None:
    """S0.8.5: written with a space in one note and without in the other; said by the family name in a third."""
    person = Person(id="never", native_name=native)
    fact = Fact(id="f", counterpart="c", topic=Topic.INTEREST, text=TALK.format(spelling))
    for copy in Copy:
        assert "marker-of-it" not in everything_said(compose_copy([ROOT, AHEAD, person, SILENCED, fact], copy))


def test_a_family_name_of_two_letters_in_its_own_script_is_found() -> None:
    """S0.8.5: 古橋 is as much of a name as Furuhashi."""
    person = Person(id="never", given="健太", family="古橋", name_order=NameOrder.FAMILY_FIRST)
    fact = Fact(id="f", counterpart="c", topic=Topic.INTEREST, text=TALK.format("昨日古橋さんと"))
    for copy in Copy:
        assert "marker-of-it" not in everything_said(compose_copy([ROOT, AHEAD, person, SILENCED, fact], copy))


@pytest.mark.parametrize("text", ["Furuhashiyama station", "Kentaro", "Ken", "the fox", "健太郎"])
def test_a_word_that_only_resembles_the_name_stays(text: str) -> None:
    """S0.8.5: silence is not censorship of the neighbourhood."""
    assert all("marker-of-it" in said for said in said_of(TALK.format(text)).values())


def test_a_family_name_that_others_bear_silences_only_the_whole_name() -> None:
    """S0.8.5: the sister of the one sits at the table."""
    sister = Person(id="sister", given="Aiko", family="Furuhashi")
    seat = Member(id="seat", counterpart="c", person="sister", role="head of purchasing")
    assert all("marker-of-it" in said for said in said_of(TALK.format("Ms Furuhashi"), sister, seat).values())
    for whole in ("Kenta Furuhashi", "Furuhashi Kenta", "Kenta Jürgen Furuhashi"):
        assert not any("marker-of-it" in said for said in said_of(TALK.format(whole), sister, seat).values())


TEXT_FIELDS = [
    (kind, spec.name)
    for kind in KINDS
    for spec in fields_of(kind)
    if is_words(spec) and (kind, spec.name) != (Counterpart, "name") and kind not in (MutualContact, Affiliation, Tie)
]


@pytest.mark.parametrize(("kind", "field"), TEXT_FIELDS, ids=lambda each: getattr(each, "kind", each))
def test_no_field_of_any_kind_can_name_them(kind: type[Record], field: str) -> None:
    """S0.8.5: in neither copy, nor in what is listed beside it."""
    made: list[Record] = []
    for record in FEW:
        if isinstance(record, kind):
            value = getattr(record, field)
            named = tuple(f"{each} Furuhashi" for each in value) if isinstance(value, tuple) else f"{value} Furuhashi"
            made.append(replace(record, **{field: named}))
        else:
            made.append(record)
    silenced = replace(SILENCED, counterpart="counterparts-main")
    for copy in Copy:
        assert "furuhashi" not in everything_said(compose_copy([*made, NEVER, silenced], copy)).casefold()


def test_references_to_them_are_cut_and_records_about_them_are_gone() -> None:
    """S0.8.5: their careers and ties say who they are; a promise only happens to name them."""
    friend = Person(id="friend", given="Maria", family="Lind")
    made = [
        ROOT, AHEAD, NEVER, SILENCED, friend,
        Affiliation(id="a", person="never", organisation="o", role="former head of sales"),
        Tie(id="t", person="friend", other="never", how="classmates"),
        Promise(id="p", counterpart="c", party=Party.OURS, text="the sheet", person="never"),
    ]  # fmt: skip
    allowed = withhold(dossier_of(made), Copy.EYES_ONLY).dossier
    assert [person.id for person in allowed.all(Person)] == ["friend"]
    assert (allowed.all(Affiliation), allowed.all(Tie), allowed.all(MutualContact)) == ((), (), ())
    assert [promise.person for promise in allowed.all(Promise)] == [None]


def test_how_many_records_were_kept_off_is_known() -> None:
    """DESIGN section 3: never silently missing. The person, the contact and the fact."""
    fact = Fact(id="f", counterpart="c", text="Furuhashi called")
    assert compose_copy([ROOT, AHEAD, NEVER, SILENCED, fact], Copy.EYES_ONLY).unmentioned == 3
    assert compose_copy([ROOT, AHEAD, fact], Copy.EYES_ONLY).unmentioned == 0


def test_the_page_stays_that_of_the_meeting_whose_notes_name_them() -> None:
    """S0.8.5: "Do not mention Furuhashi" is what one writes there; the note goes, the meeting and its hour stay."""
    later = replace(AHEAD, id="later", title="Round three", starts_at=datetime.fromisoformat("2027-02-15T10:00+00:00"))
    warned = replace(AHEAD, avoid="Do not mention Furuhashi")
    for copy in Copy:
        composition = compose_copy([ROOT, warned, later, NEVER, SILENCED], copy, warned)
        assert "furuhashi" not in everything_said(composition).casefold()
        assert composition.page.band.subject == "Round two"


@pytest.mark.parametrize("status", MeetingStatus)
def test_one_who_sat_in_an_old_meeting_is_still_not_mentioned(status: MeetingStatus) -> None:
    """S0.8.5: they left for a rival since; only who comes this time is spoken of anyway."""
    old = Meeting(
        id="old",
        counterpart="c",
        status=status,
        starts_at=datetime.fromisoformat("2019-03-01T10:00+00:00"),
        attendees=("never",),
    )
    assert not any("marker-of-it" in said for said in said_of(TALK.format("Furuhashi"), old).values())


def test_one_who_sits_at_the_table_is_spoken_of() -> None:
    """An entry cannot take the person across the table off the page."""
    seat = Member(id="seat", counterpart="c", person="never", role="head of sales")
    assert all("marker-of-it" in said for said in said_of(TALK.format("Furuhashi"), seat).values())


@pytest.mark.parametrize("mention", Mention)
def test_a_contact_is_mentioned_where_we_may(mention: Mention) -> None:
    """S0.8.5: early or allowed; those to be asked first are not offered to be said."""
    maria = Person(id="maria", given="Maria", family="Andersson")
    contact = MutualContact(
        id="mc", counterpart="c", person="maria", how_we_know="worked with her for three years", mention=mention
    )
    for copy in Copy:
        composition = compose_copy([ROOT, AHEAD, maria, contact], copy)
        said = everything_said(composition)
        assert ("Maria Andersson" in said) == (mention in (Mention.EARLY, Mention.ALLOWED))
        offered = {line.family for line in opening_lines(composition.at)}
        assert ("mutual_contact" in offered) == (mention in (Mention.EARLY, Mention.ALLOWED))


def test_a_meeting_for_our_eyes_does_not_show_in_the_band() -> None:
    """The table copy neither counts from it nor denies it: "first meeting" would be untrue."""
    secret = Contact(id="k", counterpart="c", on=date(2027, 1, 4), channel=Channel.IN_PERSON, eyes_only=True)
    bands = {copy: compose_copy([ROOT, AHEAD, secret], copy).page.band.last_met for copy in Copy}
    assert bands == {Copy.EYES_ONLY: "last met 10 days ago", Copy.TABLE: ""}
