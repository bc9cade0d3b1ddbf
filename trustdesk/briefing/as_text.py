"""The page as plain text, in the same order, for a terminal, an e-mail to oneself or a screen reader."""

import textwrap
from collections.abc import Iterator

from trustdesk.domain.page import Block, Fit, Line, Page, Side, Tone
from trustdesk.domain.printable import printable
from trustdesk.i18n.words import Words

WIDTH = 88


def text(page: Page, fit: Fit, words: Words) -> str:
    """What stands on the page that was fitted, wrapped at 88 columns."""
    gone = {left.line.key for left in fit.left_off if left.reason != "shortened"}
    return "\n".join((*_head(page), *_body(page, gone), "", fit_line(fit, page, words))) + "\n"


def fit_line(fit: Fit, page: Page, words: Words) -> str:
    """The foot of the page: the marking, and how many facts are not on it."""
    from trustdesk.briefing.as_data import facts_left_off

    return f"{page.footer} · {words('left-off', count=facts_left_off(page, fit.left_off))}"


def _head(page: Page) -> Iterator[str]:
    band = page.band
    name = f"{band.name} ({band.name_note})" if band.name_note else band.name
    yield printable(f"{band.marking}  {name}")
    yield from _wrapped(" · ".join(part for part in (band.subject, *band.details, band.last_met) if part))


def _body(page: Page, gone: set[str]) -> Iterator[str]:
    for block in page.blocks:
        kept = [line for line in block.lines if line.key not in gone]
        if kept:
            yield ""
            yield block.title.upper()
            yield from _lines(block, kept)


def _lines(block: Block, kept: list[Line]) -> Iterator[str]:
    titles = {Side.LEFT: block.left_title, Side.RIGHT: block.right_title, Side.WHOLE: ""}
    for side, title in titles.items():
        mine = [line for line in kept if line.side is side]
        if mine and title:
            yield f"  {title}:"
        for line in mine:
            yield from _wrapped(_one(line), "  - ")


def _one(line: Line) -> str:
    said = f"“{line.text}”" if line.tone is Tone.SPOKEN else line.text
    if line.fixed:
        said = "______________________"
    label = f"{line.label}: " if line.label else ""
    note = f" ({line.note})" if line.note else ""
    return f"{label}{said}{note}"


def _wrapped(line: str, lead: str = "") -> list[str]:
    return textwrap.wrap(printable(line), WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead)) or [""]
