"""Finding anything by what is typed: dossiers with the texts that match, then people, organisations and shared terms.

What can be typed is in `analysis.search_line`, what is found and in which order in `store.search`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from trustdesk.analysis.search_line import options_of, read_search_line
from trustdesk.domain.heads import CounterpartHead
from trustdesk.domain.search import Also, FilterName, Found, How, Part, Problem, ProblemKind, Query, Span, Spot
from trustdesk.operations.marking import WordForm, marks, shown
from trustdesk.reference.called_countries import codes_called
from trustdesk.reference.nicknames import called_also
from trustdesk.store.vault import Vault


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
    forms: the words to mark in its texts
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
    forms: tuple[WordForm, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that one search found. dossiers, others: best first. problems: the filters that were not understood."""

    dossiers: tuple[Hit, ...] = ()
    others: tuple[Hit, ...] = ()
    problems: tuple[Problem, ...] = ()
    query: Query = Query()  # noqa: RUF009  a frozen value

    def __bool__(self) -> bool:
        return bool(self.dossiers or self.others)


def be_ready() -> None:
    """Read and import what the first search would wait for."""
    import rapidfuzz.process  # noqa: F401  the first word with a slip asks for it

    called_also("")
    codes_called("")


def search_desk(vault: Vault, typed: str, now: datetime, limit: int = 20) -> Findings:
    """What matches: at most `limit` dossiers, then people, organisations and shared terms. now: aware."""
    query = _of_known_countries(read_search_line(typed))
    with vault.read() as reader:
        found = reader.search(query, limit, now)
        spots = [spot for each in (*found.dossiers, *found.others) for spot in each.spots]
        texts = reader.texts(spots)
        names = reader.names([each.subject for each in found.others])
        beside = reader.lines_beside([each.subject for each in found.others])
        heads = {head.id: head for head in reader.heads([_id(each) for each in found.dossiers])}
        dossiers = [_of_counterpart(each, heads[_id(each)], texts) for each in found.dossiers if _id(each) in heads]
    others = [
        _of_single(each, names[each.subject][0], beside.get(each.subject, ""), texts)
        for each in found.others
        if each.subject in names
    ]
    return Findings(dossiers=tuple(dossiers), others=tuple(others), problems=query.problems, query=query)


def _of_known_countries(query: Query) -> Query:
    """Without the filters of countries that there are not, which are told."""
    unknown = [
        each for each in query.filters
        if each.name is FilterName.COUNTRY and not any(map(codes_called, each.values))
    ]  # fmt: skip
    problems = (
        Problem(kind=ProblemKind.VALUE, typed=f"{each.name}:{','.join(each.values)}", name=each.name.value)
        for each in unknown
    )
    kept = tuple(each for each in query.filters if each not in unknown)
    return replace(query, filters=kept, problems=(*query.problems, *problems)) if unknown else query


def _id(found: Found) -> str:
    return found.subject.partition("/")[2]


def _of_counterpart(found: Found, head: CounterpartHead, texts: dict[Spot, str]) -> Hit:
    text = head.organisation if head.organisation not in ("", head.name) else head.summary
    text, text_marks = shown(text, found.forms)
    reasons = (_reason(spot, texts.get(spot, ""), found.forms) for spot in found.spots)
    return Hit(
        kind=HitKind.COUNTERPART, title=head.name, title_marks=marks(head.name, found.forms), text=text,
        text_marks=text_marks, counterpart=head.id, record=found.subject,
        reasons=tuple(each for each in reasons if not _says_only(each, head.name, head.organisation)),
        also=_as_written(found, texts), missing=found.missing, forms=found.forms,
    )  # fmt: skip


def _of_single(found: Found, title: str, beside: str, texts: dict[Spot, str]) -> Hit:
    """beside: what stands beside its name; of a term it is a text that matches."""
    text = beside or next((texts.get(each, "") for each in found.spots if each.field != "name"), "")
    text, text_marks = shown(text, found.forms)
    reasons = (_reason(each, texts.get(each, ""), found.forms) for each in found.spots)
    return Hit(
        kind=_SINGLES[found.subject.partition("/")[0]], title=title, title_marks=marks(title, found.forms), text=text,
        record=found.subject, text_marks=text_marks, also=_as_written(found, texts), forms=found.forms,
        reasons=tuple(each for each in reasons if each.text != text and not _says_only(each, title)),
    )  # fmt: skip


def _says_only(reason: Reason, *names: str) -> bool:
    """Whether nothing matches in it but a name that is shown anyway."""
    return not reason.text or any(
        reason.text.startswith(name) and all(end <= len(name) for _, end in reason.marks) for name in names if name
    )


def _as_written(found: Found, texts: dict[Spot, str]) -> tuple[Also, ...]:
    """What was found in the place of what was typed, as it stands in the texts and not folded."""
    return tuple(replace(also, found=_written(also, found, texts)) for also in found.also)


def _written(also: Also, found: Found, texts: dict[Spot, str]) -> str:
    for spot in found.spots:
        text = texts.get(spot, "")
        for start, end in marks(text, [(also.found, also.how is How.FORM)]):
            return text[start:end]
    return also.found


def _reason(spot: Spot, text: str, forms: Sequence[WordForm]) -> Reason:
    line, found = shown(text, forms)
    return Reason(part=spot.part, record=spot.key, field=spot.field, text=line, marks=found)


def find_heads(vault: Vault, typed: str, limit: int = 10) -> tuple[CounterpartHead, ...]:
    """The counterparts that match what is typed, best first; what looks like a filter is only words here."""
    with vault.read() as reader:
        return reader.find_counterparts(typed, limit)


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
