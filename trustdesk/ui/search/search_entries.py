"""What the search shows, line by line: hits under the name of their dossier, actions of the window, recent searches."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from trustdesk.domain.folding import fold, fold_name
from trustdesk.i18n.words import Words
from trustdesk.operations.searching import Hit, HitKind, Span, marks
from trustdesk.ui.fields.labels import kind_label
from trustdesk.ui.places import Place, Screen

_MOST_ACTIONS = 4
_ICONS = {
    HitKind.COUNTERPART: "handshake",
    HitKind.PERSON: "user",
    HitKind.ORGANISATION: "building-2",
    HitKind.RECORD: "file-text",
}
_RECORD_ICONS = {"promises": "scale", "terms": "book-open", "meetings": "calendar", "questions": "circle-help"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line. It leads to a place, to an action by its name, to typing `again`, or to a new counterpart of that name.

    A line that leads nowhere is a heading or a remark. prepare: whose meeting Ctrl+Enter prepares.
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

    @property
    def leads(self) -> bool:
        """Whether it can be opened."""
        return bool(self.place or self.action or self.again or self.new_counterpart)

    @property
    def spoken(self) -> str:
        """The line for a screen reader."""
        return ", ".join(part for part in (self.title, self.text) if part)


def entries_of(hits: Sequence[Hit], actions: Sequence[Entry], typed: str, words: Words) -> tuple[Entry, ...]:
    """All lines for what was found; where nothing was, what was tried and what one can do."""
    counterparts = [hit for hit in hits if hit.kind is HitKind.COUNTERPART]
    named = [hit for hit in hits if hit.kind in (HitKind.PERSON, HitKind.ORGANISATION)]
    records = [hit for hit in hits if hit.kind is HitKind.RECORD]
    found = [
        *_under(words("ui-search-counterparts"), (_entry(hit, words) for hit in counterparts)),
        *_under(words("ui-search-people"), (_entry(hit, words) for hit in named)),
    ]
    for dossier, inside in groupby(records, key=lambda hit: hit.dossier):
        title = words("ui-search-in", name=dossier) if dossier else words("ui-search-shared-terms")
        found += _under(title, (_entry(hit, words) for hit in inside))
    found += _under(words("ui-search-actions"), actions)
    if not found:
        found.append(Entry(title=words("ui-search-nothing", text=typed), text=words("ui-search-tried")))
    if not counterparts:
        title = words("ui-search-new-counterpart", name=typed)
        found.append(Entry(title=title, icon="user-plus", new_counterpart=typed))
    return tuple(found)


def recent_entries(recent: Iterable[str], words: Words) -> tuple[Entry, ...]:
    """What was searched for before."""
    lines = (Entry(title=text, icon="history", again=text) for text in recent)
    return tuple(_under(words("ui-search-recent"), lines))


def action_entries(actions: Iterable[tuple[str, str, str]], typed: str) -> tuple[Entry, ...]:
    """Those actions (name, text, shortcut) whose text holds every word."""
    parts = fold_name(typed).split()
    found = (
        Entry(title=text, text=keys, title_marks=marks(text, parts), icon="corner-down-left", action=name)
        for name, text, keys in actions
        if parts and all(part in fold(text) for part in parts)
    )
    return tuple(found)[:_MOST_ACTIONS]


def _under(heading: str, lines: Iterable[Entry]) -> Iterator[Entry]:
    lines = tuple(lines)
    if lines:
        yield Entry(title=heading)
        yield from lines


def _entry(hit: Hit, words: Words) -> Entry:
    kind = hit.record.partition("/")[0]
    if hit.kind is not HitKind.RECORD:
        return Entry(
            title=hit.title, text=hit.text, title_marks=hit.title_marks, text_marks=hit.text_marks,
            icon=_ICONS[hit.kind], place=_place(hit), prepare=hit.counterpart,
        )  # fmt: skip
    # What was found stands first, and what kind of thing it is, quietly below.
    return Entry(
        title=hit.text, text=kind_label(words, kind), title_marks=hit.text_marks, place=_place(hit),
        icon=_RECORD_ICONS.get(kind, _ICONS[HitKind.RECORD]), prepare=hit.counterpart,
    )  # fmt: skip


def _place(hit: Hit) -> Place:
    match hit.kind:
        case HitKind.COUNTERPART:
            return Place(counterpart=hit.counterpart)
        case HitKind.RECORD if hit.counterpart:
            return Place(counterpart=hit.counterpart, record=hit.record)
        case HitKind.RECORD:
            return Place(screen=Screen.TERMS, record=hit.record)
        case _:
            return Place(screen=Screen.PEOPLE, record=hit.record)
