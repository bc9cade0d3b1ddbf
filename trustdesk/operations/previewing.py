"""What is shown beside a result of the search: whom it is about, what lies between us, and the texts that match."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from trustdesk.domain.counterparts import Counterpart, Member, Relation
from trustdesk.domain.dossiers import BY_NAME
from trustdesk.domain.heads import CounterpartSummary
from trustdesk.domain.people import Organisation, Person
from trustdesk.domain.record import Noted, Record
from trustdesk.domain.search import Part, Span, Spot
from trustdesk.domain.terms import Term
from trustdesk.operations.marking import WordForm, marks
from trustdesk.operations.searching import Hit, Reason
from trustdesk.store.reading import Reader
from trustdesk.store.vault import Vault

_LONGEST = 700
_LEAD = 120
_MOST_TEXTS = 6
_DAYS = ("on", "made_on", "given_on", "asked_on", "starts_at", "learnt_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewText:
    """A text that matches, as it is written; of a long one the part around the match, with dots where it is cut.

    source, on: who said it and when, or the day it is about, as far as known. record: its key, ``kind/id``
    """

    part: Part
    text: str
    record: str
    marks: tuple[Span, ...] = ()
    source: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What is known of one result.

    beside: a post, or an organisation. relation: what they are to us. about: the line that sums up a dossier, or what
    a term means. texts: those that match, the best first. dossiers: where a person or an organisation that is no
    dossier of its own is met; the days are those of the first. next_meeting: on our own clock
    """

    name: str
    beside: str = ""
    relation: Relation | None = None
    dossiers: tuple[str, ...] = ()
    last_contact: date | None = None
    next_meeting: datetime | None = None
    about: PreviewText | None = None
    texts: tuple[PreviewText, ...] = ()


def preview_hit(vault: Vault, hit: Hit, now: datetime, first: str = "") -> Preview | None:
    """What a result is about; None where it is gone. now: aware. first: the key of the record whose text leads."""
    kind, _, record_id = hit.record.partition("/")
    with vault.read() as reader:
        record = reader.get(BY_NAME[kind], record_id)
        if record is None:
            return None
        summaries = _summaries(reader, _dossiers_of(reader, record), now)
        texts = _texts(reader, _ordered(hit.reasons, first), hit.forms)
        return _preview(hit, record, summaries, texts, _beside(reader, record))


def _preview(
    hit: Hit, record: Record, summaries: Sequence[CounterpartSummary], texts: Sequence[PreviewText], beside: str
) -> Preview:
    met = next(iter(summaries), None)
    about = _about(record, hit.forms)
    shown = (hit.title, beside, about.text if about else "")
    own = isinstance(record, Counterpart)
    return Preview(
        name=hit.title, beside=beside, relation=record.relation if isinstance(record, Counterpart) else None,
        dossiers=() if own else tuple(each.head.name for each in summaries if each.head.name != hit.title),
        last_contact=met.last_contact if met else None, next_meeting=met.next_meeting if met else None,
        about=about, texts=tuple(each for each in texts if each.text not in shown)[:_MOST_TEXTS],
    )  # fmt: skip


def _dossiers_of(reader: Reader, record: Record) -> list[str]:
    """Where it is met: the dossier itself, those about the person or organisation, those where the person sits."""
    match record:
        case Counterpart():
            return [record.id]
        case Person():
            own = [each.id for each in reader.where(Counterpart, person=record.id)]
            return list(dict.fromkeys([*own, *(each.counterpart for each in reader.where(Member, person=record.id))]))
        case Organisation():
            return [each.id for each in reader.where(Counterpart, organisation=record.id)]
        case _:
            return []


def _summaries(reader: Reader, ids: Sequence[str], now: datetime) -> list[CounterpartSummary]:
    numbers = [number for each in ids[:_MOST_TEXTS] if (number := reader.summary_number(each)) is not None]
    place = {number: nth for nth, number in enumerate(numbers)}
    return sorted(reader.summaries(numbers, now), key=lambda each: place[each.seq])


def _beside(reader: Reader, record: Record) -> str:
    """The post of a person, also where a dossier is about one; its organisation; trade and place of an organisation."""
    match record:
        case Counterpart(person=str() as person):
            return reader.lines_beside([f"{Person.kind}/{person}"]).get(f"{Person.kind}/{person}", "")
        case Counterpart():
            head = next(iter(reader.heads([record.id])), None)
            return head.organisation if head and head.organisation != record.name else ""
        case _:
            return reader.lines_beside([record.key]).get(record.key, "")


# Texts --------------------------------------------------------------------------------------------------------------


def _ordered(reasons: Iterable[Reason], first: str) -> list[Reason]:
    return sorted(reasons, key=lambda reason: reason.record != first)


def _texts(reader: Reader, reasons: Sequence[Reason], forms: Sequence[WordForm]) -> list[PreviewText]:
    spots = {each: Spot(part=each.part, key=each.record, field=each.field) for each in reasons}
    texts = reader.texts(spots.values())
    found = []
    for reason, spot in spots.items():
        if texts.get(spot):
            kind, _, record_id = reason.record.partition("/")
            record = reader.get(BY_NAME[kind], record_id)
            found.append(_told(reason.part, reason.record, texts[spot], forms, record))
    return found


def _about(record: Record, forms: Sequence[WordForm]) -> PreviewText | None:
    match record:
        case Counterpart(summary=text) if text:
            return _told(Part.NOTE, record.key, text, forms, None)
        case Term(meaning=text) if text:
            return _told(Part.TERM, record.key, text, forms, record)
        case _:
            return None


def _told(part: Part, key: str, text: str, forms: Sequence[WordForm], record: Record | None) -> PreviewText:
    shown = _around(text.strip(), forms)
    source = record.source if isinstance(record, Noted) else ""
    return PreviewText(part=part, record=key, text=shown, marks=marks(shown, forms), source=source, on=_day(record))


def _around(text: str, forms: Sequence[WordForm]) -> str:
    """All of it, or of a long one as much as is shown, from before the first match on."""
    if len(text) <= _LONGEST:
        return text
    found = marks(text[: 20 * _LONGEST], forms)
    start = found[0][0] - _LEAD if found else 0
    if start <= 0:
        return f"{text[:_LONGEST]}…"
    start = text.find(" ", start, start + _LEAD) + 1 or start
    end = start + _LONGEST
    return f"…{text[start:end]}" + ("…" if end < len(text) else "")


def _day(record: Record | None) -> date | None:
    values = (getattr(record, name, None) for name in _DAYS)
    found = next((each for each in values if isinstance(each, date)), None)
    return found.date() if isinstance(found, datetime) else found
