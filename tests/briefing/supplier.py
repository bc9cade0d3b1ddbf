"""The blocks of one rich briefing: a supplier negotiation about a cold-chain contract."""

from dataclasses import replace

from trustdesk.domain.page import Band, Block, BlockKey, DotsFigure, Line, Side, Span, Tone, ZoneFigure


def _lines(prefix: str, *rows: tuple[str, str, str, float] | Line) -> tuple[Line, ...]:
    made = []
    for number, row in enumerate(rows):
        if isinstance(row, Line):
            made.append(replace(row, key=f"{prefix}-{number}"))
        else:
            label, text, note, rank = row
            made.append(Line(key=f"{prefix}-{number}", label=label, text=text, note=note, rank=rank))
    return tuple(made)


BAND = Band(
    marking="EYES ONLY",
    name="Marta Kowalczyk",
    name_note="Head of Purchasing, Nordfjord Seafood AS",
    subject="Cold-chain contract 2027 to 2029",
    details=("Thu 26 Nov 2026, 14:00", "Bergen, their office", "there 14:00 CET", "45 minutes"),
    last_met="Last met 43 days ago",
)

GOAL = Block(
    key=BlockKey.GOAL,
    title="Goal",
    lines=_lines(
        "goal",
        Line(
            key="",
            text="A three-year contract signed in principle, at €4.35 per kg or better, with volume tied to quality.",
            tone=Tone.STRONG,
            rank=1.0,
        ),
        ("Fallback", "A one-year bridge at €4.45 with a joint cost review in June.", "", 0.95),
    ),
)

OPEN_WITH = Block(
    key=BlockKey.OPEN_WITH,
    title="Open with",
    lines=_lines(
        "open",
        Line(
            key="",
            text="I owe you the tariff sheet since Friday. It is here, and I am sorry that you had to ask twice.",
            note="Our promise of 12 Nov, overdue by 6 days",
            tone=Tone.SPOKEN,
            rank=0.99,
        ),
        Line(
            key="",
            text="Your team found the fault in our logger before we did. That saved both of us a container.",
            note="Thanks; meeting of 14 Oct",
            tone=Tone.SPOKEN,
            rank=0.98,
        ),
        Line(
            key="",
            text="What would have to be true in March for you to call this contract a success at home?",
            note="Open question; she reports to the board in March",
            tone=Tone.SPOKEN,
            rank=0.97,
        ),
        ("First minutes", "the new quay at Dokken; her daughter’s rowing season", "", 0.8),
        ("Leave out", "the strike of last spring", "", 0.82),
    ),
)

IN_THE_ROOM = Block(
    key=BlockKey.IN_THE_ROOM,
    title="In the room",
    lines=_lines(
        "room",
        ("Say", "ko-VAHL-chik; “Marta” since the second meeting", "", 0.7),
        ("Role", "Decides alone up to €2m a year; above that the CFO, Nils Aasen, signs", "", 0.85),
        ("Also there", "Nils Aasen (CFO), first time in the room", "", 0.75),
        ("Note", "Prefers figures on paper before she hears an argument", "noted 14 Oct", 0.6),
    ),
)

TRUST = Block(
    key=BlockKey.TRUST,
    title="Trust account",
    lines=_lines(
        "trust",
        Line(
            key="",
            text="We kept 7 of 9, one late, one still open. They kept 6 of 7.",
            rank=0.9,
            figure=DotsFigure(
                marks=("kept", "kept", "late", "kept", "kept", "kept", "broken", "kept", "kept", "open"),
                alt="Ten promises, oldest first: seven kept, one late, one broken, one open",
            ),
        ),
        Line(key="", label="We owe", text="tariff sheet, due 20 Nov", tone=Tone.ALERT, rank=0.93),
        ("They owe", "audit report of the Ålesund store by 1 Dec", "", 0.83),
        ("Start from", "trust, with checks on dates", "“We say dates aloud and write them down.”", 0.65),
    ),
)

ISSUES = Block(
    key=BlockKey.ISSUES,
    title="Issues",
    left_title="Agreement",
    right_title="Relationship",
    lines=_lines(
        "issue",
        Line(
            key="", label="1  Price", text="they say €4.60, we aim at €4.35", note="flexible", side=Side.LEFT, rank=0.92
        ),
        Line(
            key="",
            label="2  Volume",
            text="they want 1,200 t fixed; we prefer a band of ±15 %",
            note="flexible",
            side=Side.LEFT,
            rank=0.86,
        ),
        Line(
            key="",
            label="3  Quality",
            text="the logger data decide, not the inspector",
            note="fixed for us",
            side=Side.LEFT,
            rank=0.84,
        ),
        Line(
            key="",
            label="1  Blame",
            text="who names the cause when a container warms up",
            note="theirs first",
            side=Side.RIGHT,
            rank=0.81,
        ),
        Line(
            key="",
            label="2  Access",
            text="a name to call at night, not a hotline",
            note="ours to give",
            side=Side.RIGHT,
            rank=0.72,
        ),
        Line(
            key="",
            label="Best trade",
            text="our volume band for their logger data: costs us little, and they rank it first",
            tone=Tone.STRONG,
            rank=0.88,
        ),
    ),
)

ZONE = Block(
    key=BlockKey.ZONE,
    title="Zone and BATNA",
    lines=_lines(
        "zone",
        Line(
            key="",
            text="",
            rank=0.91,
            figure=ZoneFigure(
                ours=Span(low=4.10, high=4.45, label="Ours  €4.10–4.45"),
                theirs=Span(low=4.30, high=4.75, label="Theirs  €4.30–4.75"),
                overlap=Span(low=4.30, high=4.45, label="Zone  €4.30–4.45"),
                alt="Ours from 4.10 to 4.45, theirs from 4.30 to 4.75, overlap from 4.30 to 4.45 euro per kg",
            ),
        ),
        ("We walk to", "Havlund, €4.50, two-year term", "offer of 3 Nov", 0.78),
        ("They walk to", "spot market; one season of poor fill rates", "our estimate, fairly sure", 0.62),
    ),
)

THEIR_SIDE = Block(
    key=BlockKey.THEIR_SIDE,
    title="Their side",
    lines=_lines(
        "their",
        ("Motive", "no more claims that reach the board", "", 0.87),
        ("At home", "“We got the night desk and kept the price”", "", 0.74),
        ("Will ask", "Why should we tie ourselves for three years?", "", 0.79),
        ("We say", "Because the band moves with your season, and the review in June lets you out.", "", 0.77),
    ),
)

ASK = Block(
    key=BlockKey.ASK,
    title="Ask",
    lines=_lines(
        "ask",
        Line(key="", text="Which of your plants feels a warm container first?", tone=Tone.SPOKEN, rank=0.71),
        Line(key="", text="What did Nils need to see before he signed the last one?", tone=Tone.SPOKEN, rank=0.69),
        Line(
            key="",
            text="If June shows higher costs, what would be a fair way to share them?",
            tone=Tone.SPOKEN,
            rank=0.66,
        ),
    ),
)

CONCESSIONS = Block(
    key=BlockKey.CONCESSIONS,
    title="Ready to give",
    lines=_lines(
        "give",
        Line(
            key="",
            text="We will staff a night desk through the season. It costs us €40,000; we can do it for one year.",
            tone=Tone.SPOKEN,
            rank=0.67,
        ),
        Line(
            key="",
            text="We will pay the loggers for the first 200 containers, and not beyond those.",
            tone=Tone.SPOKEN,
            rank=0.58,
        ),
    ),
)

WORDS = Block(
    key=BlockKey.WORDS,
    title="Words",
    lines=_lines(
        "words",
        ("Use", "fill rate, claim ratio, cold-chain break", "", 0.5),
        ("Perhaps", "she may take silence as thinking, not as a no", "seen twice", 0.55),
        ("Avoid", "“your people”, “as I already said”", "", 0.57),
    ),
)

WATCH_OUT = Block(
    key=BlockKey.WATCH_OUT,
    title="Watch out",
    lines=_lines(
        "watch",
        Line(key="", text="Nils hears “flexible” as “weak”.", tone=Tone.ALERT, rank=0.89),
        ("Show", "the limit first, then the give", "", 0.64),
    ),
)

NOT_KNOWN = Block(
    key=BlockKey.NOT_KNOWN,
    title="Not known",
    lines=_lines(
        "unknown",
        Line(key="", text="Whether Havlund has made them an offer too", tone=Tone.QUIET, rank=0.63),
        Line(
            key="",
            text="Who wrote the logger clause; doubtful: “their insurer”, heard once, in May",
            tone=Tone.QUIET,
            rank=0.52,
        ),
    ),
)

DEBRIEF = Block(
    key=BlockKey.DEBRIEF,
    title="Debrief",
    lines=tuple(
        Line(key=f"debrief-{n}", text="", label=label, fixed=True)
        for n, label in enumerate(("We promised", "They promised", "Surprise"))
    ),
)
