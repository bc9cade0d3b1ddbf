"""Drawing the page off the GUI thread: at most one drawing under way and one waiting, and the latest wish wins.

    wish -> (thread) dossier, page, fit, PNG, image -> `drawn`, on the GUI thread

A new size of the same page is drawn from what was fitted before and does not touch the vault.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from trustdesk.domain.errors import UserError
from trustdesk.operations.live_page import LivePage, Wanted, live_page
from trustdesk.ui.desk import Desk
from trustdesk.ui.page.decoding import image_of

_SLOW_MS = 400
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A page and its picture at so many pixels per inch."""

    page: LivePage
    image: QImage
    ppi: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wish:
    """known: the page, where only another size of it is wanted."""

    wanted: Wanted
    ppi: float
    known: LivePage | None = None


class PageDrawing(QObject):
    """drawn: a page that is wanted now. failed: why there is none, as a sentence. slow: whether it takes a while."""

    drawn = Signal(object)
    failed = Signal(str)
    slow = Signal(bool)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._now_wanted: Wanted | None = None
        self._under_way: _Wish | None = None
        self._waiting: _Wish | None = None
        self._patience = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._patience.timeout.connect(lambda: self.slow.emit(True))

    def draw(self, wanted: Wanted, ppi: float) -> None:
        """Read the dossier again and draw."""
        self._now_wanted = wanted
        self._wish(_Wish(wanted=wanted, ppi=ppi))

    def draw_size(self, page: LivePage, ppi: float) -> None:
        """Draw the same page in another size."""
        if self._waiting is not None:
            self._waiting = replace(self._waiting, ppi=ppi)
        elif page.wanted == self._now_wanted:
            self._wish(_Wish(wanted=page.wanted, ppi=ppi, known=page))

    @property
    def is_busy(self) -> bool:
        """Whether a page is being drawn."""
        return self._under_way is not None

    def forget(self) -> None:
        """Nothing is wanted any more."""
        self._now_wanted = self._waiting = None

    def _wish(self, wish: _Wish) -> None:
        if self._under_way is not None:
            self._waiting = wish
        elif self._desk.is_open:
            self._start(wish)

    def _start(self, wish: _Wish) -> None:
        self._under_way = wish
        now, language = self._desk.now(), self._desk.words.language
        if not self._patience.isActive():
            self._patience.start()
        self._desk.read(
            lambda vault: _drawn(
                lambda: live_page(vault, wish.wanted, now, language) if wish.known is None else wish.known, wish.ppi
            ),
            self._has_drawn,
            owner=self,
            topic="page",
            failed=self._has_failed,
        )

    def _has_drawn(self, drawn: Drawn | None) -> None:
        if drawn is None:
            self._has_failed(self._desk.words("ui-page-failed"))
            return
        is_wanted = self._under_way is not None and self._under_way.wanted == self._now_wanted
        self._go_on()
        if is_wanted:
            self.drawn.emit(drawn)

    def _has_failed(self, text: str) -> None:
        is_wanted = self._under_way is not None and self._under_way.wanted == self._now_wanted
        self._go_on()
        if is_wanted:
            self.failed.emit(text)

    def _go_on(self) -> None:
        """Begin with what waits, or rest."""
        self._under_way, next_wish, self._waiting = None, self._waiting, None
        self._patience.stop()
        self.slow.emit(False)
        if next_wish is not None:
            self._start(next_wish)


def _drawn(read: Callable[[], LivePage], ppi: float) -> Drawn | None:
    try:
        page = read()
        return Drawn(page=page, image=image_of(page.picture(ppi)), ppi=ppi)
    except UserError:
        raise
    except Exception:  # noqa: BLE001  a page that cannot be set must not stop the pages after it
        _log.exception("The page could not be drawn")
        return None
