"""The clocks of a meeting, with a clock of our own."""

from trustdesk.ui.meetings.room_clocks import ASK_AFTER_S, SMALL_TALK_S, RoomClocks


def test_five_minutes_run_pause_and_begin_again() -> None:
    """S0.5."""
    clocks = RoomClocks()
    assert clocks.small_talk_left(0) == SMALL_TALK_S
    clocks.toggle_small_talk(0)
    assert clocks.small_talk_left(60) == SMALL_TALK_S - 60
    clocks.toggle_small_talk(60)
    assert clocks.small_talk_left(500) == SMALL_TALK_S - 60
    clocks.toggle_small_talk(500)
    assert clocks.small_talk_left(500 + SMALL_TALK_S) == 0
    clocks.small_talk.reset()
    assert clocks.small_talk_left(900) == SMALL_TALK_S


def test_the_meeting_goes_on_while_the_small_talk_pauses() -> None:
    clocks = RoomClocks()
    clocks.toggle_small_talk(0)
    clocks.toggle_small_talk(10)
    assert clocks.whole.seconds(100) == 100


def test_after_two_minutes_of_talking_one_should_ask() -> None:
    """S4.2b: counted from the end of the small talk, and from each question."""
    clocks = RoomClocks()
    clocks.toggle_small_talk(0)
    clocks.tick(SMALL_TALK_S - 1)
    assert not clocks.talk.is_running
    clocks.tick(SMALL_TALK_S)
    assert not clocks.should_ask(SMALL_TALK_S + ASK_AFTER_S - 1)
    assert clocks.should_ask(SMALL_TALK_S + ASK_AFTER_S)
    clocks.has_asked(SMALL_TALK_S + ASK_AFTER_S)
    assert not clocks.should_ask(SMALL_TALK_S + ASK_AFTER_S + 5)


def test_nothing_runs_before_the_first_key() -> None:
    clocks = RoomClocks()
    clocks.tick(10_000)
    assert clocks.whole.seconds(10_000) == clocks.talk.seconds(10_000) == 0
