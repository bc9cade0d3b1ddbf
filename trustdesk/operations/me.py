"""The user: who they are, asked once and kept as the profile, and the clock that their days are counted on (S0.8.5)."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from trustdesk.domain.changes import Outcome
from trustdesk.domain.people import Organisation, Person, Profile
from trustdesk.operations.editing import fresh_id
from trustdesk.store.reading import Reader
from trustdesk.store.vault import Vault

ME = "me"
"""The id of the profile; there is never more than one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """The user: the profile and the person it names; None while the user has not said who they are."""

    profile: Profile | None = None
    person: Person | None = None
    organisation: str = ""


def who_am_i(vault: Vault) -> Me:
    """The user."""
    with vault.read() as reader:
        profile = reader.get(Profile, ME)
        if profile is None:
            return Me()
        organisation = reader.get(Organisation, profile.organisation) if profile.organisation else None
        person = reader.get(Person, profile.person)
    return Me(profile=profile, person=person, organisation=organisation.name if organisation else "")


def introduce_me(vault: Vault, given: str, family: str, words: str) -> Outcome[Profile]:
    """Note who the user is: a person, and the profile that names them. One step of undo."""
    person = Person(id=fresh_id(f"{given} {family}"), given=given.strip(), family=family.strip())
    profile = Profile(id=ME, person=person.id)
    with vault.write(words) as writer:
        writer.put(person)
        writer.put(profile)
    return Outcome(value=profile, changes=writer.changes)


def my_person_id(reader: Reader) -> str:
    """The id of the person that the user is; empty while nobody has said so."""
    profile = reader.get(Profile, ME)
    return profile.person if profile else ""


def knows_me(vault: Vault) -> bool:
    """Whether the user has said who they are."""
    with vault.read() as reader:
        return reader.count(Profile) > 0


def on_my_clock(reader: Reader, now: datetime) -> datetime:
    """The moment in the zone of the user's profile; as it is where none is named. now: aware."""
    me = next(iter(reader.all(Profile)), None)
    return now.astimezone(ZoneInfo(me.time_zone)) if me is not None and me.time_zone else now
