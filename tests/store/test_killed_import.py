"""Kill -9 in the middle of an import: it is there whole or not at all, in the records as in the index."""

import json
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from trustdesk.domain.counterparts import Counterpart
from trustdesk.operations.searching import search_desk
from trustdesk.store.soundness import check
from trustdesk.store.vault import open_vault

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 6, 3, 9, tzinfo=UTC)
COUNT = 1_000


def _document(path: Path) -> Path:
    """So many dossiers, enough for the index to be written in one piece at the end."""
    named = [{"id": f"c{n}", "name": f"Counterpart{n} Quillfeather"} for n in range(COUNT)]
    facts = [
        {"id": f"f{n}", "counterpart": f"c{n}", "text": f"They asked about astrolabe {n} twice."} for n in range(COUNT)
    ]
    path.write_text(json.dumps({"format": "trustdesk", "version": 1, "counterparts": named, "facts": facts}))
    return path


def _import(vault_path: Path, document: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "trustdesk", "--vault", str(vault_path), "import", str(document)],
        cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def _found(vault_path: Path) -> int:
    """How many records there are; the file is sound, and the search finds as many as there are."""
    with open_vault(vault_path) as vault:
        assert check(vault) == ()
        hits = len(search_desk(vault, "astrolabe quillfeather", NOW, limit=5).dossiers)
        with vault.read() as reader:
            there = len(reader.all(Counterpart))
    assert hits == min(there, 5)
    return there


def test_a_killed_import_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    document = _document(tmp_path / "many.json")
    start = time.monotonic()
    assert _import(tmp_path / "whole.vault", document).wait() == 0
    took_s = time.monotonic() - start
    left = []
    for share in (0.45, 0.7, 0.9):
        vault_path = tmp_path / f"{share}.vault"
        with _import(vault_path, document) as child:
            time.sleep(took_s * share)
            child.kill()
        left.append(_found(vault_path) if vault_path.exists() else 0)
        assert _import(vault_path, document).wait() == 0
        assert _found(vault_path) == COUNT
    assert set(left) <= {0, COUNT}
    assert 0 in left, "every import ended before it could be killed"
