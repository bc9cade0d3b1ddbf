"""``python -m tests.bench.first_paint VAULT``: the program until its window is painted, and nothing else.

It imports no more than the program itself does, so that what is timed is the program.
"""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from trustdesk import app as program
from trustdesk.settings import Settings
from trustdesk.ui.desk import Desk
from trustdesk.ui.main_window import MainWindow


class _FirstPaint(MainWindow):
    """Ends the process once it is painted: nothing is to be timed after that."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        super().__init__(desk, settings)
        self.first_painted.connect(lambda: os._exit(0))


if __name__ == "__main__":
    vars(program)["MainWindow"] = _FirstPaint
    program.run(Path(sys.argv[1]), lambda: datetime.now(UTC))
