"""Undo and redo, told as stories; `test_undo_consistency` tries them at random."""

from pathlib import Path

import pytest

from tests.store.records import dossier_of
from trustdesk.domain.errors import UserError
from trustdesk.domain.terms import Term
from trustdesk.store import journal
from trustdesk.store.connecting import connect
from trustdesk.store.vault import Vault, open_vault


def _terms(vault: Vault) -> list[str]:
    with vault.read() as reader:
        return [term.text for term in reader.all(Term)]


def _put(vault: Vault, *texts: str) -> None:
    for text in texts:
        with vault.write(f"term {text}") as writer:
            writer.put(Term(id="t", text=text))


def test_undo_and_redo_walk_the_history(vault: Vault) -> None:
    _put(vault, "one", "two")
    assert vault.undo().words == "term two"
    assert _terms(vault) == ["one"]
    changes = vault.undo()
    assert (changes.words, changes.of("terms")) == ("term one", {"t"})
    assert _terms(vault) == []
    with pytest.raises(UserError, match="nothing to undo"):
        vault.undo()
    assert vault.redo().words == "term one"
    assert vault.redo().words == "term two"
    assert _terms(vault) == ["two"]
    with pytest.raises(UserError, match="nothing to redo"):
        vault.redo()


def test_a_new_operation_ends_what_could_be_redone(vault: Vault) -> None:
    _put(vault, "one", "two")
    vault.undo()
    _put(vault, "three")
    with pytest.raises(UserError, match="nothing to redo"):
        vault.redo()
    assert [(each.words, each.undone) for each in vault.history()] == [("term three", False), ("term one", False)]


def test_an_operation_that_changes_nothing_leaves_redo_alone(vault: Vault) -> None:
    _put(vault, "one", "two")
    vault.undo()
    _put(vault, "one")
    assert vault.redo().words == "term two"


def test_history_survives_a_restart(vault_path: Path) -> None:
    with open_vault(vault_path, create=True) as vault:
        _put(vault, "one", "two")
        vault.undo()
    with open_vault(vault_path) as vault:
        assert [each.undone for each in vault.history()] == [True, False]
        vault.redo()
        assert _terms(vault) == ["two"]
        vault.undo()
        vault.undo()
        assert _terms(vault) == []


def test_an_import_is_taken_back_as_one(filled: Vault) -> None:
    with filled.read() as reader:
        before = list(reader.everything())
    with filled.write("import") as writer:
        for record in dossier_of("core", facts=500):
            writer.put(record)
    assert filled.undo().count == writer.changes.count == len(dossier_of("core", facts=500))
    with filled.read() as reader:
        assert list(reader.everything()) == before


def test_only_so_many_operations_are_kept(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "HISTORY", 3)
    _put(vault, *"abcde")
    assert [each.words for each in vault.history()] == ["term e", "term d", "term c"]
    for _ in range(3):
        vault.undo()
    assert _terms(vault) == ["b"]
    with pytest.raises(UserError):
        vault.undo()


@pytest.mark.parametrize("sql", ["UPDATE terms SET text = 'x', digest = 'y'", "DELETE FROM terms"])
def test_what_another_program_changed_is_not_undone_blindly(vault_path: Path, sql: str) -> None:
    with open_vault(vault_path, create=True) as vault:
        _put(vault, "one", "two")
        other = connect(vault_path, "rw")
        other.execute(sql)
        other.close()
        with pytest.raises(UserError, match=r"“term two” cannot be undone.*terms/t was changed"):
            vault.undo()


def _type(vault: Vault, text: str, stretch: str = "field 1") -> None:
    with vault.write("change of a term", stretch=stretch) as writer:
        writer.put(Term(id="t", text=text))


def test_a_stretch_of_typing_is_one_step(vault: Vault) -> None:
    _put(vault, "one")
    for text in ("two", "twos", "twos!"):
        _type(vault, text)
    assert [each.words for each in vault.history()] == ["change of a term", "term one"]
    vault.undo()
    assert _terms(vault) == ["one"]
    vault.redo()
    assert _terms(vault) == ["twos!"]


def test_something_else_between_ends_a_stretch(vault: Vault) -> None:
    _type(vault, "one")
    _put(vault, "between")
    _type(vault, "two")
    vault.undo()
    assert _terms(vault) == ["between"]


def test_another_field_begins_another_stretch(vault: Vault) -> None:
    _type(vault, "one")
    _type(vault, "two", stretch="field 2")
    vault.undo()
    assert _terms(vault) == ["one"]


def test_an_undone_stretch_is_not_gone_on_with(vault: Vault) -> None:
    _put(vault, "one")
    _type(vault, "two")
    vault.undo()
    _type(vault, "three")
    assert [each.words for each in vault.history()] == ["change of a term", "term one"]
    vault.undo()
    assert _terms(vault) == ["one"]


def test_typing_back_to_what_was_leaves_no_step(vault: Vault) -> None:
    _put(vault, "one")
    _type(vault, "two")
    _type(vault, "one")
    assert [each.words for each in vault.history()] == ["term one"]
