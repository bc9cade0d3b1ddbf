"""Lists to begin from: issues, questions, the sheet of a reference call, settings, dimensions of style."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from trustdesk.domain.counterparts import Relation
from trustdesk.domain.culture import Dimension
from trustdesk.domain.issues import IssueType
from trustdesk.domain.meetings import Channel, MethodId
from trustdesk.domain.packs import Items, Key, Longest, PackName
from trustdesk.domain.record import Shape


@dataclass(frozen=True, slots=True, kw_only=True)
class StarterIssue:
    """An issue to begin from. prompt: the question that makes it concrete. relations, industries: empty fits all."""

    key: Key
    type: IssueType
    title: Annotated[str, Longest(50)]
    prompt: Annotated[str, Longest(140)]
    relations: tuple[Relation, ...] = ()
    industries: tuple[str, ...] = ()
    method: MethodId


class About(StrEnum):
    """What a question of the bank is after."""

    INTEREST = "interest"
    CONSTRAINT = "constraint"
    DECISION = "decision"
    HISTORY = "history"
    ALTERNATIVE = "alternative"
    RELATIONSHIP = "relationship"
    SUCCESS = "success"
    RISK = "risk"


@dataclass(frozen=True, slots=True, kw_only=True)
class BankQuestion:
    """A question to ask (S4.2). relations, industries, channels: empty fits all."""

    key: Key
    text: Annotated[str, Longest(150)]
    about: About
    relations: tuple[Relation, ...] = ()
    industries: tuple[str, ...] = ()
    channels: tuple[Channel, ...] = ()
    method: MethodId


@dataclass(frozen=True, slots=True, kw_only=True)
class CallQuestion:
    """A question of a reference call, in its order (S1.4). listen_for: what the answer tells."""

    key: Key
    text: Annotated[str, Longest(200)]
    listen_for: Annotated[str, Longest(140)] = ""
    method: MethodId


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What to arrange for a meeting of that channel, and why (S4.1d)."""

    channel: Channel
    key: Key
    text: Annotated[str, Longest(150)]
    why: Annotated[str, Longest(140)]
    method: MethodId


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleDimension:
    """One of ten dimensions between two poles: what to ask, and what to do near either."""

    key: Dimension
    title: Annotated[str, Longest(50)]
    low: Annotated[str, Longest(50)]
    high: Annotated[str, Longest(50)]
    ask: Annotated[str, Longest(160)]
    if_low: Annotated[str, Longest(140)]
    if_high: Annotated[str, Longest(140)]
    method: MethodId


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueList:
    """Issues to begin from."""

    key: Key
    name: PackName
    issues: Annotated[tuple[StarterIssue, ...], Items("issue")]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionBank:
    """Questions to ask."""

    key: Key
    name: PackName
    questions: Annotated[tuple[BankQuestion, ...], Items("question")]


_TheSheet = Annotated[str, Shape("reference-call", "reference-call, since there is one sheet")]


@dataclass(frozen=True, slots=True, kw_only=True)
class CallSheet:
    """The sheet of a reference call. opening, closing: what to say first and last."""

    key: _TheSheet
    name: PackName
    opening: Annotated[str, Longest(400)]
    closing: Annotated[str, Longest(400)]
    questions: Annotated[tuple[CallQuestion, ...], Items("question")]


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingList:
    """What to arrange for meetings."""

    key: Key
    name: PackName
    settings: Annotated[tuple[Setting, ...], Items("setting")]


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleList:
    """Dimensions of style. sources: by key"""

    key: Key
    name: PackName
    sources: Mapping[str, str]
    dimensions: Annotated[tuple[StyleDimension, ...], Items("dimension")]
