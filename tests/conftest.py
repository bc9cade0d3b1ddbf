"""What every test stands on: one moment, a vault of its own, and the rule that a test leaves nothing behind.

A log record at WARNING or above fails the test that caused it; a test that expects one asserts it and then calls
``caplog.clear()``. So does a thread that outlives its test. Warnings are errors already (pyproject.toml).

Property tests run the same examples on every machine and every day; to look for new ones:
``.venv/bin/python -m pytest --hypothesis-profile explore``.
"""

import logging
import os
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from trustdesk.time_zones import use_newest_zones

# Offscreen unless the caller names a screen: `QT_QPA_PLATFORM=xcb xvfb-run ...` runs the same tests in real windows.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# As the program does, which a test may run in this process: the clocks of all tests are the same.
use_newest_zones()

# A slow or busy machine is no reason to fail: no deadline, and no complaint about slow generation.
settings.register_profile(
    "ci",
    derandomize=True,
    deadline=None,
    max_examples=60,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("explore", settings.get_profile("ci"), derandomize=False, max_examples=2_000)
settings.load_profile("ci")

# Long enough for a pool that is shutting down on a busy machine; a real leak waits for ever.
_GRACE_S = 2.0


@pytest.fixture(autouse=True)
def no_added_packs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Packs that whoever runs the tests has added are none of theirs."""
    monkeypatch.setenv("TRUSTDESK_PACKS", str(tmp_path / "packs"))


@pytest.fixture
def clock() -> datetime:
    """The moment at which tests take place: a Thursday morning in winter, in UTC."""
    return datetime(2027, 1, 14, 9, 30, tzinfo=UTC)


@pytest.fixture
def vault_path(tmp_path: Path) -> Path:
    """Where a vault may be made; nothing is there yet."""
    return tmp_path / "desk.vault"


@pytest.fixture(scope="session", autouse=True)
def _never_the_users_vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TRUSTDESK_VAULT", str(tmp_path_factory.mktemp("default") / "desk.vault"))
        yield


@pytest.fixture(autouse=True)
def _no_thread_outlives_its_test() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    leaked = [thread for thread in threading.enumerate() if thread not in before]
    for thread in leaked:
        thread.join(_GRACE_S)
    names = [thread.name for thread in leaked if thread.is_alive()]
    assert not names, f"threads that this test started and left running: {names}"


@pytest.fixture(autouse=True)
def _no_unexpected_log_record(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    loud = [f"{r.levelname} {r.name}: {r.getMessage()}" for r in records if r.levelno >= logging.WARNING]
    assert not loud, f"log records that this test did not expect: {loud}"
