"""The window's composition root: makes the application, the desk and the window, and starts the event loop.

Before the first paint nothing heavy is imported; SQLAlchemy comes on the store's thread, the panels when the vault is
open.
"""

import gc
import os
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from trustdesk.domain.errors import UserError
from trustdesk.i18n.words import Words
from trustdesk.paths import default_vault, resource, settings_file
from trustdesk.settings import Settings, read_settings, write_settings
from trustdesk.ui import theme
from trustdesk.ui.desk import Desk
from trustdesk.ui.faults import catch_faults
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.screens import import_first_screens, imports_of_other_screens

# A thread that computes gives way to the one that paints this often; Python's own 5 ms are a third of a frame.
_SWITCH_INTERVAL_S = 0.001
_SETTLE_AFTER_MS = 600
_COLLECT_AFTER = (20_000, 20, 100)
_FAULTS = "faults.txt"


def run(vault: Path | None, clock: Callable[[], datetime]) -> int:
    """Open the window on a vault, made where there is none, and stay until it is closed; answers with the exit status.

    Raises UserError where there is no screen.
    """
    _refuse_without_screen()
    sys.setswitchinterval(_SWITCH_INTERVAL_S)
    app = QApplication([sys.argv[0]])
    app.setApplicationName("TrustDesk")
    app.setDesktopFileName("trustdesk")
    app.setWindowIcon(QIcon(str(resource("icons", "trustdesk.svg"))))
    file = settings_file()
    settings = read_settings(file)
    theme.load_first_fonts()
    theme.apply(app, settings.look, settings.text_percent)
    desk = Desk(vault or default_vault(), clock, Words("en"))
    let_faults_go = catch_faults(desk, file.with_name(_FAULTS))
    window = MainWindow(desk, settings)
    window.settings_changed.connect(dresser(app, settings))
    window.settings_changed.connect(lambda changed: _keep(file, changed))
    app.styleHints().colorSchemeChanged.connect(
        lambda _: theme.apply(app, window.settings.look, window.settings.text_percent)
    )
    # Queued: the first paint is on the screen before the store's thread begins to import.
    window.first_painted.connect(lambda: desk.open(import_first_screens), Qt.ConnectionType.QueuedConnection)
    window.show()
    window.activateWindow()
    desk.opened.connect(lambda: QTimer.singleShot(_SETTLE_AFTER_MS, desk, lambda: _settle_down(app, desk)))
    try:
        return app.exec()
    finally:
        desk.close()
        let_faults_go()


def _settle_down(app: QApplication, desk: Desk) -> None:
    """What can wait until there is something to look at."""
    desk.build(theme.other_fonts(app), owner=desk, topic="fonts")
    # Seen: a full collection stopped painting for 80 ms. What is there now stays, and need not be looked through again.
    gc.set_threshold(*_COLLECT_AFTER)
    desk.warm_up((*imports_of_other_screens(), _be_ready_to_search, gc.freeze))


def _be_ready_to_search() -> None:
    from trustdesk.operations.searching import be_ready  # for another thread, once the window is painted

    be_ready()


def _refuse_without_screen() -> None:
    elsewhere = sys.platform in ("win32", "darwin") or "QT_QPA_PLATFORM" in os.environ
    if not elsewhere and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise UserError("There is no screen to open the window on; `trustdesk --help` lists what works without one.")


def dresser(app: QApplication, settings: Settings) -> Callable[[Settings], None]:
    """What dresses the window in changed settings. settings: those it is dressed in already.

    Seen: a window with dossiers in it takes seconds to dress, and every search changes the settings.
    """
    worn = (settings.look, settings.text_percent)

    def dress(changed: Settings) -> None:
        nonlocal worn
        wanted = (changed.look, changed.text_percent)
        if wanted != worn:
            worn = wanted
            theme.apply(app, *wanted)

    return dress


def _keep(file: Path, settings: Settings) -> None:
    try:
        write_settings(file, settings)
    except OSError:
        # A read-only home is no reason to bother anybody: the looks last until the window is closed.
        return
