"""Where things lie on this machine: the shipped resources and the user's vault.

One loader serves a checkout, an editable install, a wheel and a frozen program: the build places the top-level
`resources/` inside the package as `trustdesk/_resources/`; a checkout has it beside the package.
"""

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder, such as ``resource("page", "briefing.typ")``."""
    shipped = _PACKAGE / "_resources"
    root = shipped if shipped.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)


def default_vault() -> Path:
    """The vault used when none is named: ``$TRUSTDESK_VAULT``, else the user's data folder."""
    named = os.environ.get("TRUSTDESK_VAULT")
    if named:
        return Path(named).expanduser()
    import platformdirs  # deferred: only a run without --vault asks for it

    return Path(platformdirs.user_data_dir("trustdesk", appauthor=False)) / "desk.vault"


def sample_vault() -> Path:
    """The vault of the sample desk when none is named: beside the user's own, never in it."""
    return default_vault().with_name("sample.vault")


def settings_file() -> Path:
    """Where the window remembers its looks: beside no dossier, in the user's configuration folder."""
    import platformdirs  # deferred: only the window asks for it

    return Path(platformdirs.user_config_dir("trustdesk", appauthor=False)) / "window.json"


def added_packs() -> Path:
    """The folder of packs that the user added: ``$TRUSTDESK_PACKS``, else in the user's data folder."""
    named = os.environ.get("TRUSTDESK_PACKS")
    if named:
        return Path(named).expanduser()
    import platformdirs  # deferred: only the shipped knowledge asks for it

    return Path(platformdirs.user_data_dir("trustdesk", appauthor=False)) / "packs"
