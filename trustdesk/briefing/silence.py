"""People who must never be mentioned: found in records by reference and by name, and taken out (S0.8.5)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from trustdesk.domain.contacts import Mention, MutualContact
from trustdesk.domain.counterparts import Counterpart, Member
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.folding import fold_name
from trustdesk.domain.meetings import Contact, Meeting
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.people import Affiliation, Organisation, Person, Tie
from trustdesk.domain.record import FieldSpec, Record, Ref, fields_of, references

R = TypeVar("R", bound=Record)

# What holds a dossier together: of these only the words about somebody go, never the record.
_STRUCTURE = (Contact, Counterpart, Meeting, Negotiation, Organisation)
_PEOPLE = Ref("people")
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
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
            if isinstance(record, _STRUCTURE):
                yield self.without_names(_without_people(record, self.people))
            elif not self._concerns(record) and not self.pattern.search(fold_name("\n".join(_texts_of(record)))):
                yield _without_people(record, self.people)

    def _concerns(self, record: Record) -> bool:
        """Whether the record is about one of them, and not merely points at them."""
        about = isinstance(record, MutualContact | Tie | Affiliation | Member)
        return record.id in self.people if isinstance(record, Person) else about and self.named_in(record)

    def named_in(self, record: Record) -> bool:
        return any(kind == Person.kind and target in self.people for kind, target in references(record))

    def without_names(self, record: R) -> R:
        """The record with its own words about them emptied; a text that must not be empty becomes a dash."""
        if self.pattern is None:
            return record
        emptied: dict[str, Any] = {}
        for spec in _text_fields(type(record)):
            value = getattr(record, spec.name)
            if spec.many:
                emptied[spec.name] = tuple(text for text in value if not self.pattern.search(fold_name(text)))
            elif self.pattern.search(fold_name(value)) and (type(record), spec.name) != (Counterpart, "name"):
                emptied[spec.name] = "-" if spec.required else ""
        return replace(record, **emptied)


def silence(dossier: Dossier, attendees: Iterable[str] = ()) -> Silence:
    """Who must never be mentioned to this counterpart. attendees: of the meeting the page is for."""
    contacts = dossier.all(MutualContact)
    # A person who sits at the table is spoken of anyway, whatever an entry says.
    present = {member.person for member in dossier.all(Member)} | {dossier.counterpart.person, *attendees}
    never = frozenset(each.person for each in contacts if each.mention is Mention.NEVER) - present
    people = [person for person in dossier.all(Person) if person.id in never]
    others = {fold_name(person.family) for person in dossier.all(Person) if person.id not in never}
    names = {name for person in people for name in _names_of(person, others)}
    pattern = re.compile("|".join(map(_whole_name, sorted(names)))) if names else None
    return Silence(people=never, pattern=pattern)


def _whole_name(name: str) -> str:
    """The name as a whole word, or its genitive, however its parts are joined; scripts without spaces have no ends."""
    if _UNSPACED.search(name):
        return r"\s*".join(map(re.escape, re.sub(r"\s+", "", name)))
    inner = r"[\s\-,]+".join(map(re.escape, re.split(r"[\s\-]+", name)))
    return rf"(?<!\w){inner}(?:['’]?s)?(?!\w)"


def _names_of(person: Person, shared_families: set[str]) -> Iterator[str]:
    """Every way to write the name; a family name alone only where nobody else in the dossier bears it."""
    yield from _spellings(person, shared_families)
    # Müller is Muller to those who drop the dots and Mueller to those who write them out.
    spelt_out = {spec: getattr(person, spec).translate(_SPELT_OUT) for spec in ("given", "family", "native_name")}
    yield from _spellings(replace(person, **spelt_out), shared_families)


def _spellings(person: Person, shared_families: set[str]) -> Iterator[str]:
    given, family, native = map(fold_name, (person.given, person.family, person.native_name))
    yield from filter(None, (fold_name(person.name), f"{family} {given}".strip(), f"{given} {family}".strip(), native))
    yield from filter(None, map(fold_name, person.aliases))
    first, _, rest = native.partition(" ")
    families = [family, first if rest and _UNSPACED.search(native) else ""]
    shortest = {True: 2, False: 3}
    yield from (
        each for each in families if len(each) >= shortest[bool(_UNSPACED.search(each))] and each not in shared_families
    )


def _without_people(record: Record, people: frozenset[str]) -> Record:
    cut: dict[str, Any] = {}
    for spec in fields_of(type(record)):
        value = getattr(record, spec.name)
        if spec.mark == _PEOPLE and spec.many:
            cut[spec.name] = tuple(each for each in value if each not in people)
        elif spec.mark == _PEOPLE and spec.optional and value in people:
            cut[spec.name] = None
    return replace(record, **cut)


def _texts_of(record: Record) -> Iterator[str]:
    for spec in _text_fields(type(record)):
        value = getattr(record, spec.name)
        yield from value if spec.many else (value,)


def _text_fields(kind: type[Record]) -> Iterator[FieldSpec]:
    """The fields that hold words, and not ids or codes."""
    return (spec for spec in fields_of(kind) if spec.type is str and spec.mark is None and spec.name != "id")
