"""Findings of the analyses as sentences."""

from datetime import date
from decimal import Decimal

from trustdesk.analysis.finding import Finding, Value
from trustdesk.i18n.words import Words


def sentence(finding: Finding, words: Words, today: date) -> str:
    """What a finding says: its text, with days and amounts as people say them."""
    return words(
        f"finding-{finding.code}", **{name: _said(value, words, today) for name, value in finding.values.items()}
    )


def _said(value: Value, words: Words, today: date) -> str | int:
    match value:
        case date():
            return words.short_day(value, today)
        case Decimal():
            return words.number(value)
        case _:
            return value
