"""The list of counterparts, as a window asks for it: the numbers of all rows at once, and the rows where one looks."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.heads import CounterpartSummary, ListWish
from trustdesk.i18n.words import Words
from trustdesk.operations.code_choosing import Codes, codes_chosen
from trustdesk.store.vault import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What a list holds.

    wish: what was asked. seqs: the numbers of the rows, in order. first: the summaries of the first rows, so that they
    can be shown at once. total: how many counterparts there are in all.
    """

    wish: ListWish
    seqs: "array[int]"
    first: tuple[CounterpartSummary, ...]
    total: int


def list_counterparts(vault: Vault, wish: ListWish, now: datetime, first: int, language: str = "en") -> Listed:
    """The counterparts that meet the wish. first: how many summaries come along. now: aware.

    language: in which countries and days are going to be named.
    """
    # Loading those names takes tens of milliseconds, which whoever paints the rows does not have.
    codes_chosen(Codes.COUNTRIES, (), language)
    Words(language).time(now)
    with vault.read() as reader:
        seqs = reader.list_counterparts(wish, now)
        return Listed(
            wish=wish,
            seqs=seqs,
            first=reader.summaries(seqs[:first], now),
            total=reader.count(Counterpart) if wish.is_narrowed else len(seqs),
        )


def read_summaries(vault: Vault, seqs: Sequence[int], now: datetime) -> tuple[CounterpartSummary, ...]:
    """The summaries of these numbers, in no order; those that are gone are left out. now: aware."""
    with vault.read() as reader:
        return reader.summaries(seqs, now)


def number_of(vault: Vault, counterpart: str) -> int | None:
    """The number by which lists hold this counterpart, or None where there is no such counterpart."""
    with vault.read() as reader:
        return reader.summary_number(counterpart)
