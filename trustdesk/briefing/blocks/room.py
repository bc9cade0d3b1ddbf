"""Block 3: who sits there, how to say the name, what they can decide, and one human note."""

from trustdesk.analysis.rhythm import FACE_TO_FACE
from trustdesk.briefing.blocks import local
from trustdesk.briefing.occasion import Occasion
from trustdesk.domain.counterparts import Authority, Member
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.page import Copy, Line, Tone
from trustdesk.domain.people import Affiliation, Organisation, Person


def lines(at: Occasion) -> tuple[Line, ...]:
    """The person first, then the others, then how to sit and how strong we are."""
    person = at.person
    return (
        *(_person(at, person) if person else ()),
        *local.first_words(at),
        *_others(at, person),
        *_setting(at),
        *local.calendar(at),
    )


def _person(at: Occasion, person: Person) -> list[Line]:
    found = []
    spoken = " · ".join(part for part in (person.say_name, _address(at, person)) if part)
    if spoken:
        found.append(at.line("say_name", spoken, person, label=person.name))
    role, standing = _role(at, person), _standing(at, person)
    if role or standing:
        member = _member(at, person.id)
        facts = (member, person) if member else (person,)
        found.append(
            at.line(
                "role",
                role or standing,
                *facts,
                label=at.words("role"),
                note=standing if role else "",
                methods=("S2.2",),
            )
        )
    if at.copy is Copy.EYES_ONLY and _first_time(at, person):
        text = at.words("first-time", name=person.name)
        found.append(at.line("first_time", text, person, tone=Tone.STRONG))
    notes = [fact for fact in at.dossier.all(Fact) if fact.topic is Topic.PERSONAL]
    notes.sort(key=lambda fact: fact.about != person.id)
    for nth, fact in enumerate(notes):
        found.append(at.line("human_note", fact.text, fact, nth=nth, label=at.words("human"), note=at.doubt(fact)))
    return found


def _address(at: Occasion, person: Person) -> str:
    return at.words("address-as", name=person.address_as) if person.address_as else ""


def _member(at: Occasion, person_id: str) -> Member | None:
    return next((member for member in at.dossier.all(Member) if member.person == person_id), None)


def _role(at: Occasion, person: Person) -> str:
    """What they are at this table, else their present post."""
    member = _member(at, person.id)
    return member.role if member and member.role else _post(at, person)


def _standing(at: Occasion, person: Person) -> str:
    """How far their authority goes, and whom they answer to."""
    member = _member(at, person.id)
    if member is None:
        return ""
    authority = at.words("authority", level=member.authority.value) if member.authority is not Authority.UNKNOWN else ""
    boss = at.name(member.reports_to)
    parts = (authority, member.limit, at.words("reports-to", name=boss) if boss else "")
    return "; ".join(part for part in parts if part)


def _post(at: Occasion, person: Person) -> str:
    """The present post by the career: role and organisation."""
    current = [
        each for each in at.dossier.all(Affiliation) if each.person == person.id and each.until is None and each.role
    ]
    if not current:
        return ""
    organisation = at.dossier.find(Organisation, current[0].organisation)
    return at.words("post", role=current[0].role, organisation=organisation.name) if organisation else current[0].role


def _first_time(at: Occasion, person: Person) -> bool:
    met = [each for each in at.past_contacts if each.channel in FACE_TO_FACE]
    with_them = [each for each in met if person.id in each.people]
    # A log that names nobody cannot tell who was there; only an empty one says that nobody was.
    return not met or (not with_them and any(each.people for each in met) and len(at.dossier.all(Member)) > 1)


def _others(at: Occasion, person: Person | None) -> list[Line]:
    invited = at.meeting.attendees if at.meeting else ()
    members = [each for each in at.dossier.all(Member) if person is None or each.person != person.id]
    members.sort(key=lambda member: member.person not in invited)
    found = []
    for nth, member in enumerate(members):
        other = at.dossier.find(Person, member.person)
        if other is not None:
            role, standing = _role(at, other), _standing(at, other)
            text, note = (role, standing) if role else (standing, "")
            found.append(at.line("members", text, member, other, nth=nth, label=other.name, note=note))
    return [line for line in found if line.text]


def _setting(at: Occasion) -> list[Line]:
    words, meeting, counterpart = at.words, at.meeting, at.dossier.counterpart
    found = []
    if meeting and meeting.air_time:
        text = words("air-time", minutes=meeting.air_time)
        found.append(at.line("air_time", text, meeting, label=words("their-time"), methods=("S1.10", "S4.3a")))
    if meeting and meeting.seating:
        found.append(at.line("seating", meeting.seating, meeting, label=words("seating"), methods=("S4.1d",)))
    if counterpart.power is not None:
        text = words("power", balance=counterpart.power)
        found.append(at.line("power", text, counterpart, label=words("power-title"), methods=("S1.10",)))
    return found
