"""The page as paper: one page, all inside it, nothing over anything else, what was dropped counted and absent."""

import io
import re
import subprocess
from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import page as pdf_checks
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw
import pytest
from hypothesis import HealthCheck, given, settings
from PIL import Image

from tests.briefing import pages
from tests.briefing.any_page import any_page
from tests.briefing.supplier import BAND, DEBRIEF, OPEN_WITH, WORDS
from trustdesk.briefing.page_data import NO_ROOM, SHORTENED, breakable
from trustdesk.briefing.typeset import Typesetter
from trustdesk.domain.page import (
    Band,
    Block,
    BlockKey,
    Line,
    Page,
    Paper,
    Tone,
)

MOMENT = datetime(2026, 11, 25, 18, 20, tzinfo=UTC)
SIZES_PT = {Paper.A4: (595.276, 841.89), Paper.LETTER: (612.0, 792.0)}
MARGIN_PT = 28


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter(pages.left_off_words)


@dataclass(frozen=True)
class Glyph:
    char: str
    size_pt: float
    baseline: float
    left: float
    bottom: float
    right: float
    top: float


def glyphs(data: bytes) -> list[Glyph]:
    """Every visible glyph with its ink box, in points from the lower left corner."""
    document = pdfium.PdfDocument(data)
    text = document[0].get_textpage()
    found = []
    for index in range(text.count_chars()):
        char = chr(pdfium_raw.FPDFText_GetUnicode(text, index))
        box = text.get_charbox(index)
        if char.isspace() or box[0] == box[2] or pdfium_raw.FPDFText_IsGenerated(text, index):
            continue
        x, y = pdfium_raw.c_double(), pdfium_raw.c_double()
        pdfium_raw.FPDFText_GetCharOrigin(text, index, x, y)
        found.append(Glyph(char, pdfium_raw.FPDFText_GetFontSize(text, index), y.value, *box))
    document.close()
    return found


def text_of(data: bytes, *options: str) -> str:
    run = subprocess.run(["pdftotext", *options, "-", "-"], input=data, capture_output=True, check=True)
    return run.stdout.decode()


def flat(text: str) -> str:
    """Text without spaces, line ends and invisible break points: what was said, however it was broken."""
    return "".join(text.replace("\u200b", "").split())


def assert_sound(data: bytes, paper: Paper) -> None:
    """Exactly one page of the right size; no text outside the text area, none over other text, none too small."""
    document = pdfium.PdfDocument(data)
    assert len(document) == 1
    assert document[0].get_size() == pytest.approx(SIZES_PT[paper], abs=0.01)
    document.close()
    width, height = SIZES_PT[paper]
    found = glyphs(data)
    for glyph in found:
        assert glyph.size_pt >= 8.99, glyph
        assert glyph.left > MARGIN_PT, glyph
        assert glyph.right < width - MARGIN_PT, glyph
        assert glyph.bottom > MARGIN_PT - 4, glyph
        assert glyph.top < height - MARGIN_PT, glyph
    assert_apart(found)


def assert_apart(found: list[Glyph]) -> None:
    """No two glyphs of different lines share ink boxes by more than a hair; marks above letters are of one line."""
    rows = sorted(found, key=lambda glyph: glyph.bottom)
    for index, one in enumerate(rows):
        for other in rows[index + 1 :]:
            if other.bottom >= one.top - 0.6:
                break
            if abs(one.baseline - other.baseline) > 4:
                across = min(one.right, other.right) - max(one.left, other.left)
                down = min(one.top, other.top) - max(one.bottom, other.bottom)
                assert across < 0.6 or down < 0.6, (one, other)


@pytest.mark.parametrize("name", pages.ALL)
def test_every_page_is_one_sound_page(typesetter: Typesetter, name: str) -> None:
    sheet = typesetter.fitted(pages.ALL[name]).pdf()
    assert_sound(sheet.data, pages.ALL[name].paper)
    assert 0 < sheet.fit.fill <= 1


@pytest.mark.parametrize("name", pages.ALL)
def test_every_page_is_accessible(typesetter: Typesetter, name: str) -> None:
    sheet = typesetter.fitted(pages.ALL[name]).pdf()
    assert "not-pdf-ua" not in sheet.fit.notices
    report = pdf_checks.validate_pdf_bytes(sheet.data, profile="ua1")
    assert report.is_compliant, [failure.message for failure in report.failures]


def test_a_dated_page_is_an_archive_file_too(typesetter: Typesetter) -> None:
    data = typesetter.fitted(pages.RICH).pdf(timestamp=MOMENT).data
    for profile in ("ua1", "pdfa2a"):
        report = pdf_checks.validate_pdf_bytes(data, profile=profile)
        assert report.is_compliant, [failure.message for failure in report.failures]


def test_the_same_page_gives_the_same_bytes(typesetter: Typesetter) -> None:
    afresh = Typesetter(pages.left_off_words)
    assert (
        typesetter.fitted(pages.MEDIUM).pdf(timestamp=MOMENT).data
        == afresh.fitted(pages.MEDIUM).pdf(timestamp=MOMENT).data
    )
    assert b"CreationDate" not in typesetter.fitted(pages.MEDIUM).pdf().data


def test_the_file_holds_title_and_fonts_and_nothing_else(typesetter: Typesetter, tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(typesetter.fitted(pages.RICH).pdf().data)
    info = subprocess.run(["pdfinfo", path], capture_output=True, check=True, text=True).stdout
    assert "Briefing: Marta Kowalczyk" in info
    assert "Tagged:          yes" in info
    fonts = subprocess.run(["pdffonts", path], capture_output=True, check=True, text=True).stdout.splitlines()[2:]
    assert fonts
    assert all(row.split()[-5:-2] == ["yes", "yes", "yes"] for row in fonts), fonts
    attached = subprocess.run(["pdfdetach", "-list", path], capture_output=True, check=True, text=True).stdout
    assert attached.startswith("0 embedded files")


def test_markup_prints_as_it_was_typed(typesetter: Typesetter) -> None:
    hostile = '= #import "x": * $x^2$ *b* _i_ `c` @ref <lab> <script>alert(1)</script> \\ \\u{41} #panic() // no'
    line = Line(key="h", text=hostile, label="#l", note="*n* #eval(1)", tone=Tone.STRONG)
    block = Block(key=BlockKey.ASK, title="= #T", lines=(line,))
    page = replace(pages.NEARLY_EMPTY, title="#t $x$", blocks=(block,), band=Band(marking="*m*", name="#n()"))
    text = flat(text_of(typesetter.fitted(page).pdf().data, "-raw"))
    for literal in (hostile, "#l", "*n* #eval(1)", "= #T", "*m*", "#n()"):
        assert flat(literal) in text


def test_blocks_are_read_in_their_order(typesetter: Typesetter) -> None:
    page = replace(pages.RICH, blocks=tuple(replace(block, lines=block.lines[:2]) for block in pages.RICH.blocks))
    sheet = typesetter.fitted(page).pdf()
    assert not sheet.fit.left_off
    lines = text_of(sheet.data, "-raw").splitlines()
    places = [
        next(
            number
            for number, line in enumerate(lines)
            if line == b.title or line.startswith(f"{b.title} {b.left_title}")
        )
        for b in page.blocks
    ]
    assert all(one < other for one, other in pairwise(places)), places
    opening = [line.text for line in OPEN_WITH.lines]
    text = flat("".join(lines))
    assert all(text.index(flat(one)) < text.index(flat(other)) for one, other in pairwise(opening[:2]))


def test_tags_follow_the_blocks(typesetter: Typesetter, tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(typesetter.fitted(pages.MEDIUM).pdf().data)
    tree = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, check=True).stdout.decode()
    headings = [line.split('"')[1] for line in tree.splitlines() if line.strip().startswith(("H1 ", "H2 "))]
    assert headings == [BAND.name, *(block.title for block in pages.MEDIUM.blocks)]


@pytest.mark.parametrize("count", [300, 10_000])
def test_what_is_left_off_is_counted_and_absent(typesetter: Typesetter, count: int) -> None:
    page = pages.overfull(count)
    sheet = typesetter.fitted(page).pdf()
    text = flat(text_of(sheet.data, "-raw"))
    dropped = [left.line for left in sheet.fit.left_off if left.reason == NO_ROOM]
    dropped_keys = {line.key for line in dropped}
    kept = [line for block in page.blocks for line in block.lines if line.key not in dropped_keys]
    assert len(dropped) + len(kept) == sum(len(block.lines) for block in page.blocks)
    assert flat(f"{len(dropped)} facts left off") in text
    assert not [line.text for line in dropped if line.text and flat(line.text) in text]
    assert all(flat(line.text) in text for line in kept)
    best_dropped = max(dropped, key=lambda line: line.rank)
    assert sum(line.rank < best_dropped.rank for line in kept) < 8
    assert (sheet.fit.size_pt, sheet.fit.fill > 0.9) == (9.0, True)


def test_a_lower_line_is_kept_only_where_a_higher_one_finds_no_room(typesetter: Typesetter) -> None:
    page = pages.overfull(300)
    dropped = {left.line.key: left.line for left in typesetter.fitted(page).fit.left_off if left.reason == NO_ROOM}
    best = max(dropped.values(), key=lambda line: line.rank)

    def worth_more(line: Line) -> bool:
        return line.fixed or (line.rank >= best.rank and (line.key not in dropped or line.key == best.key))

    blocks = tuple(replace(block, lines=tuple(filter(worth_more, block.lines))) for block in page.blocks)
    assert typesetter.fitted(replace(page, blocks=tuple(block for block in blocks if block.lines))).fit.left_off


def test_of_equal_ranks_the_later_line_goes_first(typesetter: Typesetter) -> None:
    lines = tuple(Line(key=str(n), text=f"Fact number {n}", rank=0.5) for n in range(200))
    fit = typesetter.fitted(replace(pages.BARE, blocks=(Block(key=BlockKey.ASK, title="Ask", lines=lines),))).fit
    dropped = {left.line.key for left in fit.left_off}
    assert dropped == {str(n) for n in range(200 - len(dropped), 200)}
    assert 0 < len(dropped) < 150


def test_a_block_without_lines_goes_with_its_heading(typesetter: Typesetter) -> None:
    faint = Block(key=BlockKey.WORDS, title="Vocabulary", lines=(Line(key="w", text="a faint word", rank=0.0),))
    page = pages.overfull(60)
    page = replace(page, blocks=tuple(faint if block.key is BlockKey.WORDS else block for block in page.blocks))
    text = text_of(typesetter.fitted(page).pdf().data)
    assert "faint" not in text
    assert "Vocabulary" not in text


def test_fixed_lines_stay(typesetter: Typesetter) -> None:
    text = text_of(typesetter.fitted(pages.overfull(2000)).pdf().data)
    assert all(line.label in text for line in DEBRIEF.lines)


def test_a_page_loosens_before_it_shrinks(typesetter: Typesetter) -> None:
    fits = [typesetter.fitted(pages.ALL[name]).fit for name in ("bare", "medium", "overfull")]
    assert fits[0].size_pt > fits[1].size_pt > fits[2].size_pt == 9.0
    assert fits[0].gap_pt > fits[1].gap_pt
    assert fits[0].leading_em > fits[1].leading_em
    assert not fits[0].left_off
    assert not fits[1].left_off


def test_type_shrinks_as_the_page_grows_and_not_below_nine_points(typesetter: Typesetter) -> None:
    remarks = tuple(Line(key=f"r{n}", text=f"Remark {n} on last season's claims") for n in range(48))
    sheets = [
        typesetter.fitted(
            replace(pages.MEDIUM, blocks=(*pages.MEDIUM.blocks[:-1], replace(WORDS, lines=remarks[:count])))
        ).pdf()
        for count in range(1, 48, 4)
    ]
    sizes = [sheet.fit.size_pt for sheet in sheets]
    assert all(one >= other - 0.3 for one, other in pairwise(sizes)), sizes
    assert len(set(sizes)) > 4
    assert min(glyph.size_pt for sheet in sheets for glyph in glyphs(sheet.data)) >= 8.99


def test_break_points_go_only_into_words_that_need_them() -> None:
    # A break point before 。 once put it at the beginning of a line, which Japanese never does.
    for whole in ("議論の前に紙の資料で数字を確認することを好む。" * 3, "negotiation", "Selbstverpflichtung", "a b c"):
        assert breakable(whole) == whole
    assert "\u200b" in breakable("W" * 30)
    assert breakable("x" * 5000).replace("\u200b", "") == "x" * 5000


def test_long_text_is_shortened_and_reported(typesetter: Typesetter) -> None:
    long_line = Line(key="long", text="every word counts " * 60, rank=1.0)
    page = replace(pages.BARE, blocks=(Block(key=BlockKey.ASK, title="Ask", lines=(long_line,)),))
    sheet = typesetter.fitted(page).pdf()
    assert [(left.line, left.reason) for left in sheet.fit.left_off] == [(long_line, SHORTENED)]
    text = text_of(sheet.data)
    assert re.search(r"(every|word|counts)…", text)
    assert "left off" not in text


def test_a_long_name_still_leaves_a_page(typesetter: Typesetter) -> None:
    fit = typesetter.fitted(pages.LONG_WORDS).fit
    assert {"shortened:name", "shortened:subject"} <= set(fit.notices)
    assert "tariffsheet" in flat(text_of(typesetter.fitted(pages.LONG_WORDS).pdf().data))


def test_letters_without_a_glyph_are_replaced_and_reported(typesetter: Typesetter) -> None:
    line = Line(key="x", text="Linear A \U00010600 and \U00010601, not more", rank=1.0)
    sheet = typesetter.fitted(replace(pages.BARE, blocks=(Block(key=BlockKey.ASK, title="Ask", lines=(line,)),))).pdf()
    assert sheet.fit.notices == ("missing-glyphs:2",)
    assert "not more" in text_of(sheet.data)


def test_a_page_that_cannot_be_accessible_is_still_a_page(
    typesetter: Typesetter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("trustdesk.briefing.page_data.drawable", lambda text: (text, frozenset()))
    line = Line(key="x", text="Linear A \U00010600", rank=1.0)
    sheet = typesetter.fitted(replace(pages.BARE, blocks=(Block(key=BlockKey.ASK, title="Ask", lines=(line,)),))).pdf()
    assert sheet.fit.notices == ("not-pdf-ua",)
    assert_sound(sheet.data, Paper.A4)


def test_right_to_left_lines_stand_on_the_right(typesetter: Typesetter) -> None:
    arabic, latin = (
        replace(pages.BARE, blocks=(Block(key=BlockKey.ASK, title="Ask", lines=(Line(key="x", text=text),)),))
        for text in ("شكرا لكم", "Thank you")
    )
    middle = SIZES_PT[Paper.A4][0] / 2
    assert min(g.left for g in glyphs(typesetter.fitted(arabic).pdf().data) if "\u0600" <= g.char <= "\ufefc") > middle
    assert max(g.right for g in glyphs(typesetter.fitted(latin).pdf().data) if g.size_pt < 11) < middle


def test_a_right_to_left_page_mirrors_its_columns(typesetter: Typesetter) -> None:
    page = replace(pages.TABLE, language="ar")
    sheet = typesetter.fitted(page).pdf()
    assert_sound(sheet.data, page.paper)
    found = glyphs(sheet.data)
    assert max(g.right for g in found) == pytest.approx(SIZES_PT[Paper.A4][0] - 41, abs=2)
    text = text_of(sheet.data, "-raw")
    assert text.index("Price") < text.index("Blame")


def test_preview_and_drawing(typesetter: Typesetter) -> None:
    picture = Image.open(io.BytesIO(typesetter.fitted(pages.RICH).png().data))
    assert picture.size == (1191, 1684)
    assert Image.open(io.BytesIO(typesetter.fitted(pages.LETTER).png(ppi=72).data)).size == (612, 792)
    assert len(Counter(picture.convert("L").resize((119, 168)).tobytes())) > 20
    svg = typesetter.fitted(pages.RICH).svg().data
    assert svg.startswith(b"<svg")
    assert svg.count(b"<svg") == 1


def test_spare_paper_is_ruled_for_notes(typesetter: Typesetter) -> None:
    def ink(page: Page) -> int:
        picture = Image.open(io.BytesIO(typesetter.fitted(page).png(ppi=72).data)).convert("L")
        return sum(value < 245 for value in picture.crop((0, 300, 595, 780)).tobytes())

    assert ink(pages.NEARLY_EMPTY) > 3000
    assert ink(pages.BARE) > 300


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(page=any_page())
def test_any_page_is_one_page(typesetter: Typesetter, page: Page) -> None:
    sheet = typesetter.fitted(page).pdf()
    document = pdfium.PdfDocument(sheet.data)
    assert len(document) == 1
    document.close()
    assert "not-pdf-ua" not in sheet.fit.notices
    assert sheet.fit.fill <= 1
    width, height = SIZES_PT[page.paper]
    for glyph in glyphs(sheet.data):
        assert glyph.size_pt >= 8.99
        assert 20 < glyph.left < glyph.right < width - 20, glyph
        assert 10 < glyph.bottom < glyph.top < height - 10, glyph
