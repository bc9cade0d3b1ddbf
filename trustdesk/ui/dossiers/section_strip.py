"""The names of the sections, always at hand: where one is, and a press to be elsewhere.

They stand in up to two rows; what has no room there waits in a menu at the end.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from trustdesk.i18n.words import Words
from trustdesk.ui.dossiers.sections import SECTIONS
from trustdesk.ui.icons import icon
from trustdesk.ui.theme import role
from trustdesk.ui.widgets.flow_layout import FlowLayout

_GAP_PX = 2
_ROWS = 2


class SectionStrip(QWidget):
    """section_requested: the user wants to be in the section of that key.

    is_browsing: while that is told, the arrow keys lead from name to name, and the keyboard stays here.
    """

    section_requested = Signal(str)

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("section-strip")
        self.setAccessibleName(words("ui-dossier-strip"))
        self.current = 0
        self.is_browsing = False
        self._flow = FlowLayout(self, _GAP_PX, may_cut=True)
        self.names = [self._name(words(f"ui-dossier-section-{section.key}")) for section in SECTIONS]
        for number, name in enumerate(self.names):
            name.clicked.connect(lambda _checked, number=number: self._wish(number))
        self.more = self._name("")
        self.more.setIcon(icon("ellipsis"))
        self.more.setAccessibleName(words("ui-dossier-strip-more"))
        self.more.setToolTip(words("ui-dossier-strip-more"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self.more)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.more.setMenu(self._menu)
        self.more.hide()
        self._mark()

    def _name(self, text: str) -> QToolButton:
        button = _Name(text, self)
        button.step_wanted.connect(self._step)
        self._flow.addWidget(button)
        return button

    def show_section(self, key: str) -> None:
        """Mark the section that is in view; nothing is wished for."""
        self.current = next(number for number, section in enumerate(SECTIONS) if section.key == key)
        self._mark()

    def _mark(self) -> None:
        """Tab halts at the name of the section one is in, and arrow keys lead on from there."""
        for number, name in enumerate(self.names):
            self._show_chosen(name, chosen=number == self.current)
        self._show_chosen(self.more, chosen=self.names[self.current].isHidden())

    def _show_chosen(self, button: QToolButton, *, chosen: bool) -> None:
        button.setChecked(chosen)
        policies = Qt.FocusPolicy
        button.setFocusPolicy(policies.TabFocus if chosen or button is self.more else policies.NoFocus)

    def _wish(self, number: int) -> None:
        # A press on the name of where one is lets it go, which a strip does not.
        self._mark()
        self.section_requested.emit(SECTIONS[number].key)

    def _step(self, to: int) -> None:
        """Go a name on (1) or back (-1), or to the end."""
        number = max(0, min(self.current + to, len(SECTIONS) - 1))
        self.is_browsing = True
        self.show_section(SECTIONS[number].key)
        here = self.more if self.names[number].isHidden() else self.names[number]
        here.setFocus(Qt.FocusReason.TabFocusReason)
        self.section_requested.emit(SECTIONS[number].key)
        self.is_browsing = False

    def _fill_menu(self) -> None:
        self._menu.clear()
        for number, name in enumerate(self.names):
            if name.isHidden():
                action = self._menu.addAction(name.text(), partial(self._wish, number))
                action.setCheckable(True)
                action.setChecked(number == self.current)

    # --- Finding room

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._share_out()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Signs are as large as the text, and larger names need more room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            side = self.fontMetrics().height()
            self.more.setIconSize(QSize(side, side))
            self._share_out()

    def _share_out(self) -> None:
        shown = self._fitting(self.width())
        for number, name in enumerate(self.names):
            name.setVisible(number < shown)
        self.more.setVisible(shown < len(self.names))
        self._mark()

    def _fitting(self, width: int) -> int:
        """How many names stand in the rows there are, the menu after them where they are not all."""
        widths = [name.sizeHint().width() for name in self.names]
        if _rows(widths, width) <= _ROWS:
            return len(widths)
        more = self.more.sizeHint().width()
        return max((count for count in range(len(widths)) if _rows([*widths[:count], more], width) <= _ROWS), default=0)


def _rows(widths: Sequence[int], width: int) -> int:
    """How many rows things of these widths take."""
    rows, x = 1, 0
    for each in widths:
        if x and x + each > width:
            rows, x = rows + 1, 0
        x += each + _GAP_PX
    return rows


class _Name(QToolButton):
    """One name. step_wanted: the arrow keys lead so many names on."""

    step_wanted = Signal(int)

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        role(self, "strip")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        onward = -1 if self.isRightToLeft() else 1
        keys = Qt.Key
        steps = {keys.Key_Right: onward, keys.Key_Left: -onward, keys.Key_Home: -99, keys.Key_End: 99}
        if event.key() in steps:
            self.step_wanted.emit(steps[keys(event.key())])
        elif event.key() in (keys.Key_Return, keys.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
