"""Below the page: how full it is, what is left off, the opening lines, and the zoom."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from trustdesk.i18n.words import Words
from trustdesk.operations.live_page import LivePage
from trustdesk.ui.icons import icon
from trustdesk.ui.page.sheet_area import Zoom
from trustdesk.ui.theme import XS, M, S, role
from trustdesk.ui.widgets.flow_layout import FlowLayout

LEFT_OFF, OPENINGS = "left-off", "openings"
_KEYS = {"width": ("Ctrl+0",), "page": ("Ctrl+9",), "full": ("Ctrl+8",), "in": ("Ctrl++", "Ctrl+="), "out": ("Ctrl+-",)}


class PageFoot(QWidget):
    """drawer_requested: the one of that name is to open, or none where it is empty.

    zoom_requested: a way of zooming, and the factor. zoom_step_requested: larger or smaller.
    """

    drawer_requested = Signal(str)
    zoom_requested = Signal(Zoom, float)
    zoom_step_requested = Signal(int)

    def __init__(self, words: Words, parent: QWidget) -> None:
        """parent: within which the keys of the zoom hold."""
        super().__init__(parent)
        self._words = words
        self.fill = QLabel(self)
        role(self.fill, "small")
        self.fill.setToolTip(words("ui-page-fill-tip"))
        self.toggles = {name: self._toggle(name) for name in (LEFT_OFF, OPENINGS)}
        self.zoom = QToolButton(self)
        self.zoom.setObjectName("page-zoom")
        self.zoom.setIcon(icon("zoom-in"))
        self.zoom.setToolTip(words("ui-page-zoom"))
        self.zoom.setAccessibleName(words("ui-page-zoom"))
        self.zoom.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        role(self.zoom, "flat")
        self.zoom.setMenu(self._zoom_menu(parent))
        self._place_parts()
        self.setVisible(False)

    def _toggle(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"page-{name}")
        button.setText(self._words(f"ui-page-{name}"))
        button.setCheckable(True)
        role(button, "flat")
        button.clicked.connect(lambda down: self.drawer_requested.emit(name if down else ""))
        return button

    def _zoom_menu(self, whole: QWidget) -> QMenu:
        menu = QMenu(self)
        ways = QActionGroup(menu)
        self.zoom_actions: dict[str, QAction] = {}
        for name, wish in (
            ("width", lambda: self.zoom_requested.emit(Zoom.WIDTH, 1.0)),
            ("page", lambda: self.zoom_requested.emit(Zoom.PAGE, 1.0)),
            ("full", lambda: self.zoom_requested.emit(Zoom.OWN, 1.0)),
            ("in", lambda: self.zoom_step_requested.emit(1)),
            ("out", lambda: self.zoom_step_requested.emit(-1)),
        ):
            action = menu.addAction(self._words(f"ui-page-zoom-{name}"))
            action.setShortcuts([QKeySequence(keys) for keys in _KEYS[name]])
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(wish)
            whole.addAction(action)
            if name in ("width", "page"):
                action.setCheckable(True)
                ways.addAction(action)
            self.zoom_actions[name] = action
        ways.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        self.zoom_actions["width"].setChecked(True)
        return menu

    def _place_parts(self) -> None:
        row = FlowLayout(self)
        row.setContentsMargins(M, S, M, S)
        row.setSpacing(XS)
        for widget in (*self.toggles.values(), self.zoom, self.fill):
            row.addWidget(widget)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_page(self, page: LivePage) -> None:
        """Say how this page was made to fit, and how much is not on it."""
        fit = page.fit
        self.fill.setText(self._words("ui-page-fill", percent=round(fit.fill * 100), size=f"{fit.size_pt:g}"))
        self.toggles[LEFT_OFF].setText(self._words("ui-page-left-off-count", count=page.facts_left_off))
        self.setVisible(True)
        self.updateGeometry()

    def show_drawer(self, name: str) -> None:
        """Press the button of the drawer that is open."""
        for each, button in self.toggles.items():
            button.setChecked(each == name)

    def show_zoom(self, zoom: Zoom) -> None:
        """Tick the way in which the page is zoomed."""
        for each in (Zoom.WIDTH, Zoom.PAGE):
            self.zoom_actions[each.value].setChecked(each is zoom)
