"""What the search shows, line by line: what was found with its reasons, actions of the window, recent searches."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from trustdesk.domain.folding import fold, fold_name
from trustdesk.domain.search import How, Part, Problem, ProblemKind, Span
from trustdesk.i18n.words import Words
from trustdesk.operations.completing_filters import Completion
from trustdesk.operations.marking import marks, typed_forms
from trustdesk.operations.search_line_parts import Leaving, WayOut
from trustdesk.operations.searching import Findings, Hit, HitKind, Reason
from trustdesk.operations.searching_known import Known, KnownKind
from trustdesk.ui.places import Place, Screen

_MOST_ACTIONS = 4
_MOST_OTHERS = 4
_FIRST, _REASONS_OF_FIRST, _REASONS_OF_REST = 3, 2, 1
_ICONS = {
    HitKind.COUNTERPART: "handshake",
    HitKind.PERSON: "user",
    HitKind.ORGANISATION: "building-2",
    HitKind.TERM: "book-open",
}
_PART_ICONS = {
    Part.PERSON: "user", Part.ORGANISATION: "building-2", Part.PROMISE: "scale", Part.TERM: "book-open",
    Part.MEETING: "calendar", Part.QUESTION: "circle-help",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line. It leads to a place, to an action by its name, to typing `again`, or to a new counterpart of that name.

    A line that leads nowhere is a heading or a remark. nested: it belongs to the line above. prepare: whose meeting
    Ctrl+Enter prepares. hit, record: what the preview shows, and whose text stands first in it. forget: a recent
    search, which can be removed; forgets_all: it removes all of them.
    """

    title: str
    text: str = ""
    title_marks: tuple[Span, ...] = ()
    text_marks: tuple[Span, ...] = ()
    icon: str = ""
    place: Place | None = None
    action: str = ""
    again: str = ""
    new_counterpart: str = ""
    prepare: str = ""
    nested: bool = False
    hit: Hit | None = None
    record: str = ""
    forget: str = ""
    forgets_all: bool = False

    @property
    def leads(self) -> bool:
        """Whether it can be opened."""
        return bool(self.place or self.action or self.again or self.new_counterpart or self.forgets_all)

    @property
    def spoken(self) -> str:
        """The line for a screen reader."""
        return ", ".join(part for part in (self.title, self.text) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one line led to. completions: how it could go on. ways: out of it, where it finds nothing."""

    found: Findings
    completions: tuple[Completion, ...] = ()
    ways: tuple[WayOut, ...] = ()


def entries_of(answer: Answer, actions: Sequence[Entry], typed: str, words: Words) -> tuple[Entry, ...]:
    """All lines for what was found; where nothing was, what was tried and what one can do."""
    found = answer.found
    lines = [*_problems(found.problems, words, completed=bool(answer.completions)), *_completions(answer, words)]
    dossiers = (
        line
        for place, hit in enumerate(found.dossiers)
        for line in _of_dossier(hit, _REASONS_OF_FIRST if place < _FIRST else _REASONS_OF_REST, words)
    )
    lines += _under(words("ui-search-counterparts"), dossiers)
    lines += _under(words("ui-search-people"), (_of_other(hit, words) for hit in found.others[:_MOST_OTHERS]))
    lines += _under(words("ui-search-actions"), actions)
    if not (found or actions or answer.completions):
        lines.append(Entry(title=words("ui-search-nothing", text=typed), text=_tried(found, words)))
        lines += [_way_out(each, words) for each in answer.ways]
    if not found.dossiers and not found.query.filters and not found.problems:
        title = words("ui-search-new-counterpart", name=typed)
        lines.append(Entry(title=title, icon="user-plus", new_counterpart=typed))
    return tuple(lines)


def recent_entries(recent: Iterable[str], words: Words) -> tuple[Entry, ...]:
    """What was searched for before, and the way to forget it."""
    lines = [Entry(title=text, icon="history", again=text, forget=text) for text in recent]
    if lines:
        lines.append(Entry(title=words("ui-search-forget-all"), icon="trash-2", forgets_all=True))
    return tuple(_under(words("ui-search-recent"), lines))


def known_entries(known: Iterable[Known], words: Words) -> tuple[Entry, ...]:
    """What the desk knows of itself: countries, notes on them, terms of trades."""
    return tuple(_under(words("ui-search-known"), (_of_known(each) for each in known)))


def _of_known(each: Known) -> Entry:
    if each.kind is KnownKind.TERM:
        place = Place(screen=Screen.TERMS, record=f"packs/{each.pack}", section=each.title)
    else:
        place = Place(screen=Screen.COUNTRIES, record=each.note or each.place, section="notes" if each.text else "")
    return Entry(
        title=each.title, text=each.text, title_marks=each.title_marks, text_marks=each.text_marks,
        icon="book-open" if each.kind is KnownKind.TERM else "languages", place=place,
    )  # fmt: skip


def action_entries(actions: Iterable[tuple[str, str, str]], typed: str) -> tuple[Entry, ...]:
    """Those actions (name, text, shortcut) whose text holds every word."""
    parts = fold_name(typed).split()
    forms = typed_forms(typed)
    found = (
        Entry(title=text, text=keys, title_marks=marks(text, forms), icon="corner-down-left", action=name)
        for name, text, keys in actions
        if parts and all(part in fold(text) for part in parts)
    )
    return tuple(found)[:_MOST_ACTIONS]


def _under(heading: str, lines: Iterable[Entry]) -> Iterator[Entry]:
    lines = tuple(lines)
    if lines:
        yield Entry(title=heading)
        yield from lines


def _problems(problems: Sequence[Problem], words: Words, *, completed: bool) -> Iterator[Entry]:
    """completed: what a filter without a value wants stands below."""
    for each in problems:
        if completed and each.kind is ProblemKind.EMPTY:
            continue
        options = ", ".join(each.options)
        title = words(f"ui-search-problem-{each.kind.value}", typed=each.typed, name=each.name)
        yield Entry(title=title, text=words("ui-search-options", options=options) if options else " ")


def _completions(answer: Answer, words: Words) -> Iterator[Entry]:
    lines = (Entry(title=each.shown, text=each.meaning, icon="filter", again=each.line) for each in answer.completions)
    yield from _under(words("ui-search-filters"), lines)


def _tried(found: Findings, words: Words) -> str:
    """How it was searched for, with nothing that was not tried: what is in quotes stands as it is."""
    loose = [each for each in found.query.words if not each.whole]
    if loose:
        return words("ui-search-tried", words=len(loose))
    return words("ui-search-tried-exactly")


def _way_out(way: WayOut, words: Words) -> Entry:
    key = "quotes" if way.leaving is Leaving.QUOTES else "without"
    return Entry(
        title=words(f"ui-search-way-{key}", text=way.text.strip('"')), icon="corner-down-left", again=way.line,
        text=words("ui-search-way-finds", found=", ".join(way.found)),
    )  # fmt: skip


def _of_dossier(hit: Hit, most: int, words: Words) -> Iterator[Entry]:
    yield Entry(
        title=hit.title, text=_with_remarks(hit, words), title_marks=hit.title_marks, text_marks=hit.text_marks,
        icon=_ICONS[hit.kind], place=Place(counterpart=hit.counterpart), prepare=hit.counterpart, hit=hit,
    )  # fmt: skip
    for reason in hit.reasons[:most]:
        yield _of_reason(reason, hit, words)


def _of_reason(reason: Reason, hit: Hit, words: Words) -> Entry:
    # A person or an organisation is named in a dossier by a record of it, which is not what was found.
    kind = reason.record.partition("/")[0]
    inside = kind not in ("people", "organisations", "affiliations", "counterparts")
    return Entry(
        title=reason.text, text=words(f"ui-search-part-{reason.part.value}"), title_marks=reason.marks,
        icon=_PART_ICONS.get(reason.part, "file-text"), prepare=hit.counterpart, nested=True, hit=hit,
        record=reason.record,
        place=Place(counterpart=hit.counterpart, record=reason.record if inside else ""),
    )  # fmt: skip


def _of_other(hit: Hit, words: Words) -> Entry:
    screen = Screen.TERMS if hit.kind is HitKind.TERM else Screen.PEOPLE
    return Entry(
        title=hit.title, text=_with_remarks(hit, words), title_marks=hit.title_marks, text_marks=hit.text_marks,
        icon=_ICONS[hit.kind], place=Place(screen=screen, record=hit.record), hit=hit,
    )  # fmt: skip


def _with_remarks(hit: Hit, words: Words) -> str:
    """Its text, and what is not as it was typed."""
    also = [each for each in hit.also if each.how is not How.FORM]
    said = [words("ui-search-also", found=each.found, typed=each.typed) for each in also]
    missing = [words("ui-search-without", word=word) for word in hit.missing]
    return " · ".join(part for part in (hit.text, *said, *missing) if part)
