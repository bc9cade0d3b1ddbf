"""The vault that a command works on."""

import argparse
from contextlib import AbstractContextManager, nullcontext

from trustdesk.paths import default_vault
from trustdesk.store.vault import Vault, open_vault


def vault_if_there(arguments: argparse.Namespace) -> AbstractContextManager[Vault | None]:
    """The user's vault; None where there is none yet and none was named. What is shipped is there without one, too."""
    if arguments.vault is None and not default_vault().exists():
        return nullcontext()
    return open_vault(arguments.vault or default_vault(), create=False, clock=lambda: arguments.now)
