"""Starter lists: issues of deal and relationship, questions, a reference call, settings, dimensions of style.

`resources/starters/<language>/` has a file of each; a trainer adds to them without touching code. The ten issues of the
sources (S2.10, S2.11) stand in `en.json` and go before all others.
"""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from trustdesk.domain.counterparts import Relation
from trustdesk.domain.culture import Dimension
from trustdesk.domain.issues import IssueType
from trustdesk.domain.meetings import Channel
from trustdesk.domain.starters import (
    BankQuestion,
    CallSheet,
    IssueList,
    QuestionBank,
    Setting,
    SettingList,
    StarterIssue,
    StyleDimension,
    StyleList,
)
from trustdesk.paths import resource
from trustdesk.reference.shelves import pack_on, packs_on, shipped_pack


@dataclass(frozen=True, slots=True, kw_only=True)
class Starter:
    """An issue to begin from. key: its name in every language. prompt: the question that makes it concrete."""

    key: str
    type: IssueType
    title: str
    prompt: str
    method: str


@cache
def starters(language: str = "en") -> tuple[Starter, ...]:
    """The sources' own lists in one language, the deal first. Raises FileNotFoundError where there is none in it."""
    lists = json.loads(resource("starters", f"{language}.json").read_text(encoding="utf-8"))
    return tuple(Starter(type=kind, **entry) for kind in IssueType for entry in lists[kind.value])


def starters_of(kind: IssueType, language: str = "en") -> tuple[Starter, ...]:
    """The deal's list (S2.10) or the relationship's (S2.11)."""
    return tuple(each for each in starters(language) if each.type is kind)


def issues_for(
    kind: IssueType, relation: Relation | None, industries: tuple[str, ...], language: str = "en"
) -> tuple[StarterIssue, ...]:
    """More issues to begin from, those of the trade first, then those of the relation, then those for anybody.

    industries: keys of terminology packs.
    """
    found = [
        (fit, each)
        for each in _items(IssueList, "issues", language)
        if each.type is kind and (fit := _fit(each.relations, each.industries, relation, industries)) is not None
    ]
    return tuple(each for _, each in sorted(found, key=lambda each: each[0]))


def questions_for(
    relation: Relation | None, industries: tuple[str, ...], channel: Channel | None, language: str = "en"
) -> tuple[BankQuestion, ...]:
    """Questions to ask (S4.2), the most specific first."""
    found = [
        (fit, each)
        for each in _items(QuestionBank, "questions", language)
        if (not each.channels or channel in each.channels)
        and (fit := _fit(each.relations, each.industries, relation, industries)) is not None
    ]
    return tuple(each for _, each in sorted(found, key=lambda each: each[0]))


def call_sheet(language: str = "en") -> CallSheet:
    """The sheet of a reference call (S1.4)."""
    sheet = pack_on("reference-call", CallSheet, language)
    assert sheet is not None, "it is shipped in every language"
    return sheet


def settings_for(channel: Channel, language: str = "en") -> tuple[Setting, ...]:
    """What to arrange for a meeting of that channel (S4.1d)."""
    return tuple(each for each in _items(SettingList, "settings", language) if each.channel is channel)


def style_dimensions(language: str = "en") -> dict[Dimension, StyleDimension]:
    """The ten dimensions of negotiating style, in order; a list of the user's own may have only some of them."""
    shipped: StyleList = shipped_pack("style", StyleList, language)
    known = (*shipped.dimensions, *_items(StyleList, "dimensions", language))
    return {each.key: each for each in known}


def _fit(
    relations: tuple[Relation, ...], trades: tuple[str, ...], relation: Relation | None, industries: tuple[str, ...]
) -> int | None:
    """How near an item is: 0 for the trade, 1 for the relation, 2 for anybody; None where it does not fit."""
    if (relations and relation not in relations) or (trades and not set(trades) & set(industries)):
        return None
    return 0 if trades else 1 if relations else 2


def _items(shape: type, name: str, language: str) -> tuple[Any, ...]:
    """The items of all lists of a kind: one of the user's own stands in the place of a shipped one of its key."""
    packs: tuple[Any, ...] = packs_on(shape, language)
    return tuple({each.key: each for pack in packs for each in getattr(pack, name)}.values())
