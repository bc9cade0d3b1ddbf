"""Kill -9 in the middle of writing: what was acknowledged is there, and nothing is half there."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.facts import Fact
from trustdesk.store.soundness import check
from trustdesk.store.vault import open_vault

ROOT = Path(__file__).parents[2]
FACTS = 5
# Operation n puts counterpart n with five facts; every third is undone and done again.
WRITER = f"""
import sys
from pathlib import Path
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.facts import Fact
from trustdesk.store.vault import open_vault

with open_vault(Path(sys.argv[1]), create=True) as vault:
    print("open", flush=True)
    for n in range(int(sys.argv[2]), 1_000_000):
        with vault.write(f"operation {{n}}") as writer:
            writer.put(Counterpart(id=f"c{{n}}", name=f"Name{{n}}"))
            for m in range({FACTS}):
                writer.put(Fact(id=f"f{{n}}-{{m}}", counterpart=f"c{{n}}", text="told " * 200))
        if n % 3 == 0:
            vault.undo()
            vault.redo()
        print(n, flush=True)
"""


def _write_until_killed(path: Path, first: int, operations: int, delay_s: float) -> int:
    """Let a child write so many operations, kill it a little later; answer with the last one it acknowledged."""
    child = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), str(first)], stdout=subprocess.PIPE, cwd=ROOT, text=True
    )
    assert child.stdout is not None
    with child, child.stdout as said:
        for _ in range(operations + 1):
            assert said.readline()
        time.sleep(delay_s)
        child.kill()
        # The last line may be cut short.
        lines = [line for line in said if line.endswith("\n")]
    return int(lines[-1]) if lines else first + operations - 1


def _torture(path: Path, kills: int, seed: int) -> None:
    chance, first = random.Random(seed), 0
    for _ in range(kills):
        last = _write_until_killed(path, first, chance.randint(1, 12), chance.uniform(0.0, 0.05))
        with open_vault(path) as vault:
            assert check(vault) == ()
            with vault.read() as reader:
                there = {int(each.id[1:]) for each in reader.all(Counterpart)}
                facts = reader.count(Fact)
        assert set(range(last + 1)) <= there, "an acknowledged operation is lost"
        assert there <= set(range(last + 2)), "more than the one operation that was being written"
        assert facts == FACTS * len(there), "an operation is half there"
        first = max(there) + 1


def test_what_was_acknowledged_survives_a_kill(vault_path: Path) -> None:
    _torture(vault_path, kills=4, seed=1)


@pytest.mark.torture
@pytest.mark.parametrize("seed", range(10))
def test_what_was_acknowledged_survives_many_kills(vault_path: Path, seed: int) -> None:
    _torture(vault_path, kills=30, seed=seed)


def test_a_making_that_is_killed_can_be_made_again(vault_path: Path) -> None:
    """Killed at any moment of creation, the file is either nothing yet or a vault."""
    command = [sys.executable, "-c", WRITER, str(vault_path), "0"]
    for n in range(5):
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, cwd=ROOT)
        while child.poll() is None and not vault_path.exists():
            time.sleep(0.001)
        time.sleep(n * 0.004)
        child.kill()
        child.wait()
        with open_vault(vault_path, create=True) as vault:
            assert check(vault) == ()
        for file in vault_path.parent.iterdir():
            file.unlink()
