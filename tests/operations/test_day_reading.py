"""Days and times as people type them."""

from datetime import date, datetime, time

import pytest

from trustdesk.domain.errors import InvalidValue
from trustdesk.operations.day_reading import read_day, read_time

NOW = datetime.fromisoformat("2026-06-03T09:00+02:00")  # a Wednesday


@pytest.mark.parametrize(
    ("typed", "ahead", "past"),
    [
        ("2026-06-09", "2026-06-09", "2026-06-09"),
        ("9 June", "2026-06-09", "2025-06-09"),
        ("June 9", "2026-06-09", "2025-06-09"),
        ("9.6.", "2026-06-09", "2026-06-09"),
        ("9.6.2025", "2025-06-09", "2025-06-09"),
        ("tomorrow", "2026-06-04", "2026-06-04"),
        ("yesterday", "2026-06-02", "2026-06-02"),
        ("today", "2026-06-03", "2026-06-03"),
        ("fri", "2026-06-05", "2026-05-29"),
        (" Fri 5 Jun 2026 ", "2026-06-05", "2026-06-05"),
    ],
)
def test_a_day_is_read_ahead_or_back(typed: str, ahead: str, past: str) -> None:
    assert read_day("on", typed, NOW) == date.fromisoformat(ahead)
    assert read_day("on", typed, NOW, past=True) == date.fromisoformat(past)


@pytest.mark.parametrize("typed", ["someday", "31 June", "fri or sat", "the call on friday", "3/4", "wed"])
def test_what_is_no_day_or_may_be_two_is_refused(typed: str) -> None:
    with pytest.raises(InvalidValue, match="on"):
        read_day("on", typed, NOW)


@pytest.mark.parametrize(
    ("typed", "at"), [("15:00", time(15)), ("3 pm", time(15)), ("9", time(9)), ("9.30", time(9, 30)), ("12am", time(0))]
)
def test_a_time_is_read(typed: str, at: time) -> None:
    assert read_time("at", typed) == at


@pytest.mark.parametrize("typed", ["25:00", "13 pm", "noonish", "9:75", ""])
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(InvalidValue):
        read_time("at", typed)
