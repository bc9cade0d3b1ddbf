"""What the desk adds of itself, after what the user noted: first words, the calendar, hypotheses of the place (S0.8.1).

Blocks place these lines; none of them stands on a table copy, whose occasion knows nothing local.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from trustdesk.analysis.place_cues import best_notes
from trustdesk.briefing.occasion import Occasion, capitalised
from trustdesk.domain.culture import Aspect, PlaceNote
from trustdesk.domain.page import Line
from trustdesk.domain.places import DayNote, NoteKind, SaidByWoman, Saying

_MOST_DAYS = 3
_MOST_PARTS = 6
_SOON_DAYS = 21
_CLOCK_DAYS = 7
_SENTENCE_END = ". "
_LONGEST_NOTE = 50


def first_words(at: Occasion) -> list[Line]:
    """How to greet in their language at that hour, and to thank, with what else to know of it in a few words."""
    words = at.local.first_words
    if words is None:
        return []
    text = f"{_said(at, words.hello)} · {_said(at, words.thanks)}"
    label = at.words("first-words", language=words.language)
    notes = {"hello": _short(words.hello.note), "thanks": _short(words.thanks.note)}
    note = " · ".join(at.words("first-words-note", of=of, note=known) for of, known in notes.items() if known)
    return [at.line("first_words", text, label=label, note=note, methods=("S0.8.1",), key="first_words:language")]


def _said(at: Occasion, saying: Saying) -> str:
    """As a man and a woman say it, where that differs; what reads from right to left is isolated by the words."""
    first = _spoken(at, saying)
    return at.words("saying-by-both", man=first, woman=_spoken(at, saying.woman)) if saying.woman else first


def _spoken(at: Occasion, form: Saying | SaidByWoman) -> str:
    return at.words("saying", script="own" if form.latin else "latin", say=form.say, latin=form.latin, sound=form.sound)


def _short(note: str) -> str:
    """The first thing that a note says, where it is short enough for the page."""
    first = note.split("; ", maxsplit=1)[0]
    return first if len(first) <= _LONGEST_NOTE else ""


def calendar(at: Occasion) -> list[Line]:
    """Days around the meeting on which nobody answers, and clocks that change."""
    day = at.day_there
    near = [each for each in at.local.days if _matters(each, day)]
    near.sort(key=lambda each: _urgency(each, day))
    found: list[Line] = []
    told: set[tuple[str, str]] = set()
    for note in _of_parts_together(near, day):
        text = _of_day(at, note)
        once = (note.country, note.name or note.text)
        if text and once not in told and len(found) < _MOST_DAYS:
            told.add(once)
            whose = at.words("calendar-of", whose="ours" if note.ours else "theirs")
            key = f"calendar:{note.kind.value}-{note.since.isoformat()}-{len(found)}"
            found.append(at.line("calendar", text, nth=len(found), label=whose, key=key))
    return found


def _matters(note: DayNote, day: date) -> bool:
    begins_in, ends_in = (note.since - day).days, (note.until - day).days
    if note.kind is NoteKind.CLOCKS:
        return abs(begins_in) <= _CLOCK_DAYS
    if note.kind is NoteKind.SEASON and not note.quiet:
        return begins_in <= 0 <= ends_in and not note.talk
    if _is_of_parts(note):
        return begins_in <= 0 <= ends_in and not note.ours
    return note.quiet and ends_in >= -1 and begins_in <= _SOON_DAYS


def _is_of_parts(note: DayNote) -> bool:
    """Whether it holds in parts of the country: the counterpart's may be one of them."""
    return note.kind is NoteKind.WEEKEND or (note.kind is NoteKind.CLOSED and bool(note.parts))


def _urgency(note: DayNote, day: date) -> tuple[int, int]:
    """What is off in parts on the day itself goes first, then the clocks, then all others by distance."""
    away = max((note.since - day).days, (day - note.until).days, 0)
    if _is_of_parts(note):
        return 0, away
    if note.kind is NoteKind.CLOCKS:
        return 1, away
    # A day of our own is told after one of theirs.
    return 2, away + note.ours * _SOON_DAYS


def _of_parts_together(notes: Sequence[DayNote], day: date) -> Iterator[DayNote]:
    """The notes; days off of parts of the country as one, whose name says them all with where they hold."""
    local = [each for each in notes if each.kind is NoteKind.CLOSED and each.parts]
    if local:
        names = "; ".join(f"{each.name} ({_in_parts(each)})" for each in local)
        estimated, half = any(each.estimated for each in local), all(each.half for each in local)
        yield replace(local[0], name=names, since=day, until=day, estimated=estimated, half=half)
    yield from (each for each in notes if each not in local)


def _in_parts(note: DayNote) -> str:
    return ", ".join((*note.parts[:_MOST_PARTS], *(["…"] if len(note.parts) > _MOST_PARTS else [])))


def _of_day(at: Occasion, note: DayNote) -> str:
    words = at.words
    since, until = words.weekday_and_day(note.since), words.weekday_and_day(note.until)
    days = since if note.since == note.until else words("from-until", since=since, until=until)
    about = words("calendar-about", days=days) if note.estimated else days
    match note.kind:
        case NoteKind.CLOSED:
            return _closed(at, note, days)
        case NoteKind.BRIDGE:
            # Of a long week-end the holiday itself is told.
            return words("calendar-between", days=about, name=note.name) if note.is_between else ""
        case NoteKind.CLOCKS:
            return _clocks(at, note, days)
        case NoteKind.WEEKEND:
            return words("calendar-weekend", days=days, parts=", ".join(note.parts), text=note.text)
        case _:
            named = words("calendar-named", days=about, name=note.name) if note.name else about
            return words("calendar-note", days=named, text=note.text)


def _closed(at: Occasion, note: DayNote, days: str) -> str:
    how = "half" if note.half else "parts" if note.parts else "all"
    date_is = "estimated" if note.estimated else "known"
    return at.words("calendar-closed", days=days, name=note.name, how=how, date=date_is)


def _clocks(at: Occasion, note: DayNote, days: str) -> str:
    """The change, and what it does to the hours between us, where both clocks are known."""
    words, apart = at.words, note.apart
    change = words("calendar-clocks", days=days, minutes=note.minutes)
    if apart is None:
        return change
    how = "until" if apart.until else "since" if apart.is_past else "then"
    until = words.weekday_and_day(apart.until) if apart.until else ""
    now, otherwise = (
        words("calendar-hours", hours=minutes // 60, minutes=minutes % 60)
        for minutes in (apart.minutes, apart.otherwise)
    )
    return words("calendar-apart", change=change, now=now, otherwise=otherwise, how=how, until=until)


def date_talk(at: Occasion, wanted: int, said: Sequence[str] = ()) -> list[Line]:
    """At most so many subjects that their calendar gives for the first five minutes (S0.5); none that is in `said`."""
    fresh = [each for each in at.local.talks_on(at.day_there) if not any(each.talk in text for text in said)]
    label = at.words("first-five-minutes")
    return [
        at.line(
            "date_talk",
            capitalised(each.talk),
            nth=nth,
            label=label,
            note=at.words("date-gives"),
            methods=("S0.5",),
            key=f"date_talk:{each.key}",
        )
        for nth, each in enumerate(fresh[: max(wanted, 0)])
    ]


def avoid(at: Occasion) -> list[Line]:
    """One subject that is better not raised there, where the user noted none."""
    notes = [each for each in at.local.notes if each.aspect is Aspect.AVOID]
    label = at.words("place-cue", place=at.local.country_name)
    return [_hint(at, "place_avoid", label, each, nth) for nth, each in enumerate(notes[:1])]


def cues(at: Occasion, wanted: int) -> list[Line]:
    """Hypotheses of the place to check with the person, at most so many, the most telling first."""
    notes = [each for each in at.local.notes if (each.cue or each.own) and each.aspect is not Aspect.AVOID]
    label = at.words("place-cue", place=at.local.country_name)
    return [_hint(at, "place_cue", label, each, nth) for nth, each in enumerate(best_notes(notes, max(wanted, 0)))]


def _hint(at: Occasion, kind: str, label: str, note: PlaceNote, nth: int) -> Line:
    facts = (note.own,) if note.own else ()
    key = f"{kind}:{note.place}-{note.key or (note.own.id if note.own else nth)}"
    text = note.cue or note.text.split(_SENTENCE_END)[0].rstrip(".")
    checked = at.words("place-check", ask=note.ask) if note.ask else ""
    return at.line(kind, text, *facts, nth=nth, label=label, note=checked, methods=("S0.8.1",), key=key)
