"""The states that every screen is drawn in."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from tests.pictures import desks
from trustdesk.settings import Look, Settings

_LIGHT = Settings(look=Look.LIGHT)


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A desk, settings and a size in px. counterpart: whose dossier is open."""

    name: str
    fill: Callable[[Path, datetime], None] = desks.sample
    settings: Settings = _LIGHT
    size: tuple[int, int] = (1440, 900)
    right_to_left: bool = False
    counterpart: str = "kuwabori"


_USUAL = State(name="sample")
STATES = (
    _USUAL,
    replace(_USUAL, name="empty", fill=desks.empty, counterpart=""),
    replace(_USUAL, name="overfull", fill=desks.overfull, counterpart="overfull"),
    replace(_USUAL, name="narrow", size=(1024, 700)),
    replace(_USUAL, name="dark", settings=Settings(look=Look.DARK)),
    replace(_USUAL, name="200-percent", settings=Settings(look=Look.LIGHT, text_percent=200)),
    replace(_USUAL, name="right-to-left", right_to_left=True),
)
