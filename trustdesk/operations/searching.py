"""Finding anything by what is typed: dossiers with the texts that match, then people, organisations and shared terms.

What can be typed is in `analysis.search_line`, what is found and in which order in `store.search`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from trustdesk.analysis.search_line import options_of, read_search_line
from trustdesk.domain.folding import placed_tokens, tokens
from trustdesk.domain.heads import CounterpartHead
from trustdesk.domain.people import Organisation, Person
from trustdesk.domain.search import Also, FilterName, Found, Part, Problem, Query, Span, Spot
from trustdesk.store.reading import Reader
from trustdesk.store.vault import Vault

_SNIPPET = 110
_LONGEST = 4_000
_LEAD = 30


class HitKind(StrEnum):
    """What was found."""

    COUNTERPART = "counterpart"
    PERSON = "person"
    ORGANISATION = "organisation"
    TERM = "term"


_SINGLES = {"people": HitKind.PERSON, "organisations": HitKind.ORGANISATION, "terms": HitKind.TERM}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why something was found: a text that matches, in one line, with the parts of it that do.

    record: the key of its record, ``kind/id``. field: the name of the field it stands in.
    """

    part: Part
    record: str
    field: str
    text: str
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One thing found.

    title, text: what to show, each with the parts of it that match. reasons: the texts that match, best first.
    counterpart: the id of the dossier; empty for people, organisations and terms. record: its key, ``kind/id``
    also: what was found in the place of what was typed. missing: words of the query that it lacks
    """

    kind: HitKind
    title: str
    record: str
    text: str = ""
    title_marks: tuple[Span, ...] = ()
    text_marks: tuple[Span, ...] = ()
    counterpart: str = ""
    reasons: tuple[Reason, ...] = ()
    also: tuple[Also, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that one search found. dossiers, others: best first. problems: the filters that were not understood."""

    dossiers: tuple[Hit, ...] = ()
    others: tuple[Hit, ...] = ()
    problems: tuple[Problem, ...] = ()
    query: Query = Query()  # noqa: RUF009  a frozen value

    def __bool__(self) -> bool:
        return bool(self.dossiers or self.others)


def search_desk(vault: Vault, typed: str, now: datetime, limit: int = 20) -> Findings:
    """What matches: at most `limit` dossiers, then people, organisations and shared terms. now: aware."""
    query = read_search_line(typed)
    with vault.read() as reader:
        found = reader.search(query, limit, now)
        spots = [spot for each in (*found.dossiers, *found.others) for spot in each.spots]
        texts = reader.texts(spots)
        heads = {head.id: head for head in reader.heads([_id(each) for each in found.dossiers])}
        dossiers = [_of_counterpart(each, heads[_id(each)], texts) for each in found.dossiers if _id(each) in heads]
        others = [hit for each in found.others if (hit := _of_single(reader, each, texts)) is not None]
    return Findings(dossiers=tuple(dossiers), others=tuple(others), problems=query.problems, query=query)


def _id(found: Found) -> str:
    return found.subject.partition("/")[2]


def _of_counterpart(found: Found, head: CounterpartHead, texts: dict[Spot, str]) -> Hit:
    text = head.organisation if head.organisation not in ("", head.name) else head.summary
    text, text_marks = shown(text, found.forms)
    reasons = (_reason(spot, texts.get(spot, ""), found.forms) for spot in found.spots)
    return Hit(
        kind=HitKind.COUNTERPART, title=head.name, title_marks=marks(head.name, found.forms), text=text,
        text_marks=text_marks, counterpart=head.id, record=found.subject,
        reasons=tuple(each for each in reasons if each.text and each.text not in (head.name, head.organisation)),
        also=found.also, missing=found.missing,
    )  # fmt: skip


def _of_single(reader: Reader, found: Found, texts: dict[Spot, str]) -> Hit | None:
    kind, _, record_id = found.subject.partition("/")
    spot = Spot(part=Part.NAME, key=found.subject, field="name")
    title = reader.texts([spot]).get(spot, "")
    if not title:
        return None
    if kind == Person.kind:
        text = reader.post_of(record_id)
    elif kind == Organisation.kind:
        organisation = reader.get(Organisation, record_id)
        parts = (organisation.industry, organisation.place, organisation.country) if organisation else ()
        text = " · ".join(part for part in parts if part)
    else:
        text = next((texts.get(each, "") for each in found.spots if each.field != "name"), "")
    text, text_marks = shown(text, found.forms)
    reasons = (_reason(each, texts.get(each, ""), found.forms) for each in found.spots)
    return Hit(
        kind=_SINGLES[kind], title=title, title_marks=marks(title, found.forms), text=text, record=found.subject,
        text_marks=text_marks, also=found.also,
        reasons=tuple(each for each in reasons if each.text and each.text not in (title, text)),
    )  # fmt: skip


def _reason(spot: Spot, text: str, forms: Sequence[tuple[str, bool]]) -> Reason:
    line, found = shown(text, forms)
    return Reason(part=spot.part, record=spot.key, field=spot.field, text=line, marks=found)


def find_heads(vault: Vault, typed: str, limit: int = 10) -> tuple[CounterpartHead, ...]:
    """The counterparts that match what is typed, best first; what looks like a filter is only words here."""
    with vault.read() as reader:
        return reader.find_counterparts(typed, limit)


# Texts with marks ---------------------------------------------------------------------------------------------------


def marks(text: str, forms: Iterable[tuple[str, bool]]) -> tuple[Span, ...]:
    """Where words stand in a text as it is written, in order and without overlap.

    forms: folded words in a row, each with whether the last of them may go on.
    """
    placed = placed_tokens(text)
    found = [token for token, _, _ in placed]
    covered: list[Span] = []
    for form, begun in forms:
        *before, last = form.split()
        for place, token in enumerate(found):
            begins = token == last or (begun and token.startswith(last))
            first = place - len(before)
            if begins and first >= 0 and found[first:place] == before:
                _, start, end = placed[place]
                # Of a word that goes on, only what was typed; a letter may stand for two that were typed.
                end = end if token == last else min(end, start + len(last))
                covered.append((placed[first][1], end))
    return _joined(sorted(covered))


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    found: list[Span] = []
    for start, end in spans:
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def shown(text: str, forms: Sequence[tuple[str, bool]]) -> tuple[str, tuple[Span, ...]]:
    """One line around the first match, and where words stand in it."""
    line = " ".join(text[:_LONGEST].split())
    found = marks(line, forms)
    start = found[0][0] if found else 0
    if len(line) <= _SNIPPET or start <= _LEAD:
        return (line if len(line) <= _SNIPPET else f"{line[:_SNIPPET]}…"), _within(found, 0, 0)
    begin = line.rfind(" ", 0, start - _LEAD // 2) + 1
    end = begin + _SNIPPET
    return f"…{line[begin:end]}" + ("…" if end < len(line) else ""), _within(found, begin, 1)


def _within(spans: Iterable[Span], begin: int, before: int) -> tuple[Span, ...]:
    """Those that lie in the part of a line that is shown. before: how many signs stand there before its begin."""
    return tuple(
        (start - begin + before, end - begin + before)
        for start, end in spans
        if start >= begin and end <= begin + _SNIPPET
    )


def typed_forms(typed: str) -> tuple[tuple[str, bool], ...]:
    """The words of a text that is typed, each of which may go on, for `marks`."""
    return tuple((word, True) for word in tokens(typed))


# Completing ---------------------------------------------------------------------------------------------------------


def completions(typed: str) -> tuple[str, ...]:
    """How the last word of the line could go on, where it begins a filter or the value of one that has few."""
    before, space, last = typed.rpartition(" ")
    minus, bare = ("-", last[1:]) if last.startswith("-") else ("", last)
    name, colon, value = bare.lower().partition(":")
    if not colon:
        found = [f"{each.value}:" for each in FilterName if name and each.value.startswith(name)]
    elif name in set(FilterName):
        found = [f"{name}:{each}" for each in options_of(FilterName(name)) if each.startswith(value) and each != value]
    else:
        found = []
    return tuple(f"{before}{space}{minus}{each}" for each in found)
