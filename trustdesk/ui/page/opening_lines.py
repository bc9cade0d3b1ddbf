"""Opening lines to choose from: each with its reason and the facts it stands on; take, reword, dismiss, bring back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from trustdesk.operations.live_page import LivePage
from trustdesk.operations.openings import (
    Offer,
    Standing,
    add_own_line,
    bring_back,
    dismiss_line,
    offered,
    reword_line,
    take_line,
    use_line,
)
from trustdesk.operations.page_choices import release_line
from trustdesk.ui.desk import Desk
from trustdesk.ui.icons import icon
from trustdesk.ui.page.line_list import LineList, ListedLine
from trustdesk.ui.page.offer_card import OfferCard
from trustdesk.ui.page.wording_field import WordingField
from trustdesk.ui.theme import XS, L, M, S, role
from trustdesk.ui.widgets.choice_row import ChoiceRow
from trustdesk.ui.widgets.flow_layout import FlowLayout

_FILTERS = {"offered": (Standing.OFFERED, Standing.TAKEN), "spent": (Standing.USED, Standing.DISMISSED)}
# What can be done with a line, by where it stands; the first is what Enter does.
_WISHES = {
    Standing.OFFERED: ("take", "reword", "used", "dismiss"),
    Standing.TAKEN: ("untake", "reword", "used", "dismiss"),
    Standing.USED: ("back",),
    Standing.DISMISSED: ("back",),
}
_ICONS = {
    "take": "pin",
    "untake": "pin-off",
    "reword": "pencil",
    "used": "check",
    "dismiss": "x",
    "back": "undo-2",
    "own": "plus",
}
_TONES = {Standing.TAKEN: "accent"}


class OpeningLinesPanel(QWidget):
    """record_requested: a record (``kind/id``) that a line stands on is to be seen. line_pointed: it is on the page."""

    record_requested = Signal(str)
    line_pointed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page: LivePage | None = None
        self._offers: dict[str, Offer] = {}
        self._rewording: Offer | None = None
        words = desk.words
        self.filter = ChoiceRow([words(f"ui-page-offers-{key}") for key in _FILTERS], parent=self)
        self.filter.name_all(words("ui-page-offers-which"))
        self.filter.set_current(0)
        self.filter.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.list = LineList(words("ui-page-offers-list"), self)
        self.list.setObjectName("offers")
        self.card = OfferCard(words, self)
        self.field = WordingField(words, self)
        self._empty = QLabel(self)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(L)
        role(self._empty, "quiet")
        self.buttons = {name: self._button(name) for name in _ICONS}
        self._actions = {name: self._action(name) for name in _ICONS}
        self._place_parts()
        self.filter.chosen.connect(lambda _number: self._list())
        self.list.current_changed.connect(self._show_current)
        self.list.entered_line.connect(lambda key: self._do(_WISHES[self._offers[key].standing][0]))
        self.card.record_requested.connect(self.record_requested)
        self.field.kept.connect(self._keep)
        self.field.given_up.connect(self._stop_rewording)

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(icon(_ICONS[name]), self._desk.words(f"ui-page-offer-{name}"), self)
        button.setObjectName(f"offer-{name}")
        button.clicked.connect(lambda: self._do(name))
        return button

    def _action(self, name: str) -> QAction:
        action = QAction(icon(_ICONS[name]), self._desk.words(f"ui-page-offer-{name}"), self.list)
        action.triggered.connect(lambda _checked: self._do(name))
        self.list.addAction(action)
        return action

    def _place_parts(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(M, S, M, S)
        layout.setSpacing(S)
        layout.addWidget(self._row(self.filter, self.buttons["own"]))
        layout.addWidget(self._empty)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.card)
        layout.addWidget(self.field)
        layout.addWidget(self._row(*(button for name, button in self.buttons.items() if name != "own")))
        self.field.hide()

    def _row(self, *widgets: QWidget) -> QWidget:
        box = QWidget(self)
        row = FlowLayout(box)
        row.setSpacing(XS)
        for widget in widgets:
            row.addWidget(widget)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        box.setSizePolicy(policy)
        return box

    def show_page(self, page: LivePage) -> None:
        """Offer the lines of this page; asked for anew, as what was chosen may have changed."""
        if self._page is not None and page.wanted.counterpart != self._page.wanted.counterpart:
            self._stop_rewording()
            self._offers = {}
            self._list()
        self._page = page
        wanted, now, language = page.wanted, self._desk.now(), self._desk.words.language
        self._desk.read(lambda vault: offered(vault, wanted, now, language), self._show_offers, owner=self)

    def _show_offers(self, offers: tuple[Offer, ...]) -> None:
        self._offers = {f"{offer.standing}:{offer.line.key or offer.line.text}": offer for offer in offers}
        self._list()

    def _list(self) -> None:
        chosen = list(_FILTERS)[self.filter.current()]
        shown = {key: offer for key, offer in self._offers.items() if offer.standing in _FILTERS[chosen]}
        self._empty.setText(self._desk.words(f"ui-page-offers-none-{chosen}"))
        self._empty.setVisible(not shown)
        self.list.setVisible(bool(shown))
        self.list.set_lines([self._listed(key, offer) for key, offer in shown.items()])
        self._show_current(self.list.current)

    def _listed(self, key: str, offer: Offer) -> ListedLine:
        words, standing = self._desk.words, offer.standing
        note = offer.line.reason if standing is Standing.OFFERED else words(f"ui-page-offer-is-{standing.value}")
        return ListedLine(key=key, text=offer.line.text, note=note, tone=_TONES.get(standing, "quiet"))

    def filter_button(self, which: str) -> QToolButton:
        """The button that lists the lines to say (offered), or those used or dismissed (spent)."""
        return self.filter.findChildren(QToolButton)[list(_FILTERS).index(which)]

    @property
    def current(self) -> Offer | None:
        """The line one is on."""
        return self._offers.get(self.list.current)

    def _show_current(self, _key: str) -> None:
        offer = self.current
        wishes = ("own", *(_WISHES[offer.standing] if offer else ()))
        writing = self.field.isVisibleTo(self)
        for name, button in self.buttons.items():
            button.setVisible(name in wishes and not writing)
            self._actions[name].setVisible(name in wishes and not writing)
        self.card.setVisible(offer is not None and not writing)
        if offer is not None:
            self.card.show_offer(offer)
        self.line_pointed.emit(offer.page_line if offer else "")

    def _do(self, wish: str) -> None:
        if wish == "own":
            self._write(None)
        elif self.current is not None and wish == "reword":
            self._write(self.current)
        elif self.current is not None and self._page is not None:
            self._decide(wish, self.current, self._page)

    def _decide(self, wish: str, offer: Offer, page: LivePage) -> None:
        wanted, line, today = page.wanted, offer.line, self._desk.now().date()
        do, words, meeting = self._desk.do, self._desk.words, page.meeting
        counterpart = wanted.counterpart
        match wish:
            case "take":
                do(lambda vault: take_line(vault, counterpart, line.key))
            case "untake":
                undone = words("ui-page-undo-untake")
                do(lambda vault: release_line(vault, counterpart, offer.page_line, undone))
            case "used":
                do(lambda vault: use_line(vault, wanted, line, meeting, today), notice=words("ui-page-offer-was-used"))
            case "dismiss":
                do(lambda vault: dismiss_line(vault, wanted, line, today), notice=words("ui-page-offer-was-dismissed"))
            case _:
                do(lambda vault: bring_back(vault, counterpart, line))

    def _write(self, offer: Offer | None) -> None:
        """Open the field for other words of this line, or for a line of the user's own."""
        self._rewording = offer
        self.field.open_with(offer.line.text if offer else "", offer.reworded if offer else False)
        self.field.show()
        self._show_current(self.list.current)

    def _keep(self, text: str) -> None:
        offer, page = self._rewording, self._page
        self._stop_rewording()
        if page is None:
            return
        wanted = page.wanted
        if offer is not None and text != offer.line.text:
            line = offer.line
            self._desk.do(lambda vault: reword_line(vault, wanted, line, text))
        elif offer is None and text:
            self._desk.do(lambda vault: add_own_line(vault, wanted.counterpart, text))

    def _stop_rewording(self) -> None:
        if self.field.isVisibleTo(self):
            self.field.hide()
            self._rewording = None
            self._show_current(self.list.current)
            self.list.setFocus()

    def finish_edits(self) -> None:
        """Keep what is being written."""
        if self.field.isVisibleTo(self):
            self.field.keep()
