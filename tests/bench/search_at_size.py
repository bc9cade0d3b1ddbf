"""The search at many sizes: ``python -m tests.bench.search_at_size [COUNT…]`` (dossiers; 1,000 and 10,000 if none).

Every keystroke of 200 typed queries, through the whole operation: values out, snippets and marks with them. Beside it
on the same texts in the same run: FTS5 as it comes (bm25, prefixes, its own snippets), LIKE for every word, and ripgrep
over a folder of notes where it is installed; these only on every so manieth keystroke, as they take long.
"""

import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import sqlcipher3

from tests.bench.search_corpus import Corpus, queries
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.facts import Fact
from trustdesk.domain.folding import fold, tokens
from trustdesk.domain.record import Record
from trustdesk.operations.editing import keep
from trustdesk.operations.searching import be_ready, search_desk
from trustdesk.store.tables import SEARCH_TABLES
from trustdesk.store.vault import Vault, open_vault

_NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)
_QUERIES, _SHOWN = 200, 10
_SAVES = 40
_THOUSAND = 1_000


def main() -> None:
    """Measure each size, and print it."""
    for count in [int(each) for each in sys.argv[1:]] or [1_000, 10_000]:
        with tempfile.TemporaryDirectory() as folder:
            _measure(count, Path(folder))


def _measure(count: int, folder: Path) -> None:
    records = list(Corpus().records(count))
    texts = _texts(records)
    keystrokes = [query[:end] for query in queries(records, _QUERIES) for end in range(1, len(query) + 1)]
    print(f"\n{count:,} dossiers, {sum(map(len, texts.values())) / count / 1000:.1f} thousand letters each; "
          f"{len(keystrokes):,} keystrokes of {_QUERIES} queries")  # fmt: skip
    with open_vault(folder / "search.vault", create=True) as vault:
        with vault.write("made") as writer:
            for record in records:
                writer.put(record)
        be_ready()  # as the window does once it is painted
        ours = _times(lambda typed: search_desk(vault, typed, _NOW, _SHOWN), keystrokes)
        plain = _raw(folder / "raw.sqlite", texts)
        _line("ours", ours, None)
        _line("FTS5 as it comes", _times(partial(_fts, plain), keystrokes[:: max(1, count // 5_000)]), ours)
        _line("LIKE", _times(partial(_like, plain), keystrokes[:: max(1, count // 500)]), ours)
        _ripgrep(folder / "notes", texts, keystrokes[:: max(8, count // 300)], ours)
        built, saved = _took(vault.rebuild_index), _saves(vault, count)
        whole_mb = (folder / "search.vault").stat().st_size / 1e6
        print(f"  build {built:.1f} s; save of an edited dossier {saved[_SAVES // 2]:.1f} ms, worst {saved[-1]:.1f} ms")
        print(f"  index {_index_mb(vault):.1f} MB of {whole_mb:.1f} MB")
        print(f"  memory {_memory_mb(vault, keystrokes)} MB at most, in a process that answers a thousand keystrokes")


def _texts(records: Sequence[Record]) -> dict[str, str]:
    texts: dict[str, str] = {}
    for record in records:
        if isinstance(record, Counterpart):
            texts[record.id] = f"{record.name}\n{record.summary}"
        elif isinstance(record, Fact):
            texts[record.counterpart] += f"\n{record.text}"
    return texts


def _times(search: Callable[[str], object], keystrokes: Sequence[str]) -> list[float]:
    times = []
    for typed in keystrokes:
        start = time.perf_counter()
        search(typed)
        times.append((time.perf_counter() - start) * 1000)
    return sorted(times)


def _line(name: str, times: Sequence[float], ours: Sequence[float] | None) -> None:
    p50, p95, p99 = (times[int(len(times) * share)] for share in (0.5, 0.95, 0.99))
    ratio = f"   {p99 / ours[int(len(ours) * 0.99)]:6.1f} times ours at p99" if ours else ""
    print(f"  {name:18} p50 {p50:7.1f}  p95 {p95:7.1f}  p99 {p99:7.1f}  worst {times[-1]:7.1f} ms{ratio}")


def _raw(file: Path, texts: dict[str, str]) -> Any:
    connection = sqlcipher3.connect(file)
    connection.execute("CREATE TABLE texts(id TEXT PRIMARY KEY, text TEXT NOT NULL)")
    connection.executemany("INSERT INTO texts VALUES (?, ?)", [(key, fold(text)) for key, text in texts.items()])
    connection.execute("CREATE VIRTUAL TABLE found USING fts5(text, prefix='2 3')")
    connection.executemany("INSERT INTO found(text) VALUES (?)", [(text,) for text in texts.values()])
    connection.commit()
    return connection


def _fts(connection: Any, typed: str) -> object:
    words = " AND ".join(f'"{word}"*' for word in tokens(typed))
    statement = (
        "SELECT rowid, snippet(found, 0, '[', ']', '…', 12) FROM found WHERE found MATCH ? ORDER BY rank LIMIT ?"
    )
    return connection.execute(statement, (words, _SHOWN)).fetchall() if words else []


def _like(connection: Any, typed: str) -> object:
    words = fold(typed).split()
    where = " AND ".join("text LIKE ?" for _ in words) or "1"
    return connection.execute(
        f"SELECT id FROM texts WHERE {where} LIMIT {_SHOWN}", [f"%{word}%" for word in words]
    ).fetchall()


def _ripgrep(folder: Path, texts: dict[str, str], keystrokes: Sequence[str], ours: Sequence[float]) -> None:
    program = shutil.which("rg")
    if program is None:
        print("  ripgrep            is not installed here")
        return
    folder.mkdir()
    for key, text in texts.items():
        (folder / f"{key}.txt").write_text(text, encoding="utf-8")

    def search(typed: str) -> None:
        word = max(typed.split(), key=len, default="")
        subprocess.run([program, "-i", "-F", "-l", "--", word, str(folder)], capture_output=True, check=False)

    _line("ripgrep", _times(search, keystrokes), ours)


def _took(job: Callable[[], object]) -> float:
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


def _saves(vault: Vault, count: int) -> list[float]:
    chance = random.Random(3)
    times = []
    for number in range(_SAVES):
        about = f"c{chance.randrange(count)}"
        fact = Fact(id=f"new{number}", counterpart=about, text=f"a changed word number {number}")
        times.append(_took(lambda fact=fact: keep(vault, fact, words="a fact")) * 1000)
    return sorted(times)


def _memory_mb(vault: Vault, keystrokes: Sequence[str]) -> str:
    asked = "\n".join(keystrokes[:_THOUSAND])
    command = [sys.executable, "-m", "tests.bench.search_memory", str(vault.path)]
    return subprocess.run(command, input=asked, capture_output=True, text=True, check=True).stdout.strip()


def _index_mb(vault: Vault) -> float:
    """What lies in the tables of the index, without the gaps of their pages."""
    sizes = [f"(SELECT sum(length(block)) FROM {table}_data)" for table in SEARCH_TABLES]
    sizes += ["(SELECT sum(octet_length(pieces)) FROM search_texts)", "(SELECT sum(8) FROM search_slips)"]
    with vault.read() as reader:
        return float(reader._connection.exec_driver_sql(f"SELECT {' + '.join(sizes)}").scalar() or 0) / 1e6


if __name__ == "__main__":
    main()
