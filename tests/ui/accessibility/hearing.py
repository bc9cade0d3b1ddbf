"""The test's end of the reader: gives it orders and hears its answers."""

import contextlib
import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parent.parent.parent
_PATIENCE_S = 60.0

Node = dict[str, Any]


class Hearing:
    """The program in a window of its own, and what a screen reader hears of it."""

    def __init__(self, vault: Path, home: Path) -> None:
        command = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", "dbus-run-session", "--"]
        environment = os.environ | {
            "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home), "PYTHONPATH": str(ROOT), "NO_AT_BRIDGE": "0",
        }  # fmt: skip
        self._complaints = (home / "complaints.txt").open("w+")
        self._process = subprocess.Popen(
            [*command, str(HERE / "stage.sh"), sys.executable, str(vault)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._complaints, env=environment, bufsize=0,
            start_new_session=True,
        )  # fmt: skip
        self._heard = b""

    def order(self, order: str) -> Any:
        """Give an order; answers with what was heard."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{order}\n".encode())
        end = time.monotonic() + _PATIENCE_S
        while True:
            line = self._line(end - time.monotonic())
            if line.startswith(b"> "):
                return json.loads(line[2:])

    def _line(self, patience_s: float) -> bytes:
        """The next line. Not readline: the bus' daemons keep the pipe open when the reader has gone."""
        assert self._process.stdout is not None
        while b"\n" not in self._heard:
            ready, _, _ = select.select([self._process.stdout], [], [], max(0, patience_s))
            part = self._process.stdout.read(1 << 20) if ready else b""
            assert part, f"the reader has gone, or says nothing: {self._last_complaints()}"
            self._heard += part
        line, _, self._heard = self._heard.partition(b"\n")
        return line

    def _last_complaints(self) -> str:
        self._complaints.seek(0)
        return self._complaints.read()[-2_000:]

    def tree(self) -> list[Node]:
        """All that is shown."""
        found: list[Node] = self.order("tree")
        return found

    def names(self) -> set[str]:
        """The names of all that is shown."""
        return {node["name"] for node in self.tree()}

    def until(self, condition: Callable[[], object], what: str) -> None:
        """Wait until the condition holds."""
        end = time.monotonic() + _PATIENCE_S
        while not condition():
            assert time.monotonic() < end, f"waited in vain for {what}"
            time.sleep(0.1)

    def until_heard(self, part: str) -> None:
        """Wait until a name or description that is shown holds this text."""
        self.until(
            lambda: any(part in node["name"] or part in node["description"] for node in self.tree()), f"“{part}”"
        )

    def until_on(self, name: str) -> None:
        """Wait until the control of this name has the focus."""
        end, focus = time.monotonic() + _PATIENCE_S, self.order("focus") or {}
        while focus.get("name") != name:
            assert time.monotonic() < end, f"waited in vain for the focus on “{name}”; it is on {focus}"
            time.sleep(0.1)
            focus = self.order("focus") or {}

    def frames(self) -> int:
        """How many windows are shown."""
        return sum(node["depth"] == 1 for node in self.tree())

    def close(self) -> None:
        """End the program, the reader, the screen and the buses."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGTERM)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        self._complaints.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
