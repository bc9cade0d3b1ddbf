"""Every action of the window as one table: its name, menu, shortcut and icon. What each does stands in `commands`.

The text of an action is ``ui-action-<name>`` in resources/words; the same action stands in the menu, on buttons and in
context menus, so that its shortcut and whether it is possible now are said once.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from trustdesk.i18n.words import Words
from trustdesk.ui.icons import icon

Standard = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSpec:
    """One action.

    menu: where it stands. keys: its shortcut. checkable: it is on or off. apart: a line stands above it.
    """

    name: str
    menu: str
    keys: str | QKeySequence.StandardKey = ""
    icon: str = ""
    checkable: bool = False
    apart: bool = False


ACTIONS = (
    ActionSpec(name="new-counterpart", menu="desk", keys="Ctrl+Shift+N", icon="user-plus"),
    ActionSpec(name="quick-entry", menu="desk", keys="Ctrl+N", icon="plus"),
    ActionSpec(name="search", menu="desk", keys="Ctrl+K", icon="search"),
    ActionSpec(name="import", menu="desk", keys="Ctrl+O", icon="file-down", apart=True),
    ActionSpec(name="export", menu="desk", keys="Ctrl+Shift+E", icon="file-up"),
    ActionSpec(name="sample-desk", menu="desk", icon="folder-open"),
    ActionSpec(name="quit", menu="desk", keys=Standard.Quit, apart=True),
    ActionSpec(name="undo", menu="edit", keys=Standard.Undo, icon="undo-2"),
    ActionSpec(name="redo", menu="edit", keys=Standard.Redo, icon="redo-2"),
    ActionSpec(name="prepare", menu="meeting", keys="Ctrl+E", icon="list-checks"),
    ActionSpec(name="drill", menu="meeting", keys="Ctrl+Shift+L", icon="graduation-cap"),
    ActionSpec(name="in-the-room", menu="meeting", keys="F5", icon="maximize"),
    ActionSpec(name="debrief", menu="meeting", keys="Ctrl+D", icon="notebook-pen"),
    ActionSpec(name="new-meeting", menu="meeting", keys="Ctrl+M", icon="calendar", apart=True),
    ActionSpec(name="print", menu="page", keys=Standard.Print, icon="printer"),
    ActionSpec(name="print-preview", menu="page", keys="Ctrl+Shift+P", icon="eye"),
    ActionSpec(name="print-several", menu="page", keys="", icon="layers"),
    ActionSpec(name="save-page", menu="page", keys="Ctrl+S", icon="download", apart=True),
    ActionSpec(name="copy-page", menu="page", keys="Ctrl+Shift+C", icon="clipboard-copy"),
    ActionSpec(name="table-copy", menu="page", keys="Ctrl+T", checkable=True, apart=True),
    ActionSpec(name="letter", menu="page", checkable=True),
    ActionSpec(name="show-page", menu="view", keys="F9", icon="panel-right", checkable=True),
    ActionSpec(name="go-today", menu="view", keys="Ctrl+1", apart=True),
    ActionSpec(name="go-counterparts", menu="view", keys="Ctrl+2"),
    ActionSpec(name="go-promises", menu="view", keys="Ctrl+3"),
    ActionSpec(name="go-people", menu="view", keys="Ctrl+4"),
    ActionSpec(name="go-terms", menu="view", keys="Ctrl+5"),
    ActionSpec(name="go-countries", menu="view", keys="Ctrl+6"),
    ActionSpec(name="go-back", menu="view", keys="Alt+Left"),
    ActionSpec(name="look-system", menu="view", checkable=True, apart=True),
    ActionSpec(name="look-light", menu="view", checkable=True, icon="sun"),
    ActionSpec(name="look-dark", menu="view", checkable=True, icon="moon"),
    ActionSpec(name="larger-text", menu="view", keys="Ctrl+Shift++", apart=True),
    ActionSpec(name="smaller-text", menu="view", keys="Ctrl+Shift+-"),
    ActionSpec(name="shortcuts", menu="help", keys="F1", icon="keyboard"),
    ActionSpec(name="about", menu="help"),
)
MENUS = ("desk", "edit", "meeting", "page", "view", "help")


def make_actions(
    window: QMainWindow, words: Words, commands: Mapping[str, Callable[[], None]]
) -> Mapping[str, QAction]:
    """The actions by name, in the window's menus. commands: what each does, by its name."""
    menus = {name: window.menuBar().addMenu(words(f"ui-menu-{name}")) for name in MENUS}
    return MappingProxyType(
        {spec.name: _action(spec, words, commands[spec.name], menus[spec.menu]) for spec in ACTIONS}
    )


def _action(spec: ActionSpec, words: Words, command: Callable[[], None], menu: QMenu) -> QAction:
    if spec.apart:
        menu.addSeparator()
    action = menu.addAction(words(f"ui-action-{spec.name}"))
    action.setObjectName(spec.name)
    action.setShortcut(spec.keys)
    action.setCheckable(spec.checkable)
    if spec.icon:
        action.setIcon(icon(spec.icon))
    if spec.name == "quit":
        action.setMenuRole(QAction.MenuRole.QuitRole)
    elif spec.name == "about":
        action.setMenuRole(QAction.MenuRole.AboutRole)
    action.triggered.connect(lambda _checked: command())
    return action
