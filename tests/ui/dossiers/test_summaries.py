"""Each kind in a line or two: what it says, and that no gap in a dossier makes it fail or fall silent."""

from dataclasses import replace
from datetime import date, time
from types import MappingProxyType

import pytest
from hypothesis import given, settings

from tests.domain.records import records
from tests.ui.dossiers.whole_dossier import ABOUT, whole_dossier
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.dossiers import KINDS, OUTSIDE_DOSSIERS, Dossier
from trustdesk.domain.facts import Fact
from trustdesk.domain.issues import Position, PositionType
from trustdesk.domain.openings import PageChoice, PageVerdict
from trustdesk.domain.promises import Promise, PromiseStatus
from trustdesk.domain.record import Confidence, Party, Record, Sensitive
from trustdesk.i18n.words import Words
from trustdesk.ui.dossiers.summaries import summary
from trustdesk.ui.dossiers.summary_words import Summary

TODAY = date(2026, 6, 3)
WORDS = Words("en")
EMPTY = Dossier(counterpart=Counterpart(id="them", name="Them"))
PROMISE = Promise(id="p", counterpart="them", party=Party.OURS, text="the tariff sheet")


def whole() -> Dossier:
    found: dict[type[Record], list[Record]] = {}
    for record in whole_dossier():
        found.setdefault(type(record), []).append(record)
    (about,) = found[Counterpart]
    assert isinstance(about, Counterpart)
    return Dossier(counterpart=about, records=MappingProxyType({kind: tuple(those) for kind, those in found.items()}))


def tell(record: Record, dossier: Dossier = EMPTY) -> Summary:
    return summary(WORDS, record, dossier, TODAY)


def chips(record: Record) -> list[tuple[str, str]]:
    return [(chip.text, chip.tone) for chip in tell(record).chips]


@pytest.mark.parametrize("kind", [each for each in KINDS if each not in OUTSIDE_DOSSIERS], ids=lambda kind: kind.kind)
def test_every_kind_says_what_was_written_in_it(kind: type[Record]) -> None:
    record = next(record for record in whole_dossier() if isinstance(record, kind))
    told = tell(record, whole())
    assert told.title.strip()
    assert "somebody" not in told.title + told.details
    assert "{" not in told.title + told.details


@settings(max_examples=300)
@given(records())
def test_any_record_is_told_in_a_dossier_that_knows_nobody(record: Record) -> None:
    told = tell(record)
    assert told.title
    assert "\n" not in told.title + told.details
    assert all(chip.text.strip() for chip in told.chips)


def test_an_overdue_promise_says_for_how_long() -> None:
    late = replace(PROMISE, target_date=date(2026, 5, 30), outer_date=date(2026, 6, 1))
    assert chips(late) == [("Overdue 2 days", "alert")]


@pytest.mark.parametrize(
    ("day", "chip"),
    [
        (date(2026, 6, 3), ("Due today", "warn")),
        (date(2026, 6, 4), ("Due tomorrow", "warn")),
        (date(2026, 6, 10), ("Due in 7 days", "warn")),
        (date(2026, 6, 11), ("Open", "")),
        (date(2026, 6, 2), ("Overdue 1 day", "alert")),
        (None, ("Open", "")),
    ],
)
def test_an_open_promise_says_when_it_is_due(day: date | None, chip: tuple[str, str]) -> None:
    assert chips(replace(PROMISE, target_date=day)) == [chip]


def test_between_target_and_outer_date_a_promise_is_not_late() -> None:
    between = replace(PROMISE, target_date=date(2026, 6, 1), outer_date=date(2026, 6, 5), outer_time=time(15))
    assert chips(between) == [("Due in 2 days", "warn")]
    assert tell(between).details == "by 1 June · 5 June, 15:00 at the latest"


def test_a_kept_promise_says_when_it_was_done() -> None:
    kept = replace(PROMISE, status=PromiseStatus.KEPT, target_date=date(2026, 6, 1), done_on=date(2026, 6, 2))
    assert chips(kept) == [("Late", "warn")]
    assert tell(kept).details == "done 2 June"


def test_what_is_over_stands_back() -> None:
    assert tell(replace(PROMISE, status=PromiseStatus.RELEASED)).struck
    assert not tell(PROMISE).struck


def test_a_fact_says_what_makes_it_special() -> None:
    fact = Fact(id="f", counterpart="them", text="fond of bees", source="Anna", eyes_only=True,
                confidence=Confidence.DOUBTFUL, sensitive=Sensitive.HEALTH)  # fmt: skip
    assert chips(fact) == [("Eyes only", "plain"), ("Health", "warn"), ("Doubtful", "warn")]
    assert tell(fact).details == "from Anna"


def test_a_person_who_is_gone_is_somebody() -> None:
    assert "somebody" in tell(replace(PROMISE, person="nobody-knows")).details


def test_a_position_without_its_issue_still_says_its_range() -> None:
    low = Position(id="p", issue="gone", party=Party.THEIRS, type=PositionType.OFFER, low=None, high=None, text="soon")
    assert tell(low).title == "soon"


def test_a_line_of_the_page_is_told_by_the_record_it_stands_on() -> None:
    choice = PageChoice(id="c", counterpart=ABOUT, line="goal:issues/issue1", verdict=PageVerdict.HIDE)
    assert tell(choice, whole()).title == "Price"


@pytest.mark.parametrize("line", ["goal", "goal:", ":", "x:nowhere/1", "goal:issues/gone", "a:b:c/d"])
def test_a_line_that_leads_nowhere_is_told_by_its_key(line: str) -> None:
    assert tell(PageChoice(id="c", counterpart="them", line=line, verdict=PageVerdict.PIN)).title == line
