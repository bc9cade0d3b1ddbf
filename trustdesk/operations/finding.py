"""Which record a user means by a name: without accents and case, and never by guessing between two."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.errors import UserError
from trustdesk.domain.folding import fold_name
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.people import Organisation, Person
from trustdesk.store.reading import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a name led to: a counterpart, and the meeting where it named one."""

    counterpart: Counterpart
    meeting: Meeting | None = None


@dataclass(frozen=True, slots=True)
class _Named:
    subject: Subject
    names: tuple[str, ...]
    shown: str


def find_counterpart(reader: Reader, name: str) -> Subject:
    """The counterpart of that name, id, person or organisation. Raises UserError for none or more than one."""
    return _only(_counterparts(reader), name, "counterpart")


def find_subject(reader: Reader, name: str) -> Subject:
    """The counterpart or the meeting of that name or id. Raises UserError for none or more than one.

    Where a name fits both a counterpart and meetings equally well, it means the counterpart.
    """
    return _only([*_counterparts(reader), *_meetings(reader)], name, "counterpart or meeting")


def _counterparts(reader: Reader) -> list[_Named]:
    people = {person.id: person for person in reader.all(Person)}
    organisations = {each.id: each for each in reader.all(Organisation)}
    found = []
    for each in reader.all(Counterpart):
        person = people.get(each.person or "")
        organisation = organisations.get(each.organisation or "")
        names = [each.id, each.name]
        names += [person.name, person.native_name, f"{person.given} {person.family}", *person.aliases] if person else []
        names += [organisation.name, organisation.native_name, *organisation.aliases] if organisation else []
        found.append(_Named(Subject(counterpart=each), tuple(filter(None, map(fold_name, names))), each.name))
    return found


def _meetings(reader: Reader) -> list[_Named]:
    counterparts = {each.id: each for each in reader.all(Counterpart)}
    return [
        _Named(
            Subject(counterpart=counterparts[each.counterpart], meeting=each),
            tuple(filter(None, map(fold_name, (each.id, each.title)))),
            f"{each.title or each.id} ({counterparts[each.counterpart].name}, {_day(each.starts_at)})",
        )
        for each in reader.all(Meeting)
    ]


def _day(moment: datetime) -> str:
    return moment.date().isoformat()


def _only(named: Iterable[_Named], name: str, what: str) -> Subject:
    """The one that matches best: whole names first, then beginnings, then words, then parts."""
    wanted = fold_name(name)
    entries = list(named)
    for matches in _MATCHES if wanted else ():
        found = [entry for entry in entries if any(matches(each, wanted) for each in entry.names)]
        found = [entry for entry in found if entry.subject.meeting is None] or found
        if len(found) == 1:
            return found[0].subject
        if found:
            raise UserError(_ambiguous(name, [entry.shown for entry in found]))
    raise UserError(f"There is no {what} “{name}”; `trustdesk list counterparts` shows who is there.")


_MATCHES: tuple[Callable[[str, str], bool], ...] = (
    lambda each, wanted: each == wanted,
    lambda each, wanted: each.startswith(wanted),
    lambda each, wanted: f" {wanted} " in f" {each} ",
    lambda each, wanted: wanted in each,
)


def _ambiguous(name: str, shown: list[str]) -> str:
    first = "; ".join(shown[:8])
    more = f"; and {len(shown) - 8} more" if len(shown) > 8 else ""
    return f"“{name}” could be {len(shown)}: {first}{more}. Write more of the name, or its id."
