"""All pictures of a dossier, two side by side where there is room; those with nothing to show stay away."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from trustdesk.domain.changes import Changes
from trustdesk.i18n.words import Words
from trustdesk.operations.picture_values import Pictures
from trustdesk.operations.pictures import read_pictures
from trustdesk.ui.desk import Desk
from trustdesk.ui.pictures import as_text
from trustdesk.ui.pictures.account_chart import AccountChart
from trustdesk.ui.pictures.path_picture import PathPicture
from trustdesk.ui.pictures.picture import Picture
from trustdesk.ui.pictures.picture_card import PictureCard
from trustdesk.ui.pictures.trade_matrix import TradeMatrix
from trustdesk.ui.pictures.zone_chart import ZoneChart
from trustdesk.ui.places import Place
from trustdesk.ui.slices import Steps, dress
from trustdesk.ui.theme import M, role

_TWO_COLUMNS_IN_LETTERS = 110


class DossierPictures(QWidget):
    """See the module. place_requested: the user wants to see the record behind a part of a picture."""

    place_requested = Signal(Place)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.account = AccountChart(desk.words, self)
        self.zones = ZoneChart(desk.words, self)
        self.trades = TradeMatrix(desk.words, self)
        self.ways = PathPicture(desk.words, self)
        self._counterpart = ""
        self._nothing = QLabel(desk.words("ui-pictures-nothing"), self)
        self._nothing.setWordWrap(True)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        role(self._nothing, "quiet")
        self._nothing.hide()
        self.cards = tuple(self._card(each) for each in (self.account, self.trades, self.zones, self.ways))
        self._columns = QHBoxLayout()
        self._columns.setSpacing(M)
        for pair in (self.cards[:2], self.cards[2:]):
            column = QVBoxLayout()
            column.setSpacing(M)
            for card in pair:
                column.addWidget(card)
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._nothing)
        layout.addLayout(self._columns)
        desk.changed.connect(self._read_again)

    def show_dossier(self, counterpart_id: str) -> None:
        """Show the pictures of this counterpart's dossier."""
        self._counterpart = counterpart_id
        now, words = self.desk.now(), self.desk.words
        self.desk.read(
            lambda vault: _told(read_pictures(vault, counterpart_id, now), words),
            self._show,
            owner=self,
            failed=lambda _gone: None,
        )

    def _read_again(self, changes: Changes) -> None:
        if self._counterpart in changes.counterparts:
            self.show_dossier(self._counterpart)

    def _show(self, pictures: Pictures) -> None:
        self.desk.build(self._drawn(pictures), owner=self, topic="pictures")

    def _drawn(self, pictures: Pictures) -> Steps:
        """One picture after the other."""
        shows: dict[Picture, Callable[[], None]] = {
            self.account: partial(self.account.show_values, pictures.account),
            self.trades: partial(self.trades.show_values, pictures.trades),
            self.zones: partial(self.zones.show_values, pictures.zones),
            self.ways: partial(self.ways.show_values, pictures.ways),
        }
        for card in self.cards:
            shows[card.picture]()
            card.describe(card.picture.accessibleName(), card.picture.lines)
            yield from dress(card)
            card.setVisible(bool(card.picture.spots))
            yield
        self._nothing.setVisible(not any(card.picture.spots for card in self.cards))

    def _card(self, picture: Picture) -> PictureCard:
        card = PictureCard(picture, self.desk.words, self)
        card.item_activated.connect(
            lambda key: self.place_requested.emit(Place(counterpart=self._counterpart, record=key))
        )
        card.hide()
        return card

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        wide = event.size().width() >= self.fontMetrics().averageCharWidth() * _TWO_COLUMNS_IN_LETTERS
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._columns.direction() != direction:
            self._columns.setDirection(direction)


def _told(pictures: Pictures, words: Words) -> Pictures:
    """The pictures, their sentences made where it does not hold up the window."""
    as_text.everything(pictures, words)
    return pictures
