"""What the desk knows of itself for a meeting, from the packs and the user's own notes on places."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from trustdesk.analysis.case import case
from trustdesk.domain.culture import CultureNote
from trustdesk.domain.dossiers import Dossier
from trustdesk.domain.local import Local
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.people import Person
from trustdesk.reference.countries import zones_of
from trustdesk.reference.local import Asked, local


def local_for(
    dossier: Dossier, meeting: Meeting | None, own: Sequence[CultureNote], now: datetime, language: str = "en"
) -> Local:
    """What there is to know for a meeting, the next one, or now. own: the user's notes on places. now: aware.

    Their clock is the person's or the organisation's, else that of a country with a single one.
    """
    seen = case(dossier, meeting, now)
    person, country = seen.person, seen.their_country
    me = dossier.find(Person, dossier.me.person) if dossier.me else None
    zones = zones_of(country)
    only_zone = zones[0] if len(zones) == 1 else ""
    zone = next((each.time_zone for each in (person, seen.organisation) if each and each.time_zone), only_zone)
    starts = seen.meeting.starts_at if seen.meeting else now.replace(minute=0, second=0, microsecond=0)
    return local(
        Asked(
            theirs=country,
            ours=me.country if me else "",
            at=starts.astimezone(ZoneInfo(zone) if zone else seen.our_zone),
            zone=zone,
            languages=person.languages if person else (),
            industry=dossier.counterpart.industry,
            own=tuple(own),
            our_zone=(dossier.me.time_zone if dossier.me else "") or (seen.meeting.time_zone if seen.meeting else ""),
        ),
        language,
    )
