"""Pages to set in tests: a supplier negotiation, from nearly nothing to far too much."""

from dataclasses import replace

from tests.briefing.supplier import (
    ASK,
    BAND,
    CONCESSIONS,
    DEBRIEF,
    GOAL,
    IN_THE_ROOM,
    ISSUES,
    NOT_KNOWN,
    OPEN_WITH,
    THEIR_SIDE,
    TRUST,
    WATCH_OUT,
    WORDS,
    ZONE,
)
from trustdesk.domain.page import Band, Copy, LeftOff, Line, Page, Paper


def left_off_words(page: Page, left_off: tuple[LeftOff, ...]) -> str:
    """The footer's sentence, as the real catalogue would give it."""
    del page
    count = sum(left.reason != "shortened" for left in left_off)
    return f"{count} fact left off" if count == 1 else f"{count} facts left off"


RICH = Page(
    copy=Copy.EYES_ONLY,
    paper=Paper.A4,
    language="en",
    title="Briefing: Marta Kowalczyk, 26 Nov 2026",
    band=BAND,
    blocks=(
        GOAL,
        OPEN_WITH,
        IN_THE_ROOM,
        TRUST,
        ISSUES,
        ZONE,
        THEIR_SIDE,
        ASK,
        CONCESSIONS,
        WORDS,
        WATCH_OUT,
        NOT_KNOWN,
        DEBRIEF,
    ),
    footer="TrustDesk, 25 Nov 2026, 18:20. Every line stands on a dated fact of the dossier.",
)

LETTER = replace(RICH, paper=Paper.LETTER)

MEDIUM = replace(RICH, blocks=(GOAL, OPEN_WITH, IN_THE_ROOM, TRUST, ISSUES, THEIR_SIDE, ASK, DEBRIEF))

NEARLY_EMPTY = replace(
    RICH,
    band=Band(marking="EYES ONLY", name="Tomás Rey", details=("Fri 27 Nov 2026, 9:30",), last_met="FIRST MEETING"),
    blocks=(replace(GOAL, lines=GOAL.lines[:1]), DEBRIEF),
)

BARE = replace(RICH, band=Band(marking="", name="Tomás Rey"), blocks=(), footer="")

TABLE = replace(
    RICH,
    copy=Copy.TABLE,
    band=replace(BAND, marking="TABLE COPY"),
    blocks=(GOAL, replace(ISSUES, lines=ISSUES.lines[:5]), ASK, WORDS),
)


def overfull(count: int = 300) -> Page:
    """`count` facts beyond the rich page, spread over four blocks, each recognisable by its number."""
    extra = tuple(
        Line(key=f"extra-{n}", text=f"Remark no. {n:05d} about the last season and its claims", rank=(n % 97) / 200)
        for n in range(count)
    )
    parts = {THEIR_SIDE.key: extra[0::4], ASK.key: extra[1::4], WORDS.key: extra[2::4], IN_THE_ROOM.key: extra[3::4]}
    return replace(
        RICH, blocks=tuple(replace(block, lines=block.lines + parts.get(block.key, ())) for block in RICH.blocks)
    )


RTL = replace(
    RICH,
    band=replace(BAND, name="سلمى الحداد", name_note="Salma Al-Haddad", subject="عقد النقل المبرد 2027"),
    blocks=(
        GOAL,
        replace(
            OPEN_WITH,
            lines=(
                replace(OPEN_WITH.lines[0], text="شكرا لكم على الصبر. هذه قائمة الأسعار التي وعدنا بها."),
                *OPEN_WITH.lines[1:],
            ),
        ),
        replace(
            IN_THE_ROOM,
            lines=(
                *IN_THE_ROOM.lines[:2],
                replace(IN_THE_ROOM.lines[3], text="تفضل الأرقام على الورق (PDF) قبل سماع الحجة 2026"),
            ),
        ),
        TRUST,
        ISSUES,
        THEIR_SIDE,
        ASK,
        DEBRIEF,
    ),
)

CJK = replace(
    RICH,
    band=replace(BAND, name="田中 美咲", name_note="Tanaka Misaki", subject="2027年度 冷蔵輸送契約"),
    blocks=(
        GOAL,
        replace(
            OPEN_WITH,
            lines=(
                replace(
                    OPEN_WITH.lines[0],
                    text="先日はお待たせして申し訳ありませんでした。お約束の料金表をお持ちしました。どうぞご確認ください。",
                ),
                *OPEN_WITH.lines[1:],
            ),
        ),
        replace(
            IN_THE_ROOM,
            lines=(
                *IN_THE_ROOM.lines[:3],
                replace(
                    IN_THE_ROOM.lines[3],
                    text="議論の前に紙の資料で数字を確認することを好む。名刺は両手で受け取り、会議の間は机の上に置いておく。",
                ),
            ),
        ),
        TRUST,
        ISSUES,
        ASK,
        DEBRIEF,
    ),
)

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"

LONG_WORDS = replace(
    RICH,
    band=replace(BAND, name="W" * 5000, subject="x" * 5000, details=("y" * 5000, "z")),
    blocks=(
        replace(GOAL, lines=(replace(GOAL.lines[0], text=LONG + " " + "M" * 5000), *GOAL.lines[1:])),
        OPEN_WITH,
        replace(
            IN_THE_ROOM,
            lines=(
                *IN_THE_ROOM.lines,
                replace(IN_THE_ROOM.lines[0], key="w", label=LONG, text="W" * 5000, note="n" * 900),
            ),
        ),
        TRUST,
        replace(ISSUES, lines=(*ISSUES.lines, replace(ISSUES.lines[0], key="i", text=LONG * 2))),
        THEIR_SIDE,
        ASK,
        DEBRIEF,
    ),
)

ALL = {
    "rich": RICH,
    "letter": LETTER,
    "medium": MEDIUM,
    "nearly-empty": NEARLY_EMPTY,
    "bare": BARE,
    "table": TABLE,
    "overfull": overfull(),
    "rtl": RTL,
    "cjk": CJK,
    "long-words": LONG_WORDS,
}
