"""The scrolling part of the sheet. It fills itself from the top, a few milliseconds at a time.

`show_arrangement` -> sections are filled in order, in slices between which the window answers -> `filled`. What is in
view comes first as it stands at the top; a section that is wanted is filled with all above it, and then brought into
view.
"""

from collections.abc import Iterator
from time import perf_counter

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from trustdesk.i18n.words import Words
from trustdesk.ui.dossiers.arrangement import Arrangement
from trustdesk.ui.dossiers.list_part import ListPart
from trustdesk.ui.dossiers.section_part import SectionPart
from trustdesk.ui.dossiers.sections import SECTIONS
from trustdesk.ui.theme import XL, L, role

_FIRST_SLICE_S = 0.012
_SLICE_S = 0.006
_NEAR_AFTER_MS = 120
# A layout asks the one around it only when its own turn came: sheet, section, list, rows, form.
_NESTED = 5


class SheetBody(QScrollArea):
    """section_shown: the key of the section that is at the top of the view.

    section_filled: the section of that key stands as it is, and all above it. filled: every section does.

    section_made: a section came into being and is to be connected. came_near: a section with a panel at
    its top is in view, or about to be.
    """

    section_shown = Signal(str)
    section_made = Signal(SectionPart)
    came_near = Signal(SectionPart)
    section_filled = Signal(str)
    filled = Signal()

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sheet-body")
        self.setAccessibleName(words("ui-dossier-sheet"))
        self.setWidgetResizable(True)
        # It always has room, as its coming and going would set every row anew.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._words = words
        self.sections: dict[str, SectionPart] = {}
        self._content = content = QWidget()
        role(content, "surface")
        # One wide part would widen all others beyond the view.
        content.setMinimumWidth(1)
        self.top = QVBoxLayout()
        self.top.setSpacing(L)
        self._column = QVBoxLayout()
        self._column.setSpacing(XL)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(XL, L, XL, XL)
        layout.setSpacing(XL)
        layout.addLayout(self.top)
        layout.addLayout(self._column)
        layout.addStretch(1)
        self.setWidget(content)
        self._work: Iterator[None] = iter(())
        self._is_filling = False
        self._there: set[str] = set()
        self._held: tuple[QWidget, int] | None = None
        self._wanted: QWidget | None = None
        # Who goes through dossiers or scrolls past does not wait for panels that are only passed.
        self._near = QTimer(self, singleShot=True, interval=_NEAR_AFTER_MS)
        self._near.timeout.connect(self._tell_what_is_near)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(lambda: self._go_on(_SLICE_S))
        self.verticalScrollBar().valueChanged.connect(self._tell_where)
        content.installEventFilter(self)

    def show_arrangement(self, arrangement: Arrangement, *, fresh: bool) -> None:
        """Show it. fresh: it is another dossier than before, which is shown from its top."""
        if fresh:
            self._held = self._wanted = None
            self._keep_keyboard()
            for section in self.sections.values():
                section.hide()
            self.verticalScrollBar().setValue(0)
        self._work = self._fill(arrangement)
        self._is_filling = True
        self._there.clear()
        self._timer.start()
        self._go_on(_FIRST_SLICE_S)

    def _keep_keyboard(self) -> None:
        """Take the keyboard out of what goes; Qt would look through the whole sheet for the next place."""
        here = QApplication.focusWidget()
        if here is not None and self._content.isAncestorOf(here):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_filled(self, key: str) -> bool:
        """Whether the section of that key stands as it is, and all above it; for no key, whether all do."""
        return key in self._there if key else len(self._there) == len(SECTIONS)

    def _fill(self, arrangement: Arrangement) -> Iterator[None]:
        for spec in SECTIONS:
            section = self.sections.get(spec.key)
            if section is None:
                section = SectionPart(spec, self._words, self._content)
                section.hide()
                self.sections[spec.key] = section
                self._column.addWidget(section)
                self.section_made.emit(section)
                yield
            yield from section.fill(arrangement, self.viewport().width() - 2 * XL)
            section.show()
            self._there.add(spec.key)
            self.section_filled.emit(spec.key)
            yield

    def _go_on(self, seconds: float) -> None:
        until = perf_counter() + seconds
        for _ in self._work:
            if perf_counter() > until:
                return
        self._timer.stop()
        self._is_filling = False
        self._near.start()
        if self._wanted is not None:
            self._settle_layout()
            self._show_wanted()
        self.filled.emit()

    @property
    def lists(self) -> list[ListPart]:
        """The lists that are shown, from the top of the sheet to its end."""
        return [part for section in self.sections.values() if not section.isHidden() for part in section.open_lists]

    def leave(self, part: ListPart, step: int) -> None:
        """Take the keyboard to the list below (1) or above (-1)."""
        lists = self.lists
        number = lists.index(part) + step
        if 0 <= number < len(lists):
            lists[number].enter(step)

    def bring_into_view(self, widget: QWidget, top: int = 0, bottom: int = 0) -> None:
        """Scroll as little as shows the widget between these edges of its own; its upper edge where it is too tall."""
        if widget is not self._wanted:
            self._wanted = None
        self._settle_layout()
        start = widget.mapTo(self._content, QPoint(0, top)).y()
        end = widget.mapTo(self._content, QPoint(0, bottom or widget.height())).y()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if end - start + 2 * L > height or start - L < bar.value():
            self._scroll_to(start - L)
        elif end + L > bar.value() + height:
            self._scroll_to(end + L - height)
        self.hold()

    def keep_in_view(self, widget: QWidget) -> None:
        """Bring it into view when it has taken its place, and again while it grows, until the user scrolls away."""
        self._wanted = widget
        QTimer.singleShot(0, widget, self._show_wanted)

    def _show_wanted(self) -> None:
        widget, here = self._wanted, QApplication.focusWidget()
        if widget is None or not shiboken6.isValid(widget) or not self._content.isAncestorOf(widget):
            self._wanted = None
            return
        if isinstance(widget, SectionPart):
            self._scroll_to(self._top_of(widget) - L)
            return
        too_tall = widget.height() + 2 * L > self.viewport().height()
        if too_tall and here is not None and widget.isAncestorOf(here) and not here.visibleRegion().isEmpty():
            self.hold()
        else:
            self.bring_into_view(widget)

    def _scroll_to(self, value: int) -> None:
        wanted = self._wanted
        self.verticalScrollBar().setValue(value)
        self._wanted = wanted
        # A short one may share the top of the view with the next.
        if isinstance(wanted, SectionPart):
            self.section_shown.emit(wanted.spec.key)

    def bring_to_top(self, key: str) -> None:
        """Scroll to the head of a section, and again while what stands around it grows, until the user goes on."""
        self._settle_layout()
        self._wanted = self.sections[key]
        self._show_wanted()

    def _settle_layout(self) -> None:
        """Let everything take its place now and not when Qt comes to it."""
        self._held = None
        for _ in range(_NESTED):
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def _tell_what_is_near(self) -> None:
        height, top = self.viewport().height(), self.verticalScrollBar().value()
        for section in self.sections.values():
            near = section.y() < top + 1.5 * height and section.y() + section.height() > top - height / 2
            if section.spec.panel and near and not section.isHidden():
                self.came_near.emit(section)

    # --- Holding still

    def hold(self) -> None:
        """Take hold of what the user is at: the keyboard's place, else the section at the top of the view."""
        here = QApplication.focusWidget()
        if here is None or not self._content.isAncestorOf(here) or here.visibleRegion().isEmpty():
            top = self.verticalScrollBar().value() + 2 * XL
            seen = [each for each in self.sections.values() if not each.isHidden() and each.y() <= top]
            here = seen[-1] if seen else None
        self._held = None if here is None else (here, self._top_of(here))

    def _top_of(self, widget: QWidget) -> int:
        return widget.mapTo(self._content, QPoint(0, 0)).y()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Keep what the user is at where it is while something above it grows or shrinks."""
        if event.type() is QEvent.Type.Resize and watched is self._content and (self._held or self._wanted):
            QTimer.singleShot(0, self, self._stay)
        return super().eventFilter(watched, event)

    def _stay(self) -> None:
        if self._wanted is not None:
            self._show_wanted()
            return
        if self._held is None or not shiboken6.isValid(self._held[0]):
            return
        widget, before = self._held
        after = self._top_of(widget)
        if after != before and self._content.isAncestorOf(widget):
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + after - before)
        self.hold()

    def _tell_where(self, value: int) -> None:
        self._wanted = None
        self.hold()
        self._near.start()
        line = value + self.viewport().height() // 4
        above = [key for key, section in self.sections.items() if not section.isHidden() and section.y() <= line]
        if above:
            self.section_shown.emit(above[-1])
