"""Starter lists: issues of the deal and of the relationship to begin from, kept apart (S2.9 to S2.11).

Each language has one file in ``resources/starters/``; a trainer adds to it without touching code.
"""

import json
from dataclasses import dataclass
from functools import cache

from trustdesk.domain.issues import IssueType
from trustdesk.paths import resource


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
    """Both lists in one language, the deal first. Raises FileNotFoundError where there is none in that language."""
    lists = json.loads(resource("starters", f"{language}.json").read_text(encoding="utf-8"))
    return tuple(Starter(type=kind, **entry) for kind in IssueType for entry in lists[kind.value])


def starters_of(kind: IssueType, language: str = "en") -> tuple[Starter, ...]:
    """The deal's list (S2.10) or the relationship's (S2.11)."""
    return tuple(each for each in starters(language) if each.type is kind)
