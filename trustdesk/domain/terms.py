"""Words of an industry or of one counterpart: to use, or to avoid (S1.8)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from trustdesk.domain.facts import CounterpartId
from trustdesk.domain.record import Language, Noted


class TermUse(StrEnum):
    THEIRS = "theirs"  # their own word where the trade has several: say this one
    USE = "use"
    AVOID = "avoid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Noted):
    """One word or phrase.

    text: the term
    meaning: what it means
    use: their own word, one to use, or one to avoid
    instead: what to say in place of an avoided one; beside their own word, what the trade calls it
    example: the term in a sentence
    language: of the term
    industry: the glossary it belongs to
    counterpart: the dossier it belongs to, where it is theirs alone
    """

    kind: ClassVar[str] = "terms"
    text: str
    meaning: str = ""
    use: TermUse = TermUse.USE
    instead: str = ""
    example: str = ""
    language: Language = "en"
    industry: str = ""
    counterpart: CounterpartId | None = None

    @property
    def is_said(self) -> bool:
        """Whether it is one to use, theirs or the trade's."""
        return self.use is not TermUse.AVOID
