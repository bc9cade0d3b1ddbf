"""Promises: how each stands, and what a user does with one."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.errors import UserError
from trustdesk.domain.promises import Promise, PromiseStatus
from trustdesk.domain.record import Party
from trustdesk.operations.editing import keep
from trustdesk.operations.judgement import hedge_promise
from trustdesk.operations.promises import (
    PromiseWish,
    Standing,
    find_promise,
    make_promise,
    mark_broken,
    mark_kept,
    promise_lines,
    promise_numbers,
    renegotiate,
    reopen,
)
from trustdesk.operations.safe_dates import new_dates_for
from trustdesk.store.vault import Vault, open_vault

NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)  # a Wednesday
TODAY = NOW.date()


@pytest.fixture
def vault(vault_path: Path) -> Iterator[Vault]:
    """One dossier without promises."""
    with open_vault(vault_path, create=True) as opened:
        keep(opened, Counterpart(id="acme", name="Acme"), words="new counterpart")
        yield opened


def _put(vault: Vault, **values: object) -> None:
    given = {"id": "sheet", "counterpart": "acme", "party": Party.OURS, "text": "tariff sheet", **values}
    keep(vault, Promise(**given), words="new promise")  # type: ignore[arg-type]


def _standing(vault: Vault) -> tuple[Standing, int]:
    found = find_promise(vault, "sheet", NOW)
    assert found is not None
    return found[1].standing, found[1].days


@pytest.mark.parametrize(
    ("values", "standing", "days"),
    [
        ({"target_date": date(2026, 5, 29), "outer_date": date(2026, 6, 1)}, Standing.OVERDUE, 2),
        ({"target_date": date(2026, 6, 1), "outer_date": date(2026, 6, 4)}, Standing.PAST_TARGET, 1),
        ({"target_date": date(2026, 6, 4), "outer_date": date(2026, 6, 9)}, Standing.DUE, 1),
        ({"outer_date": date(2026, 6, 3)}, Standing.DUE, 0),
        ({}, Standing.UNDATED, 0),
        ({"status": PromiseStatus.BROKEN}, Standing.BROKEN, 0),
    ],
)
def test_how_a_promise_stands(vault: Vault, values: dict[str, object], standing: Standing, days: int) -> None:
    _put(vault, **values)
    assert _standing(vault) == (standing, days)


def test_kept_before_its_day_is_early(vault: Vault) -> None:
    _put(vault, target_date=date(2026, 6, 9))
    mark_kept(vault, "sheet", TODAY, "note")
    assert _standing(vault)[0] is Standing.EARLY


def test_kept_in_time_but_noted_late_has_no_invented_day(vault: Vault) -> None:
    _put(vault, outer_date=date(2026, 6, 1))
    kept = mark_kept(vault, "sheet", TODAY, "note").value
    assert kept is not None
    assert (kept.status, kept.done_on) == (PromiseStatus.KEPT, None)
    assert _standing(vault)[0] is Standing.ON_TIME


def test_kept_late_is_late(vault: Vault) -> None:
    _put(vault, outer_date=date(2026, 6, 1))
    mark_kept(vault, "sheet", TODAY, "note", late=True)
    assert _standing(vault)[0] is Standing.LATE


def test_broken_and_opened_again(vault: Vault) -> None:
    _put(vault, outer_date=date(2026, 6, 9))
    mark_broken(vault, "sheet", "note")
    assert _standing(vault)[0] is Standing.BROKEN
    reopen(vault, "sheet", "reopening")
    assert _standing(vault) == (Standing.DUE, 6)
    vault.undo()
    assert _standing(vault)[0] is Standing.BROKEN


def test_new_dates_make_a_new_promise_and_keep_the_old_one_in_one_step(vault: Vault) -> None:
    _put(vault, target_date=date(2026, 6, 1))
    dates = new_dates_for(vault, "acme", "friday, monday at the latest", NOW).hedged.promise
    assert dates is not None
    new = renegotiate(vault, "sheet", dates, TODAY, "new dates").value
    assert (new.target_date, new.outer_date, new.status) == (date(2026, 6, 5), date(2026, 6, 8), PromiseStatus.OPEN)
    assert _standing(vault)[0] is Standing.RENEGOTIATED
    vault.undo()
    assert _standing(vault)[0] is Standing.OVERDUE
    assert find_promise(vault, new.id, NOW) is None


def test_dates_that_are_not_clear_are_not_guessed(vault: Vault) -> None:
    assert new_dates_for(vault, "acme", "as soon as possible", NOW).hedged.promise is None


def test_new_dates_for_a_promise_that_is_gone_are_refused(vault: Vault) -> None:
    dates = new_dates_for(vault, "acme", "friday", NOW).hedged.promise
    assert dates is not None
    with pytest.raises(UserError, match="no longer there"):
        renegotiate(vault, "sheet", dates, TODAY, "new dates")


def test_a_wish_becomes_a_promise_with_two_dates(vault: Vault) -> None:
    safe = hedge_promise("tariff sheet tomorrow", NOW).promise
    assert safe is not None
    made = make_promise(vault, "acme", Party.OURS, safe, TODAY, "new promise").value
    assert (made.text, made.made_on, made.target_date, made.outer_date) == (
        "tariff sheet", TODAY, date(2026, 6, 4), date(2026, 6, 8),
    )  # fmt: skip


def test_the_list_holds_what_is_wished_for(vault: Vault) -> None:
    _put(vault, id="ours")
    _put(vault, id="theirs", party=Party.THEIRS)
    _put(vault, id="settled", status=PromiseStatus.RELEASED)

    def listed(wish: PromiseWish) -> set[str]:
        lines = promise_lines(vault, promise_numbers(vault, wish), NOW)
        return {line.promise.id for line in lines.values()}

    assert listed(PromiseWish()) == {"ours", "theirs"}
    assert listed(PromiseWish(party=Party.THEIRS)) == {"theirs"}
    assert listed(PromiseWish(settled=True)) == {"settled"}
    assert listed(PromiseWish(containing="acme tariff")) == {"ours", "theirs"}
