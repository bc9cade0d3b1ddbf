"""Quick entry: a line is read, shown as it was understood, and kept when the user confirms; one step of undo.

understood = understand(vault, "promise Reyes: tariff sheet by thu", now)
understood.text        what will be kept, in words; or understood.question, what has to be said first
enter(vault, understood)
"""

from dataclasses import dataclass, replace
from datetime import datetime

from trustdesk.analysis.entry import Setting, record_of
from trustdesk.analysis.entry_line import Doubt, Line, Unclear, Verb, read_line
from trustdesk.domain.changes import Outcome
from trustdesk.domain.counterparts import Counterpart, Member
from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.folding import fold_name
from trustdesk.domain.meetings import Contact, Meeting
from trustdesk.domain.negotiations import LIVE, Negotiation
from trustdesk.domain.people import Person
from trustdesk.domain.promises import Promise, PromiseStatus
from trustdesk.domain.record import Party, Record
from trustdesk.i18n.words import Words
from trustdesk.operations.choosing import Choice
from trustdesk.operations.editing import fresh_id
from trustdesk.operations.entry_words import question, sentence
from trustdesk.operations.me import on_my_clock
from trustdesk.operations.safe_dates import their_week
from trustdesk.store.reading import Reader
from trustdesk.store.vault import Vault

_NAME_WORDS = 5
_CANDIDATES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """A line as it was understood.

    records: what will be kept; none where `question` says what is not clear. text: the same in words. words: as undo
    will name it. choices: who may be meant, where it is the name that is not clear; each can be given as `chosen`.
    """

    line: str
    text: str = ""
    question: str = ""
    words: str = ""
    verb: Verb | None = None
    counterpart: str = ""
    records: tuple[Record, ...] = ()
    choices: tuple[Choice, ...] = ()

    @property
    def is_clear(self) -> bool:
        """Whether it can be entered."""
        return bool(self.records)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Whom:
    """Who is meant. person: at their table, where it was the person who was named. rest: the line behind the name."""

    counterpart: str
    name: str
    person: str = ""
    rest: str = ""


def understand(vault: Vault, text: str, now: datetime, chosen: str = "", language: str = "en") -> Understood:
    """Read a line and say what it would keep; nothing is written.

    now: aware. chosen: the counterpart that is meant, where the user has picked one, or where none is named.
    """
    line = read_line(text)
    words = Words(language)
    if isinstance(line, Doubt):
        return Understood(line=text, question=question(line, words))
    with vault.read() as reader:
        now = on_my_clock(reader, now)
        found = _whom(reader, line, chosen)
        if not isinstance(found, _Whom):
            name = line.name or _first_words(line.rest)
            doubt = Doubt(why=Unclear.NAME, part=name)
            return Understood(line=text, verb=line.verb, question=question(doubt, words, len(found)), choices=found)
        made = _records(reader, line, found, now)
    base = Understood(line=text, verb=line.verb, counterpart=found.counterpart)
    if isinstance(made, Doubt):
        return replace(base, question=question(made, words))
    said = sentence(line.verb, made[0], found.name, words)
    return replace(base, records=made, text=said, words=words(f"entry-words-{line.verb.value.replace('_', '-')}"))


def enter(vault: Vault, understood: Understood) -> Outcome[Record]:
    """Keep what was understood. It has to be clear."""
    assert understood.is_clear
    with vault.write(understood.words) as writer:
        for record in understood.records:
            writer.put(record)
    return Outcome(value=understood.records[0], changes=writer.changes)


def _records(reader: Reader, line: Line, whom: _Whom, now: datetime) -> tuple[Record, ...] | Doubt:
    if line.verb in (Verb.KEPT, Verb.BROKE):
        return _settled(reader, line, whom, now)
    negotiations = [each for each in reader.where(Negotiation, counterpart=whom.counterpart) if each.status in LIVE]
    setting = Setting(
        counterpart=whom.counterpart,
        negotiation=negotiations[0].id if len(negotiations) == 1 else None,
        now=now,
        new_id=fresh_id(whom.rest),
        week=their_week(reader, whom.counterpart, now.date()),
    )
    try:
        made = record_of(line, whom.rest, setting)
    except InvalidValue as wrong:
        return Doubt(why=Unclear.TEXT, part=str(wrong))
    if isinstance(made, Doubt):
        return made
    return (_with_person(made, whom.person),)


def _with_person(record: Record, person: str) -> Record:
    if person and isinstance(record, Contact):
        return replace(record, people=(person,))
    if person and isinstance(record, Promise):
        return replace(record, person=person)
    return replace(record, attendees=(person,)) if person and isinstance(record, Meeting) else record


def _settled(reader: Reader, line: Line, whom: _Whom, now: datetime) -> tuple[Record, ...] | Doubt:
    """The open promise whose words are meant, kept or broken today; ours before theirs."""
    wanted = set(fold_name(whom.rest).split())
    open_ones = [
        each
        for each in reader.where(Promise, counterpart=whom.counterpart)
        if each.status is PromiseStatus.OPEN and wanted <= set(fold_name(each.text).split())
    ]
    ours = [each for each in open_ones if each.party is Party.OURS] or open_ones
    if len(ours) != 1:
        return Doubt(why=Unclear.TEXT, part=whom.rest)
    if line.verb is Verb.BROKE:
        return (replace(ours[0], status=PromiseStatus.BROKEN),)
    return (replace(ours[0], status=PromiseStatus.KEPT, done_on=max(now.date(), ours[0].made_on or now.date())),)


def _whom(reader: Reader, line: Line, chosen: str) -> _Whom | tuple[Choice, ...]:
    """Who is meant; or who may be, where that is nobody or more than one."""
    if line.name:
        found = _called(reader, line.name)
        picked = [each for each in found if each.counterpart == chosen] or found
        whom = picked[0] if len(picked) == 1 else _chosen(reader, chosen) if chosen and not found else None
        return replace(whom, rest=line.rest) if whom else _choices(found)
    words = line.rest.split()
    for count in range(min(_NAME_WORDS, len(words)), 0, -1):
        found = _called(reader, " ".join(words[:count]).strip(",.;"))
        picked = [each for each in found if each.counterpart == chosen] or found
        if len(picked) == 1:
            return replace(picked[0], rest=" ".join(words[count:]).lstrip(" ,:"))
        if found:
            return _choices(found)
    whom = _chosen(reader, chosen) if chosen else None
    return replace(whom, rest=line.rest) if whom else ()


def _chosen(reader: Reader, chosen: str) -> _Whom | None:
    counterpart = reader.get(Counterpart, chosen)
    return _Whom(counterpart=counterpart.id, name=counterpart.name) if counterpart else None


def _choices(found: list[_Whom]) -> tuple[Choice, ...]:
    return tuple(Choice(id=each.counterpart, name=each.name) for each in found)


def _called(reader: Reader, name: str) -> list[_Whom]:
    """The counterparts that are called so, or at whose table somebody is; the best matches only."""
    wanted = fold_name(name).strip(" ,.;")
    if not wanted:
        return []
    scored: dict[str, tuple[int, _Whom]] = {}
    for head in reader.find_counterparts(name, _CANDIDATES):
        names = [(head.name, ""), (head.organisation, "")]
        counterpart = reader.get(Counterpart, head.id)
        people = [counterpart.person if counterpart else None]
        people += [each.person for each in reader.where(Member, counterpart=head.id)]
        for person_id in filter(None, people):
            person = reader.get(Person, person_id)
            if person is not None:
                names += [(each, person.id) for each in (person.name, person.native_name, *person.aliases)]
        best = max(((_score(fold_name(each), wanted), person) for each, person in names), key=lambda pair: pair[0])
        if best[0]:
            scored[head.id] = best[0], _Whom(counterpart=head.id, name=head.name, person=best[1])
    top = max((score for score, _ in scored.values()), default=0)
    return [whom for score, whom in scored.values() if score == top]


def _score(name: str, wanted: str) -> int:
    """Whole names before beginnings before words; nothing for parts of words."""
    if name == wanted:
        return 3
    if name.startswith(f"{wanted} "):
        return 2
    return 1 if f" {wanted} " in f" {name} " else 0


def _first_words(text: str) -> str:
    return " ".join(text.split()[:2])
