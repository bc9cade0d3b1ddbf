"""A row is taken by the mouse. What follows is in Qt's own drag loop, which this does not go through."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest

from tests.ui.dossiers.conftest import Hand


def test_a_row_that_is_pulled_by_the_mouse_is_dragged(whole: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    dragged: list[object] = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_actions: dragged.append(drag.source()))
    view = whole.view("promises-ours", "promise-ours-1")
    start = view.visualRect(view.currentIndex()).center()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.viewport(), start * 2)
    assert dragged == [view]
