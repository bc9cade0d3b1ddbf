"""What the desk knows of itself on the page: after what was noted, marked to be checked, and on no table copy."""

from datetime import datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

import pytest

from trustdesk.briefing.compose import Composition, compose
from trustdesk.briefing.openings import opening_lines
from trustdesk.briefing.ranking import kind_of
from trustdesk.domain.counterparts import Counterpart, CounterpartType
from trustdesk.domain.culture import Aspect, CultureNote
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.meetings import Channel, Meeting
from trustdesk.domain.page import Copy, Line, Paper
from trustdesk.domain.people import Person, Profile
from trustdesk.domain.record import Record
from trustdesk.domain.terms import Term, TermUse
from trustdesk.i18n.words import Words
from trustdesk.operations.local_knowledge import local_for
from trustdesk.reference.greetings import languages_with_greetings

NOW = datetime.fromisoformat("2026-06-01T09:00+02:00")
SWEDE = Person(id="eva", given="Eva", family="Lund", country="SE", time_zone="Europe/Stockholm", languages=("sv", "en"))
TRADE = Counterpart(id="them", name="Eva Lund", type=CounterpartType.PERSON, person="eva", industry="power purchase")
AT_MIDSUMMER = "2026-06-16T10:00+02:00"


def page(
    *more: Record, starts: str = AT_MIDSUMMER, person: Person = SWEDE, copy: Copy = Copy.EYES_ONLY,
    own: tuple[CultureNote, ...] = (),
) -> Composition:  # fmt: skip
    meeting = Meeting(
        id="m", counterpart="them", starts_at=datetime.fromisoformat(starts), channel=Channel.VIDEO, attendees=("eva",)
    )
    records: dict[type[Record], list[Record]] = {}
    for each in (person, TRADE, meeting, *more):
        records.setdefault(type(each), []).append(each)
    dossier = Dossier(
        counterpart=TRADE, records=MappingProxyType({kind: tuple(those) for kind, those in records.items()})
    )
    local = local_for(dossier, meeting, own, NOW)
    return compose(dossier, meeting, now=NOW, copy=copy, paper=Paper.A4, words=Words(), local=local)


def lines(composition: Composition, kind: str) -> list[Line]:
    return [line for block in composition.page.blocks for line in block.lines if kind_of(line) == kind]


def said(composition: Composition, kind: str) -> list[str]:
    return [line.text for line in lines(composition, kind)]


def texts(composition: Composition) -> list[str]:
    return [line.text for block in composition.page.blocks for line in block.lines]


def test_an_empty_dossier_says_what_place_date_and_trade_give() -> None:
    made = page()
    assert [(line.label, line.text[:10]) for line in lines(made, "first_words")] == [("Hello in Swedish", "Hej [hay] ")]
    assert any("Midsummer Eve" in each for each in said(made, "calendar"))
    assert said(made, "date_talk") == [], "the first line to say asks it already"
    assert len([each for each in texts(made) if "plans for midsummer" in each.lower()]) == 1
    assert len(said(made, "pack_term")) == 5
    assert len(said(made, "place_cue")) == 3
    assert all(
        line.label == "Sweden, to check" and line.note.startswith("Check: ") for line in lines(made, "place_cue")
    )


def test_the_greeting_is_right_for_the_hour_on_their_clock() -> None:
    tanaka = Person(id="eva", family="Tanaka", country="JP", time_zone="Asia/Tokyo", languages=("ja",))
    morning = page(starts="2026-06-16T01:00+02:00", person=tanaka)
    assert said(morning, "first_words")[0].startswith("おはようございます")
    assert said(page(starts="2026-06-16T07:00+02:00", person=tanaka), "first_words")[0].startswith("こんにちは")


@pytest.mark.parametrize(
    ("country", "zone", "hello"),
    [
        ("PY", "America/Asuncion", "Buenos días"), ("SN", "Africa/Dakar", "Bonjour"),
        ("HT", "America/Port-au-Prince", "Bonjour"),
        ("RW", "Africa/Kigali", "Bonjour"), ("MG", "Indian/Antananarivo", "Bonjour"),
        ("BI", "Africa/Bujumbura", "Bonjour"),
        ("KG", "Asia/Bishkek", "Доброе утро"), ("TJ", "Asia/Dushanbe", "Доброе утро"),
        ("SO", "Africa/Mogadishu", "صباح"),
        ("GL", "America/Nuuk", "Godmorgen"), ("CW", "America/Curacao", "Goedemorgen"),
    ],
)  # fmt: skip
def test_the_second_official_language_does_where_there_are_no_words_in_the_first(
    country: str, zone: str, hello: str
) -> None:
    there = Person(id="eva", given="Ana", country=country, time_zone=zone)
    at = datetime(2026, 6, 16, 9, tzinfo=ZoneInfo(zone)).isoformat()
    (line,) = lines(page(starts=at, person=there), "first_words")
    assert line.text.lstrip("\u2068").startswith(hello)


def test_what_to_know_of_the_words_stands_behind_them() -> None:
    (line,) = lines(page(starts="2026-06-16T12:00+02:00"), "first_words")
    assert line.note == "hello: fits any hour and nearly anybody · thanks: plain Tack for small things"


def test_a_woman_is_told_what_she_says() -> None:
    thai = Person(id="eva", given="Somchai", country="TH", time_zone="Asia/Bangkok", languages=("th",))
    made = page(person=thai)
    (text,) = said(made, "first_words")
    (opening,) = [line.note for line in lines(made, "opening") if "Sawatdi" in line.text]
    assert "a woman: sawatdi kha" in opening
    assert "(sawatdi khrap) [sa-wat-dee krup], a woman: สวัสดีค่ะ (sawatdi kha) [sa-wat-dee kah]" in text


@pytest.mark.parametrize("language", sorted(set(languages_with_greetings()) - {"en"}))
def test_the_words_of_every_language_have_room_in_a_line(language: str) -> None:
    speaker = Person(id="eva", given="Ana", time_zone="Europe/Stockholm", languages=(language,))
    for hour in (7, 12, 19):
        (line,) = lines(page(starts=f"2026-06-16T{hour:02}:00+02:00", person=speaker), "first_words")
        assert len(line.text) <= 260, "a longer one would be cut"
        assert len(line.note) <= 130


def test_nobody_is_greeted_in_the_language_of_the_page() -> None:
    british = Person(id="eva", given="Eva", country="GB", time_zone="Europe/London", languages=("en",))
    assert said(page(person=british), "first_words") == []


@pytest.mark.parametrize(
    ("starts", "zone", "country", "told"),
    [
        ("2026-06-16T10:00+02:00", "Europe/Stockholm", "SE", ""),
        ("2026-06-16T22:00+02:00", "Europe/Stockholm", "SE", "outside their office hours"),
        ("2026-06-19T10:00+02:00", "Europe/Stockholm", "SE", "day off there: Midsummer Eve"),
        ("2026-06-19T10:00+02:00", "Asia/Riyadh", "SA", "their weekend"),
        ("2026-06-14T10:00+02:00", "Asia/Riyadh", "SA", ""),
        # Across the date line it is still Sunday in Hawaii, and already Tuesday on Kiritimati.
        ("2026-06-16T01:00+02:00", "Pacific/Honolulu", "US", ""),
        ("2026-06-15T22:00+02:00", "Pacific/Kiritimati", "KI", ""),
        ("2026-06-15T08:00+02:00", "Pacific/Honolulu", "US", "their weekend"),
    ],
)
def test_the_band_says_when_nobody_is_at_work_there(starts: str, zone: str, country: str, told: str) -> None:
    there = Person(id="eva", given="Eva", country=country, time_zone=zone)
    details = " | ".join(page(starts=starts, person=there).page.band.details)
    reasons = ("office hours", "weekend", "day off")
    assert told in details
    assert bool(told) == any(reason in details for reason in reasons), details


def test_ramadan_is_named_and_estimated() -> None:
    there = Person(id="eva", given="Hana", country="SA", time_zone="Asia/Riyadh")
    told = said(page(starts="2027-02-14T14:00+03:00", person=there), "calendar")
    assert any(each.startswith("Ramadan, about ") for each in told)


def test_a_change_of_the_clock_near_the_meeting_is_told() -> None:
    told = said(page(starts="2026-10-23T10:00+02:00"), "calendar")
    assert "Sun 25 October: clocks go back one hour" in told


def in_zone(country: str, zone: str, starts: str) -> list[tuple[str, str]]:
    """Their and our calendar on the page of a meeting, with the user at home in Sweden."""
    there = Person(id="eva", given="Eva", country=country, time_zone=zone)
    me = Profile(id="me", person="u", time_zone="Europe/Stockholm")
    made = page(me, Person(id="u", given="Ulf", country="SE"), starts=starts, person=there)
    return [(line.label, line.text) for line in lines(made, "calendar")]


@pytest.mark.parametrize(
    ("where", "told"),
    [
        (("MY", "Asia/Kuala_Lumpur", "2027-02-19T09:00+01:00"), "Kedah, Kelantan and Terengganu: Offices in these"),
        (("CA", "America/Halifax", "2027-02-15T16:00+01:00"), "Heritage Day (Nova Scotia)"),
        (("AU", "Australia/Melbourne", "2027-03-07T23:30+01:00"), "Labour Day (Victoria)"),
        (("CH", "Europe/Zurich", "2027-04-19T14:00+02:00"), "Sechseläuten (Stadt Zürich), many close at noon"),
    ],
    ids=lambda each: each[0] if isinstance(each, tuple) else "",
)
def test_what_is_closed_that_day_in_parts_of_the_country_goes_first(where: tuple[str, str, str], told: str) -> None:
    """The counterpart's own part may be one of them: nothing of it was told."""
    label, text = in_zone(*where)[0]
    assert label == "Their calendar"
    assert told in text


@pytest.mark.parametrize("starts", ["2027-02-18T09:00+01:00", "2027-02-16T16:00+01:00"])
def test_what_is_closed_in_parts_on_another_day_is_not_told(starts: str) -> None:
    for country, zone in (("MY", "Asia/Kuala_Lumpur"), ("CA", "America/Halifax")):
        assert not any("Kelantan" in text or "Nova Scotia" in text for _, text in in_zone(country, zone, starts))


@pytest.mark.parametrize(
    ("where", "label", "told"),
    [
        (
            ("US", "America/Chicago", "2027-03-16T16:00+01:00"),
            "Their calendar",
            "Sun 14 March: clocks go forward one hour; 6 h apart instead of 7 h until Sun 28 March",
        ),
        (
            ("US", "America/Chicago", "2027-03-23T16:00+01:00"),
            "Our calendar",
            "Sun 28 March: clocks go forward one hour; 6 h apart until then, 7 h after",
        ),
        (
            ("IN", "Asia/Kolkata", "2026-10-27T08:00+01:00"),
            "Our calendar",
            "Sun 25 October: clocks go back one hour; 4 h 30 min apart since then, 3 h 30 min before",
        ),
        (
            ("DE", "Europe/Berlin", "2026-10-23T10:00+02:00"),
            "Their calendar",
            "Sun 25 October: clocks go back one hour",
        ),
    ],
    ids=lambda each: each[0] if isinstance(each, tuple) else "",
)
def test_what_a_change_of_the_clock_does_to_the_hours_between_us(
    where: tuple[str, str, str], label: str, told: str
) -> None:
    """Days off two weeks away had crowded it out."""
    assert in_zone(*where)[0] == (label, told)


def test_a_month_that_is_on_goes_before_days_off_of_weeks_away() -> None:
    told = [text for _, text in in_zone("IQ", "Asia/Baghdad", "2027-02-22T09:00+01:00")]
    assert told[0].startswith("Ramadan, about ")


def test_a_working_day_between_days_off_is_told_without_a_number_of_people() -> None:
    """The holiday beside it is named: it was Oil Industry Nationalization Day, five days before."""
    told = [text for _, text in in_zone("IR", "Asia/Tehran", "2027-03-25T10:00+01:00")]
    assert "Thu 25 March: a working day between days off (Nowruz Holiday); some take it" in told


def test_a_feast_of_one_community_is_asked_about_once() -> None:
    there = Person(id="eva", given="Noa", country="IL", time_zone="Asia/Jerusalem")
    made = page(starts="2026-09-08T10:00+02:00", person=there)
    asked = [each for each in texts(made) if "Rosh Hashanah" in each and "?" in each]
    assert len(asked) == 1
    assert asked[0].endswith("do you keep Rosh Hashanah?")
    assert not any("plans for the holidays" in each.lower() for each in texts(made))


def test_what_was_noted_goes_first_and_leaves_less_room() -> None:
    noted = [
        Fact(id=f"c{n}", counterpart="them", topic=Topic.CULTURE, text=f"She asks for an agenda, {n}") for n in range(3)
    ]
    talk = [Fact(id=f"s{n}", counterpart="them", topic=Topic.SMALL_TALK, text=f"her boat {n}") for n in range(2)]
    avoid = Fact(id="a", counterpart="them", topic=Topic.AVOID, text="the merger")
    words = [Term(id=f"t{n}", text=f"word {n}", meaning="what it is", counterpart="them") for n in range(4)]
    made = page(*noted, *talk, avoid, *words)
    assert said(made, "place_cue") == said(made, "date_talk") == said(made, "place_avoid") == []
    assert (len(said(made, "term")), len(said(made, "pack_term"))) == (4, 1)


def test_a_term_of_the_trade_that_the_dossier_speaks_of_comes_first() -> None:
    told = page(Fact(id="f", counterpart="them", text="They worry about curtailment in spring."))
    assert lines(told, "pack_term")[0].label.lower() == "curtailment"


def test_a_correction_stands_in_the_place_of_the_shipped_note() -> None:
    shipped = lines(page(), "place_cue")[0]
    key = shipped.key.partition(":")[2].removeprefix("SE-")
    mine = CultureNote(id="n", place="SE", aspect=Aspect.ADDRESS, text="Title first in this ministry.", replaces=key)
    corrected = page(own=(mine,))
    assert lines(corrected, "place_cue")[0].text == "Title first in this ministry"
    assert lines(corrected, "place_cue")[0].facts == (mine.key,)
    hidden = CultureNote(id="n", place="SE", aspect=Aspect.ADDRESS, replaces=key, hidden=True)
    assert shipped.text not in said(page(own=(hidden,)), "place_cue")


def test_nothing_local_stands_on_a_table_copy() -> None:
    made = page(copy=Copy.TABLE)
    for kind in ("first_words", "calendar", "date_talk", "place_cue", "place_avoid", "pack_term"):
        assert said(made, kind) == []
    assert not any("Sweden" in line.label + line.text for block in made.page.blocks for line in block.lines)


def test_lines_to_open_with_stand_on_the_record_that_says_where_they_are() -> None:
    theirs = Term(id="w", text="offtake", use=TermUse.THEIRS, instead="PPA", counterpart="them")
    made = {line.family: line for line in opening_lines(page(theirs).at)}
    assert made["date"].facts == made["greeting"].facts == (SWEDE.key,)
    assert made["date"].text.endswith("about plans for midsummer.")
    assert "[hay]" in made["greeting"].reason
    assert "“offtake”" in made["their_word"].text
