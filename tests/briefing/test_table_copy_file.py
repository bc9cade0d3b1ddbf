"""The file of a table copy: no withheld word in its text, tags, metadata or any stream of it."""

import re
import subprocess
import zlib
from collections.abc import Iterator
from functools import cache

import pytest

from tests.briefing.test_copies import FULL, compose_copy, may_stand_on_table
from trustdesk.domain.page import Copy
from trustdesk.operations.briefings import typesetter

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def _layers(pdf: bytes) -> Iterator[bytes]:
    """The file as it lies on disk, and every stream of it unpacked."""
    yield pdf
    for found in _STREAM.finditer(pdf):
        try:
            yield zlib.decompress(found[1])
        except zlib.error:
            yield found[1]


def _spellings(word: str) -> Iterator[bytes]:
    """As bytes, as UTF-16, and as the hexadecimal strings that PDF knows."""
    for data in (word.encode(), word.encode("utf-16-be")):
        yield data
        yield data.hex().encode()
        yield data.hex().upper().encode()


@pytest.fixture(scope="module")
def pdfs() -> dict[Copy, bytes]:
    return {copy: typesetter().fitted(compose_copy(FULL.records, copy).page).pdf().data for copy in Copy}


@pytest.mark.parametrize("form", ["layers", "text", "tags"])
def test_withheld_words_are_nowhere_in_the_file(pdfs: dict[Copy, bytes], form: str) -> None:
    withheld = [marker for marker, place in FULL.places.items() if not may_stand_on_table(*place)]
    assert len(withheld) > 100
    for marker in withheld:
        assert not _holds(pdfs[Copy.TABLE], marker, form), FULL.places[marker]


def test_the_same_search_finds_them_on_our_own_copy(pdfs: dict[Copy, bytes]) -> None:
    """Or the test above would prove nothing."""
    withheld = [marker for marker, place in FULL.places.items() if not may_stand_on_table(*place)]
    for form in ("text", "tags"):
        assert sum(_holds(pdfs[Copy.EYES_ONLY], marker, form) for marker in withheld) > 5


def _holds(pdf: bytes, marker: str, form: str) -> bool:
    if form == "layers":
        return any(spelling in layer for layer in _unpacked(pdf) for spelling in _spellings(marker))
    return marker in _extracted(pdf, form)


@cache
def _unpacked(pdf: bytes) -> tuple[bytes, ...]:
    return tuple(_layers(pdf))


@cache
def _extracted(pdf: bytes, form: str) -> str:
    command = ["pdftotext", "-raw", "-", "-"] if form == "text" else ["pdfinfo", "-struct-text", "-"]
    done = subprocess.run(command, input=pdf, capture_output=True, check=True)
    return "".join(done.stdout.decode(errors="replace").split())
