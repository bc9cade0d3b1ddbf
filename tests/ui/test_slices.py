"""Slices: what is built is built in steps, in order, and no further than anybody wants it."""

import time
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from trustdesk.ui.slices import Slices, dress


def _slowly(built: list[str], name: str, count: int = 12) -> Iterator[None]:
    for number in range(count):
        time.sleep(0.002)
        built.append(f"{name}{number}")
        yield


@pytest.fixture
def slices() -> Slices:
    return Slices()


def test_the_window_answers_between_the_steps(slices: Slices, qtbot: QtBot) -> None:
    built: list[str] = []
    owner = QObject()
    seen: list[int] = []
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: seen.append(len(built)))
    timer.start()
    slices.run(_slowly(built, "a", 30), owner=owner, topic="rows")
    qtbot.waitUntil(lambda: not slices.is_running)
    timer.stop()
    assert len(built) == 30
    assert len(set(seen)) > 3


def test_the_same_topic_is_built_anew_and_another_after_it(slices: Slices, qtbot: QtBot) -> None:
    built: list[str] = []
    owner = QObject()
    slices.run(_slowly(built, "old"), owner=owner, topic="rows")
    slices.run(_slowly(built, "other", 2), owner=owner, topic="marks")
    slices.run(_slowly(built, "new"), owner=owner, topic="rows")
    qtbot.waitUntil(lambda: not slices.is_running)
    assert "old11" not in built
    assert [each for each in built if not each.startswith("old")] == [
        "other0",
        "other1",
        *(f"new{number}" for number in range(12)),
    ]


def test_nothing_is_built_for_an_owner_that_is_gone(slices: Slices, qtbot: QtBot) -> None:
    built: list[str] = []
    owner = QObject()
    slices.run(_slowly(built, "a"), owner=owner, topic="rows")
    shiboken6.delete(owner)
    before = len(built)
    qtbot.waitUntil(lambda: not slices.is_running)
    assert len(built) == before


def test_a_bug_in_a_step_is_not_swallowed_and_ends_only_that(slices: Slices, qtbot: QtBot) -> None:
    built: list[str] = []
    owner = QObject()

    def wrong() -> Iterator[None]:
        yield from _slowly(built, "wrong", 8)
        raise ValueError("a bug")

    with capture_exceptions() as caught:
        slices.run(wrong(), owner=owner, topic="wrong")
        slices.run(_slowly(built, "right", 2), owner=owner, topic="right")
        qtbot.waitUntil(lambda: not slices.is_running)
    assert [str(error) for _, error, _ in caught] == ["a bug"]
    assert built[-1] == "right1"


def test_it_can_be_stopped(slices: Slices) -> None:
    built: list[str] = []
    owner = QObject()
    slices.run(_slowly(built, "a"), owner=owner, topic="rows")
    slices.stop()
    assert not slices.is_running


def test_what_was_never_shown_is_dressed_part_by_part(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    parts = [whole, *(QLabel(f"{number}", whole) for number in range(3))]
    polished = Qt.WidgetAttribute.WA_WState_Polished
    dressed = [sum(each.testAttribute(polished) for each in parts) for _ in dress(whole)]
    assert dressed == [1, 2, 3, 4]


def test_a_part_that_goes_meanwhile_is_passed_over(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    part = QLabel("gone", whole)
    QLabel("stays", whole)
    steps = dress(whole)
    next(steps)
    shiboken6.delete(part)
    assert len(list(steps)) == 1
