"""A monkey at the window: seeded, so that what it broke it breaks again. It does what a user could, at random.

What would leave the program is closed to it: choosing files, printing, quitting and loading the sample desk.
"""

import random
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrintPreviewDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from trustdesk.domain.counterparts import Counterpart
from trustdesk.ui.actions import ACTIONS
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.places import Place, Screen

CLOSED = frozenset({"import", "export", "sample-desk", "quit", "print", "print-preview", "print-several", "save-page"})
_TOUCHABLE = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QLabel)
_SECTIONS = ("", "wall", "promises", "notes", "pictures", "meetings", "counterpart")
_PIECES = (
    "promise Kuwabori: sheet by thu",
    "2026-06-05",
    "tomorrow",
    "50%",
    "-1",
    "1e309",
    "９９",
    "٣ أيام",
    "שלום עולם",
    "\u202etxet desrever\u202c",
    "会議は木曜日",
    "👩‍👩‍👧‍👦🇳🇱",
    "e\u0301\u0302\u0303" * 5,
    "\x00\x01\x07\x1b\x7f",
    "\ufeff\u2028\u2029\ud7ff",
    "<b>bold</b> &amp; \"quoted\" 'single'",
    "%s {name} {{ $x }} -- ; DROP TABLE",
    "a" * 300,
    "\t \t",
)
_KEYS = (
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Up,
    Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F2, Qt.Key.Key_A, Qt.Key.Key_K,
    Qt.Key.Key_3,
)  # fmt: skip
_MODIFIERS = (
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier,
)  # fmt: skip
_SIZES = ((820, 560), (1024, 700), (1440, 900), (900, 1200), (1900, 600))
_LONGEST_WORD = 12
_HIGHEST_LETTER = 0x1FAFF
_SURROGATES = range(0xD800, 0xE000)


class Monkey:
    """Acts on a window; `did` tells in words what it has done, newest last, and never what it typed."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self.window = window
        self.did: list[str] = []
        self._random = random.Random(seed)  # a monkey keeps no secrets
        with window.desk.vault.read() as reader:
            self._dossiers = [each.id for each in reader.all(Counterpart)]

    def act(self) -> None:
        """One act."""
        acts: tuple[tuple[int, Callable[[], str]], ...] = (
            (6, self._click), (5, self._type), (6, self._press), (4, self._command), (3, self._go), (2, self._open),
            (2, self._step_back), (1, self._resize), (1, self._away),
        )  # fmt: skip
        weights, choices = zip(*acts, strict=True)
        act = self._random.choices(choices, weights)[0]
        refuse_system_dialogs()
        self.did.append(act())

    # --- Acts

    def _click(self) -> str:
        top = self._top()
        there = [each for each in top.findChildren(QWidget) if isinstance(each, _TOUCHABLE) and _reachable(each, top)]
        if not there:
            return "nothing to click"
        widget = self._random.choice(there)
        target = widget.viewport() if isinstance(widget, QAbstractItemView) else widget
        spot = QPoint(
            self._random.randrange(max(1, target.width())),
            self._random.randrange(max(1, target.height())),
        )
        told = f"click {_name(widget)}"
        # A button's menu keeps the click to itself until something is chosen in it.
        QTimer.singleShot(0, self._choose_in_menu)
        if self._random.random() < 0.15:
            QTest.mouseDClick(target, Qt.MouseButton.LeftButton, pos=spot)
            return f"double {told}"
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=spot)
        return told

    def _type(self) -> str:
        widget = QApplication.focusWidget() or self._top()
        told = f"type into {_name(widget)}"
        text = self._text()
        if self._random.random() < 0.3:
            event = QInputMethodEvent(text[:2], [])
            QApplication.sendEvent(widget, event)
            event.setCommitString(text)
            QApplication.sendEvent(widget, event)
            return f"compose, {told}"
        for letter in text:
            _send_letter(letter)
        return told

    def _press(self) -> str:
        key, modifier = self._random.choice(_KEYS), self._random.choice(_MODIFIERS)
        widget = QApplication.focusWidget() or self._top()
        told = f"press {modifier.name} {key.name} at {_name(widget)}"
        QTest.keyClick(widget, key, modifier)
        return told

    def _command(self) -> str:
        names = [spec.name for spec in ACTIONS if spec.name not in CLOSED]
        name = self._random.choice(names)
        if not isinstance(self._top(), MainWindow):
            return "a command behind a dialog"
        self.window.actions_by_name[name].trigger()
        return f"command {name}"

    def _go(self) -> str:
        screen = self._random.choice(tuple(Screen))
        self.window.go_to(Place(screen=screen, counterpart=self._random.choice(("", *self._dossiers))))
        return f"go to {screen.value}"

    def _open(self) -> str:
        place = Place(counterpart=self._random.choice(self._dossiers), section=self._random.choice(_SECTIONS))
        self.window.go_to(place)
        return f"open {place.counterpart} at {place.section or 'the top'}"

    def _step_back(self) -> str:
        name = self._random.choice(("undo", "undo", "redo"))
        self.window.actions_by_name[name].trigger()
        return name

    def _resize(self) -> str:
        size = self._random.choice(_SIZES)
        self.window.resize(*size)
        return f"resize to {size}"

    def _away(self) -> str:
        """Close what lies on top, as one does who is lost."""
        top = self._top()
        if top is self.window:
            return "nothing on top"
        told = f"close {_name(top)}"
        top.close()
        return told

    def _choose_in_menu(self) -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            for _ in range(self._random.randrange(6)):
                QTest.keyClick(menu, Qt.Key.Key_Down)
            QTest.keyClick(menu, self._random.choice((Qt.Key.Key_Return, Qt.Key.Key_Escape)))
            menu.close()

    # --- Choosing

    def _top(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._room() or self.window

    def _room(self) -> QWidget | None:
        """A window of its own before the main one, as in the room."""
        tops = (each for each in QApplication.topLevelWidgets() if each.isVisible() and not isinstance(each, QMenu))
        others = [each for each in tops if each.parent() is self.window]
        return others[-1] if others else None

    def _text(self) -> str:
        if self._random.random() < 0.6:
            return self._random.choice(_PIECES)
        letters = (self._random.randrange(_HIGHEST_LETTER) for _ in range(self._random.randrange(1, _LONGEST_WORD)))
        return "".join(chr(letter) for letter in letters if letter not in _SURROGATES)


def refuse_system_dialogs() -> None:
    """Answer no where a menu led to a dialog that reaches out of the program."""
    for each in QApplication.topLevelWidgets():
        if isinstance(each, QFileDialog | QPrintDialog | QPrintPreviewDialog) and each.isVisible():
            each.reject()


def _send_letter(letter: str) -> None:
    """To whoever has the keyboard by now: the letter before may have moved it."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        widget = QApplication.focusWidget()
        if widget is not None:
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def _reachable(widget: QWidget, top: QWidget) -> bool:
    inside = top.rect().contains(widget.mapTo(top, widget.rect().center())) if top.isAncestorOf(widget) else False
    return widget.isVisible() and widget.isEnabled() and inside


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()}".strip()
