"""A save of a form changes its own fields only, in the record as it is now."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.errors import UserError
from trustdesk.domain.people import Person
from trustdesk.domain.promises import Promise
from trustdesk.domain.record import Party
from trustdesk.operations.editing import get_record, set_fields
from trustdesk.operations.record_forms import FormSave, save_form
from trustdesk.store.vault import Vault, open_vault

PROMISE = Promise(id="p", counterpart="acme", party=Party.OURS, text="the sheet")


@pytest.fixture
def vault(vault_path: Path) -> Vault:
    vault = open_vault(vault_path, create=True, clock=lambda: datetime(2026, 6, 3, tzinfo=UTC))
    with vault.write("a desk") as writer:
        writer.put(Counterpart(id="acme", name="Acme"))
        writer.put(PROMISE)
    return vault


def test_other_fields_stay_as_they_became_meanwhile(vault: Vault) -> None:
    set_fields(vault, Promise, "p", "elsewhere", source="Elin")
    save = FormSave(record=PROMISE, words="change of a promise", stretch="s", values={"text": "the list"})
    kept = save_form(vault, save).value
    assert isinstance(kept, Promise)
    assert (kept.text, kept.source) == ("the list", "Elin")


def test_new_records_that_it_names_come_and_go_with_it(vault: Vault) -> None:
    anna = Person(id="anna", given="Anna")
    save = FormSave(
        record=PROMISE, words="change of a promise", stretch="s", values={"person": "anna"}, companions=(anna,)
    )
    save_form(vault, save)
    assert get_record(vault, Person, "anna") == anna
    vault.undo()
    assert get_record(vault, Person, "anna") is None


def test_nothing_is_kept_of_a_record_that_is_gone(vault: Vault) -> None:
    gone = Promise(id="gone", counterpart="acme", party=Party.OURS, text="x")
    save = FormSave(
        record=gone, words="w", stretch="s", values={"text": "y"}, companions=(Person(id="anna", given="Anna"),)
    )
    assert save_form(vault, save).value is None
    assert get_record(vault, Person, "anna") is None


def test_values_that_no_longer_agree_are_refused_in_words(vault: Vault) -> None:
    set_fields(vault, Promise, "p", "elsewhere", outer_date=date(2026, 6, 1))
    save = FormSave(record=PROMISE, words="w", stretch="s", values={"target_date": date(2026, 6, 5)})
    with pytest.raises(UserError, match="meanwhile"):
        save_form(vault, save)
