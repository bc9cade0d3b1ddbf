"""The rhythm of a relationship: last met, channels, and whether it cools (S0.8.2, S1.5, S2.12, S3.8)."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustdesk.analysis.rhythm import FACE_TO_FACE, WRITTEN, rhythm
from trustdesk.domain.meetings import Channel, Contact, Mood

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
