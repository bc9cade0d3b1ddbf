"""Setting the one page: choosing how it fits, and the PDF."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path

import typst

from tests.bench.sample import NOW, sample_vault
from tests.bench.timing import Case, each
from trustdesk.briefing.compose import compose
from trustdesk.domain.page import Copy, Page, Paper
from trustdesk.i18n.words import Words
from trustdesk.operations.briefings import typesetter, upcoming
from trustdesk.paths import resource
from trustdesk.store.vault import open_vault

_PARAGRAPH = """\
#set document(title: "Page")
#set text(font: "Inter", size: 9pt, lang: "en")
Sheet {n}: we both want the rails laid before the frost, so let us work out together how we get there.
"""


def cases(folder: Path) -> Iterator[Case]:
    """Two: pages never seen before, and one page edited again and again."""
    pages = _pages(sample_vault(folder))
    unseen = iter(pages)
    edits = (_edited(pages[0], f"Edit {n}") for n in count())
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[resource("fonts")])
    sheets = (_PARAGRAPH.format(n=n).encode() for n in count())

    for name, queue, runs in (("a new page", unseen, len(pages) - 1), ("an edited page", edits, 20)):
        yield Case(
            name=f"{name}: fit and PDF",
            ready_ours=each(_set, queue),
            baseline="a Typst page of one paragraph",
            ready_baseline=each(partial(_trivial, fonts), sheets),
            runs=runs,
        )


def _pages(file: Path) -> list[Page]:
    """A page for every meeting ahead."""
    words = Words("en")
    with open_vault(file) as vault:
        meetings = upcoming(vault, NOW)
        with vault.read() as reader:
            dossiers = [(reader.dossier(meeting.counterpart), meeting) for meeting in meetings]
    made = (compose(*pair, now=NOW, copy=Copy.EYES_ONLY, paper=Paper.A4, words=words) for pair in dossiers)
    return [composition.page for composition in made]


def _edited(page: Page, text: str) -> Page:
    first, *others = page.blocks
    line, *lines = first.lines
    return replace(page, blocks=(replace(first, lines=(replace(line, text=text), *lines)), *others))


def _set(page: Page) -> bytes:
    return typesetter().fitted(page).pdf(timestamp=NOW).data


def _trivial(fonts: typst.Fonts, source: bytes) -> object:
    return typst.Compiler(source, font_paths=fonts).compile(format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=NOW)
