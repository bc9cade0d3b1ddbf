"""Pages on their way out of the window: as a drawing for the printer, as files, and for the clipboard.

Every page is composed from the vault as it is at that moment, so that what is printed is what was typed last.
"""

import itertools
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import StrEnum
from pathlib import Path
from zoneinfo import ZoneInfo

from trustdesk.analysis.case import ahead
from trustdesk.briefing import as_text
from trustdesk.briefing.compose import Composition
from trustdesk.briefing.typeset import Fitted
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.errors import UserError
from trustdesk.domain.meetings import Meeting, MeetingStatus
from trustdesk.domain.people import Profile
from trustdesk.domain.progress import Progress
from trustdesk.operations.briefings import Request, typesetter
from trustdesk.operations.files import write_file
from trustdesk.operations.live_page import Wanted, composed
from trustdesk.store.vault import Vault

PICTURE_PPI = 300
MOST_MEETINGS = 1_000
_LONGEST_NAME = 60


class PageFile(StrEnum):
    """The forms a page is saved in, named as its file ends."""

    PDF = "pdf"
    PNG = "png"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A page as a drawing. wanted: which page, on which paper. title: whose page it is. svg: exactly one page."""

    wanted: Wanted
    title: str
    svg: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """A page in the three forms that other programs take. png: at `PICTURE_PPI`."""

    png: bytes
    pdf: bytes
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingAhead:
    """A planned meeting whose page can be printed. name: of the counterpart. starts_at: on the clock of its page."""

    meeting: str
    counterpart: str
    name: str
    title: str
    place: str
    starts_at: datetime


def drawn(vault: Vault, wanted: Wanted, now: datetime) -> Drawn:
    """Draw the page. now: aware. Raises UserError where the counterpart or the meeting is gone."""
    composition, fitted = _fitted(vault, wanted, now)
    return Drawn(wanted=wanted, title=composition.page.title, svg=fitted.svg().data)


def drawn_all(vault: Vault, pages: Sequence[Wanted], now: datetime, progress: Progress) -> tuple[Drawn, ...]:
    """Draw several pages, each as `drawn` does; none, where one cannot be or the progress raises."""
    return tuple(drawn(vault, wanted, now) for wanted in _reported(pages, progress))


def copied(vault: Vault, wanted: Wanted, now: datetime) -> Copied:
    """The page for the clipboard. Raises UserError as `drawn` does."""
    composition, fitted = _fitted(vault, wanted, now)
    return Copied(
        png=fitted.png(ppi=PICTURE_PPI).data,
        pdf=_pdf(fitted, now),
        text=as_text.text(composition.page, fitted.fit, composition.at.words),
    )


def suggested_name(vault: Vault, wanted: Wanted, now: datetime) -> str:
    """A name for the page's file, without its ending: day of the meeting, counterpart, copy.

    Raises UserError as `drawn` does.
    """
    return _name(_composed(vault, wanted, now), now.date())


def save_page(vault: Vault, wanted: Wanted, now: datetime, file: Path) -> Path:
    """Write the page as the file's ending says (`PageFile`), whole or not at all; answers with the file.

    Raises UserError for another ending, where the file cannot be written, and as `drawn` does.
    """
    form = _form(file)
    _, fitted = _fitted(vault, wanted, now)
    write_file(file, _pdf(fitted, now) if form is PageFile.PDF else fitted.png(ppi=PICTURE_PPI).data)
    return file


def save_pages(
    vault: Vault, pages: Sequence[Wanted], now: datetime, folder: Path, progress: Progress
) -> tuple[Path, ...]:
    """Write a PDF of each page into the folder, under names that nothing there has yet; answers with the files.

    All are made before the first is written, so that one that cannot be made, or a progress that raises, leaves
    nothing behind. Raises UserError where the folder cannot be written, and as `drawn` does.
    """
    there = _names_in(folder)
    made: dict[Path, bytes] = {}
    for wanted in _reported(pages, progress):
        composition, fitted = _fitted(vault, wanted, now)
        name = _free(_name(composition, now.date()), there)
        there.add(name)
        made[folder / name] = _pdf(fitted, now)
    for file, data in made.items():
        write_file(file, data)
    return tuple(made)


def meetings_ahead(vault: Vault, now: datetime) -> tuple[MeetingAhead, ...]:
    """The planned meetings from now on, soonest first; at most `MOST_MEETINGS`."""
    with vault.read() as reader:
        meetings = ahead(reader.where(Meeting, status=MeetingStatus.PLANNED), now)[:MOST_MEETINGS]
        counterparts = {each.counterpart: reader.get(Counterpart, each.counterpart) for each in meetings}
        me = next(iter(reader.all(Profile)), None)
    return tuple(
        MeetingAhead(
            meeting=each.id,
            counterpart=each.counterpart,
            name=counterpart.name if (counterpart := counterparts[each.counterpart]) else "",
            title=each.title,
            place=each.place,
            starts_at=each.starts_at.astimezone(_zone(each, me) or now.tzinfo),
        )
        for each in meetings
    )


def _zone(meeting: Meeting, me: Profile | None) -> tzinfo | None:
    """As `analysis.case.Case.our_zone`: that of the meeting, else the user's."""
    named = meeting.time_zone or (me.time_zone if me else "")
    return ZoneInfo(named) if named else None


def _composed(vault: Vault, wanted: Wanted, now: datetime) -> Composition:
    dossier, composition = composed(vault, wanted, now, Request(now=now).language)
    # The window then shows the page of the next meeting; nobody should print that one unaware.
    if wanted.meeting and dossier.find(Meeting, wanted.meeting) is None:
        raise UserError("That meeting is no longer in the dossier; choose another one.")
    return composition


def _fitted(vault: Vault, wanted: Wanted, now: datetime) -> tuple[Composition, Fitted]:
    composition = _composed(vault, wanted, now)
    return composition, typesetter().fitted(composition.page)


def _reported(pages: Sequence[Wanted], progress: Progress) -> Iterable[Wanted]:
    for done, wanted in enumerate(pages):
        progress(done, len(pages))
        yield wanted
    progress(len(pages), len(pages))


def _form(file: Path) -> PageFile:
    try:
        return PageFile(file.suffix.lower().removeprefix("."))
    except ValueError:
        raise UserError(f"{file.name}: a page is saved as .pdf or .png; choose one of these endings.") from None


def _name(composition: Composition, today: date) -> str:
    meeting, counterpart = composition.at.meeting, composition.at.dossier.counterpart
    # The day as the page says it: the meeting's own clock, not that of the laptop.
    day = meeting.starts_at.astimezone(composition.at.our_zone).date() if meeting else today
    name = _safe(counterpart.name) or _safe(counterpart.id) or "page"
    return f"{day.isoformat()}-{name}-{composition.page.copy.value}"


def _safe(text: str) -> str:
    """Letters and digits of any script with hyphens between them: fit for every file system, and no hidden file."""
    plain = unicodedata.normalize("NFC", text)
    kept = "".join(letter if letter.isalnum() or unicodedata.category(letter)[0] == "M" else " " for letter in plain)
    return "-".join(kept.split())[:_LONGEST_NAME].strip("-").lower()


def _names_in(folder: Path) -> set[str]:
    try:
        return {each.name for each in folder.iterdir()}
    except OSError as error:
        raise UserError(f"{folder}: cannot be read ({error.strerror or error}); choose another folder.") from None


def _free(name: str, there: set[str]) -> str:
    """The first of ``name.pdf``, ``name-2.pdf`` … that is not there. Some file systems do not tell case apart."""
    taken = {each.casefold() for each in there}
    numbered = (name if nth == 1 else f"{name}-{nth}" for nth in itertools.count(1))
    return next(f"{each}.pdf" for each in numbered if f"{each}.pdf".casefold() not in taken)


def _pdf(fitted: Fitted, now: datetime) -> bytes:
    return fitted.pdf(timestamp=now.replace(microsecond=0)).data
