"""Search as one types, over many counterparts."""

import random
from collections.abc import Iterator
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import Any

import sqlcipher3

from tests.bench.timing import Case, each
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.facts import Fact
from trustdesk.domain.folding import fold
from trustdesk.store.vault import Vault, open_vault

_COUNTERPARTS = 10_000
_WORDS_A_FACT = 50  # about 1 kB a dossier, with three facts
_SYLLABLES = ("an", "bel", "cor", "dun", "es", "fre", "gar", "hol", "in", "jor", "kes", "lam", "mor", "nil", "os")
_NOUNS = ("wharf", "ledger", "timber", "bearing", "tariff", "signal", "harvest", "glass", "freight", "turbine")


def cases(folder: Path) -> Iterator[Case]:
    """Two over the same keystrokes: the usual one, and the slowest."""
    vault = open_vault(folder / "search.vault", create=True)
    texts = _fill(vault)
    connection = sqlcipher3.connect(folder / "search.sqlite")
    connection.execute("CREATE TABLE texts(id TEXT PRIMARY KEY, text TEXT NOT NULL)")
    connection.executemany("INSERT INTO texts VALUES (?, ?)", texts.items())
    connection.commit()
    keystrokes = _keystrokes(list(texts.values()))
    for slowest in (False, True):
        yield Case(
            name=f"search {_COUNTERPARTS:,} counterparts, a keystroke",
            ready_ours=each(partial(_search, vault), cycle(keystrokes)),
            baseline="LIKE for each word over the same text",
            ready_baseline=each(partial(_like, connection), cycle(keystrokes)),
            runs=len(keystrokes),
            slowest=slowest,
        )


def _fill(vault: Vault) -> dict[str, str]:
    """Counterparts with a name and three facts each, the same in every run. Answers with their texts."""
    chance = random.Random(20260603)
    texts = {}
    with vault.write("ten thousand") as writer:
        for n in range(_COUNTERPARTS):
            counterpart_id, name = f"c{n}", f"{_name(chance)} {_name(chance)}"
            facts = [_fact(chance) for _ in range(3)]
            writer.put(Counterpart(id=counterpart_id, name=name))
            for nth, text in enumerate(facts):
                writer.put(Fact(id=f"{counterpart_id}-{nth}", counterpart=counterpart_id, text=text))
            texts[counterpart_id] = fold("\n".join((name, *facts)))
    return texts


def _fact(chance: random.Random) -> str:
    return " ".join((*chance.choices(_NOUNS, k=_WORDS_A_FACT - 1), _name(chance).lower()))


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 3))).capitalize()


def _keystrokes(texts: list[str]) -> list[str]:
    """What stands in the field after each key, for names typed whole and for words out of the middle of a dossier."""
    chance = random.Random(7)
    queries = [text.split("\n")[0] for text in chance.sample(texts, 6)]
    queries += [" ".join(text.split()[-2:]) for text in chance.sample(texts, 4)]
    return [query[:end] for query in queries for end in range(1, len(query) + 1)]


def _search(vault: Vault, query: str) -> object:
    with vault.read() as reader:
        return reader.find_counterparts(query, 20)


def _like(connection: Any, query: str) -> object:
    words = fold(query).split()
    where = " AND ".join("text LIKE ?" for _ in words)
    statement = f"SELECT id FROM texts WHERE {where} ORDER BY rowid DESC LIMIT 20"
    return connection.execute(statement, [f"%{word}%" for word in words]).fetchall()
