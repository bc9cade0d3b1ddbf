"""What the desk adds of itself, after what the user noted: first words, the calendar, hypotheses of the place (S0.8.1).

Blocks place these lines; none of them stands on a table copy, whose occasion knows nothing local.
"""

from trustdesk.analysis.place_cues import best_notes
from trustdesk.briefing.occasion import Occasion, capitalised
from trustdesk.domain.culture import Aspect, PlaceNote
from trustdesk.domain.page import Line
from trustdesk.domain.places import DayNote, NoteKind, Saying

_MOST_DAYS = 3
_SOON_DAYS = 21
_CLOCK_DAYS = 7
_SENTENCE_END = ". "


def first_words(at: Occasion) -> list[Line]:
    """How to greet in their language at that hour, and to thank."""
    words = at.local.first_words
    if words is None:
        return []
    text = f"{_said(words.hello)} · {_said(words.thanks)}"
    label = at.words("first-words", language=words.language)
    return [at.line("first_words", text, label=label, methods=("S0.8.1",), key="first_words:language")]


def _said(saying: Saying) -> str:
    written = f"{saying.say} ({saying.latin})" if saying.latin else saying.say
    return f"{written} [{saying.sound}]"


def calendar(at: Occasion) -> list[Line]:
    """Days around the meeting on which nobody answers, and clocks that change."""
    day = at.day_there
    near = [each for each in at.local.days if _matters(each, (each.since - day).days, (each.until - day).days)]
    near.sort(key=lambda each: not each.quiet)
    found: list[Line] = []
    told: set[tuple[str, str]] = set()
    for note in near:
        text = _of_day(at, note)
        once = (note.country, note.name or note.text)
        if text and once not in told and len(found) < _MOST_DAYS:
            told.add(once)
            is_ours = note.country not in (at.local.country, "")
            whose = at.words("calendar-of", whose="ours" if is_ours else "theirs")
            key = f"calendar:{note.kind.value}-{note.since.isoformat()}-{len(found)}"
            found.append(at.line("calendar", text, nth=len(found), label=whose, key=key))
    return found


def _matters(note: DayNote, begins_in: int, ends_in: int) -> bool:
    if note.kind is NoteKind.CLOCKS:
        return abs(begins_in) <= _CLOCK_DAYS
    if note.kind is NoteKind.SEASON and not note.quiet:
        return begins_in <= 0 <= ends_in and not note.talk
    return note.quiet and ends_in >= -1 and begins_in <= _SOON_DAYS


def _of_day(at: Occasion, note: DayNote) -> str:
    words = at.words
    since, until = words.weekday_and_day(note.since), words.weekday_and_day(note.until)
    days = since if note.since == note.until else words("from-until", since=since, until=until)
    match note.kind:
        case NoteKind.CLOSED:
            return words("calendar-closed", days=days, name=note.name, date="estimated" if note.estimated else "known")
        case NoteKind.BRIDGE if note.is_between:
            return words("calendar-between", days=days, name=note.name)
        case NoteKind.BRIDGE:
            return ""  # the holiday itself is told
        case NoteKind.CLOCKS:
            return words("calendar-clocks", days=days, minutes=note.minutes)
        case _:
            about = words("calendar-about", days=days) if note.estimated else days
            named = words("calendar-named", days=about, name=note.name) if note.name else about
            return words("calendar-note", days=named, text=note.text)


def date_talk(at: Occasion, wanted: int) -> list[Line]:
    """At most so many subjects that their calendar gives for the first five minutes (S0.5)."""
    notes = at.local.talks_on(at.day_there)[: max(wanted, 0)]
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
        for nth, each in enumerate(notes)
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
