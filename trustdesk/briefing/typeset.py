"""Sets a `Page` on paper: exactly one page, as tagged PDF, PNG or SVG, and the account of how it was made to fit.

Page -> `page_data` (safe strings, ranked lines) -> the template in resources/page, which measures and chooses a setting
-> `Fit` (read back from the template's metadata) -> the same template with that choice and the final footer -> bytes.
Data enters Typst only as one JSON object, a file in memory; nothing in it is ever read as markup or kept on disk.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from trustdesk.briefing.page_data import NO_ROOM, SHORTENED, PageData, page_data, words_data
from trustdesk.domain.page import BlockKey, Fit, LeftOff, Page, Region
from trustdesk.paths import resource

if TYPE_CHECKING:
    import typst


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

    def fitted(self, page: Page) -> "Fitted":
        """The page with its setting chosen, to be written in any form."""
        every = [LeftOff(line=line, block=block.key, reason=NO_ROOM) for block in page.blocks for line in block.lines]
        made = page_data(page, self._left_off_words(page, (*page.left_off, *every)))
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
        return Fitted(fit=_fit(plan, made), made=made, compiler=self._compiler)

    def _compiler(self, made: PageData) -> "typst.Compiler":
        import typst  # deferred, as above

        # Typed Any: the stub omits the documented form of several files in memory.
        files: Any = {**self._template, "page.json": json.dumps(made.data).encode()}
        return typst.Compiler(files, font_paths=self._fonts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """A page whose setting is chosen: template data, plan and footer included."""

    fit: Fit
    made: PageData
    compiler: Callable[[PageData], "typst.Compiler"]

    def pdf(self, *, timestamp: datetime | None = None) -> Sheet:
        """A tagged PDF (PDF/UA-1). The same page and timestamp give the same bytes.

        timestamp: an aware moment in whole seconds for the file's metadata, with which the file is PDF/A-2a as well
        (ISO 19005-2 asks for a date); without it the file carries none.
        """
        import typst  # deferred, as above

        self.made.data["dated"] = timestamp is not None
        standards: list[Any] = ["ua-1"] if timestamp is None else ["ua-1", "a-2a"]
        try:
            compiler = self.compiler(self.made)
            data = compiler.compile(format="pdf", pdf_standards=standards, timestamp=timestamp)
            return Sheet(data=_one(data), fit=self.fit)
        except typst.TypstError:
            # Seen with letters no font draws: better an ordinary tagged page than none before a meeting.
            fit = replace(self.fit, notices=(*self.fit.notices, "not-pdf-ua"))
            return Sheet(data=_one(self.compiler(self.made).compile(format="pdf", timestamp=timestamp)), fit=fit)

    def png(self, *, ppi: float = 144) -> Sheet:
        """A picture of the page for the preview."""
        return Sheet(data=_one(self.compiler(self.made).compile(format="png", ppi=ppi)), fit=self.fit)

    def regions(self) -> tuple[Region, ...]:
        """Where the blocks and their lines stand, in reading order; each block before its lines, the band first."""
        found: dict[str, Any] = json.loads(self.compiler(self.made).query("<regions>", field="value", one=True))
        regions: list[Region] = []
        for mark in found["marks"]:
            block, line = self._marked(mark)
            x_pt, y_pt = found["x"] + mark["x"], found["y"] + mark["y"]
            size = {"width_pt": mark["width"], "height_pt": mark["height"]}
            regions.append(Region(block=block, line=line, x_pt=x_pt, y_pt=y_pt, **size))
        return tuple(regions)

    def _marked(self, mark: dict[str, Any]) -> tuple[BlockKey | None, str]:
        if "line" in mark:
            block, line = self.made.ranked[mark["line"]]
            return block.key, line.key
        return (None if mark["block"] == "band" else BlockKey(mark["block"])), ""

    def svg(self) -> Sheet:
        """A drawing of the page that scales."""
        return Sheet(data=_one(self.compiler(self.made).compile(format="svg")), fit=self.fit)


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
