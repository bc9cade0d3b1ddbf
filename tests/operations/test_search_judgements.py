"""The judged queries of the bench bring what is meant, and more of it than a search for every word does."""

from pathlib import Path

from tests.bench.judging import figures, judged, like, ours
from tests.bench.sample import sample_vault
from trustdesk.store.vault import open_vault


def test_what_is_meant_stands_first(tmp_path: Path) -> None:
    with open_vault(sample_vault(tmp_path)) as vault:
        rank, recall, missed = figures(ours(vault))
        assert rank > 0.96, missed
        assert recall > 0.98, missed
        assert figures(like(vault))[0] < rank
    assert len(judged()) >= 60
