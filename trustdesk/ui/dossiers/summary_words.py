"""What the summaries of records are told with: names, days and choices in words, and never a failure over a gap."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from trustdesk.domain.dossiers import BY_NAME, Dossier
from trustdesk.domain.partial_date import PartialDate
from trustdesk.domain.people import Organisation, Person
from trustdesk.domain.record import Confidence, Noted, Party, Record, Sensitive
from trustdesk.i18n.words import Words
from trustdesk.ui.fields.labels import choice_label
from trustdesk.ui.widgets.row_list import Chip

ALERT, WARN, GOOD, PLAIN = "alert", "warn", "good", "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A record in a line or two. struck: it is over."""

    title: str
    details: str = ""
    chips: tuple[Chip, ...] = ()
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """The words, the dossier that names are looked up in, and the day that counts as today."""

    words: Words
    dossier: Dossier
    today: date

    def person(self, person_id: str | None) -> str:
        """A person's name; words for one who is gone; nothing where none is named."""
        if person_id is None:
            return ""
        found = self.dossier.find(Person, person_id)
        return found.name if found else self.words("ui-dossier-somebody")

    def people(self, ids: tuple[str, ...]) -> str:
        """The names of several, the first three of them spelt out."""
        names = ", ".join(self.person(each) for each in ids[:3])
        return self.words("ui-dossier-and-more", names=names, count=len(ids) - 3) if len(ids) > 3 else names

    def organisation(self, organisation_id: str | None) -> str:
        """An organisation's name, as `person`."""
        if organisation_id is None:
            return ""
        found = self.dossier.find(Organisation, organisation_id)
        return found.name if found else self.words("ui-dossier-something")

    def day(self, day: date | None) -> str:
        """A day as it is read at a glance."""
        return self.words.short_day(day, self.today) if day else ""

    def moment(self, moment: datetime) -> str:
        """A day with its time."""
        return self.words("ui-dossier-at", day=self.words.day(moment.date()), time=self.words.time(moment))

    def due(self, day: date | None, at: time | None) -> str:
        """A day and, where it is known, the time of that day."""
        if day is None or at is None:
            return self.day(day)
        return self.words("ui-dossier-at", day=self.day(day), time=self.words.time(at))

    def period(self, since: PartialDate | None, until: PartialDate | None) -> str:
        """A stretch of years, open at either end."""
        if since is None and until is None:
            return ""
        start, end = str(since or ""), str(until or "")
        if not until:
            return self.words("ui-dossier-since", start=start)
        return (
            self.words("ui-dossier-period", start=start, end=end) if since else self.words("ui-dossier-until", end=end)
        )

    def choice(self, member: StrEnum | None) -> str:
        """A choice as the forms call it; nothing for none."""
        return choice_label(self.words, member) if member is not None else ""

    def side(self, party: Party | None) -> str:
        """Whose it is: "ours", "theirs"."""
        return self.words("ui-dossier-side", party=party.value) if party else ""

    def labelled(self, key: str, text: str) -> str:
        """A text behind what it is; nothing for an empty one."""
        return self.words(f"ui-dossier-of-{key}", text=text) if text.strip() else ""

    def of(self, key: str, record_id: str | None) -> str:
        """The title of another record of the dossier, of the kind of that name; nothing where there is none."""
        found = self.dossier.find(BY_NAME[key], record_id)
        return str(getattr(found, "title", "") or getattr(found, "text", "") or "") if found else ""

    def chip(self, member: StrEnum, tone: str = "") -> Chip:
        """A choice on a chip."""
        return Chip(self.choice(member), tone)


def joined(*parts: str) -> str:
    """Details one after the other; what is empty is left out."""
    return " · ".join(part for each in parts if (part := " ".join(each.split())))


def first(*texts: str) -> str:
    """The first text that says something."""
    return next((text for text in texts if text.strip()), "")


def noted(at: Telling, record: Record) -> tuple[str, tuple[Chip, ...]]:
    """Where it comes from, as details; that it is doubtful or not for everybody, as chips."""
    if not isinstance(record, Noted):
        return "", ()
    chips: list[Chip] = []
    if record.eyes_only:
        chips.append(Chip(at.words("ui-dossier-eyes-only"), PLAIN))
    if record.sensitive is not Sensitive.NONE:
        chips.append(Chip(at.choice(record.sensitive), WARN))
    if record.confidence is Confidence.DOUBTFUL:
        chips.append(Chip(at.choice(record.confidence), WARN))
    return joined(at.labelled("source", record.source), at.day(record.learnt_on)), tuple(chips)
