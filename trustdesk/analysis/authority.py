"""Authority: who at their table can decide, how far, and whether that person comes (S2.2)."""

from collections.abc import Iterable

from trustdesk.analysis.case import Case
from trustdesk.analysis.finding import Finding, Value, Weight
from trustdesk.domain.counterparts import Authority, CounterpartType, Member
from trustdesk.domain.people import Person
from trustdesk.domain.record import Record

TOPIC = "authority"


def deciders(members: Iterable[Member]) -> tuple[Member, ...]:
    """Those who decide, in the user's order."""
    return tuple(each for each in members if each.authority is Authority.DECIDES)


def absent_deciders(case: Case) -> tuple[Member, ...]:
    """Deciders who do not come to the meeting; none where a decider comes or nobody is named."""
    coming = set(case.meeting.attendees) if case.meeting else set()
    deciding = deciders(case.dossier.all(Member))
    if not coming or any(each.person in coming for each in deciding):
        return ()
    return deciding


def findings(case: Case) -> tuple[Finding, ...]:
    """Who decides, how far that goes, and what we do not know about it."""
    members = case.dossier.all(Member)
    return (*_deciding(case, members), *_others(case, members), *_unknown(case, members), *_coming(case, members))


def _found(code: str, facts: Iterable[Record | None], weight: Weight, **values: Value) -> Finding:
    keys = tuple(dict.fromkeys(each.key for each in facts if each is not None))
    return Finding(topic=TOPIC, code=f"authority-{code}", weight=weight, facts=keys, methods=("S2.2",), values=values)


def _person(case: Case, person_id: str | None) -> Person | None:
    return case.dossier.find(Person, person_id)


def _deciding(case: Case, members: tuple[Member, ...]) -> list[Finding]:
    found = []
    for each in deciders(members):
        person = _person(case, each.person)
        if person is None:
            continue
        if each.limit.strip():
            values = {"name": person.name, "limit": each.limit}
            found.append(_found("decides-within", (each, person), Weight.INFO, **values))
        else:
            found.append(_found("decides", (each, person), Weight.NOTICE, name=person.name))
    return found


def _others(case: Case, members: tuple[Member, ...]) -> list[Finding]:
    """One who comes and does not decide: through whom the decision goes."""
    coming = case.meeting.attendees if case.meeting else ()
    found = []
    for each in members:
        person, superior = _person(case, each.person), _person(case, each.reports_to)
        if each.person not in coming or person is None or each.authority in (Authority.DECIDES, Authority.UNKNOWN):
            continue
        values = {"name": person.name, "level": each.authority.value}
        if superior is None:
            found.append(_found("does-not-decide", (each, person), Weight.NOTICE, **values))
        else:
            facts = (each, person, superior)
            found.append(_found("goes-through", facts, Weight.NOTICE, superior=superior.name, **values))
    return found


def _unknown(case: Case, members: tuple[Member, ...]) -> list[Finding]:
    """A counterpart that is a person decides for themselves, unless somebody else is noted at the table."""
    root = case.dossier.counterpart
    if not members:
        alone = root.type is CounterpartType.PERSON or root.person is not None
        known = case.negotiation is not None and not alone
        return [_found("nobody-known", (root, case.negotiation), Weight.NOTICE)] if known else []
    found = []
    if not deciders(members):
        found.append(_found("nobody-decides", members, Weight.NOTICE, count=len(members)))
    open_ones = [each for each in members if each.authority is Authority.UNKNOWN]
    if open_ones:
        found.append(_found("open", open_ones, Weight.NOTICE, count=len(open_ones)))
    return found


def _coming(case: Case, members: tuple[Member, ...]) -> list[Finding]:
    """A meeting without the one who decides can prepare and cannot settle."""
    if case.meeting is None:
        return []
    found = []
    for each in absent_deciders(case):
        person = _person(case, each.person)
        if person is not None:
            found.append(_found("decider-absent", (case.meeting, each, person), Weight.NOTICE, name=person.name))
    known = {each.person for each in members} | {case.dossier.counterpart.person}
    for attendee in dict.fromkeys(case.meeting.attendees):
        person = _person(case, attendee)
        if person is not None and attendee not in known:
            found.append(_found("attendee-open", (case.meeting, person), Weight.NOTICE, name=person.name))
    return found
