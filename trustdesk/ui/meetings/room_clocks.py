"""The clocks of a meeting, without a window: five minutes of small talk, the time since we last asked, the whole.

Every moment is in seconds of a clock that only goes forward.
"""

from dataclasses import dataclass, field

SMALL_TALK_S = 300.0
ASK_AFTER_S = 120.0


@dataclass(slots=True)
class Stopwatch:
    """Runs, pauses, goes on."""

    _since: float | None = None
    _gone: float = 0.0

    @property
    def is_running(self) -> bool:
        return self._since is not None

    def start(self, now: float) -> None:
        """Go on from where it stands."""
        if self._since is None:
            self._since = now

    def pause(self, now: float) -> None:
        """Stand still."""
        self._gone, self._since = self.seconds(now), None

    def reset(self) -> None:
        """Stand still, at nothing."""
        self._gone, self._since = 0.0, None

    def seconds(self, now: float) -> float:
        """How long it has run."""
        return self._gone + (now - self._since if self._since is not None else 0.0)


@dataclass(slots=True)
class RoomClocks:
    """small_talk: the first five minutes (S0.5). talk: since we last asked something (S4.2b). whole: the meeting."""

    small_talk: Stopwatch = field(default_factory=Stopwatch)
    talk: Stopwatch = field(default_factory=Stopwatch)
    whole: Stopwatch = field(default_factory=Stopwatch)

    def toggle_small_talk(self, now: float) -> None:
        """Start or pause the five minutes; the first start begins the meeting."""
        self.whole.start(now)
        if self.small_talk.is_running:
            self.small_talk.pause(now)
        else:
            self.small_talk.start(now)

    def has_asked(self, now: float) -> None:
        """We asked something: from here on we count how long we talk."""
        self.whole.start(now)
        self.talk.reset()
        self.talk.start(now)

    def tick(self, now: float) -> None:
        """The end of the small talk begins the talk."""
        if self.small_talk_left(now) <= 0:
            self.small_talk.pause(now)
            self.talk.start(now)

    def small_talk_left(self, now: float) -> float:
        """Seconds until it is over."""
        return max(0.0, SMALL_TALK_S - self.small_talk.seconds(now))

    def should_ask(self, now: float) -> bool:
        """Whether we have talked for about two minutes."""
        return self.talk.seconds(now) >= ASK_AFTER_S
