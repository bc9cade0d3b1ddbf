"""Stances: how each side plays, and whether the two fit (S2.6, S2.7, S2.14, S3.1)."""

from collections.abc import Iterable
from dataclasses import dataclass

from trustdesk.domain.negotiations import Frame, Stance
from trustdesk.domain.record import Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """The latest stance of each side. mismatch: one collaborates while the other takes."""

    ours: Stance | None
    theirs: Stance | None

    @property
    def mismatch(self) -> bool:
        frames = {stance.frame for stance in (self.ours, self.theirs) if stance is not None}
        return frames == {Frame.COLLABORATIVE, Frame.DISTRIBUTIVE}


def alignment(stances: Iterable[Stance]) -> Alignment:
    """The latest stance of each side."""
    kept = tuple(stances)
    return Alignment(ours=_latest(kept, Party.OURS), theirs=_latest(kept, Party.THEIRS))


def _latest(stances: tuple[Stance, ...], party: Party) -> Stance | None:
    dated = [(each.on is not None, each.on, index, each) for index, each in enumerate(stances) if each.party is party]
    return max(dated, key=lambda entry: entry[:3])[3] if dated else None
