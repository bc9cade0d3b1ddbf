"""The sample desk for cases that need somebody's dossiers."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from trustdesk.operations.briefings import Request
from trustdesk.operations.sample import load_sample_desk
from trustdesk.store.vault import open_vault

NOW = datetime(2026, 6, 3, 9, tzinfo=UTC)


@cache
def sample_vault(folder: Path) -> Path:
    """A vault with the sample desk as of `NOW`."""
    file = folder / "sample.vault"
    with open_vault(file, create=True) as vault:
        load_sample_desk(vault, Request(now=NOW))
    return file
