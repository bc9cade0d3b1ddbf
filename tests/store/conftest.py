"""A vault that is open, and one that holds two dossiers."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.records import dossier_of
from trustdesk.store.soundness import check
from trustdesk.store.vault import Vault, open_vault


@pytest.fixture
def vault(vault_path: Path) -> Iterator[Vault]:
    """A new vault. Whatever the test did to it through its API, it has to be sound at the end."""
    with open_vault(vault_path, create=True) as opened:
        yield opened
        assert check(opened) == ()


@pytest.fixture
def filled(vault: Vault) -> Vault:
    """A vault with the dossiers "acme" and "bolt"."""
    with vault.write("import of two dossiers") as writer:
        for record in [*dossier_of("acme"), *dossier_of("bolt")]:
            writer.put(record)
    return vault
