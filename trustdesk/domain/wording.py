"""The wording check's rules as values: phrases that cost trust, why they do, what to say instead (S4.1b to S4.3d)."""

from dataclasses import dataclass
from enum import StrEnum


class WordingCategory(StrEnum):
    """What is wrong with a phrase. The method that says so stands behind each."""

    US_AGAINST_THEM = "us_against_them"  # S4.1b, S4.1c
    LOSS_FRAMED = "loss_framed"  # S4.1
    DISMISSIVE = "dismissive"  # S4.3d
    BRAGGING = "bragging"  # S1.10
    EMPTY_EMPATHY = "empty_empathy"  # S0.8.4
    CLOSED_QUESTION = "closed_question"  # S4.2
    EXCUSE = "excuse"  # S4.3d: excuses and interruptions


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingRule:
    """One family of phrases. resources/wording/en/language.toml gives the language of the patterns.

    id: its name among all rules of its language
    category: what is wrong
    methods: ids of METHODS.md
    patterns: the phrases
    unless: phrases that excuse it when they stand in the same sentence
    better: what to say instead; "…" stands for what only the user knows
    bad, good: sentences that the rule marks, and near ones that no rule marks
    """

    id: str
    category: WordingCategory
    methods: tuple[str, ...]
    patterns: tuple[str, ...]
    unless: tuple[str, ...] = ()
    better: str
    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()

    @property
    def why(self) -> str:
        """The key of the text that says why."""
        return f"wording-{self.category.value.replace('_', '-')}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulebook:
    """All rules of one language.

    spoken_as: endings and words that stand for others, such as ("n't", "not") and ("cannot", "can not"), so that a rule
        is written once for both; an ending begins with an apostrophe or is "n't"
    lead_ins: words that may stand before the beginning of a clause, such as "but"
    """

    language: str
    rules: tuple[WordingRule, ...]
    spoken_as: tuple[tuple[str, str], ...] = ()
    lead_ins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stretch of a text that a rule marks: text[start:end]."""

    start: int
    end: int
    rule: WordingRule
