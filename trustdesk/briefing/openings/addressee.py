"""To whom a line is said: how to address them, how notes about them begin, and what to call them in a reason."""

import re
from collections.abc import Iterator

from trustdesk.briefing.occasion import Occasion
from trustdesk.domain.counterparts import CounterpartType, Formality
from trustdesk.domain.facts import Fact
from trustdesk.domain.people import Person
from trustdesk.i18n.english import spoken_name

_OBJECT = {"she": "her", "he": "him"}


def vocative(at: Occasion) -> str:
    """How to address the one who comes: "Tanaka-san", "Dr Ekwall", "Reyes"; nothing where several come."""
    person = _alone(at)
    if person is None:
        return ""
    if person.address_as:
        return spoken_name(person.address_as)
    if at.dossier.counterpart.formality is Formality.INFORMAL and person.given:
        return spoken_name(person.given)
    titled = person.title and person.family and at.dossier.counterpart.formality is Formality.FORMAL
    return spoken_name(f"{person.title} {person.family}") if titled else ""


def _alone(at: Occasion) -> Person | None:
    """The one person on their side, where there is only one to speak to."""
    several = at.meeting is not None and len(at.meeting.attendees) > 1
    chosen = bool(at.meeting and at.meeting.attendees) or at.dossier.counterpart.person is not None
    return at.person if chosen and not several else None


def full_name(at: Occasion, person_id: str | None) -> str:
    """A third person's name as one says it: in its own order, with the title where one is formal."""
    person = at.dossier.find(Person, person_id)
    if person is None:
        return ""
    name = spoken_name(person.name)
    formal = at.dossier.counterpart.formality is Formality.FORMAL and person.title
    return (spoken_name(f"{person.title} {person.name}") or name) if formal and name else name


def short_name(at: Occasion, person_id: str | None) -> str:
    """The same person named again: as they are addressed, else by the given name, else in full."""
    person = at.dossier.find(Person, person_id)
    if person is None:
        return ""
    parts = set(f"{person.given} {person.family}".replace("-", " ").split())
    named = parts & set(person.address_as.replace("-", " ").split())  # "Mr President" names an office
    return spoken_name(person.address_as if named else person.given) or full_name(at, person_id)


def them(at: Occasion, person_id: str | None = None) -> str:
    """The pronoun of a reason: "her" where that is noted of the person, else "them"."""
    person = at.dossier.find(Person, person_id) or _alone(at)
    return _OBJECT.get(_pronoun(person), "them") if person else "them"


def _pronoun(person: Person | None) -> str:
    return re.split(r"[^a-z]", person.pronouns.strip().lower(), maxsplit=1)[0] if person else ""


def subjects(at: Occasion, fact: Fact) -> frozenset[str]:
    """How a note about the one we speak to may begin, so that "you" can stand there instead.

    In a person's dossier "She" is that person; in a group's it is only where the fact says whom it is about.
    """
    person = at.person
    single = at.dossier.counterpart.type is CounterpartType.PERSON
    about_them = person is not None and fact.about == person.id
    if fact.about is not None and not about_them:
        return frozenset()
    if person is not None and _alone(at) and (about_them or (single and at.dossier.counterpart.person == person.id)):
        return frozenset(_names(person))
    return frozenset() if single else frozenset({"They"})


def _names(person: Person) -> Iterator[str]:
    pronoun = _pronoun(person)
    yield from {"she": ("She",), "he": ("He",), "they": ("They",)}.get(pronoun, ("She", "He"))
    yield from (person.name, person.address_as, f"{person.title} {person.family}".strip())
