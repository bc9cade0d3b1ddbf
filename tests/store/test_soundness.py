"""`check` finds what another program, a failing disk or a bug of ours did to a vault."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.store.records import dossier_of
from trustdesk.domain.counterparts import Counterpart
from trustdesk.store.connecting import connect
from trustdesk.store.migrating import shipped
from trustdesk.store.soundness import check
from trustdesk.store.vault import Vault, open_vault


@pytest.fixture
def hurt(vault_path: Path) -> Callable[[str], list[str]]:
    """Fill a vault, run a statement on it as another program would, and answer with the findings."""

    def run(*statements: str) -> list[str]:
        with open_vault(vault_path, create=True) as vault, vault.write("import") as writer:
            for record in [*dossier_of("acme"), *dossier_of("bolt")]:
                writer.put(record)
        other = connect(vault_path, "rw")
        other.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            other.execute(statement)
        other.close()
        with open_vault(vault_path) as vault:
            return list(check(vault))

    return run


def test_a_vault_that_was_only_used_is_sound(filled: Vault) -> None:
    with filled.write("removed") as writer:
        writer.remove(Counterpart, "acme")
    filled.undo()
    assert check(filled) == ()
    assert check(filled) == ()


def _seq(counterpart: str) -> str:
    return f"(SELECT seq FROM search_heads WHERE subject = 'counterparts/{counterpart}')"


FACT = "facts/acme-fact1"
FINDINGS = {
    "UPDATE facts SET text = 'otherwise' WHERE id = 'acme-fact1'": (
        f"{FACT}: was changed by another program or a failing disk (its digest differs)",
        "search: counterparts/acme is not indexed as it is now",
    ),
    "UPDATE facts SET topic = 'nonsense' WHERE id = 'acme-fact1'": (
        f"{FACT}: holds what cannot be ('nonsense' is not a valid Topic)",
        "facts: 5 rows where 6 were written",
    ),
    "UPDATE facts SET position = 77 WHERE id = 'acme-fact1'": ("facts: a row is not the one that was last written",),
    "DELETE FROM promises WHERE id = 'acme-sheet'": (
        "promises: 1 rows where 2 were written",
        "search: counterparts/acme is not indexed as it is now",
    ),
    "DELETE FROM terms WHERE id = 'acme-term'; ": (
        "terms: 1 rows where 2 were written",
        "search: counterparts/acme is not indexed as it is now",
    ),
    "DELETE FROM negotiations WHERE id = 'acme-talks'": (
        "alternatives/acme-batna: names one of negotiations that is not there",
        "issues/acme-price: names one of negotiations that is not there",
        "promises/acme-sheet: names one of negotiations that is not there",
        "meetings/acme-meeting: names one of negotiations that is not there",
        "negotiations: 1 rows where 2 were written",
        "search: counterparts/acme is not indexed as it is now",
    ),
    "DELETE FROM people WHERE id = 'acme-friend'": (
        "ties/acme-tie: names one of people that is not there",
        "people: 3 rows where 4 were written",
        "meetings/acme-meeting: lists people/acme-friend, which is not there",
        "contacts/acme-call: lists people/acme-friend, which is not there",
    ),
    "DELETE FROM summaries WHERE counterpart = 'acme'": ("summaries: counterparts/acme is missing",),
    "UPDATE summaries SET name = 'x' WHERE counterpart = 'bolt'": ("summaries: counterparts/bolt is not as it is now",),
    "INSERT INTO summaries SELECT 99, 'gone', 'x', 0, 'other', 0, NULL, NULL, NULL": (
        "summaries: counterparts/gone is not there",
    ),
    f"DELETE FROM search_names WHERE rowid = {_seq('acme')}": (
        "search: counterparts/acme is not indexed as it is now",
    ),
    f"DELETE FROM search_body WHERE rowid = {_seq('bolt')}": ("search: counterparts/bolt is not indexed as it is now",),
    "DELETE FROM search_heads WHERE subject = 'counterparts/bolt'": (
        "search: counterparts/bolt is not in the index",
        "search: a dossier that is not there is not indexed as it is now",
    ),
    "INSERT INTO search_heads VALUES (99, 'counterparts/ghost')": (
        "search: counterparts/ghost is in the index but not there",
    ),
    "INSERT INTO search_body(rowid, note) VALUES (99, 'ghost')": (
        "search: a dossier that is not there is not indexed as it is now",
    ),
    "UPDATE search_texts SET pieces = 'note'": ("search: the texts of counterparts/acme are not kept as they are now",),
    "DELETE FROM search_words": ("search: a slip in “acme” would not be forgiven",),
    "INSERT INTO search_words VALUES (9999, 'ghostly', 0)": ("search: “ghostly” is known but stands nowhere",),
    "DELETE FROM search_body_data WHERE id > 10": ("search: search_body is damaged",),
    "UPDATE journal_entries SET after = '{' WHERE n = 3": ("journal: operation 1 cannot be read",),
    "UPDATE journal_entries SET kind = 'nonsense' WHERE n = 3": ("journal: operation 1 cannot be read",),
    "UPDATE journal_operations SET state = 'nonsense'": ("journal: an operation is marked as it cannot be",),
    "DELETE FROM journal_entries": ("journal: operation 1 is empty",),
    "DELETE FROM migrations": (f"migrations: the file says {len(shipped())}, its record says none",),
    "CREATE TABLE more (a)": ("schema: more is unexpected",),
    "DROP INDEX facts_by_about": ("schema: facts_by_about is missing",),
    "DELETE FROM seals WHERE kind = 'facts'": ("facts: 6 rows where 0 were written",),
    "UPDATE seals SET seal = 'nonsense'": ("file: a value of the vault's own tables cannot be read",),
}


@pytest.mark.parametrize("statement", FINDINGS)
def test_what_was_done_is_found(hurt: Callable[[str], list[str]], statement: str) -> None:
    found = hurt(statement)
    missing = [wanted for wanted in FINDINGS[statement] if not any(line.startswith(wanted) for line in found)]
    assert not missing, found


def test_a_row_that_fell_back_to_an_older_state_is_found(vault_path: Path) -> None:
    """As when a stale log is left beside a restored file: SQLite's own check is content with it."""
    with open_vault(vault_path, create=True) as vault:
        with vault.write("import") as writer:
            for record in dossier_of("acme"):
                writer.put(record)
        old = connect(vault_path, "rw")
        row = old.execute("SELECT * FROM watch_outs").fetchall(), old.execute("SELECT * FROM terms").fetchall()
        with vault.write("changed") as writer:
            term = writer.all(type(dossier_of("acme")[-1]))[0]
            writer.put(
                type(term)(id=term.id, counterpart="acme", text="slot", confidence=next(iter(type(term.confidence))))
            )
        marks = ", ".join("?" * len(row[1][0]))
        old.execute(f"INSERT OR REPLACE INTO terms VALUES ({marks})", row[1][0])
        assert old.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        old.close()
        assert check(vault) == ("terms: a row is not the one that was last written",)
