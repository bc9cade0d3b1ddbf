"""Finding anything by what is typed: dossiers, then people and organisations, then single records inside the dossiers.

The dossiers come from the store's search; records are looked up only inside those, so that a large desk stays quick.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from trustdesk.domain.contacts import MutualContact
from trustdesk.domain.facts import Fact
from trustdesk.domain.folding import fold, fold_name
from trustdesk.domain.heads import CounterpartHead
from trustdesk.domain.meetings import Contact, Meeting
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.people import Organisation, Person
from trustdesk.domain.promises import Concession, Incident, Promise
from trustdesk.domain.questions import Question
from trustdesk.domain.record import Record
from trustdesk.domain.terms import Term
from trustdesk.store.paging import Wish, texts_of
from trustdesk.store.reading import Reader
from trustdesk.store.vault import Vault

_INSIDE: tuple[type[Record], ...] = (
    Promise, Fact, Meeting, Contact, Negotiation, Concession, Incident, Question, Term, MutualContact,
)  # fmt: skip
_DOSSIERS_SEARCHED = 5
_RECORDS_OF_A_DOSSIER = 3
_RECORDS_OF_A_KIND = 8
_PEOPLE = 4
_SNIPPET = 110
_LEAD = 30


class HitKind(StrEnum):
    """What was found."""

    COUNTERPART = "counterpart"
    PERSON = "person"
    ORGANISATION = "organisation"
    RECORD = "record"


Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One thing found.

    title, text: what to show; title_marks, text_marks: the parts of each that match, as start and end.
    counterpart, dossier: the id and name of the dossier it belongs to; empty for people and organisations.
    record: its key, ``kind/id``. field: of a record, the name of the field that matched.
    """

    kind: HitKind
    title: str
    text: str = ""
    title_marks: tuple[Span, ...] = ()
    text_marks: tuple[Span, ...] = ()
    counterpart: str = ""
    dossier: str = ""
    record: str = ""
    field: str = ""


def search_desk(vault: Vault, typed: str, limit: int = 6) -> tuple[Hit, ...]:
    """What matches, best first: at most `limit` dossiers, then people and organisations, then records by dossier."""
    words = tuple(dict.fromkeys(fold_name(typed).split()))
    if not words:
        return ()
    with vault.read() as reader:
        heads = reader.search(typed, limit)
        people = [*_people(reader, words), *_organisations(reader, words)]
        records = [*_records(reader, heads[:_DOSSIERS_SEARCHED], words), *_shared_terms(reader, words)]
    return (*(_of_counterpart(head, words) for head in heads), *people, *records)


def _of_counterpart(head: CounterpartHead, words: Sequence[str]) -> Hit:
    text = head.organisation if head.organisation not in ("", head.name) else _snippet(head.summary, words)
    return Hit(
        kind=HitKind.COUNTERPART, title=head.name, text=text, title_marks=marks(head.name, words),
        text_marks=marks(text, words), counterpart=head.id, dossier=head.name, record=f"counterparts/{head.id}",
    )  # fmt: skip


def _people(reader: Reader, words: Sequence[str]) -> Iterator[Hit]:
    numbers = reader.row_numbers(Wish(kind=Person, containing=" ".join(words), limit=_PEOPLE))
    for person, (role, organisation) in reader.page(Person, numbers).values():
        text = ", ".join(part for part in (role, organisation) if part)
        yield Hit(
            kind=HitKind.PERSON, title=person.name, text=text, title_marks=marks(person.name, words),
            text_marks=marks(text, words), record=person.key,
        )  # fmt: skip


def _organisations(reader: Reader, words: Sequence[str]) -> Iterator[Hit]:
    numbers = reader.row_numbers(Wish(kind=Organisation, containing=" ".join(words), limit=_PEOPLE))
    for organisation, _ in reader.page(Organisation, numbers).values():
        text = " · ".join(part for part in (organisation.industry, organisation.place, organisation.country) if part)
        yield Hit(
            kind=HitKind.ORGANISATION, title=organisation.name, text=text, record=organisation.key,
            title_marks=marks(organisation.name, words), text_marks=marks(text, words),
        )  # fmt: skip


def _records(reader: Reader, heads: Sequence[CounterpartHead], words: Sequence[str]) -> Iterator[Hit]:
    """Of each dossier the first few records that hold the words which its names do not hold already."""
    for head in heads:
        named = fold(f"{head.name} {head.organisation}")
        rest = [word for word in words if word not in named]
        if rest:
            yield from _inside(reader, head, rest, words)


def _inside(reader: Reader, head: CounterpartHead, rest: Sequence[str], words: Sequence[str]) -> list[Hit]:
    found: list[Hit] = []
    for kind in _INSIDE:
        if len(found) >= _RECORDS_OF_A_DOSSIER:
            break
        room = min(_RECORDS_OF_A_KIND, _RECORDS_OF_A_DOSSIER - len(found))
        found += [_of_record(each, head, words) for each in reader.matching(kind, [head.id], rest, room)]
    return found


def _shared_terms(reader: Reader, words: Sequence[str]) -> Iterator[Hit]:
    wish = Wish(kind=Term, equals={"counterpart": None}, containing=" ".join(words), limit=_RECORDS_OF_A_DOSSIER)
    for term, _ in reader.page(Term, reader.row_numbers(wish)).values():
        yield _of_record(term, None, words)


def _of_record(record: Record, head: CounterpartHead | None, words: Sequence[str]) -> Hit:
    field, value = _best_text(record, words)
    text = _snippet(value, words)
    return Hit(
        kind=HitKind.RECORD, title=record.kind, text=text, text_marks=marks(text, words), record=record.key,
        field=field, counterpart=head.id if head else "", dossier=head.name if head else "",
    )  # fmt: skip


def _best_text(record: Record, words: Sequence[str]) -> tuple[str, str]:
    """The field that holds the most of the words, and its text; the earlier of two."""
    texts = [(name, getattr(record, name)) for name in texts_of(type(record))]
    return max(texts, key=lambda each: sum(word in fold(each[1]) for word in words))


def marks(text: str, words: Iterable[str]) -> tuple[Span, ...]:
    """Where folded words stand in a text as it is written, in order and without overlap."""
    folded, origin = folded_with_origin(text)
    covered: set[int] = set()
    for word in words:
        at = folded.find(word)
        while at >= 0:
            covered.update(range(origin[at], origin[at + len(word) - 1] + 1))
            at = folded.find(word, at + len(word))
    return _spans(covered)


def folded_with_origin(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its letters the place in the text it came from."""
    if text.isascii():
        return text.lower(), list(range(len(text)))
    folded, origin = "", []
    for place, letter in enumerate(text):
        part = fold(letter)
        folded += part
        origin += [place] * len(part)
    return folded, origin


def _spans(covered: set[int]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for place in sorted(covered):
        if spans and spans[-1][1] == place:
            spans[-1] = (spans[-1][0], place + 1)
        else:
            spans.append((place, place + 1))
    return tuple(spans)


def _snippet(text: str, words: Sequence[str]) -> str:
    """One line around the first match."""
    line = " ".join(text.split())
    found = marks(line, words)
    start = found[0][0] if found else 0
    if start <= _LEAD or len(line) <= _SNIPPET:
        return line[:_SNIPPET] + ("…" if len(line) > _SNIPPET else "")
    begin = line.rfind(" ", 0, start - _LEAD // 2) + 1
    end = begin + _SNIPPET
    return "…" + line[begin:end] + ("…" if end < len(line) else "")


def find_heads(vault: Vault, typed: str, limit: int = 10) -> tuple[CounterpartHead, ...]:
    """The counterparts that match what is typed, best first."""
    with vault.read() as reader:
        return reader.search(typed, limit)
