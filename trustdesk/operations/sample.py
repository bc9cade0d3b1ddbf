"""The sample desk into a vault, and its briefings onto disk."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from trustdesk.domain.changes import Outcome
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.page import Copy
from trustdesk.domain.progress import Progress
from trustdesk.operations.briefings import Form, Request, brief, upcoming
from trustdesk.operations.exchange import Imported, put_documents
from trustdesk.operations.files import write_file
from trustdesk.operations.finding import Subject
from trustdesk.sources.sample_desk import sample_desk
from trustdesk.store.vault import Vault


def load_sample_desk(vault: Vault, request: Request, progress: Progress | None = None) -> Outcome[Imported]:
    """Put the sample desk into the vault, dated relative to the request's day; one undo step.

    progress: told how many of how many records are stored; what it raises ends it, and nothing was changed.
    """
    records = sample_desk(request.now.date())
    return put_documents(vault, {"the sample desk": records}, "the sample desk", progress)


def write_briefings(vault: Vault, folder: Path, request: Request) -> tuple[Path, ...]:
    """Write a PDF and a PNG of every upcoming meeting, eyes-only and table copy; answers with the files.

    Raises UserError where the folder cannot be written.
    """
    with vault.read() as reader:
        counterparts = {each.id: each for each in reader.all(Counterpart)}
    pages = [
        (Subject(counterpart=counterparts[meeting.counterpart], meeting=meeting), replace(request, copy=copy))
        for meeting in upcoming(vault, request.now)
        for copy in Copy
    ]
    # Typst works outside Python's lock: two at a time take little more than half as long.
    with ThreadPoolExecutor(max_workers=2) as workers:
        written = workers.map(lambda page: _write(vault, folder, *page), pages)
        return tuple(file for files in written for file in files)


def _write(vault: Vault, folder: Path, subject: Subject, request: Request) -> list[Path]:
    assert subject.meeting is not None
    forms = (Form.PDF, Form.PNG)
    files = [folder / f"{_stem(subject.meeting)}-{request.copy.value}.{form.value}" for form in forms]
    for file, made in zip(files, brief(vault, subject, request, *forms), strict=True):
        write_file(file, made.data)
    return files


def _stem(meeting: Meeting) -> str:
    safe = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in meeting.id)
    return f"{meeting.starts_at.date().isoformat()}-{safe}"
