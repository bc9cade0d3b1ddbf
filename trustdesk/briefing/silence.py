"""People who must never be mentioned: found in records by reference and by name, and taken out (S0.8.5)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from trustdesk.domain.contacts import Mention, MutualContact
from trustdesk.domain.counterparts import Counterpart, Member
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.folding import fold_name
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.people import Affiliation, Person, Tie
from trustdesk.domain.record import Record, Ref, fields_of, references

_PEOPLE = Ref("people")
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\U00020000-\U0003ffff]"
)


@dataclass(frozen=True, slots=True)
class Silence:
    """The people who must never be mentioned, and the pattern of their names."""

    people: frozenset[str]
    pattern: re.Pattern[str] | None

    def passing(self, records: tuple[Record, ...]) -> Iterator[Record]:
        """The records that neither are nor name one of them; other references to them are cut."""
        if self.pattern is None:
            yield from records
            return
        for record in records:
            named = _people_named(record) & self.people
            if named and isinstance(record, MutualContact | Tie | Affiliation | Member):
                continue
            if record.id in self.people and isinstance(record, Person):
                continue
            if not self.pattern.search(fold_name(_text_of(record))):
                yield _without_people(record, self.people) if named else record

    def without_names(self, counterpart: Counterpart) -> Counterpart:
        """The root of the dossier stays; only its own words about them go."""
        if self.pattern is None:
            return counterpart
        kept = tuple(line for line in counterpart.norm_lines if not self.pattern.search(fold_name(line)))
        summary = "" if self.pattern.search(fold_name(counterpart.summary)) else counterpart.summary
        reason = "" if self.pattern.search(fold_name(counterpart.trust_reason)) else counterpart.trust_reason
        return replace(counterpart, norm_lines=kept, summary=summary, trust_reason=reason)


def silence(dossier: Dossier) -> Silence:
    """Who must never be mentioned to this counterpart."""
    contacts = dossier.all(MutualContact)
    # A person who sits at the table is spoken of anyway, whatever an entry says.
    present = {member.person for member in dossier.all(Member)} | {dossier.counterpart.person}
    present |= {person for meeting in dossier.all(Meeting) for person in meeting.attendees}
    never = frozenset(each.person for each in contacts if each.mention is Mention.NEVER) - present
    people = [person for person in dossier.all(Person) if person.id in never]
    others = {fold_name(person.family) for person in dossier.all(Person) if person.id not in never}
    names = {name for person in people for name in _names_of(person, others)}
    pattern = re.compile("|".join(map(_whole_name, sorted(names)))) if names else None
    return Silence(people=never, pattern=pattern)


def _whole_name(name: str) -> str:
    """The name as a whole word with any space or hyphen inside; scripts without spaces have no word ends."""
    inner = r"[\s\-]+".join(map(re.escape, re.split(r"[\s\-]+", name)))
    return inner if _UNSPACED.search(name) else rf"(?<!\w){inner}(?!\w)"


def _names_of(person: Person, shared_families: set[str]) -> Iterator[str]:
    """Every way to write the name; a family name alone only where nobody else in the dossier bears it."""
    given, family = fold_name(person.given), fold_name(person.family)
    yield from filter(None, (fold_name(person.name), f"{family} {given}".strip(), f"{given} {family}".strip()))
    yield from filter(None, map(fold_name, (person.native_name, *person.aliases)))
    if len(family) >= 3 and family not in shared_families:
        yield family


def _people_named(record: Record) -> frozenset[str]:
    return frozenset(target for kind, target in references(record) if kind == Person.kind)


def _without_people(record: Record, people: frozenset[str]) -> Record:
    cut: dict[str, Any] = {}
    for spec in fields_of(type(record)):
        value = getattr(record, spec.name)
        if spec.mark == _PEOPLE and spec.many:
            cut[spec.name] = tuple(each for each in value if each not in people)
        elif spec.mark == _PEOPLE and spec.optional and value in people:
            cut[spec.name] = None
    return replace(record, **cut)


def _text_of(record: Record) -> str:
    texts: list[str] = []
    for spec in fields_of(type(record)):
        value = getattr(record, spec.name)
        if spec.type is str and spec.name != "id" and not isinstance(spec.mark, Ref) and value:
            texts.extend(value if spec.many else (value,))
    return "\n".join(texts)
