"""What stands where on the sheet: every line that is on it once, inside its block, and no line that is not."""

from dataclasses import replace

import pytest

from tests.briefing import pages
from trustdesk.briefing.typeset import Fitted, Typesetter
from trustdesk.domain.page import Page, Region


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter(pages.left_off_words)


def lines_of(page: Page, fitted: Fitted) -> set[str]:
    gone = {left.line.key for left in fitted.fit.left_off if left.reason != "shortened"}
    return {line.key for block in page.blocks for line in block.lines} - gone


def within(inner: Region, outer: Region) -> bool:
    across = outer.x_pt - 0.1 <= inner.x_pt and inner.x_pt + inner.width_pt <= outer.x_pt + outer.width_pt + 0.1
    down = outer.y_pt - 0.1 <= inner.y_pt and inner.y_pt + inner.height_pt <= outer.y_pt + outer.height_pt + 0.1
    return across and down


@pytest.mark.parametrize(
    "page", [pages.RICH, pages.LETTER, pages.NEARLY_EMPTY, pages.MEDIUM, replace(pages.RICH, language="ar")]
)
def test_every_line_on_the_sheet_has_its_place_inside_its_block(typesetter: Typesetter, page: Page) -> None:
    fitted = typesetter.fitted(page)
    regions = fitted.regions()
    blocks = {each.block: each for each in regions if not each.line}
    lines = [each for each in regions if each.line]
    assert sorted(each.line for each in lines) == sorted(lines_of(page, fitted))
    assert all(within(each, blocks[each.block]) for each in lines)
    width_pt, height_pt = page.paper.size_pt
    sheet = Region(block=None, line="", x_pt=0, y_pt=0, width_pt=width_pt, height_pt=height_pt)
    assert all(within(each, sheet) for each in regions)


def test_the_band_comes_first_and_each_block_before_its_lines(typesetter: Typesetter) -> None:
    regions = typesetter.fitted(pages.RICH).regions()
    assert (regions[0].block, regions[0].line) == (None, "")
    seen = set()
    for region in regions:
        assert not region.line or region.block in seen
        seen.add(region.block)


def test_no_two_lines_overlap(typesetter: Typesetter) -> None:
    lines = [each for each in typesetter.fitted(pages.RICH).regions() if each.line]
    for number, one in enumerate(lines):
        for other in lines[number + 1 :]:
            apart_across = one.x_pt + one.width_pt <= other.x_pt + 0.1 or other.x_pt + other.width_pt <= one.x_pt + 0.1
            apart_down = one.y_pt + one.height_pt <= other.y_pt + 0.1 or other.y_pt + other.height_pt <= one.y_pt + 0.1
            assert apart_across or apart_down, (one, other)
