"""The sample desk into a vault, and its briefings onto disk."""

from collections.abc import Iterator
from pathlib import Path

from trustdesk.domain.changes import Outcome
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.page import Copy
from trustdesk.operations.briefings import Form, Request, brief, upcoming
from trustdesk.operations.exchange import Imported, put_records
from trustdesk.operations.files import write_file
from trustdesk.operations.finding import Subject
from trustdesk.sources.sample_desk import sample_desk
from trustdesk.store.vault import Vault


def load_sample_desk(vault: Vault, request: Request) -> Outcome[Imported]:
    """Put the sample desk into the vault, dated relative to the request's day; one undo step."""
    records = sample_desk(request.now.date())
    return put_records(vault, records, "the sample desk", "the sample desk")


def write_briefings(vault: Vault, folder: Path, request: Request) -> Iterator[Path]:
    """Write a PDF and a PNG of every upcoming meeting, eyes-only and table copy; yields each file when it is there.

    Raises UserError where the folder cannot be written.
    """
    for meeting in upcoming(vault, request.now):
        with vault.read() as reader:
            counterpart = reader.get(Counterpart, meeting.counterpart)
        assert counterpart is not None
        subject = Subject(counterpart=counterpart, meeting=meeting)
        for copy in Copy:
            for form in (Form.PDF, Form.PNG):
                asked = Request(now=request.now, copy=copy, paper=request.paper, language=request.language)
                file = folder / f"{_stem(meeting)}-{copy.value}.{form.value}"
                write_file(file, brief(vault, subject, asked, form))
                yield file


def _stem(meeting: Meeting) -> str:
    safe = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in meeting.id)
    return f"{meeting.starts_at.date().isoformat()}-{safe}"
