"""Lines with words that read from right to left: brackets and pronunciation stand on the page where they belong."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.briefing import pages
from tests.briefing.test_local import lines, page
from tests.briefing.test_typeset import SIZES_PT, Glyph, glyphs
from trustdesk.briefing.page_data import direction, shortened
from trustdesk.briefing.typeset import Fitted, Typesetter
from trustdesk.domain.page import Block, BlockKey, Line, Paper
from trustdesk.domain.people import Person

PLACES = {"IL": ("Asia/Jerusalem", "he"), "IR": ("Asia/Tehran", "fa"), "MA": ("Africa/Casablanca", "ar"),
          "SA": ("Asia/Riyadh", "ar")}  # fmt: skip

HEIGHT_PT = SIZES_PT[Paper.A4][1]


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter(pages.left_off_words)


def read(fitted: Fitted, key: str = "") -> str:
    """The letters of a line of the page, or of all of it, row by row and from left to right, as the eye meets them."""
    found = glyphs(fitted.pdf().data)
    for area in fitted.regions() if key else ():
        if area.line == key:
            low = HEIGHT_PT - area.y_pt - area.height_pt
            across = (area.x_pt - 1, area.x_pt + area.width_pt + 1)
            found = [each for each in found if across[0] < each.left < across[1] and low - 3 < each.baseline]
            found = [each for each in found if each.baseline < low + area.height_pt]
    rows: dict[int, list[Glyph]] = {}
    for glyph in found:
        rows.setdefault(round(-glyph.baseline), []).append(glyph)
    return "".join(each.char for _, row in sorted(rows.items()) for each in sorted(row, key=lambda each: each.left))


@pytest.mark.parametrize("code", PLACES)
def test_a_greeting_can_be_read_from_left_to_right(code: str, typesetter: Typesetter) -> None:
    """Its first letter turned the whole line: "[sa-BAAH al-KHAYR]" stood as "sa-]", "[BAAH al-KHAYR"."""
    zone, language = PLACES[code]
    person = Person(id="eva", given="Sam", country=code, time_zone=zone, languages=(language,))
    at = datetime(2026, 6, 17, 10, tzinfo=ZoneInfo(zone)).isoformat()
    made = page(starts=at, person=person)
    (line,) = lines(made, "first_words")
    assert direction(line.text) == "ltr"
    # What reads the file mirrors brackets beside Hebrew once more, and has a sign of its own for a hyphen at the end.
    shapes = str.maketrans(")]\x02", "([-")
    told = line.text.translate(shapes).replace(" ", "")
    found = read(typesetter.fitted(made.page), line.key).translate(shapes)
    assert "".join(filter(str.isascii, told)) in "".join(filter(str.isascii, found))


def test_what_is_isolated_does_not_turn_a_line() -> None:
    assert direction("שלום (shalom)") == "rtl"
    assert direction("\u2068שלום\u2069 (shalom)") == "ltr"
    assert direction("\u2068Lea\u2069 שלום") == "rtl"
    assert direction("\u2068שלום\u2069") == "ltr"


def test_a_cut_closes_what_was_isolated() -> None:
    cut = shortened("They say \u2068" + "שלום " * 20 + "\u2069.", 40)
    assert cut.count("\u2068") == cut.count("\u2069") == 1


def test_runs_from_right_to_left_stay_in_their_order(typesetter: Typesetter) -> None:
    """Typst embeds a run; with a bar between them, the first of two stood last."""
    band = replace(pages.BARE.band, details=("אבג", "דהו", "זחט"))
    found = read(typesetter.fitted(replace(pages.BARE, band=band)))
    assert "".join(each for each in found if "א" <= each <= "ת") == "גבאוהדטחז"


def test_a_label_stands_at_the_start_of_its_row(typesetter: Typesetter) -> None:
    labels = ("רהן", "Guarantee", "רהן", "Guarantee")
    texts = tuple(Line(key=f"{nth}", label=label, text="It is kept.", rank=1.0) for nth, label in enumerate(labels))
    page = replace(pages.BARE, blocks=(Block(key=BlockKey.WORDS, title="Words", lines=texts),))
    found = glyphs(typesetter.fitted(page).pdf().data)
    hebrew, latin = (min(each.left for each in found if each.char in letters) for letters in ("רהן", "G"))
    assert hebrew == pytest.approx(latin, abs=2)
