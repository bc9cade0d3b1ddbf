"""The judged queries of the bench bring what is meant, and more of it than a search for every word does."""

from pathlib import Path

import pytest

from tests.bench.judging import SETS, desk, figures, judged, like, ours

_RANK, _RECALL = 0.97, 0.97


@pytest.mark.parametrize("name", SETS)
def test_what_is_meant_stands_first(tmp_path: Path, name: str) -> None:
    queries = judged(name)
    assert len(queries) >= 60
    with desk(name, tmp_path) as vault:
        found = figures(queries, ours(vault))
        assert found.rank > _RANK, found.missed
        assert found.recall > _RECALL, found.missed
        assert figures(queries, like(vault)).rank < found.rank
