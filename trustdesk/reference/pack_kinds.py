"""The kinds of packs, each told by the tables that are written in it, and never by what its file is called."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from trustdesk.domain.culture import CulturePack
from trustdesk.domain.glossaries import TermPack
from trustdesk.domain.places import CalendarPack, GreetingPack
from trustdesk.domain.starters import CallSheet, IssueList, QuestionBank, SettingList, StyleList
from trustdesk.reference.packs import BadPack, pack_of, tables_of, text_of


class Shelf(StrEnum):
    """Where packs of a kind lie: each a folder of files."""

    CULTURES = "cultures"
    TERMS = "terms"
    STARTERS = "starters"
    GREETINGS = "greetings"
    CALENDARS = "calendars"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackKind:
    """A kind of pack.

    called: in messages. shape: the dataclass it is read into. tables: names of its lists in the file; items: of the
    same in the dataclass. shipped: which files of the shelf are of this kind.
    """

    shelf: Shelf
    called: str
    shape: type
    tables: tuple[str, ...]
    items: tuple[str, ...]
    shipped: str = "*.toml"

    def count(self, pack: object) -> int:
        """How many items a pack of this kind has."""
        return sum(len(getattr(pack, name)) for name in self.items)


KINDS = (
    PackKind(
        shelf=Shelf.CULTURES,
        called="culture notes",
        shape=CulturePack,
        tables=("note",),
        items=("notes",),
    ),
    PackKind(
        shelf=Shelf.TERMS,
        called="glossary",
        shape=TermPack,
        tables=("term",),
        items=("terms",),
    ),
    PackKind(
        shelf=Shelf.GREETINGS,
        called="greetings",
        shape=GreetingPack,
        tables=("language",),
        items=("languages",),
    ),
    PackKind(
        shelf=Shelf.CALENDARS,
        called="customs of the calendar",
        shape=CalendarPack,
        tables=("day", "season", "week"),
        items=("days", "seasons", "weeks"),
    ),
    PackKind(
        shelf=Shelf.STARTERS,
        called="issues to begin from",
        shape=IssueList,
        tables=("issue",),
        items=("issues",),
        shipped="issues.toml",
    ),
    PackKind(
        shelf=Shelf.STARTERS,
        called="questions to ask",
        shape=QuestionBank,
        tables=("question",),
        items=("questions",),
        shipped="questions.toml",
    ),
    PackKind(
        shelf=Shelf.STARTERS,
        called="sheet of a reference call",
        shape=CallSheet,
        tables=("question",),
        items=("questions",),
        shipped="reference-call.toml",
    ),
    PackKind(
        shelf=Shelf.STARTERS,
        called="settings for meetings",
        shape=SettingList,
        tables=("setting",),
        items=("settings",),
        shipped="settings.toml",
    ),
    PackKind(
        shelf=Shelf.STARTERS,
        called="dimensions of style",
        shape=StyleList,
        tables=("dimension",),
        items=("dimensions",),
        shipped="style.toml",
    ),
)
_BY_SHAPE = {each.shape: each for each in KINDS}
_ONLY_IN_A_CALL = ("opening", "closing")


def kind_of_shape(shape: type) -> PackKind:
    """The kind that is read into a dataclass."""
    return _BY_SHAPE[shape]


def told_pack(data: bytes, file: Path) -> tuple[PackKind, Any]:
    """What kind of pack the bytes are, and the pack. file: as it is named in a refusal. Raises BadPack."""
    text = text_of(data, file)
    tables = tables_of(text, file)
    kind = _kind_of(tables, file)
    pack: Any = pack_of(tables, text, kind.shape, file)
    if not kind.count(pack):
        raise BadPack(file, 1, f"has no {_listed(kind.tables)} in it")
    return kind, pack


def _kind_of(tables: Mapping[str, Any], file: Path) -> PackKind:
    fitting = [each for each in KINDS if any(name in tables for name in each.tables)]
    if not fitting:
        known = dict.fromkeys(name for each in KINDS for name in each.tables)
        raise BadPack(file, 1, f"is of no known kind: it has none of {_listed(tuple(known))}")
    if {each.tables for each in fitting} != {fitting[0].tables}:
        mixed = tuple(name for each in KINDS for name in each.tables if name in tables)
        raise BadPack(file, 1, f"mixes kinds: a file holds only one of {_listed(tuple(dict.fromkeys(mixed)))}")
    is_call = any(name in tables for name in _ONLY_IN_A_CALL)
    return next((each for each in fitting if (each.shape is CallSheet) == is_call), fitting[0])


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"[[{name}]]" for name in names)
