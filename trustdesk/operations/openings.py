"""Opening lines as the window offers them: what to say, why, on which facts; and what the user decided about each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from trustdesk.briefing.occasion import Occasion
from trustdesk.briefing.openings import opening_lines
from trustdesk.domain.changes import Outcome
from trustdesk.domain.dossiers import BY_NAME, Dossier
from trustdesk.domain.openings import OpeningChoice, OpeningLine, OpeningStatus, PageChoice, PageVerdict
from trustdesk.domain.page import Copy
from trustdesk.domain.record import Record, fields_of
from trustdesk.operations.editing import fresh_id
from trustdesk.operations.live_page import Wanted, composed
from trustdesk.store.vault import Vault

_SPENT = (OpeningStatus.USED, OpeningStatus.DISMISSED)


class Standing(StrEnum):
    """Where a line stands: offered, taken (pinned to the page), used, or dismissed."""

    OFFERED = "offered"
    TAKEN = "taken"
    USED = "used"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True, kw_only=True)
class FactNote:
    """A record that a line stands on. key: ``kind/id``. text: its first words. day: of which it speaks."""

    key: str
    text: str
    day: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A line and where it stands. reworded: it stands in the user's words."""

    line: OpeningLine
    standing: Standing
    facts: tuple[FactNote, ...] = ()
    reworded: bool = False

    @property
    def page_line(self) -> str:
        """The key of the line as the page knows it."""
        return page_line(self.line.key)


def page_line(key: str) -> str:
    """The key that an opening line has among the lines of the page."""
    return f"opening:{key}"


def offered(vault: Vault, wanted: Wanted, now: datetime, language: str = "en") -> tuple[Offer, ...]:
    """Every opening line for the wanted page, best first, and after them those that were used or dismissed.

    A table copy offers what may be said of allowed facts only. now: aware. Raises UserError where the counterpart is
    gone.
    """
    at = composed(vault, wanted, now, language)[1].at
    pins = {each.line for each in at.dossier.all(PageChoice) if each.verdict is PageVerdict.PIN}
    own = {each.line for each in at.dossier.all(OpeningChoice) if each.status is OpeningStatus.OWN and each.text}
    lines = tuple(
        Offer(
            line=line,
            standing=Standing.TAKEN if page_line(line.key) in pins else Standing.OFFERED,
            facts=tuple(_notes(at.dossier, line.facts)),
            reworded=line.key in own or _own_record(line.key) is not None,
        )
        for line in opening_lines(at)
    )
    return (*lines, *_spent(at))


def take_line(vault: Vault, counterpart: str, key: str) -> Outcome[None]:
    """Put the line of that key on the page, before the others."""
    with vault.write("choice of an opening line") as writer:
        before = writer.where(PageChoice, counterpart=counterpart, line=page_line(key))
        pin_id = before[0].id if before else fresh_id("opening")
        writer.put(PageChoice(id=pin_id, counterpart=counterpart, line=page_line(key), verdict=PageVerdict.PIN))
    return Outcome(value=None, changes=writer.changes)


def reword_line(vault: Vault, wanted: Wanted, line: OpeningLine, text: str) -> Outcome[None]:
    """Let these words stand in the line's place, for every meeting; no words: the suggested ones again."""
    with vault.write("rewording of an opening line") as writer:
        own_id = _own_record(line.key)
        before = writer.get(OpeningChoice, own_id) if own_id else None
        if before is None:
            choices = writer.where(OpeningChoice, counterpart=wanted.counterpart, line=line.key)
            before = next((each for each in choices if each.status is OpeningStatus.OWN), None)
        said = text.strip()
        if said and before is not None:
            writer.put(replace(before, text=said))
        elif before is not None:
            writer.remove(OpeningChoice, before.id)
        elif said and said != line.text:
            writer.put(_choice(wanted, line, said))
    return Outcome(value=None, changes=writer.changes)


def add_own_line(vault: Vault, counterpart: str, text: str) -> Outcome[None]:
    """Keep a sentence of the user's own, to be offered before the others."""
    with vault.write("opening line of your own") as writer:
        writer.put(OpeningChoice(id=fresh_id(text), counterpart=counterpart, text=text.strip()))
    return Outcome(value=None, changes=writer.changes)


def dismiss_line(vault: Vault, wanted: Wanted, line: OpeningLine, today: date) -> Outcome[None]:
    """Never offer the line to this counterpart again."""
    with vault.write("dismissal of an opening line") as writer:
        writer.put(replace(_choice(wanted, line, line.text), status=OpeningStatus.DISMISSED, on=today))
    return Outcome(value=None, changes=writer.changes)


def use_line(vault: Vault, wanted: Wanted, line: OpeningLine, meeting: str, today: date) -> Outcome[None]:
    """Remember that the line was said, so that it is not said twice. meeting: in which; its id, or empty."""
    with vault.write("use of an opening line") as writer:
        said = replace(_choice(wanted, line, line.text), status=OpeningStatus.USED, on=today, meeting=meeting or None)
        writer.put(said)
    return Outcome(value=None, changes=writer.changes)


def bring_back(vault: Vault, counterpart: str, line: OpeningLine) -> Outcome[None]:
    """Offer a line again that was used or dismissed."""
    with vault.write("return of an opening line") as writer:
        for choice in writer.where(OpeningChoice, counterpart=counterpart, line=line.key):
            if choice.status in _SPENT and (line.key or choice.text == line.text):
                writer.remove(OpeningChoice, choice.id)
    return Outcome(value=None, changes=writer.changes)


def _choice(wanted: Wanted, line: OpeningLine, text: str) -> OpeningChoice:
    return OpeningChoice(
        id=fresh_id(text), counterpart=wanted.counterpart, line=line.key, text=text, methods=line.methods
    )


def _own_record(key: str) -> str | None:
    """The id of the record that a line of the user's own is."""
    family, _, fact = key.partition(":")
    kind, _, record_id = fact.partition("/")
    return record_id if family == "own" and kind == OpeningChoice.kind else None


def _spent(at: Occasion) -> Iterator[Offer]:
    """What was used or dismissed, as it would be offered today; what no fact bears any more, in the words kept."""
    choices = at.dossier.all(OpeningChoice)
    spent = {each.line or each.id: each for each in choices if each.status in _SPENT}
    if not spent:
        return
    records = {**at.dossier.records, OpeningChoice: tuple(each for each in choices if each.status not in _SPENT)}
    before = replace(at, dossier=replace(at.dossier, records=MappingProxyType(records)))
    again = {line.key: line for line in opening_lines(before)}
    for key, choice in spent.items():
        line = again.get(key)
        # What was once said may name what the table copy withholds: there only what allowed facts bear is listed.
        if line is None and at.copy is Copy.TABLE:
            continue
        line = line or OpeningLine(
            key=choice.line, text=choice.text, family="", methods=(), facts=(), reason="", rank=0.0, seconds=0
        )
        yield Offer(line=line, standing=Standing(choice.status.value), facts=tuple(_notes(at.dossier, line.facts)))


def _notes(dossier: Dossier, keys: Iterable[str]) -> Iterator[FactNote]:
    for key in keys:
        kind, _, record_id = key.partition("/")
        record = dossier.find(BY_NAME[kind], record_id)
        if record is not None and not isinstance(record, OpeningChoice):
            yield FactNote(key=key, text=_first_words(record), day=_day(record))


def _first_words(record: Record) -> str:
    name = getattr(record, "name", "")
    if name:
        return str(name)
    texts = [spec.name for spec in fields_of(type(record)) if spec.type is str and spec.mark is None and not spec.many]
    # What was said of a record comes after what it says.
    texts.sort(key=lambda field: field in ("id", "source"))
    return next((str(value) for field in texts if (value := getattr(record, field)) and field != "id"), "")


def _day(record: Record) -> date | None:
    for spec in fields_of(type(record)):
        value = getattr(record, spec.name)
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
    return None
