"""What the window remembers of itself between two runs: where it stood, how it was divided, and what was open."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QSplitter, QWidget

from trustdesk.settings import Settings
from trustdesk.ui.places import RAIL, Screen

if TYPE_CHECKING:
    from trustdesk.ui.main_window import MainWindow


def restore_geometry(window: "MainWindow") -> None:
    """Let the window stand where it stood."""
    if window.settings.geometry:
        window.restoreGeometry(QByteArray.fromBase64(window.settings.geometry.encode()))


def restore_splitters(window: "MainWindow", part: QWidget) -> None:
    """Divide a part of it as it was divided; each splitter once, as it comes into being."""
    for splitter in part.findChildren(QSplitter):
        state = (window.settings.splitters or {}).get(splitter.objectName())
        if state and not splitter.property("restored"):
            splitter.restoreState(QByteArray.fromBase64(state.encode()))
            splitter.setProperty("restored", True)


def remembered(window: "MainWindow") -> Settings:
    """The settings with all of this as it is now."""
    splitters = {
        each.objectName(): each.saveState().toBase64().toStdString()
        for each in window.findChildren(QSplitter)
        if each.objectName()
    }
    screen = window.place.screen if window.place.screen in RAIL else Screen.TODAY
    return replace(
        window.settings,
        geometry=window.saveGeometry().toBase64().toStdString(),
        splitters={**(window.settings.splitters or {}), **splitters},
        screen=screen.value,
        place=window.place.counterpart,
    )
