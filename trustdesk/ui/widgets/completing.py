"""A line to type in that offers what fits; what fits is asked for with every key, and may come later."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from trustdesk.ui.theme import align_leading


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to choose. key: what is chosen; text: as the line then shows it; shown: as the list shows it."""

    key: str
    text: str
    shown: str


class CompletingLine(QLineEdit):
    """asked: the user typed this, or wants to see what there is. taken: the user chose this offer.

    focus_left: the focus went elsewhere than into the list.
    """

    asked = Signal(str)
    taken = Signal(Offer)
    focus_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        align_leading(self)
        self._completer = QCompleter(self)
        self._shown = QStringListModel(self)
        self._popup: QListView | None = None
        self._offers: tuple[Offer, ...] = ()
        self.textEdited.connect(self.asked)

    def offer(self, offers: Sequence[Offer]) -> None:
        """Show what fits, while the user is still there."""
        self._offers = tuple(offers)
        if not self.hasFocus():
            return
        popup = self._popup or self._make_popup()
        self._shown.setStringList([offer.shown for offer in offers])
        if offers:
            self._completer.complete()
            popup.setCurrentIndex(self._completer.completionModel().index(0, 0))
        else:
            popup.hide()

    def offered(self, text: str) -> Offer | None:
        """The only offer that is called so, whatever the case."""
        wanted = text.strip().casefold()
        found = [each for each in self._offers if wanted in (each.text.casefold(), each.key.casefold())]
        return found[0] if len(found) == 1 else None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() == Qt.Key.Key_Down and not self._is_open():
            self.asked.emit(self.text() if self.isModified() else "")
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.focus_left.emit()

    def _is_open(self) -> bool:
        return self._popup is not None and self._popup.isVisible()

    def _make_popup(self) -> QListView:
        # Made at the first letter: most lines of a form are only read.
        self._popup = QListView()
        self._popup.setProperty("role", "offers")
        self._popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._popup.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._completer.setModel(self._shown)
        self._completer.setPopup(self._popup)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(12)
        self._completer.setWidget(self)
        self._completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]  # the stubs know one form
        return self._popup

    def _take(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._offers):
            self.taken.emit(self._offers[index.row()])
