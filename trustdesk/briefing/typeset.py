"""Sets a `Page` on paper: exactly one page, as tagged PDF, PNG or SVG, and the account of how it was made to fit.

Page -> `page_data` (safe strings, ranked lines) -> the template in resources/page, which measures and chooses a setting
-> `Fit` (read back from the template's metadata) -> the same template with that choice and the final footer -> bytes.
Data enters Typst only as one JSON object, a file in memory; nothing in it is ever read as markup or kept on disk.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from trustdesk.briefing.page_data import NO_ROOM, SHORTENED, PageData, page_data, words_data
from trustdesk.domain.page import Fit, LeftOff, Page
from trustdesk.paths import resource

if TYPE_CHECKING:
    import typst


class Format(StrEnum):
    PDF = "pdf"
    PNG = "png"
    SVG = "svg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page that was set: the file, and how it was made to fit."""

    data: bytes
    fit: Fit


class Typesetter:
    """Keeps the fonts loaded; holds nothing of any page, so that threads may share one.

    left_off_words: the sentence that counts what was left off, from the page and the lines that are not on it.
    """

    def __init__(self, left_off_words: Callable[[Page, tuple[LeftOff, ...]], str]) -> None:
        import typst  # deferred: 34 MB that start-up does not need

        self._left_off_words = left_off_words
        self._template = {path.name: path.read_bytes() for path in resource("page").glob("*.typ")}
        self._template["main.typ"] = self._template.pop("briefing.typ")
        self._fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[resource("fonts")]
        )

    def fit(self, page: Page) -> Fit:
        """How the page fits, without setting it."""
        return self._planned(page)[0]

    def pdf(self, page: Page, *, timestamp: datetime | None = None) -> Sheet:
        """A tagged PDF (PDF/UA-1). The same page and timestamp give the same bytes.

        timestamp: an aware moment for the file's metadata, with which the file is PDF/A-2a as well (ISO 19005-2 asks
        for a date); without it the file carries none.
        """
        import typst  # deferred, as above

        fit, made = self._planned(page)
        made.data["dated"] = timestamp is not None
        standards: list[typst.PDFStandard] = ["ua-1"] if timestamp is None else ["ua-1", "a-2a"]
        try:
            data = self._compiler(made).compile(format="pdf", pdf_standards=standards, timestamp=timestamp)
        except typst.TypstError:
            # Seen with letters no font draws: better an ordinary tagged page than none before a meeting.
            data = self._compiler(made).compile(format="pdf", timestamp=timestamp)
            fit = replace(fit, notices=(*fit.notices, "not-pdf-ua"))
        return Sheet(data=_one(data), fit=fit)

    def png(self, page: Page, *, ppi: float = 144) -> Sheet:
        """A picture of the page for the preview."""
        fit, made = self._planned(page)
        return Sheet(data=_one(self._compiler(made).compile(format="png", ppi=ppi)), fit=fit)

    def svg(self, page: Page) -> Sheet:
        """A drawing of the page that scales."""
        fit, made = self._planned(page)
        return Sheet(data=_one(self._compiler(made).compile(format="svg")), fit=fit)

    def _planned(self, page: Page) -> tuple[Fit, PageData]:
        """The fit, and the data with the template's choice and the final footer written in."""

        every_line = (LeftOff(line=line, block=block.key, reason=NO_ROOM) for block in page.blocks for line in block.lines)
        made = page_data(page, self._left_off_words(page, (*page.left_off, *every_line)))
        plan: dict[str, Any] = json.loads(self._compiler(made).query("<fit>", field="value", one=True))
        kept = {*range(plan["keep"]), *plan["more"]}
        made.left_off[:0] = [
            LeftOff(line=line, block=block.key, reason=NO_ROOM)
            for order, (block, line) in enumerate(made.ranked[: made.count])
            if order not in kept
        ]
        made.left_off[:0] = page.left_off
        made.data["plan"] = plan
        if any(left.reason != SHORTENED for left in made.left_off):
            made.data["words"] = words_data(self._left_off_words(page, tuple(made.left_off)), made)
        return _fit(plan, made), made

    def _compiler(self, made: PageData) -> "typst.Compiler":
        """A compiler for one run: it lets go of files in memory after the first."""
        import typst  # deferred, as above

        # Typed Any: the stub omits the documented form of several files in memory.
        files: Any = {**self._template, "page.json": json.dumps(made.data).encode()}
        return typst.Compiler(files, font_paths=self._fonts)


def _fit(plan: dict[str, Any], made: PageData) -> Fit:
    notices = list(made.notices)
    if made.missing:
        notices.append(f"missing-glyphs:{len(made.missing)}")
    return Fit(
        size_pt=plan["size_pt"],
        leading_em=plan["leading_em"],
        gap_pt=plan["gap_pt"],
        fill=plan["fill"],
        left_off=tuple(made.left_off),
        notices=tuple(notices),
    )


def _one(data: bytes | list[bytes] | None) -> bytes:
    if not isinstance(data, bytes):
        raise TypeError("the template set more or less than one page")
    return data
