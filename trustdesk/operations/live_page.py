"""The live page: the real page of a meeting as the window shows it, with what stands where and what is not on it.

Printing gets the same `Wanted`. Everything here may run on any thread; `LivePage.picture` needs no vault.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from types import MappingProxyType

from trustdesk.analysis.case import ahead, case, wanted_meeting
from trustdesk.briefing import as_data, as_text
from trustdesk.briefing.compose import Composition, compose
from trustdesk.briefing.typeset import Fitted
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.culture import CultureNote
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.openings import PageChoice, PageVerdict
from trustdesk.domain.page import BlockKey, Copy, Fit, LeftOff, Line, Page, Paper, Region
from trustdesk.domain.people import Organisation, Person, Profile
from trustdesk.domain.terms import Term
from trustdesk.i18n.words import Words
from trustdesk.operations.briefings import typesetter
from trustdesk.operations.glossaries import with_corrections
from trustdesk.operations.local_knowledge import local_for
from trustdesk.store.vault import Vault

SHORTENED = "shortened"
# What a page knows of somebody one has only a name and an appointment of.
_SAYS_LITTLE = frozenset(kind.kind for kind in (Counterpart, Meeting, Organisation, Person, Profile, Term))


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which page is wanted. counterpart: its id. meeting: its id, or empty for the next one."""

    counterpart: str
    meeting: str = ""
    copy: Copy = Copy.EYES_ONLY
    paper: Paper = Paper.A4


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingEntry:
    """A meeting to choose. label: when it is, and what it is called."""

    id: str
    label: str


@dataclass(frozen=True, kw_only=True)
class LivePage:
    """A page that was fitted, and all that the window says about it.

    meeting: the id of the one it is for; empty where none is planned. meetings: those to come, and that one.
    regions: what stands where. text: the page as plain text. notices: sentences on how it was made.
    titles: what each block is called, also where it is not on the page. facts_left_off: how many are not on it.
    """

    wanted: Wanted
    meeting: str
    meetings: tuple[MeetingEntry, ...]
    page: Page
    fit: Fit
    regions: tuple[Region, ...]
    text: str
    notices: tuple[str, ...]
    titles: Mapping[BlockKey, str]
    facts_left_off: int
    choices: Mapping[str, PageVerdict]
    fitted: Fitted

    def picture(self, ppi: float) -> bytes:
        """The sheet as PNG, at so many pixels per inch."""
        return self.fitted.png(ppi=ppi).data

    @cached_property
    def lines(self) -> Mapping[str, tuple[BlockKey, Line]]:
        """The lines on the sheet by their keys, in reading order."""
        gone = {left.line.key for left in self.fit.left_off if left.reason != SHORTENED}
        on_it = ((block.key, line) for block in self.page.blocks for line in block.lines if line.key not in gone)
        return MappingProxyType({line.key: (block, line) for block, line in on_it})

    @property
    def pinned(self) -> tuple[tuple[BlockKey, Line], ...]:
        """What is on the sheet because the user pinned it."""
        pins = {line for line, verdict in self.choices.items() if verdict is PageVerdict.PIN}
        return tuple(self.lines[key] for key in self.lines if key in pins)

    @property
    def left_off(self) -> tuple[LeftOff, ...]:
        """What is not on the sheet, or is there cut short."""
        return self.fit.left_off

    def find(self, key: str) -> tuple[BlockKey, Line] | None:
        """The line of that key and its block, on the sheet or off it."""
        off = ((left.block, left.line) for left in self.left_off if left.line.key == key)
        return self.lines.get(key) or next(off, None)

    @cached_property
    def is_bare(self) -> bool:
        """Whether nothing stands behind any line but names, the meeting and terms."""
        facts = {fact.partition("/")[0] for line in self._every_line() for fact in line.facts}
        return facts <= _SAYS_LITTLE

    def _every_line(self) -> Iterator[Line]:
        yield from (line for block in self.page.blocks for line in block.lines)
        yield from (left.line for left in self.left_off)


def live_page(vault: Vault, wanted: Wanted, now: datetime, language: str = "en") -> LivePage:
    """Compose and fit the wanted page; now: aware. Raises UserError where the counterpart is gone.

    Where the meeting is gone, the page is that of the next one.
    """
    dossier, composition = composed(vault, wanted, now, language)
    fitted = typesetter().fitted(composition.page)
    asked = wanted_meeting(dossier, _meeting(dossier, wanted), now)
    words = composition.at.words
    return LivePage(
        wanted=wanted,
        meeting=asked.id if asked else "",
        meetings=tuple(_entry(each, dossier, now, words) for each in _to_choose(dossier, asked, now)),
        page=composition.page,
        fit=fitted.fit,
        regions=fitted.regions(),
        text=as_text.text(composition.page, fitted.fit, words),
        notices=tuple(as_data.notices(composition, fitted.fit)),
        titles=_titles(words),
        facts_left_off=as_data.facts_left_off(composition.page, fitted.fit.left_off),
        choices=MappingProxyType({each.line: each.verdict for each in composition.at.dossier.all(PageChoice)}),
        fitted=fitted,
    )


def _titles(words: Words) -> Mapping[BlockKey, str]:
    names = {key: key.value.replace("_", "-") for key in BlockKey}
    return MappingProxyType({key: words(f"block-{name}") for key, name in names.items()})


def composed(vault: Vault, wanted: Wanted, now: datetime, language: str) -> tuple[Dossier, Composition]:
    """The whole dossier, and the page that the wanted copy may say of it."""
    with vault.read() as reader:
        dossier = with_corrections(reader, reader.dossier(wanted.counterpart))
        own = reader.all(CultureNote)
    meeting = _meeting(dossier, wanted)
    page = compose(
        dossier,
        meeting,
        now=now,
        copy=wanted.copy,
        paper=wanted.paper,
        words=Words(language),
        local=local_for(dossier, meeting, own, now, language),
    )
    return dossier, page


def _meeting(dossier: Dossier, wanted: Wanted) -> Meeting | None:
    return dossier.find(Meeting, wanted.meeting)


def _to_choose(dossier: Dossier, asked: Meeting | None, now: datetime) -> tuple[Meeting, ...]:
    coming = ahead(dossier.all(Meeting), now)
    return coming if asked is None or asked in coming else (asked, *coming)


def _entry(meeting: Meeting, dossier: Dossier, now: datetime, words: Words) -> MeetingEntry:
    starts = meeting.starts_at.astimezone(case(dossier, meeting, now).our_zone)
    when = words("when", day=words.day(starts.date()), time=words.time(starts))
    return MeetingEntry(id=meeting.id, label=f"{when} · {meeting.title}" if meeting.title else when)
