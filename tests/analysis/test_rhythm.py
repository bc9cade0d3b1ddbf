"""The rhythm of a relationship: last met, channels, and whether it cools (S0.8.2, S1.5, S2.12, S3.8)."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.briefing.full_dossier import dossier_of
from trustdesk.analysis.case import case
from trustdesk.analysis.finding import Finding, Weight
from trustdesk.analysis.rhythm import FACE_TO_FACE, WRITTEN, Mix, Trend, findings, mix, rhythm, spiral, trend
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.meetings import Channel, Contact, Meeting, Mood
from trustdesk.domain.record import Party, Record

TODAY = date(2027, 1, 14)


def contact(days_ago: int, channel: Channel = Channel.EMAIL, **values: Any) -> Contact:
    on = TODAY - timedelta(days=days_ago)
    return Contact(**{"id": f"{days_ago}-{channel}", "counterpart": "c", "on": on, "channel": channel, **values})


def test_without_contact_nothing_is_said() -> None:
    """S2.12: no history is no silence."""
    read = rhythm([], TODAY)
    assert (read.last, read.last_met, read.usual_days, read.silent_days, read.last_mood) == (None,) * 5
    assert (read.written_only, read.cooling, read.minutes_together) == (False, False, 0)


def test_the_last_contact_is_the_latest_of_the_past_whatever_the_order_of_the_log() -> None:
    """S1.5: a contact noted for next week is no contact yet."""
    log = [contact(-3, Channel.IN_PERSON), contact(40, Channel.IN_PERSON), contact(5, mood=Mood.TENSE), contact(9)]
    read = rhythm(log, TODAY)
    assert (read.last, read.last_met) == (log[2], log[1])
    assert (read.silent_days, read.last_mood) == (5, Mood.TENSE)


def test_today_belongs_to_the_past() -> None:
    """S2.12."""
    assert rhythm([contact(0)], TODAY).silent_days == 0


@pytest.mark.parametrize("channel", Channel)
def test_who_saw_each_other_has_met(channel: Channel) -> None:
    """S0.8.2, S3.8: in person and by video; a call is spoken, and e-mail, chat and letters are written."""
    read = rhythm([contact(5, channel, minutes=30)], TODAY)
    assert (read.last_met is not None) == (channel in {Channel.IN_PERSON, Channel.VIDEO})
    assert read.written_only == (channel in {Channel.EMAIL, Channel.CHAT, Channel.LETTER})
    assert read.minutes_together == (0 if read.written_only else 30)


def test_one_call_ends_written_only() -> None:
    """S0.8.2."""
    assert not rhythm([contact(9), contact(8, Channel.PHONE), contact(2)], TODAY).written_only


def test_hours_together_leave_out_what_was_written_and_what_is_ahead() -> None:
    """S3.8."""
    log = [
        contact(30, Channel.IN_PERSON, minutes=90),
        contact(20, Channel.PHONE, minutes=15),
        contact(10, Channel.VIDEO),
        contact(5, Channel.CHAT, minutes=45),
        contact(-1, Channel.IN_PERSON, minutes=60),
    ]
    assert rhythm(log, TODAY).minutes_together == 105


@pytest.mark.parametrize(
    ("days_ago", "usual", "cooling"),
    [
        ((50, 40, 30), 10, True),
        ((40, 30, 20), 10, False),  # 20 days of silence are twice the usual gap, not more
        ((41, 31, 21), 10, True),
        ((30, 20, 20, 20, 10), 10, False),  # several on a day are one contact
        ((90, 80, 20, 10, 1), 10, False),  # the median of 10, 60, 10 and 9: one long summer does not make the rhythm
        ((30, 20), None, False),  # one gap is no rhythm
        ((200,), None, False),
    ],
)
def test_silence_of_more_than_twice_the_usual_gap_is_cooling(
    days_ago: tuple[int, ...], usual: int | None, cooling: bool
) -> None:
    """S2.12."""
    read = rhythm([contact(days, id=f"c{n}") for n, days in enumerate(days_ago)], TODAY)
    assert (read.usual_days, read.cooling) == (usual, cooling)


def test_the_users_own_word_for_the_rhythm_goes_before_ours() -> None:
    """S2.12."""
    log = [contact(days) for days in (50, 40, 30)]
    assert rhythm(log, TODAY, 30).usual_days == 30
    assert not rhythm(log, TODAY, 30).cooling
    assert rhythm([contact(30)], TODAY, 14).cooling


@given(st.lists(st.builds(contact, st.integers(-30, 400), st.sampled_from(Channel)), max_size=10))
def test_a_reading_stands_on_the_log(log: list[Contact]) -> None:
    """S1.5, S2.12: what is reported was noted, and the future says nothing."""
    read = rhythm(log, TODAY)
    past = [each for each in log if each.on <= TODAY]
    assert rhythm(past, TODAY) == read
    assert (read.last is None) == (not past)
    if read.last:
        assert read.last.on == max(each.on for each in past)
        assert read.silent_days == (TODAY - read.last.on).days
    assert read.last_met is None or read.last_met.channel in FACE_TO_FACE
    assert not (read.written_only and read.last_met)
    assert not FACE_TO_FACE & WRITTEN


# --- Direction, mix, and what is found


@pytest.mark.parametrize(
    ("readings", "expected"),
    [
        ((), None),
        ((1, 5), None),
        ((1, 2, 3), Trend.RISING),
        ((3, 2, 1), Trend.FALLING),
        ((3, 3, 3), Trend.LEVEL),
        ((2, 4, 3), Trend.RISING),
        ((3, 4, 3), Trend.LEVEL),
        ((5, 5, 5, 1), Trend.FALLING),
        ((5, 5, 5, 5, 5, 4), Trend.FALLING),  # 5 of 15 pairs fall: a third
        ((1, 3, 2, 2, 3, 1), Trend.LEVEL),
    ],
)
def test_a_trend_needs_a_third_of_the_pairs(readings: tuple[int, ...], expected: Trend | None) -> None:
    """S1.5, S4.5: Kendall's tau-a of at least one third."""
    assert trend(readings) is expected


@given(st.lists(st.integers(1, 5), max_size=8))
def test_a_trend_turns_with_its_readings(readings: list[int]) -> None:
    """S1.5."""
    turned = {Trend.RISING: Trend.FALLING, Trend.FALLING: Trend.RISING}
    found = trend(readings)
    assert trend(readings[::-1]) is (turned.get(found, found) if found else None)


@pytest.mark.parametrize(
    ("moods", "expected"),
    [
        ((Mood.COOL, Mood.NEUTRAL, Mood.WARM), Trend.RISING),
        ((Mood.WARM, Mood.FRIENDLY, Mood.TENSE), Trend.FALLING),
        ((Mood.WARM, Mood.WARM), None),
        ((Mood.NEUTRAL,) * 5, None),  # what nobody noted is no reading
        ((Mood.TENSE, *(Mood.WARM,) * 6), Trend.LEVEL),  # only the last six count
    ],
)
def test_the_spiral_is_the_trend_of_the_latest_moods(moods: tuple[Mood, ...], expected: Trend | None) -> None:
    """S1.5: Allred's virtuous and vicious cycles."""
    log = [contact(60 - n, id=f"c{n}", mood=mood) for n, mood in enumerate(moods)]
    assert spiral(log) is expected


def test_the_mix_counts_channels_time_and_what_had_no_agenda() -> None:
    """S0.8.2, S3.8: an informal e-mail is no lunch."""
    log = [
        contact(9, Channel.IN_PERSON, minutes=90, informal=True),
        contact(8, Channel.VIDEO),
        contact(7, Channel.PHONE, minutes=15),
        contact(6, Channel.EMAIL, minutes=5, informal=True),
        contact(5, Channel.LETTER),
    ]
    assert mix(log) == Mix(spoken=3, written=2, in_person=1, video=1, phone=1, informal=1, minutes=105, untimed=1)


NOW = datetime(2027, 1, 14, 9, 30, tzinfo=UTC)


def found(*records: Record, **values: Any) -> dict[str, Finding]:
    read = findings(case(dossier_of([Counterpart(id="c", name="Acme", **values), *records]), None, NOW))
    return {each.code: each for each in read}


def test_an_empty_log_is_said_to_be_empty() -> None:
    """S2.12."""
    assert {code: each.facts for code, each in found().items()} == {"rhythm-none": ("counterparts/c",)}
    assert list(found(contact(-5))) == ["rhythm-none"]


def test_silence_stands_on_the_log_or_on_the_users_word() -> None:
    """S2.12: the gap against the usual one."""
    log = [contact(days) for days in (60, 50, 40)]
    silence = found(*log)["rhythm-silence"]
    assert dict(silence.values) == {"days": 40, "usual": 10}
    assert set(silence.facts) == {each.key for each in log}
    assert found(*log, rhythm_days=15)["rhythm-silence"].facts == ("counterparts/c", log[-1].key)
    assert "rhythm-silence" not in found(*log, rhythm_days=30)


def test_only_written_so_far_wants_a_voice() -> None:
    """S0.8.2, S3.8: a few friendly e-mails do not suffice."""
    assert found(contact(9), contact(5))["rhythm-written-only"].weight is Weight.NOTICE
    assert "rhythm-written-only" not in found(contact(9), contact(5, Channel.PHONE))


@pytest.mark.parametrize(
    ("channel", "before", "advice"),
    [
        (Channel.PHONE, Channel.EMAIL, True),
        (Channel.EMAIL, Channel.PHONE, True),
        (Channel.VIDEO, Channel.EMAIL, False),
        (Channel.PHONE, Channel.IN_PERSON, False),
    ],
)
def test_who_never_met_is_advised_to_meet(channel: Channel, before: Channel, advice: bool) -> None:
    """S3.8: e-mail slows trust down, a face speeds it up."""
    meeting = Meeting(id="m", counterpart="c", starts_at=NOW + timedelta(days=2), channel=channel)
    assert ("rhythm-channel-advice" in found(contact(9, before), meeting)) is advice


def test_three_spoken_contacts_without_a_coffee_are_named() -> None:
    """S0.6, S0.8.2."""
    log = [contact(days, Channel.PHONE) for days in (30, 20, 10)]
    assert "rhythm-no-informal" in found(*log)
    assert "rhythm-no-informal" not in found(*log[:2])
    lunch = found(*log, contact(5, Channel.IN_PERSON, informal=True))["rhythm-informal"]
    assert dict(lunch.values) == {"informal": 1, "spoken": 4}


def test_who_always_begins_is_named() -> None:
    """S1.5, S2.12: reaching out is mirrored, or it is not."""
    ours = [contact(days, begun_by=Party.OURS) for days in (30, 20, 10)]
    assert dict(found(*ours)["rhythm-one-sided"].values) == {"party": "ours", "contacts": 3}
    assert "rhythm-one-sided" not in found(*ours[:2])
    assert "rhythm-one-sided" not in found(*ours, contact(5, begun_by=Party.THEIRS))
    assert "rhythm-one-sided" in found(*ours, contact(5))


def test_tone_and_hours_and_what_opened_up() -> None:
    """S0.6, S1.5, S2.13, S3.8."""
    log = [
        contact(30, Channel.IN_PERSON, minutes=125, mood=Mood.WARM),
        contact(20, Channel.PHONE),
        contact(10, mood=Mood.TENSE),
    ]
    facts = [
        Fact(id=topic.value, counterpart="c", topic=topic, text="noted")
        for topic in (Topic.INFORMATION_SHARED, Topic.SCOPE_WIDENED, Topic.PERSONAL, Topic.CULTURE)
    ]
    read = found(*log, *facts)
    assert dict(read["rhythm-last-mood"].values) == {"mood": "tense", "day": log[-1].on}
    assert read["rhythm-cooling"].facts == tuple(each.key for each in log)
    assert dict(read["rhythm-hours"].values) == {"hours": 2, "minutes": 5, "untimed": 1}
    assert dict(read["rhythm-opened-up"].values) == {"shared": 1, "widened": 1}
    assert read["rhythm-rapport"].facts == ("facts/personal",)
    rising = [contact(days, mood=mood) for days, mood in ((30, Mood.TENSE), (20, Mood.NEUTRAL), (10, Mood.WARM))]
    assert dict(found(*rising)["rhythm-warming"].values) == {"contacts": 3}
