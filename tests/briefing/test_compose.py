"""The page as a whole: what stands on it, in which order, how much of it, and that all of it stands on facts."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given

from tests.briefing.full_dossier import NOW, TODAY, Marked, any_dossiers, dossier_of, full_records, marked, texts_in
from trustdesk.briefing.compose import Composition, compose
from trustdesk.briefing.openings import opening_lines
from trustdesk.domain.contacts import Mention, MutualContact
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.folding import fold_name
from trustdesk.domain.issues import Issue
from trustdesk.domain.meetings import Channel, Contact, Meeting, MeetingStatus, Mood
from trustdesk.domain.negotiations import Negotiation, NegotiationStatus
from trustdesk.domain.openings import OpeningChoice, OpeningStatus, PageChoice, PageVerdict
from trustdesk.domain.page import Block, BlockKey, Copy, Line, Paper
from trustdesk.domain.people import Organisation, Person
from trustdesk.domain.promises import Incident, Promise
from trustdesk.domain.questions import Question
from trustdesk.domain.record import Party, Record
from trustdesk.i18n.words import Words
from trustdesk.operations.exchange import put_documents
from trustdesk.sources.sample_desk import sample_desk
from trustdesk.store.vault import open_vault

WORDS = Words("en")
FULL = marked(full_records())
ACME = Counterpart(id="acme", name="Acme Rail")
TALKS = Negotiation(id="talks", counterpart="acme", title="Frame contract", shared_goal="trains that run on time")


def of_dossier(dossier: Dossier, meeting: Meeting | None = None, copy: Copy = Copy.EYES_ONLY) -> Composition:
    return compose(dossier, meeting, now=NOW, copy=copy, paper=Paper.A4, words=WORDS)


def composed(*records: Record, **values: Any) -> Composition:
    return of_dossier(dossier_of([ACME, *records]), **values)


def block(composition: Composition, key: BlockKey) -> Block | None:
    return next((each for each in composition.page.blocks if each.key is key), None)


def lines(composition: Composition, kind: str = "") -> list[Line]:
    found = [line for each in composition.page.blocks for line in each.lines]
    return [line for line in found if not kind or line.key.partition(":")[0] == kind]


def openings(composition: Composition) -> list[str]:
    return [line.text for line in lines(composition, "opening")]


def families(composition: Composition) -> list[str]:
    return [line.family for line in opening_lines(composition.at)]


def keys_of(dossier: Dossier) -> set[str]:
    return {record.key for records in dossier.records.values() for record in records}


# --- Blocks


def test_the_blocks_stand_in_the_order_of_the_design_and_none_is_empty() -> None:
    for copy in Copy:
        composition = of_dossier(dossier_of(FULL.records), copy=copy)
        keys = [each.key for each in composition.page.blocks]
        assert keys == [key for key in BlockKey if key in keys]
        assert all(each.lines and each.title for each in composition.page.blocks)


def test_a_full_dossier_has_every_block_and_its_table_copy_has_no_zone() -> None:
    """DESIGN section 3: zone and BATNA never on the table copy."""
    assert {each.key for each in of_dossier(dossier_of(FULL.records)).page.blocks} == set(BlockKey)
    table = {each.key for each in of_dossier(dossier_of(FULL.records), copy=Copy.TABLE).page.blocks}
    private = {BlockKey.ZONE, BlockKey.CONCESSIONS, BlockKey.WATCH_OUT, BlockKey.NOT_KNOWN}
    assert table == set(BlockKey) - private


def test_an_empty_dossier_composes_to_what_is_not_known() -> None:
    """Nothing is made up: the band, the prompts for what is missing, and the blanks."""
    composition = composed()
    assert [each.key for each in composition.page.blocks] == [BlockKey.NOT_KNOWN, BlockKey.DEBRIEF]
    band = composition.page.band
    assert (band.marking, band.name, band.last_met) == ("EYES ONLY", "Acme Rail", "FIRST MEETING")
    assert band.details == ("No meeting planned", "Thursday 14 January 2027")
    assert [line.key for line in lines(composition)][-3:] == [
        "blank-we-promised",
        "blank-they-promised",
        "blank-surprise",
    ]
    assert all(line.fixed for line in lines(composition)[-3:])
    assert opening_lines(composition.at) == ()


def test_the_table_copy_of_an_empty_dossier_does_not_say_what_we_do_not_know() -> None:
    composition = composed(copy=Copy.TABLE)
    assert [each.key for each in composition.page.blocks] == [BlockKey.DEBRIEF]
    assert [line.label for line in lines(composition)] == ["We promised", "They promised"]


@pytest.mark.parametrize(("kind", "most"), [("opening", 3), ("small_talk", 2), ("ask", 3), ("avoid", 1)])
def test_no_more_of_a_kind_than_one_can_hold_in_mind(kind: str, most: int) -> None:
    """DESIGN section 3; what is more is listed beside the page."""
    for copy in Copy:
        composition = of_dossier(dossier_of(FULL.records), copy=copy)
        shown = lines(composition, kind)
        beside = [
            left
            for left in composition.page.left_off
            if left.line.key.partition(":")[0] == kind and left.reason == "limit"
        ]
        assert len(shown) <= most
        assert not beside or len(shown) == most
    eyes_only = of_dossier(dossier_of(FULL.records))
    assert len(lines(eyes_only, kind)) == most


def test_the_best_trade_is_one() -> None:
    """S3.6: the others are listed beside the page."""
    weights = {"price": (9, 2), "term": (6, 4), "delivery": (1, 8)}
    issues = [
        Issue(id=name, negotiation="talks", title=name, our_weight=ours, their_weight=theirs)
        for name, (ours, theirs) in weights.items()
    ]
    composition = composed(TALKS, *issues)
    assert [line.text for line in lines(composition, "trade")] == ["give on “delivery”, get on “price”"]
    assert [left.line.text for left in composition.page.left_off if left.line.key.startswith("trade:")] == [
        "give on “delivery”, get on “term”"
    ]
    assert lines(composed(TALKS, *issues, copy=Copy.TABLE), "trade") == []


def test_every_line_has_a_key_of_its_own() -> None:
    for copy in Copy:
        page = of_dossier(dossier_of(FULL.records), copy=copy).page
        keys = [line.key for each in page.blocks for line in each.lines] + [left.line.key for left in page.left_off]
        assert [key for key, count in Counter(keys).items() if count > 1] == []


def test_the_same_dossier_makes_the_same_page() -> None:
    first, second = (of_dossier(dossier_of(FULL.records)).page for _ in range(2))
    assert first == second
    assert first == of_dossier(dossier_of(sorted(FULL.records, key=lambda record: record.kind))).page


@given(any_dossiers())
def test_any_dossier_makes_a_page_that_stands_on_its_records(made: Marked) -> None:
    """No fact, no line: only prompts and blanks stand on nothing."""
    for copy in Copy:
        composition = of_dossier(dossier_of(made.records), copy=copy)
        page = composition.page
        there = keys_of(composition.at.dossier) | {composition.at.dossier.counterpart.key}
        found = [(each.key, line) for each in page.blocks for line in each.lines]
        found += [(left.block, left.line) for left in page.left_off]
        assert len({line.key for _, line in found}) == len(found)
        for key, line in found:
            assert set(line.facts) <= there
            assert line.facts or key in (BlockKey.NOT_KNOWN, BlockKey.DEBRIEF)
            assert 0 <= line.rank <= 1
            assert line.text.strip() or line.label.strip()


# --- Opening lines

OVERDUE = Promise(
    id="sheet", counterpart="acme", party=Party.OURS, text="the tariff sheet.", target_date=TODAY - timedelta(days=4)
)
THANKS = Fact(id="thanks", counterpart="acme", topic=Topic.GRATITUDE, text="They moved the audit for us.")
OWN = OpeningChoice(id="own", counterpart="acme", text="Shall we begin where we stopped?")
EVERY_FAMILY: tuple[Record, ...] = (
    TALKS,
    OVERDUE,
    THANKS,
    Person(id="maria", given="Maria", family="Andersson"),
    MutualContact(id="mc", counterpart="acme", person="maria", how_we_know="worked with her", mention=Mention.EARLY),
    Issue(id="price", negotiation="talks", title="Price", their_interest="a budget they can defend"),
    Question(id="q", counterpart="acme", text="What would a good year look like?"),
)


def test_an_overdue_promise_of_ours_leads() -> None:
    """DESIGN section 3, S0.8.6: said in the words of the promise, with its day, before anything else."""
    composition = composed(*EVERY_FAMILY)
    assert openings(composition)[0] == (
        "I owe you the tariff sheet, due last Sunday. I am late, so let me start there and give you a date that holds."
    )
    assert families(composition)[0] == "overdue"


@pytest.mark.parametrize(
    "changes",
    [
        {"party": Party.THEIRS},
        {"target_date": TODAY},
        {"target_date": None},
        {"outer_date": TODAY},
    ],
    ids=["theirs", "due today", "no date", "before the outer date"],
)
def test_what_is_not_overdue_is_not_confessed(changes: dict[str, Any]) -> None:
    """S0.8.6."""
    assert "overdue" not in families(composed(*EVERY_FAMILY[:1], replace(OVERDUE, **changes)))


def test_the_users_own_line_goes_before_ours() -> None:
    """`opening_lines`: the user's own wording goes before ours; only an overdue promise goes before it."""
    assert families(composed(*EVERY_FAMILY[2:], OWN))[0] == "own"
    assert families(composed(*EVERY_FAMILY, OWN))[:2] == ["overdue", "own"]


def test_the_users_words_for_a_line_of_ours_stand_in_its_place() -> None:
    """`OpeningChoice.line`: reworded, it keeps its place and its facts."""
    before = opening_lines(composed(*EVERY_FAMILY).at)
    for place, line in enumerate(before):
        words = replace(OWN, line=line.key, text="In my words.")
        after = opening_lines(composed(*EVERY_FAMILY, words).at)
        assert [each.key for each in after] == [each.key for each in before]
        assert after[place].text == "In my words."
        assert set(line.facts) < set(after[place].facts)


def test_a_line_of_the_users_own_for_another_meeting_waits_for_it() -> None:
    ahead = Meeting(id="ahead", counterpart="acme", starts_at=NOW + timedelta(days=1))
    other = replace(ahead, id="other", starts_at=NOW + timedelta(days=30))
    assert openings(composed(ahead, other, replace(OWN, meeting="ahead"))) == [OWN.text]
    assert openings(composed(ahead, other, replace(OWN, meeting="other"))) == []


def test_after_a_tense_contact_validation_comes_first() -> None:
    """S4.3: whatever else is due; and after a friendly one it does not."""
    hurt = Incident(id="late", counterpart="acme", title="The late train", effect="left 200 people in the cold")
    last = Contact(id="last", counterpart="acme", on=TODAY - timedelta(days=3), mood=Mood.TENSE)
    assert families(composed(*EVERY_FAMILY, hurt, last))[0] == "validation"
    assert families(composed(*EVERY_FAMILY, hurt, replace(last, mood=Mood.FRIENDLY)))[0] == "overdue"


def test_no_three_of_one_family_while_another_has_something_to_say() -> None:
    """DESIGN section 4: variety."""
    more = [replace(THANKS, id=f"thanks{n}", text=f"We thank them for the lift of week {n}.") for n in range(5)]
    asked = Question(id="q2", counterpart="acme", text="What would a bad year look like?")
    found = families(composed(*more, EVERY_FAMILY[-1], asked))
    assert found[:2] == ["thanks", "question"]
    assert Counter(found) == {"thanks": 5, "question": 2}


def test_what_two_notes_say_alike_is_said_once() -> None:
    """Lines with equal text are one line: nothing is said twice."""
    more = [replace(THANKS, id=f"thanks{n}") for n in range(5)]
    assert families(composed(*more, EVERY_FAMILY[-1], replace(EVERY_FAMILY[-1], id="q2"))) == ["thanks", "question"]


def test_every_line_stands_on_facts_and_none_is_there_without() -> None:
    """DESIGN section 4: take the facts away and the line is gone; it never invents."""
    composition = composed(*EVERY_FAMILY)
    offered = opening_lines(composition.at)
    assert {line.family for line in offered} >= {
        "overdue", "thanks", "mutual_contact", "shared_goal", "interest", "question", "norm"
    }  # fmt: skip
    for line in offered:
        assert line.facts
        assert set(line.facts) <= keys_of(composition.at.dossier)
        left = [record for record in EVERY_FAMILY if record.key not in line.facts]
        without = composed(*left)
        assert line.key not in {each.key for each in opening_lines(without.at)} or line.facts == (ACME.key,)


@pytest.mark.parametrize("status", [OpeningStatus.USED, OpeningStatus.DISMISSED])
def test_a_line_that_was_used_or_dismissed_is_not_offered_again(status: OpeningStatus) -> None:
    """DESIGN section 4: never the same line twice."""
    before = opening_lines(composed(*EVERY_FAMILY).at)
    for line in before:
        spent = OpeningChoice(id="spent", counterpart="acme", line=line.key, text=line.text, status=status)
        after = [each.key for each in opening_lines(composed(*EVERY_FAMILY, spent).at)]
        assert line.key not in after
        # Where a norm line was spent, the next norm is offered in its place.
        kept = [key for key in after if key in {each.key for each in before}]
        assert kept == [each.key for each in before if each.key != line.key]


def test_the_first_unused_norm_line_is_offered() -> None:
    """`Counterpart.norm_lines`, S1.6: after the first was said, the second."""
    root = replace(ACME, norm_lines=("We write down what we agree.", "We check each other's sums."))
    (first,) = opening_lines(of_dossier(dossier_of([root])).at)
    assert first.text == root.norm_lines[0]
    used = OpeningChoice(id="u", counterpart="acme", line=first.key, text=first.text, status=OpeningStatus.USED)
    assert [each.text for each in opening_lines(of_dossier(dossier_of([root, used])).at)] == [root.norm_lines[1]]


# --- The user's choices


def choice(line: str, verdict: PageVerdict) -> PageChoice:
    return PageChoice(id=f"{verdict}-{line}"[:200], counterpart="acme", line=line, verdict=verdict)


ASKED = tuple(Question(id=f"q{n}", counterpart="acme", text=f"Question {n}?") for n in range(5))


def test_a_pinned_line_takes_a_place_and_the_first_rank() -> None:
    """The place it takes is that of the last which would have had one."""
    plain = composed(*ASKED)
    assert [line.text for line in lines(plain, "ask")] == ["Question 0?", "Question 1?", "Question 2?"]
    pinned = composed(*ASKED, choice("ask:questions/q4", PageVerdict.PIN))
    assert [line.text for line in lines(pinned, "ask")] == ["Question 0?", "Question 1?", "Question 4?"]
    assert lines(pinned, "ask")[-1].rank == 1.0
    beside = {left.line.text for left in pinned.page.left_off if left.reason == "limit"}
    assert {"Question 2?", "Question 3?"} <= beside


def test_a_hidden_line_is_listed_beside_the_page_and_the_next_moves_up() -> None:
    hidden = composed(*ASKED, choice("ask:questions/q0", PageVerdict.HIDE))
    assert [line.text for line in lines(hidden, "ask")] == ["Question 1?", "Question 2?", "Question 3?"]
    assert [left.line.text for left in hidden.page.left_off if left.reason == "hidden"] == ["Question 0?"]


def test_the_blanks_of_the_debrief_cannot_be_hidden() -> None:
    hidden = composed(choice("blank-surprise", PageVerdict.HIDE))
    assert [line.key for line in lines(hidden)][-1] == "blank-surprise"


def test_a_block_whose_every_line_is_hidden_is_absent() -> None:
    hidden = composed(
        ASKED[0],
        choice("ask:questions/q0", PageVerdict.HIDE),
        choice("opening:question:questions/q0", PageVerdict.HIDE),
    )
    assert block(hidden, BlockKey.ASK) is None
    assert block(hidden, BlockKey.OPEN_WITH) is None


def test_a_choice_about_a_line_that_is_no_more_does_nothing() -> None:
    stale = composed(*ASKED, choice("ask:questions/gone", PageVerdict.PIN))
    assert stale.page.blocks == composed(*ASKED).page.blocks


# --- The band

AT_NINE = Meeting(
    id="m",
    counterpart="acme",
    title="Round two",
    starts_at=datetime.fromisoformat("2027-01-15T08:00+01:00"),
    minutes=45,
    channel=Channel.VIDEO,
    place="their link",
    time_zone="Europe/Stockholm",
)


def contact(days_ago: int, channel: Channel) -> Contact:
    return Contact(id=f"k{days_ago}", counterpart="acme", on=TODAY - timedelta(days=days_ago), channel=channel)


@pytest.mark.parametrize(
    ("log", "last_met"),
    [
        ([], "FIRST MEETING"),
        ([contact(43, Channel.IN_PERSON)], "last met 43 days ago"),
        ([contact(1, Channel.VIDEO)], "last met yesterday"),
        ([contact(0, Channel.IN_PERSON)], "last met today"),
        ([contact(43, Channel.IN_PERSON), contact(5, Channel.EMAIL)], "last met 43 days ago"),
        ([contact(5, Channel.EMAIL)], "FIRST MEETING – last e-mail 5 days ago"),
        ([contact(5, Channel.PHONE)], "FIRST MEETING – last spoke by phone 5 days ago"),
        ([contact(-5, Channel.IN_PERSON)], "FIRST MEETING"),
    ],
)
def test_the_band_says_how_long_since_we_met(log: list[Contact], last_met: str) -> None:
    """S0.8.2: those who only wrote have not met."""
    assert composed(*log).page.band.last_met == last_met


@pytest.mark.parametrize(
    ("zone", "theirs"),
    [
        ("America/Los_Angeles", ["Thursday 23:00 their time"]),
        ("Asia/Tokyo", ["16:00 their time"]),
        ("Europe/Berlin", ["same clock there"]),
        ("Pacific/Kiritimati", ["21:00 their time"]),
        ("", []),
    ],
)
def test_their_clock_may_be_on_another_day(zone: str, theirs: list[str]) -> None:
    """DESIGN section 3: *their* local time."""
    root = replace(ACME, person="ann")
    ann = Person(id="ann", given="Ann", time_zone=zone)
    details = of_dossier(dossier_of([root, ann, AT_NINE]), AT_NINE).page.band.details
    assert details == ("Friday 15 January 2027, 08:00", *theirs, "Video call, their link", "45 min")


def test_a_meeting_is_told_on_our_clock_that_day() -> None:
    """Noted in Tokyo, with our own clock there: the wall clock of the meeting's zone."""
    moved = replace(AT_NINE, time_zone="Asia/Tokyo", channel=Channel.IN_PERSON, place="")
    assert composed(moved).page.band.details[0] == "Friday 15 January 2027, 16:00"


def test_without_a_person_the_organisations_clock_counts() -> None:
    root = replace(ACME, organisation="org")
    org = Organisation(id="org", name="Acme", native_name="아크메", time_zone="Asia/Seoul")
    band = of_dossier(dossier_of([root, org, AT_NINE]), AT_NINE).page.band
    assert band.details[1] == "16:00 their time"
    assert band.name_note == "아크메"


def test_the_next_planned_meeting_is_the_one() -> None:
    """Today's stays until the day ends; held and cancelled ones are no reason for a page."""
    this_morning = replace(AT_NINE, id="a", title="This morning", starts_at=NOW - timedelta(hours=2))
    tomorrow = replace(AT_NINE, id="b", title="Tomorrow", starts_at=NOW + timedelta(days=1))
    yesterday = replace(AT_NINE, id="c", title="Yesterday", starts_at=NOW - timedelta(days=1))
    held = replace(this_morning, id="d", title="Held", status=MeetingStatus.HELD)
    cancelled = replace(this_morning, id="e", title="Cancelled", status=MeetingStatus.CANCELLED)
    assert composed(tomorrow, this_morning, yesterday, held, cancelled).page.band.subject == "This morning"
    assert composed(tomorrow, yesterday, held, cancelled).page.band.subject == "Tomorrow"
    assert composed(yesterday, held, cancelled).page.band.details[0] == "No meeting planned"
    assert composed(tomorrow, yesterday, meeting=yesterday).page.band.subject == "Yesterday"


def test_the_negotiation_is_that_of_the_meeting() -> None:
    """A page for one matter does not show the goal of another."""
    ended = Negotiation(id="old", counterpart="acme", title="Old", goal="Old goal", status=NegotiationStatus.ENDED)
    talks, other = replace(TALKS, goal="Goal of the talks"), replace(TALKS, id="other", goal="Goal of another")
    about_other = replace(AT_NINE, negotiation="other")
    goals = [
        [line.text for line in lines(composed(ended, talks, other, *more), "goal")]
        for more in ((), (AT_NINE,), (about_other,))
    ]
    assert goals == [["Goal of the talks"], ["Goal of the talks"], ["Goal of another"]]
    assert lines(composed(ended), "goal") == []


# --- The sample desk, through a vault

SAMPLE_NOW = datetime(2026, 6, 1, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Dossier]]:
    """Each dossier of the sample desk, by the id of its counterpart."""
    with open_vault(tmp_path_factory.mktemp("sample") / "desk.vault", create=True) as vault:
        put_documents(vault, {"the sample desk": sample_desk(date(2026, 6, 1))}, "the sample desk")
        with vault.read() as reader:
            yield {each.id: reader.dossier(each.id) for each in reader.counterparts()}


def sample_page(dossier: Dossier, copy: Copy = Copy.EYES_ONLY) -> Composition:
    return compose(dossier, None, now=SAMPLE_NOW, copy=copy, paper=Paper.A4, words=WORDS)


def test_every_block_occurs_on_the_sample_desk(sample: dict[str, Dossier]) -> None:
    found = {each.key for dossier in sample.values() for each in sample_page(dossier).page.blocks}
    assert found == set(BlockKey)


def test_nobody_of_the_sample_desk_is_mentioned_who_must_not_be(sample: dict[str, Dossier]) -> None:
    """S0.8.5: eight of its contacts; each has a name that only they bear in their dossier."""
    mentioned = []
    for dossier in sample.values():
        never = {each.person for each in dossier.all(MutualContact) if each.mention is Mention.NEVER}
        for copy in Copy:
            composition = sample_page(dossier, copy)
            assert not never & {person.id for person in composition.at.dossier.all(Person)}, dossier.counterpart.id
            said = fold_name(" ".join(texts_in(composition.page)))
            people = [person for person in dossier.all(Person) if person.id in never]
            mentioned += [
                (dossier.counterpart.id, copy.value, name)
                for person in people
                for name in (person.name, person.native_name, person.family)
                if name and fold_name(name) in said
            ]
    assert mentioned == []


def test_every_page_of_the_sample_desk_stands_on_its_records(sample: dict[str, Dossier]) -> None:
    for dossier in sample.values():
        for copy in Copy:
            composition = sample_page(dossier, copy)
            there = keys_of(composition.at.dossier) | {dossier.counterpart.key}
            assert all(set(line.facts) <= there for line in lines(composition))
            assert len(lines(composition, "opening")) <= 3
            keys = [line.key for line in lines(composition)]
            assert len(keys) == len(set(keys))


def test_the_airline_hears_its_own_terms(sample: dict[str, Dossier]) -> None:
    """S1.8: consultants lost an airline's executives by not knowing its terms."""
    composition = sample_page(sample["luban-air"])
    words = block(composition, BlockKey.WORDS)
    assert words is not None
    assert {"AOG", "Block hours", "Slot pair"} <= {line.label for line in words.lines}
    (risk,) = lines(composition, "watch_out")
    assert "block hours" in risk.text
    assert composition.page.band.name_note == "طيران اللبان"
    assert "Exclusivity" not in {line.label for line in lines(composition)}


def test_the_summit_trusts_and_verifies(sample: dict[str, Dossier]) -> None:
    """S1.6: the norm said aloud in a proverb; their clock; our own words first."""
    composition = sample_page(sample["summit-gorbachev"])
    band = composition.page.band
    assert (band.details[0], band.details[1]) == ("Saturday 13 June 2026, 10:40", "13:40 their time")
    assert band.name_note == "Михаил Сергеевич Горбачёв"
    assert openings(composition)[0].startswith("At Geneva we spoke longer by the fire")
    assert [line.text for line in lines(composition, "norm_line")] == [
        "A Russian proverb says it best: doveryai, no proveryai. Trust, but verify."
    ]
    table = " ".join(texts_in(sample_page(sample["summit-gorbachev"], Copy.TABLE).page))
    assert "laboratory" not in table
    assert "interim paper" not in table


def test_two_cars_one_with_a_zone_and_one_without(sample: dict[str, Dossier]) -> None:
    """S3.4: the zone of $9,000 and $8,000, and the early stop."""
    with_zone = lines(sample_page(sample["carstensen"]), "zone")
    without = lines(sample_page(sample["zielinski"]), "zone")
    assert with_zone
    assert all("no zone" not in line.text for line in with_zone[:1])
    assert any("no zone" in line.text and "stop early" in line.text for line in without)


def test_the_nearly_empty_dossier_asks_what_it_lacks(sample: dict[str, Dossier]) -> None:
    composition = sample_page(sample["kovacs-anna-c"])
    assert composition.page.band.details == ("Wednesday 17 June 2026, 11:00", "Phone call")
    assert composition.page.band.last_met == "last met 12 days ago"
    assert len(lines(composition, "gap")) == 6
