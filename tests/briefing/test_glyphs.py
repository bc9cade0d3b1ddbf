"""The bundled fonts draw every script they promise, and `drawable` leaves nothing that they cannot draw."""

import json
import unicodedata
from collections.abc import Sequence

import pytest
import typst
from hypothesis import example, given, settings
from hypothesis import strategies as st

from trustdesk.briefing.glyphs import FONT_FAMILIES, REPLACEMENT, drawable
from trustdesk.paths import resource

SAMPLES = {
    "Latin": "Þórður Ångström, Nguyễn Thị, Đoković, Ọlá ẹ̀kọ́, Łukasz",
    "phonetic": "ˈʃɛːn ɬʟɣʕ ɔ̃ t͡ʃ",
    "Greek": "Ελένη Παπαδοπούλου ᾧ",
    "Cyrillic": "Щукин Ђорђе Їжак Қазақ",
    "Arabic": "محمد بن سلمان الشّيخ",
    "Persian": "گفتگو می‌کنیم پژواک",
    "Urdu": "ٹھیک ہے ڑ ں ے",
    "Hebrew": "שָׁלוֹם יִצְחָק כהן",
    "Devanagari": "श्रीमान् क्षत्रिय हिन्दी",
    "Bengali": "শ্রী ক্ষমা বাংলা অ্যাপ",
    "Gurmukhi": "ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ",
    "Gujarati": "શ્રી ગુજરાતી",
    "Oriya": "ଓଡ଼ିଆ ଶ୍ରୀ",
    "Tamil": "தமிழ் ஶ்ரீ",
    "Telugu": "తెలుగు శ్రీ",
    "Kannada": "ಕನ್ನಡ ಶ್ರೀ",
    "Malayalam": "മലയാളം ശ്രീ",
    "Sinhala": "සිංහල ශ්‍රී",
    "Meetei Mayek": "ꯃꯩꯇꯩꯂꯣꯟ",
    "Ol Chiki": "ᱥᱟᱱᱛᱟᱲᱤ",
    "Thai": "สวัสดี ที่ปรึกษา น้ำ",
    "Lao": "ສະບາຍດີ ທີ່",
    "Khmer": "ខ្មែរ សួស្តី",
    "Myanmar": "မြန်မာ ကျွန်ုပ်",
    "Javanese": "ꦧꦱꦗꦮ",
    "Tibetan": "བོད་སྐད་ རྒྱལ",
    "Georgian": "გიორგი Თბილისი",
    "Armenian": "Հայաստան Արամ",
    "Ethiopic": "አማርኛ ሰላም",
    "Thaana": "ދިވެހި",
    "Syriac": "ܣܘܪܝܝܐ",
    "Adlam": "𞤀𞤣𞤤𞤢𞤥",
    "NKo": "ߒߞߏ",
    "Tifinagh": "ⵜⵉⴼⵉⵏⴰⵖ",
    "Mongolian": "ᠮᠣᠩᠭᠣᠯ",
    "Cherokee": "ᏣᎳᎩ",
    "Canadian Aboriginal": "ᐃᓄᒃᑎᑐᑦ",
    "Chinese": "王小明 習近平 臺灣 堃喆淼 直骨，角。",
    "Japanese": "髙橋 山﨑 さくら カタカナ ﾊﾝｶｸﾞ 渡邊",
    "Korean": "김철수 뷁 똠방각하 金",
    "symbols": "→ ⇒ ↔ ☐ ☑ ✓ ✗ ★ ● □ ▲ ◆ ✉ ☎ ⚠ ≤ ≠ ∑ ∞ ½ ① № € ₹ ₿ ₸",
    "emoji": "😀 👍🏽 👨‍👩‍👧 🇩🇪 1️⃣ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ❤️‍🔥 🏳️‍🌈 🧑‍⚖️ 🤝 📈",
}

INVISIBLE = "\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2069"

PAGE = b"""#set document(title: "Glyphs")
#set text(font: json(bytes(sys.inputs.families)), lang: "en", weight: sys.inputs.weight)
#for words in json(bytes(sys.inputs.texts)) [#par(words)]
"""


@pytest.fixture(scope="module")
def fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(resource("fonts"))])


def draw(texts: Sequence[str], fonts: typst.Fonts, weight: str = "regular") -> None:
    """Compile under PDF/UA-1, where a missing glyph is an error."""
    inputs = {"families": json.dumps(FONT_FAMILIES), "texts": json.dumps(list(texts)), "weight": weight}
    typst.compile(PAGE, format="pdf", font_paths=fonts, pdf_standards=["ua-1"], sys_inputs=inputs)


def test_families_are_those_typst_finds(fonts: typst.Fonts) -> None:
    assert sorted(FONT_FAMILIES) == sorted(fonts.families())


def test_a_missing_glyph_fails_the_page(fonts: typst.Fonts) -> None:
    with pytest.raises(typst.TypstError, match="could not be displayed"):
        draw(["\N{EGYPTIAN HIEROGLYPH A001}"], fonts)


@pytest.mark.parametrize("weight", ["regular", "semibold", "bold"])
def test_every_script_is_drawn_untouched(fonts: typst.Fonts, weight: str) -> None:
    for script, text in SAMPLES.items():
        assert drawable(text) == (unicodedata.normalize("NFC", text), frozenset()), script
    draw([drawable(text)[0] for text in SAMPLES.values()], fonts, weight)


@pytest.mark.parametrize("weight", ["regular", "bold"])
def test_everything_said_to_be_covered_is_drawn(fonts: typst.Fonts, weight: str) -> None:
    ranges = json.loads(resource("fonts", "coverage.json").read_text(encoding="utf-8"))
    # Of a long range (ideographs, syllables) every 97th will do: each came from one font in one piece.
    points = [range(first, last + 1, 97 if last - first > 999 else 1) for first, last in ranges]
    draw([" ".join(map(chr, some)) for some in points], fonts, weight)


def test_invisible_characters_pass(fonts: typst.Fonts) -> None:
    texts = [f"{a}{c}{b}" for c in INVISIBLE for a, b in ("ab", "بب", "中中", "कक")]
    assert [drawable(text) for text in texts] == [(text, frozenset()) for text in texts]
    draw([*texts, *INVISIBLE], fonts)


@pytest.mark.parametrize(
    "character",
    ["\ue000", "\U0010fffd", "\u0378", "\ufffe", "\ufdd0", "\U000e0041", "\ud800", "\U00013000"],
    ids=ascii,
)
def test_what_cannot_be_drawn_is_replaced_and_reported(character: str) -> None:
    assert drawable(f"a{character}b") == (f"a{REPLACEMENT}b", frozenset({character}))


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\x7f", "\x9f", "\ufeff", "\U000e0100"], ids=ascii)
def test_what_nobody_would_see_is_dropped(character: str) -> None:
    assert drawable(f"葛{character}城") == ("葛城", frozenset())


def test_line_ends_become_line_feeds() -> None:
    assert drawable("a\r\nb\rc\u2028d\x85e\tf") == ("a\nb\nc\nd\ne\tf", frozenset())


def test_a_mark_without_a_font_in_common_with_its_letter_is_replaced() -> None:
    # Inter has the accent and no Cherokee: Typst would draw the accent and lose the letter, without an error.
    assert drawable("Ꭳ\u0301") == (f"Ꭳ{REPLACEMENT}", frozenset("\u0301"))


def test_an_emoji_that_cannot_be_joined_is_drawn_in_parts() -> None:
    # Inter has the arrow and no face: Typst would draw the arrow alone.
    assert drawable("🙂\u200d↔\ufe0f") == ("🙂↔\ufe0f", frozenset())


@settings(max_examples=300, deadline=None)
@given(
    st.text(alphabet=st.characters(exclude_categories=[]))
    | st.text(alphabet=st.sampled_from(sorted(set("".join(SAMPLES.values()) + INVISIBLE + "◌\u0301\u0951"))))
)
@example("\u0d0e\u0d46")
@example("◌ा")
@example("\u0301")
def test_any_text_can_be_drawn(fonts: typst.Fonts, text: str) -> None:
    drawn, replaced = drawable(text)
    draw([drawn], fonts)
    assert (REPLACEMENT in drawn) >= bool(replaced)
    assert drawable(drawn) == (drawn, frozenset())
