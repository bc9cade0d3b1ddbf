"""How well the search finds what is meant: judged queries on the sample desk (`judged_queries.json`).

The mean reciprocal rank is one over the place of the first that was wanted, on average; recall@10 the share of those
wanted that stand among the first ten. Beside them what most programs do: every word somewhere in the text (LIKE).
"""

import json
import tempfile
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.sample import sample_vault
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.dossiers import KINDS
from trustdesk.domain.folding import fold
from trustdesk.domain.plain import to_plain
from trustdesk.operations.searching import search_desk
from trustdesk.store.vault import Vault, open_vault

_NOW = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)
_FIRST = 10
_FILE = Path(__file__).with_name("judged_queries.json")
Search = Callable[[str], Sequence[str]]


def judged() -> list[tuple[str, list[str]]]:
    """The queries, each with the counterparts that are wanted."""
    return [(query, wanted) for query, wanted in json.loads(_FILE.read_text(encoding="utf-8"))]


def ours(vault: Vault) -> Search:
    """The search of the program."""
    return lambda query: [hit.counterpart for hit in search_desk(vault, query, _NOW, _FIRST).dossiers]


def like(vault: Vault) -> Search:
    """Every word somewhere in the dossier, in the user's order: the baseline."""
    texts: dict[str, str] = {}
    with vault.read() as reader:
        for counterpart in reader.all(Counterpart):
            dossier = reader.dossier(counterpart.id)
            records = [counterpart, *(each for kind in KINDS for each in dossier.all(kind))]
            texts[counterpart.id] = fold(json.dumps([to_plain(each) for each in records], ensure_ascii=False))
    return lambda query: [key for key, text in texts.items() if all(word in text for word in fold(query).split())]


def figures(search: Search) -> tuple[float, float, list[str]]:
    """The mean reciprocal rank, recall@10, and the queries that did not bring what was wanted first."""
    ranks, recalls, missed = [], [], []
    for query, wanted in judged():
        found = list(search(query))[:_FIRST]
        places = [found.index(each) for each in wanted if each in found]
        ranks.append(1 / (min(places) + 1) if places else 0.0)
        recalls.append(len(places) / len(wanted))
        if not places or min(places):
            missed.append(f"{query}: {', '.join(found[:3]) or 'nothing'}")
    return sum(ranks) / len(ranks), sum(recalls) / len(recalls), missed


def main() -> None:
    """Print both figures of ours and of the baseline."""
    with tempfile.TemporaryDirectory() as folder, open_vault(sample_vault(Path(folder))) as vault:
        for name, search in (("ours", ours(vault)), ("LIKE", like(vault))):
            rank, recall, missed = figures(search)
            print(f"{name:5} {len(judged())} queries: mean reciprocal rank {rank:.3f}, recall@10 {recall:.3f}")
            print("".join(f"        not first: {each}\n" for each in missed if name == "ours"), end="")


if __name__ == "__main__":
    main()
