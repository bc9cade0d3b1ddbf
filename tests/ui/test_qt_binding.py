"""The Qt binding itself: why its version is pinned (pyproject.toml)."""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

_CALLS = 2_000


def test_a_call_that_answers_nothing_leaves_nothing_behind(qtbot: QtBot) -> None:
    """PySide6 6.12.0 on Python 3.11 takes one reference from None at each void call, and aborts when none is left.

    The pin below 6.12 is lifted when this passes there.
    """
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(_CALLS):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < _CALLS // 10
