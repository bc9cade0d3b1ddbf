"""The way through the prompts of one meeting: which is shown, what comes next, and how far it is."""

from trustdesk.operations.preparing import Asked

ROUND = 9
"""After so many prompts there is a pause: whoever has five minutes should reach an end."""


class Walk:
    """The prompts that were shown, in their order, and those that wait.

    They are read anew after each answer; so a prompt is remembered by its key, and shown as it is now.
    """

    def __init__(self) -> None:
        self._asked: dict[tuple[str, str], Asked] = {}
        self._shown: list[tuple[str, str]] = []
        self._at = 0
        self._most = ROUND
        self._with_skipped = False

    def take(self, prompts: tuple[Asked, ...]) -> None:
        """The prompts as they are now. Those that went away leave the way back, but for the one that is shown."""
        here = self._shown[self._at] if self._at < len(self._shown) else None
        held = self._asked.get(here) if here else None
        self._asked = {each.key: each for each in prompts}
        if here and held and here not in self._asked:
            self._asked[here] = held
        kept = [key for key in self._shown[: self._at] if key in self._asked]
        self._shown = [*kept, *(key for key in self._shown[self._at :] if key in self._asked)]
        self._at = len(kept)
        if self._at == len(self._shown):
            self._show_next()

    @property
    def current(self) -> Asked | None:
        """The prompt that is shown; None at a pause and at the end."""
        return self._asked[self._shown[self._at]] if self._at < len(self._shown) else None

    @property
    def number(self) -> int:
        """Of the prompt that is shown, from 1."""
        return self._at + 1

    @property
    def total(self) -> int:
        """How many there are in this round."""
        return min(self._most, len(self._shown) + len(self._waiting()))

    @property
    def left(self) -> int:
        """How many wait, in this round and after it."""
        return len(self._waiting())

    @property
    def skipped(self) -> int:
        """How many were skipped and are not asked."""
        return sum(each.skipped and each.lacking for each in self._asked.values())

    def go_on(self) -> None:
        """To the next one."""
        if self._at < len(self._shown):
            self._at += 1
        if self._at == len(self._shown):
            self._show_next()

    def go_back(self) -> None:
        """To the one before."""
        self._at = max(0, self._at - 1)

    @property
    def can_go_back(self) -> bool:
        """Whether one was shown before this one."""
        return self._at > 0

    def begin_round(self) -> None:
        """Go on after a pause."""
        self._most = len(self._shown) + ROUND
        self._show_next()

    def bring_back_skipped(self) -> None:
        """Ask again what was skipped, in a round of its own."""
        self._with_skipped = True
        self._shown = [key for key in self._shown if not self._asked[key].skipped]
        self._at = len(self._shown)
        self.begin_round()

    def _waiting(self) -> list[tuple[str, str]]:
        return [
            key
            for key, each in self._asked.items()
            if each.lacking and key not in self._shown and (self._with_skipped or not each.skipped)
        ]

    def _show_next(self) -> None:
        waiting = self._waiting()
        if waiting and len(self._shown) < self._most:
            self._shown.append(waiting[0])
