"""Long imports and exports say how far they are, and stop without a trace where the report says so."""

import gc
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from trustdesk.domain.facts import Fact
from trustdesk.operations.briefings import Request
from trustdesk.operations.exchange import export_desk, import_documents, save_desk
from trustdesk.operations.sample import load_sample_desk
from trustdesk.store import soundness
from trustdesk.store.vault import Vault, open_vault

FACTS = 1_200
NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)


class Stopped(Exception):  # noqa: N818  an event
    pass


class Report:
    """Collects what it is told, and raises at the given share of the whole."""

    def __init__(self, stop_at: float = 2.0) -> None:
        self.shares: list[float] = []
        self._stop_at = stop_at

    def __call__(self, done: int, total: int) -> None:
        assert 0 <= done <= total
        self.shares.append(done / total)
        if done / total >= self._stop_at:
            raise Stopped


@pytest.fixture
def vault(vault_path: Path) -> Iterator[Vault]:
    """A new vault; it has to be sound at the end."""
    with open_vault(vault_path, create=True) as opened:
        yield opened
        assert soundness.check(opened) == ()


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Two documents, of which the facts come before the counterpart that they name."""
    facts = [{"id": f"f{n}", "counterpart": "acme", "text": f"Fact {n}"} for n in range(FACTS)]
    lists = ({"facts": facts}, {"counterparts": [{"id": "acme", "name": "Acme Rail"}]})
    found = []
    for name, each in zip(("a.json", "b.json"), lists, strict=True):
        file = tmp_path / name
        file.write_text(json.dumps({"format": "trustdesk", "version": 1, **each}))
        found.append(file)
    return found


def test_an_import_reports_in_small_steps_forward(vault: Vault, files: list[Path]) -> None:
    report = Report()
    assert import_documents(vault, files, report).value.changed == FACTS + 1
    assert report.shares == sorted(report.shares)
    assert len(report.shares) >= 8
    assert report.shares[0] == 0
    with vault.read() as reader:
        assert [fact.id for fact in reader.all(Fact)] == [f"f{n}" for n in range(FACTS)]


@pytest.mark.parametrize("share", [0.0, 0.2, 0.5, 0.6])
def test_an_import_that_is_stopped_changes_nothing(vault: Vault, files: list[Path], share: float) -> None:
    before = export_desk(vault)
    with pytest.raises(Stopped):
        import_documents(vault, files, Report(stop_at=share))
    assert export_desk(vault) == before
    assert vault.history() == ()


def test_the_same_is_stored_with_and_without_a_report(vault: Vault, files: list[Path]) -> None:
    import_documents(vault, files)
    plain = export_desk(vault)
    vault.undo()
    import_documents(vault, files, Report())
    assert export_desk(vault) == plain
    assert export_desk(vault, Report()) == plain


def test_an_export_that_is_stopped_leaves_the_old_file(vault: Vault, files: list[Path], tmp_path: Path) -> None:
    import_documents(vault, files)
    target = tmp_path / "out" / "desk.json"
    target.parent.mkdir()
    target.write_text("old")
    report = Report(stop_at=0.5)
    with pytest.raises(Stopped):
        save_desk(vault, target, report)
    assert [file.name for file in target.parent.iterdir()] == ["desk.json"]
    assert target.read_text() == "old"
    assert save_desk(vault, target, Report()) == target
    assert target.read_bytes() == export_desk(vault)


def test_the_sample_desk_reports_and_can_be_stopped(vault: Vault) -> None:
    with pytest.raises(Stopped):
        load_sample_desk(vault, Request(now=NOW), Report(stop_at=0.5))
    assert vault.history() == ()
    report = Report()
    load_sample_desk(vault, Request(now=NOW), report)
    assert report.shares[-1] == 1


def test_the_collector_is_as_it_was(vault: Vault, files: list[Path]) -> None:
    """A full collection would hold the window for as long as it looks at every record."""
    before = gc.get_threshold()
    import_documents(vault, files, Report())
    assert gc.get_threshold() == before
    with pytest.raises(Stopped):
        import_documents(vault, files, Report(stop_at=0.2))
    assert gc.get_threshold() == before
