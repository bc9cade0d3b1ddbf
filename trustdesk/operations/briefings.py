"""Making briefings: the page of a meeting in the form that a file name asks for."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache

from trustdesk.analysis.case import ahead
from trustdesk.briefing import as_data, as_text
from trustdesk.briefing.compose import Composition, compose
from trustdesk.briefing.openings import opening_lines
from trustdesk.briefing.typeset import Fitted, Typesetter
from trustdesk.domain.culture import CultureNote
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.openings import OpeningLine
from trustdesk.domain.page import Copy, LeftOff, Page, Paper
from trustdesk.i18n.words import Words
from trustdesk.operations.finding import Subject, find_subject
from trustdesk.operations.glossaries import with_corrections
from trustdesk.operations.local_knowledge import local_for
from trustdesk.store.vault import Vault


class Form(StrEnum):
    """The form of a briefing, named as its file ends."""

    PDF = "pdf"
    PNG = "png"
    SVG = "svg"
    TXT = "txt"
    JSON = "json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Which page: whose, for which moment, for whose eyes, on which paper. now: aware."""

    now: datetime
    copy: Copy = Copy.EYES_ONLY
    paper: Paper = Paper.A4
    language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A briefing in one form. notices: what the reader of the page should know of how it was made, as sentences."""

    data: bytes
    notices: tuple[str, ...]


def brief(vault: Vault, subject: Subject | str, request: Request, *forms: Form) -> tuple[Made, ...]:
    """Make the one-page briefing of a counterpart or meeting, in each of the forms.

    subject: what was found, or the name to find it by. Raises UserError where a name leads to none or several.
    """
    composition = _composed(vault, subject, request)
    fitted = typesetter().fitted(composition.page)
    return tuple(_made(composition, fitted, form) for form in forms)


def _made(composition: Composition, fitted: Fitted, form: Form) -> Made:
    at, fit = composition.at, fitted.fit
    match form:
        case Form.PDF:
            sheet = fitted.pdf(timestamp=at.now)
            fit, data = sheet.fit, sheet.data
        case Form.PNG:
            data = fitted.png().data
        case Form.SVG:
            data = fitted.svg().data
        case Form.TXT:
            data = as_text.text(composition.page, fit, at.words).encode()
        case Form.JSON:
            data = as_data.document(composition, fit)
    return Made(data=data, notices=tuple(as_data.notices(composition, fit)))


def suggest_openings(vault: Vault, subject: Subject | str, request: Request) -> tuple[OpeningLine, ...]:
    """All opening lines that stand on facts of the dossier, best first. Raises UserError as `brief` does."""
    return opening_lines(_composed(vault, subject, request).at)


def _composed(vault: Vault, subject: Subject | str, request: Request) -> Composition:
    with vault.read() as reader:
        found = find_subject(reader, subject) if isinstance(subject, str) else subject
        dossier = with_corrections(reader, reader.dossier(found.counterpart.id))
        own = reader.all(CultureNote)
    return compose(
        dossier,
        found.meeting,
        now=request.now,
        copy=request.copy,
        paper=request.paper,
        words=Words(request.language),
        local=local_for(dossier, found.meeting, own, request.now, request.language),
    )


@cache
def typesetter() -> Typesetter:
    """The one typesetter of the process: loading the fonts is most of the cost of a first page."""
    return Typesetter(_left_off_sentence)


def _left_off_sentence(page: Page, left_off: tuple[LeftOff, ...]) -> str:
    return Words(page.language)("left-off", count=as_data.facts_left_off(page, left_off))


def upcoming(vault: Vault, now: datetime) -> tuple[Meeting, ...]:
    """The planned meetings from now on, soonest first."""
    with vault.read() as reader:
        return ahead(reader.all(Meeting), now)
