"""Any page at all, as hypothesis makes it: empty, endless, hostile, in every direction of writing."""

from hypothesis import strategies as st

from trustdesk.domain.page import (
    Band,
    Block,
    BlockKey,
    Copy,
    DotsFigure,
    Line,
    Page,
    Paper,
    Side,
    Span,
    Tone,
    ZoneFigure,
)

TEXTS = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="W mi", min_size=1, max_size=400),
    st.sampled_from(
        ["", "سلام 12 (PDF) عليكم", "田中 美咲 様", "👩‍👩‍👧 ok", "a\x00b\tc\r\nd", "\u202eevil", "x" * 5000, "\ud800"]
    ),
)
RANGES = st.floats(allow_nan=True, allow_infinity=True)
SPANS = st.builds(Span, low=RANGES, high=RANGES, label=TEXTS)
FIGURES = st.one_of(
    st.none(),
    st.builds(ZoneFigure, ours=SPANS, theirs=SPANS, overlap=st.none() | SPANS, alt=TEXTS),
    st.builds(
        DotsFigure,
        marks=st.lists(st.sampled_from(["kept", "late", "broken", "open", "?"]), max_size=90).map(tuple),
        alt=TEXTS,
    ),
)
LINES = st.builds(
    Line,
    key=st.just("k"),
    text=TEXTS,
    label=TEXTS,
    note=TEXTS,
    tone=st.sampled_from(Tone),
    side=st.sampled_from(Side),
    rank=st.floats(0, 1),
    fixed=st.booleans(),
    figure=FIGURES,
)
BANDS = st.builds(
    Band,
    marking=TEXTS,
    name=TEXTS,
    name_note=TEXTS,
    subject=TEXTS,
    details=st.lists(TEXTS, max_size=12).map(tuple),
    last_met=TEXTS,
)


@st.composite
def any_page(draw: st.DrawFn) -> Page:
    keys = draw(st.lists(st.sampled_from(list(BlockKey)), unique=True, max_size=6))
    blocks = tuple(
        Block(
            key=key,
            title=draw(TEXTS),
            lines=tuple(draw(st.lists(LINES, max_size=5))),
            left_title=draw(TEXTS),
            right_title=draw(TEXTS),
        )
        for key in BlockKey
        if key in keys
    )
    language = draw(st.sampled_from(["en", "de-CH", "ar", "zh-Hant-TW", "", "x!", "en_GB"]))
    return Page(
        copy=draw(st.sampled_from(Copy)), paper=draw(st.sampled_from(Paper)), language=language, title=draw(TEXTS),
        band=draw(BANDS), blocks=blocks, footer=draw(TEXTS),
    )  # fmt: skip
