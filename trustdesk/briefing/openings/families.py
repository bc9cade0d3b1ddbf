"""The families of opening lines, read from `resources/openings/<language>/`: one file, one family.

A family names the provider of its facts, when it fits, and its wordings, best first. A new family on a provider that
exists is a new file. `resources/openings/schema.json` says what a file may hold.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from trustdesk.paths import resource

_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One way to say it. formality, channels: where it fits; empty fits all."""

    say: str
    formality: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()

    @property
    def slots(self) -> frozenset[str]:
        return slots_of(self.say)


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A family of lines.

    name, methods: as in METHODS.md. source: the provider of its facts; topics: of facts, where it provides these.
    rank: from 0 to 1 when nothing else speaks. group: families that would sound alike side by side.
    only_in, never_in: codes of situations. lift: what a situation adds to the rank. cautions: what to mind in one.
    most: how many of it stand in one list. private: never for the table copy. leads: may go before all others.
    verbatim: the words are the user's own.
    reasons: why now, the first whose slots are there.
    """

    name: str
    methods: tuple[str, ...]
    source: str
    rank: float
    wordings: tuple[Wording, ...]
    reasons: tuple[str, ...]
    topics: tuple[str, ...] = ()
    group: str = ""
    only_in: frozenset[str] = frozenset()
    never_in: frozenset[str] = frozenset()
    lift: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    cautions: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    most: int = 0
    private: bool = False
    leads: bool = False
    verbatim: bool = False
    when: str = ""
    tone: str = ""
    caution: str = ""


def slots_of(template: str) -> frozenset[str]:
    """The names between braces."""
    return frozenset(_SLOT.findall(template))


def fill(template: str, slots: Mapping[str, str]) -> str:
    """The template with its slots filled, in one pass: a value is never read as a template."""
    return _SLOT.sub(lambda match: slots[match[1]], template)


@cache
def shipped(language: str) -> tuple[Family, ...]:
    """The families of a language, by name."""
    return read_families(resource("openings", language))


def read_families(folder: Path) -> tuple[Family, ...]:
    """The families of a folder, by name. Raises KeyError, TypeError or tomllib.TOMLDecodeError for a damaged file."""
    return tuple(_family(tomllib.loads(file.read_text(encoding="utf-8"))) for file in sorted(folder.glob("*.toml")))


def _family(data: dict[str, Any]) -> Family:
    given = dict(data)
    name = given.pop("family")
    wordings = tuple(_wording(each) for each in given.pop("wording"))
    for key in ("methods", "reasons", "topics"):
        given[key] = tuple(given.get(key, ()))
    for key in ("only_in", "never_in"):
        given[key] = frozenset(given.get(key, ()))
    for key in ("lift", "cautions"):
        given[key] = MappingProxyType(given.get(key, {}))
    return Family(**{**given, "name": name, "wordings": wordings, "group": given.get("group", name)})


def _wording(data: dict[str, Any]) -> Wording:
    return Wording(
        say=data["say"], formality=tuple(data.get("formality", ())), channels=tuple(data.get("channels", ()))
    )
