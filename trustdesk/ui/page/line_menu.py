"""The menu of a line of the page: pin, hide, and the way to what it stands on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from trustdesk.domain.openings import PageVerdict
from trustdesk.domain.page import Copy, Region
from trustdesk.operations.live_page import LivePage
from trustdesk.operations.page_choices import hide_line, pin_line, release_line
from trustdesk.ui.desk import Desk
from trustdesk.ui.icons import icon


class LineMenu(QMenu):
    """go_requested: the fact is to be seen."""

    go_requested = Signal()


def line_menu(desk: Desk, page: LivePage, region: Region, parent: QWidget) -> LineMenu:
    """The menu for a region of the page; it goes when it closes."""
    menu = LineMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    words, counterpart, line = desk.words, page.wanted.counterpart, region.line
    if line in page.lines and not page.lines[line][1].fixed:
        if page.choices.get(line) is PageVerdict.PIN:
            unpin = menu.addAction(icon("pin-off"), words("ui-page-line-unpin"))
            unpin.triggered.connect(lambda: desk.do(lambda vault: release_line(vault, counterpart, line)))
        elif page.wanted.copy is not Copy.TABLE:
            pin = menu.addAction(icon("pin"), words("ui-page-line-pin-here"))
            pin.triggered.connect(lambda: desk.do(lambda vault: pin_line(vault, counterpart, line)))
        hide = menu.addAction(icon("eye-off"), words("ui-page-line-hide"))
        hidden = words("ui-page-line-hidden")
        hide.triggered.connect(lambda: desk.do(lambda vault: hide_line(vault, counterpart, line), notice=hidden))
        menu.addSeparator()
    go = menu.addAction(icon("pencil"), words("ui-page-line-go"))
    go.triggered.connect(lambda _checked: menu.go_requested.emit())
    return menu
