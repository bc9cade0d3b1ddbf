"""The scenes: what to do in an open window before its picture is taken. A scene answers with the widget to draw."""

from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.places import Place, Screen


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Where a scene plays. settle: wait until nothing is asked for any more."""

    window: MainWindow
    settle: Callable[[], None]
    counterpart: str

    def go(self, screen: Screen, section: str = "") -> QWidget:
        """Go to a screen, with the dossier of the state where there is one."""
        self.window.go_to(Place(screen=screen, counterpart=self.counterpart, section=section))
        self.settle()
        return self.window

    def after(self, command: str) -> QWidget:
        """The topmost window that a command opens, or the main window."""
        before = set(map(id, self._shown()))
        self.window.command(command)
        self.settle()
        fresh = [each for each in self._shown() if id(each) not in before]
        return fresh[-1] if fresh else self.window

    def _shown(self) -> list[QWidget]:
        return [each for each in self.window.findChildren(QWidget) if each.isWindow() and each.isVisible()]


def _typed(stage: Stage, command: str, text: str) -> QWidget:
    stage.go(Screen.COUNTERPARTS)
    widget = stage.after(command)
    field = QApplication.focusWidget()
    if (isinstance(field, QLineEdit) and field.window() is not stage.window) or widget is stage.window:
        QTest.keyClicks(field, text)
        stage.settle()
        QTest.qWait(300)
        stage.settle()
    return stage.window if not isinstance(widget, QDialog) else widget


SCENES = MappingProxyType[str, Callable[[Stage], QWidget]](
    {
        "today": lambda stage: stage.go(Screen.TODAY),
        "counterparts": lambda stage: stage.go(Screen.COUNTERPARTS),
        "dossier-wall": lambda stage: stage.go(Screen.COUNTERPARTS, "wall"),
        "dossier-promises": lambda stage: stage.go(Screen.COUNTERPARTS, "promises"),
        "dossier-notes": lambda stage: stage.go(Screen.COUNTERPARTS, "notes"),
        "dossier-pictures": lambda stage: stage.go(Screen.COUNTERPARTS, "pictures"),
        "promises": lambda stage: stage.go(Screen.PROMISES),
        "people": lambda stage: stage.go(Screen.PEOPLE),
        "terms": lambda stage: stage.go(Screen.TERMS),
        "prepare": lambda stage: stage.go(Screen.PREPARE),
        "debrief": lambda stage: stage.go(Screen.DEBRIEF),
        "in-the-room": lambda stage: (stage.go(Screen.COUNTERPARTS), stage.after("in-the-room"))[1],
        "search": lambda stage: _typed(stage, "search", "delivery"),
        "quick-entry": lambda stage: _typed(stage, "quick-entry", "promise Kuwabori: tariff sheet by thu"),
        "new-counterpart": lambda stage: stage.after("new-counterpart"),
        "new-meeting": lambda stage: (stage.go(Screen.COUNTERPARTS), stage.after("new-meeting"))[1],
        "print-several": lambda stage: stage.after("print-several"),
        "shortcuts": lambda stage: stage.after("shortcuts"),
    }
)
