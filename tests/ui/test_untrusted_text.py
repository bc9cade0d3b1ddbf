"""Untrusted text is plain text: a dossier whose every text is markup is shown letter by letter, and opens nothing.

Qt reads a picture that the text of a label names as soon as the label takes it for rich text; and it guesses.
"""

import ctypes
import os
import struct
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QUrl
from PySide6.QtGui import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle, show_window
from tests.ui.dossiers.whole_dossier import ABOUT, whole_dossier
from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.record import Record, fields_of
from trustdesk.operations.editing import keep
from trustdesk.ui.desk import Desk, Notice
from trustdesk.ui.dossiers.dossier_sheet import DossierSheet
from trustdesk.ui.dossiers.sections import SECTIONS
from trustdesk.ui.exchange.documents import import_dropped, import_files
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.places import Place, Screen

_OPENED = 0x20  # IN_OPEN of inotify
_OVERLAYS = (
    "search",
    "quick-entry",
    "new-counterpart",
    "new-meeting",
    "print-several",
    "in-the-room",
    "about",
    "drill",
)
_FIRST_ROWS = 30
_ROLES = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.StatusTipRole, Qt.ItemDataRole.WhatsThisRole)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """The file that the markup names."""
    file = tmp_path / "picture.png"
    file.write_bytes(b"no picture")
    return file


@pytest.fixture
def markup(picture: Path) -> str:
    return f'<img src="file://{picture}"><img src="{picture}"><b>x</b>&amp;'


@pytest.fixture
def was_opened(picture: Path) -> Iterator[Callable[[], bool]]:
    """Whether anybody, in whatever language, opened the picture."""
    if sys.platform != "linux":
        pytest.skip("who opens a file is asked of Linux")
    libc = ctypes.CDLL(None, use_errno=True)
    watch = libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
    assert libc.inotify_add_watch(watch, os.fsencode(picture), _OPENED) > 0

    def asked() -> bool:
        try:
            seen = os.read(watch, 4096)
        except BlockingIOError:
            return False
        return bool(struct.unpack_from("iIII", seen)[1] & _OPENED)

    yield asked
    os.close(watch)


@pytest.fixture
def marked(qtbot: QtBot, empty_desk: Desk, markup: str) -> MainWindow:
    """The window on a desk whose every text is markup."""
    keep(empty_desk.vault, *(_marked(each, markup) for each in whole_dossier()), words=markup)
    return show_window(qtbot, empty_desk)


def _marked(record: Record, markup: str) -> Record:
    """With markup in every field that takes it."""
    for spec in fields_of(type(record)):
        if isinstance(getattr(record, spec.name), str) and spec.mark is None and spec.name not in ("id", "kind"):
            try:
                record = cast("Record", replace(cast("Any", record), **{spec.name: markup}))
            except (InvalidValue, TypeError, ValueError):
                continue
    return record


def test_every_text_of_a_dossier_is_shown_as_it_is(
    marked: MainWindow, qtbot: QtBot, markup: str, was_opened: Callable[[], bool]
) -> None:
    desk = marked.desk
    assert [each for each in whole_dossier() if _marked(each, markup) != each]
    seen = 0
    for screen in Screen:
        marked.go_to(Place(screen=screen, counterpart=ABOUT if screen not in (Screen.PEOPLE, Screen.TERMS) else ""))
        settle(qtbot, desk)
        seen += _shown_plainly(marked)
    for section in SECTIONS:
        marked.go_to(Place(counterpart=ABOUT, section=section.key))
        settle(qtbot, desk)
        marked.grab()
        settle(qtbot, desk)
    sheet = marked.findChild(DossierSheet)
    assert sheet is not None
    seen += _shown_plainly(marked)
    assert seen > 50, "hardly anything of the dossier was shown"
    assert not was_opened()


@pytest.mark.parametrize("command", _OVERLAYS)
def test_so_is_it_over_the_window(
    marked: MainWindow, qtbot: QtBot, command: str, was_opened: Callable[[], bool]
) -> None:
    desk = marked.desk
    marked.go_to(Place(counterpart=ABOUT))
    settle(qtbot, desk)
    marked.command(command)
    settle(qtbot, desk)
    field = QApplication.focusWidget()
    if field is not None and command in ("search", "quick-entry", "new-counterpart"):
        QTest.keyClicks(field, "<b>x</b> <img")
        settle(qtbot, desk)
        qtbot.waitUntil(lambda: not desk.is_busy)
    for top in QApplication.topLevelWidgets():
        _shown_plainly(top)
        if top is not marked and top.isVisible():
            top.close()
    assert not was_opened()


def test_what_is_said_about_a_file_is_plain(
    marked: MainWindow, qtbot: QtBot, markup: str, tmp_path: Path, was_opened: Callable[[], bool]
) -> None:
    marked.desk.noticed.emit(Notice(text=markup, undoable=True))
    assert _shown_plainly(marked) > 0
    import_dropped(marked.desk, [QUrl.fromLocalFile(str(tmp_path / "<img src=picture.png>"))], marked)
    document = tmp_path / "<b>x</b>.json".replace("/", "")
    document.write_text(f'{{"format": "trustdesk", "version": 1, "{markup.replace(chr(34), "")}": 1}}')
    import_files(marked.desk, [document], marked)
    settle(qtbot, marked.desk)
    for top in QApplication.topLevelWidgets():
        _shown_plainly(top)
        if top is not marked and top.isVisible():
            top.close()
    assert not was_opened()


def test_the_watch_sees_a_label_that_guesses(qtbot: QtBot, markup: str, was_opened: Callable[[], bool]) -> None:
    """Or the tests above would prove nothing."""
    label = QLabel()
    qtbot.addWidget(label)
    label.setText(markup)
    label.sizeHint()
    assert was_opened()
    with pytest.raises(AssertionError, match="QLabel"):
        _shown_plainly(label)


def _shown_plainly(top: QWidget) -> int:
    """How many texts with markup are shown; fails where one of them would be taken for rich text."""
    widgets = [top, *top.findChildren(QWidget)]
    shown = 0
    for each in widgets:
        if isinstance(each, QLabel) and "<" in each.text():
            assert each.textFormat() is Qt.TextFormat.PlainText or not Qt.mightBeRichText(each.text()), _told(each)
            shown += 1
        if isinstance(each, QMessageBox):
            assert each.textFormat() is Qt.TextFormat.PlainText, _told(each)
        for text in (each.toolTip(), each.statusTip(), each.whatsThis()):
            assert _is_harmless(text), _told(each)
        if isinstance(each, QAbstractItemView):
            shown += _rows_shown_plainly(each)
        for action in each.actions():
            assert _is_harmless(action.toolTip()), f"{_told(each)}: {action.text()}"
    return shown


def _rows_shown_plainly(view: QAbstractItemView) -> int:
    model = cast("QAbstractItemModel | None", view.model())
    if model is None:
        return 0
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    rows = range(min(model.rowCount(QModelIndex()), _FIRST_ROWS))
    shown = 0
    for index in (model.index(row, column) for row in rows for column in range(columns)):
        shown += "<" in str(index.data())
        for role in _ROLES:
            assert _is_harmless(str(index.data(role) or "")), _told(view)
    return shown


def _is_harmless(tip: str) -> bool:
    """No tip that Qt would take for rich text names a picture: what a dossier says is escaped in it."""
    return not Qt.mightBeRichText(tip) or "<img" not in tip


def _told(widget: QWidget) -> str:
    chain = [widget]
    while (parent := chain[-1].parentWidget()) is not None:
        chain.append(parent)
    return " < ".join(f"{type(each).__name__} {each.objectName()}".strip() for each in chain[:5])
