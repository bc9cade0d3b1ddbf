"""How well the search finds what is meant: judged queries, on the sample desk and on a desk in many languages.

The second desk and its queries were made by somebody who had not read the engine. The mean reciprocal rank is one over
the place of the first that ought to be first, on average; recall@10 the share of those wanted that stand among the
first ten. Beside them what most programs do: every word somewhere in the text (LIKE).
"""

import json
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from tests.bench.sample import sample_vault
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.dossiers import KINDS
from trustdesk.domain.folding import fold
from trustdesk.domain.plain import to_plain
from trustdesk.operations.exchange import import_documents
from trustdesk.operations.searching import Hit, HitKind, search_desk
from trustdesk.store.vault import Vault, open_vault

_NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)
_FIRST = 10
_FOLDER = Path(__file__).with_name("judged")
SETS = ("sample_desk", "many_tongues")
Search = Callable[[str], Sequence[str]]


class Judged(NamedTuple):
    """A query; which of the found ought to be first (any of them), be among the first ten (all), and not be found.

    Dossiers are named by their ids, anything else by its key, and terms by their text.
    """

    query: str
    first: Sequence[str]
    wanted: Sequence[str]
    unwanted: Sequence[str]


@dataclass(frozen=True)
class Figures:
    """The mean reciprocal rank, recall@10, and the queries that were answered otherwise than judged."""

    rank: float
    recall: float
    missed: Sequence[str]


def judged(name: str) -> list[Judged]:
    """The queries of a set."""
    return [Judged(*row) for row in json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8"))]


@contextmanager
def desk(name: str, folder: Path) -> Iterator[Vault]:
    """The vault that the queries of a set are asked of."""
    if name == "sample_desk":
        with open_vault(sample_vault(folder)) as vault:
            yield vault
    else:
        with open_vault(folder / "desk.vault", create=True) as vault:
            import_documents(vault, [_FOLDER / f"{name}_desk.json"])
            yield vault


def ours(vault: Vault) -> Search:
    """The search of the program."""

    def search(query: str) -> Sequence[str]:
        found = search_desk(vault, query, _NOW, _FIRST)
        return [_key(hit) for hit in (*found.dossiers, *found.others)]

    return search


def _key(hit: Hit) -> str:
    return hit.counterpart or (f"terms/{hit.title}" if hit.kind is HitKind.TERM else hit.record)


def like(vault: Vault) -> Search:
    """Every word somewhere in the dossier, in the user's order: the baseline."""
    texts: dict[str, str] = {}
    with vault.read() as reader:
        for counterpart in reader.all(Counterpart):
            dossier = reader.dossier(counterpart.id)
            records = [counterpart, *(each for kind in KINDS for each in dossier.all(kind))]
            texts[counterpart.id] = fold(json.dumps([to_plain(each) for each in records], ensure_ascii=False))
    return lambda query: [key for key, text in texts.items() if all(word in text for word in fold(query).split())]


def figures(queries: Sequence[Judged], search: Search) -> Figures:
    """How a search answers them. People and the like are looked for behind the dossiers, in an order of their own."""
    ranks, recalls, missed = [], [], []
    for each in queries:
        found = list(search(each.query))
        dossiers = [key for key in found if "/" not in key][:_FIRST]
        others = [key for key in found if "/" in key]
        order = others if each.first and "/" in each.first[0] else dossiers
        places = [order.index(key) for key in each.first if key in order]
        there = [key in (*dossiers, *others) for key in each.wanted]
        if each.first:
            ranks.append(1 / (min(places) + 1) if places else 0.0)
        if each.wanted:
            recalls.append(sum(there) / len(there))
        is_first = not each.first or (bool(places) and min(places) == 0)
        if not (is_first and all(there)) or set(each.unwanted) & set(found):
            missed.append(f"{each.query}: {', '.join(found[:3]) or 'nothing'}")
    return Figures(sum(ranks) / len(ranks), sum(recalls) / len(recalls), missed)


def main() -> None:
    """Print the figures of ours and of the baseline, a set after the other."""
    for name in SETS:
        queries = judged(name)
        with tempfile.TemporaryDirectory() as folder, desk(name, Path(folder)) as vault:
            for whose, search in (("ours", ours(vault)), ("LIKE", like(vault))):
                found = figures(queries, search)
                head = f"{name:12} {whose:4} {len(queries)} queries"
                print(f"{head}: mean reciprocal rank {found.rank:.3f}, recall@10 {found.recall:.3f}")
                print("".join(f"    otherwise: {each}\n" for each in found.missed if whose == "ours"), end="")


if __name__ == "__main__":
    main()
