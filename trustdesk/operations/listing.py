"""Lists: what the vault holds, as small rows with the fields that scripts rely on."""

from collections.abc import Callable
from datetime import datetime
from types import MappingProxyType

from trustdesk.analysis.case import next_meeting
from trustdesk.analysis.rhythm import rhythm
from trustdesk.analysis.trust_account import outcome
from trustdesk.domain.facts import Fact
from trustdesk.domain.meetings import Contact, Meeting
from trustdesk.domain.people import Affiliation, Organisation, Person
from trustdesk.domain.plain import Plain
from trustdesk.domain.promises import Promise
from trustdesk.domain.terms import Term
from trustdesk.reference.starters import starters
from trustdesk.store.reading import Reader
from trustdesk.store.vault import Vault

Row = dict[str, Plain]


def list_rows(vault: Vault, kind: str, now: datetime) -> tuple[Row, ...]:
    """The rows of one list of `LISTS`, as seen at an aware moment."""
    with vault.read() as reader:
        return tuple(LISTS[kind](reader, now))


def _counterparts(reader: Reader, now: datetime) -> list[Row]:
    found: list[Row] = []
    for head in reader.counterparts():
        contacts = reader.where(Contact, counterpart=head.id)
        last = rhythm(contacts, now.date()).last
        coming = next_meeting(reader.where(Meeting, counterpart=head.id), now)
        found.append(
            {
                "id": head.id,
                "name": head.name,
                "type": head.type.value,
                "relation": head.relation.value,
                "organisation": head.organisation,
                "facts": len(reader.where(Fact, counterpart=head.id)),
                "last_contact": last.on.isoformat() if last else None,
                "next_meeting": coming.starts_at.isoformat(timespec="minutes") if coming else None,
            }
        )
    return found


def _meetings(reader: Reader, now: datetime) -> list[Row]:
    del now
    names = {each.id: each.name for each in reader.counterparts()}
    found: list[Row] = [
        {
            "id": each.id,
            "counterpart": names[each.counterpart],
            "title": each.title,
            "starts_at": each.starts_at.isoformat(timespec="minutes"),
            "channel": each.channel.value,
            "place": each.place,
            "status": each.status.value,
        }
        for each in sorted(reader.all(Meeting), key=lambda each: each.starts_at)
    ]
    return found


def _promises(reader: Reader, now: datetime) -> list[Row]:
    names = {each.id: each.name for each in reader.counterparts()}
    found: list[Row] = [
        {
            "id": each.id,
            "counterpart": names[each.counterpart],
            "party": each.party.value,
            "text": each.text,
            "target_date": each.target_date.isoformat() if each.target_date else None,
            "outer_date": each.outer_date.isoformat() if each.outer_date else None,
            "outcome": outcome(each, now).value,
        }
        for each in sorted(reader.all(Promise), key=lambda each: str(each.outer_date or each.target_date or "9999"))
    ]
    return found


def _people(reader: Reader, now: datetime) -> list[Row]:
    del now
    organisations = {each.id: each.name for each in reader.all(Organisation)}
    posts: dict[str, Affiliation] = {}
    for each in reader.all(Affiliation):
        if each.until is None:
            posts.setdefault(each.person, each)
    found: list[Row] = []
    for person in reader.all(Person):
        post = posts.get(person.id)
        found.append(
            {
                "id": person.id,
                "name": person.name,
                "native_name": person.native_name,
                "role": post.role if post else "",
                "organisation": organisations.get(post.organisation, "") if post else "",
                "country": person.country,
            }
        )
    return found


def _terms(reader: Reader, now: datetime) -> list[Row]:
    del now
    names = {each.id: each.name for each in reader.counterparts()}
    found: list[Row] = [
        {
            "id": each.id,
            "text": each.text,
            "meaning": each.meaning,
            "use": each.use.value,
            "instead": each.instead,
            "industry": each.industry,
            "counterpart": names.get(each.counterpart or ""),
        }
        for each in reader.all(Term)
    ]
    return found


def _starters(reader: Reader, now: datetime) -> list[Row]:
    """Issues to begin from, the deal's and the relationship's (S2.10, S2.11); the same for every vault."""
    del reader, now
    found: list[Row] = [
        {"id": each.key, "type": each.type.value, "title": each.title, "prompt": each.prompt} for each in starters()
    ]
    return found


LISTS: MappingProxyType[str, Callable[[Reader, datetime], list[Row]]] = MappingProxyType(
    {
        "counterparts": _counterparts,
        "meetings": _meetings,
        "promises": _promises,
        "people": _people,
        "terms": _terms,
        "starters": _starters,
    }
)
