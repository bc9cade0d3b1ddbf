"""What a page is made for: a case, a copy and a language; and how lines are made from it."""

from dataclasses import dataclass, replace
from datetime import date

from trustdesk.analysis.case import Case
from trustdesk.analysis.finding import Finding
from trustdesk.briefing.in_words import sentence
from trustdesk.briefing.ranking import rank_of
from trustdesk.domain.local import NOTHING, Local
from trustdesk.domain.page import Copy, DotsFigure, Line, Side, Tone, ZoneFigure
from trustdesk.domain.record import Record
from trustdesk.i18n.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion(Case):
    """Everything a block may ask about.

    partial: the kinds of which this copy withholds records, so that no count or date is read off the rest.
    local: what the desk knows of itself; nothing on a table copy.
    """

    copy: Copy
    words: Words
    local: Local = NOTHING
    partial: frozenset[type[Record]] = frozenset()

    @property
    def day_there(self) -> date:
        """The day of the meeting on their calendar; today where none is planned."""
        return (
            self.meeting.starts_at.astimezone(self.their_zone or self.our_zone).date() if self.meeting else self.today
        )

    def line(
        self,
        kind: str,
        text: str,
        *facts: Record,
        nth: int = 0,
        label: str = "",
        note: str = "",
        tone: Tone = Tone.PLAIN,
        side: Side = Side.WHOLE,
        methods: tuple[str, ...] = (),
        figure: ZoneFigure | DotsFigure | None = None,
        fixed: bool = False,
        key: str = "",
    ) -> Line:
        """A line of a kind of `RANKS`; the nth of its kind ranks a step lower than the one before.

        key: names the line across runs; by default its kind and the first record it stands on.
        """
        return Line(
            key=key or (f"{kind}:{facts[0].key}" if facts else kind),
            text=text,
            label=capitalised(label),
            note=note,
            tone=tone,
            side=side,
            rank=1.0 if fixed else rank_of(kind, nth),
            fixed=fixed,
            facts=tuple(fact.key for fact in facts),
            methods=methods,
            figure=figure,
        )

    def told(self, kind: str, finding: Finding, *, nth: int = 0, label: str = "", tone: Tone = Tone.PLAIN) -> Line:
        """A line that says what an analysis found."""
        text = sentence(finding, self.words, self.today)
        key = f"{kind}:{finding.code}:{'+'.join(finding.facts[:1])}"
        line = self.line(kind, text, nth=nth, label=label, tone=tone, methods=finding.methods, key=key)
        return replace(line, facts=finding.facts)

    def doubt(self, record: Record) -> str:
        """The word that marks what we are not sure of; nothing where we are, or where they could read it."""
        if self.copy is Copy.TABLE:
            return ""
        confidence = getattr(record, "confidence", None)
        return self.words("doubtful") if confidence == "doubtful" else ""


def capitalised(text: str) -> str:
    """The text as a line begins; names that begin small on purpose ("iX") stay as they are."""
    begins_small = text[:1].islower() and (text[1:2].islower() or not text[1:2].isalnum())
    return text[:1].upper() + text[1:] if begins_small else text
