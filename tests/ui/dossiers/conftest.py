"""A sheet on the sample desk, and what tests do with it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.dossiers.whole_dossier import whole_dossier
from trustdesk.domain.dossiers import BY_NAME
from trustdesk.domain.record import Record
from trustdesk.operations.editing import keep
from trustdesk.ui.desk import Desk
from trustdesk.ui.dossiers.dossier_sheet import DossierSheet
from trustdesk.ui.dossiers.list_part import ListPart
from trustdesk.ui.dossiers.sections import SECTION_OF_LIST
from trustdesk.ui.widgets.row_list_view import RowView

_WAIT_MS = 20_000


class Hand:
    """Does to a sheet what a user would."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.qtbot = qtbot
        self.desk = desk
        self.sheet = DossierSheet(desk)
        qtbot.addWidget(self.sheet)
        self.sheet.resize(640, 800)
        with qtbot.waitExposed(self.sheet):
            self.sheet.show()

    def show(self, counterpart: str) -> None:
        self.sheet.show_dossier(counterpart)
        self.settle()

    def settle(self) -> None:
        """Wait until all that was asked for is shown."""
        sheet, body = self.sheet, self.sheet.body

        def still() -> bool:
            return not (self.desk.is_busy or sheet._again.isActive() or body._is_filling or any(sheet._wish))

        self.qtbot.waitUntil(still, timeout=_WAIT_MS)

    def part(self, key: str) -> ListPart:
        return self.sheet.body.sections[SECTION_OF_LIST[key]].lists[key]

    def view(self, key: str, record_id: str) -> RowView:
        """The view that shows the row, with the keyboard on it."""
        part = self.part(key)
        self.sheet.body.sections[SECTION_OF_LIST[key]].set_apart_open(True)
        part.focus_row(record_id)
        view = next(each for each in part.rows.findChildren(RowView) if any(row.key == record_id for row in each.rows))
        assert view.current == record_id
        return view

    def press(
        self, widget: object, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        self.qtbot.keyClick(widget, key, modifiers)

    def titles(self, key: str) -> list[str]:
        return [row.title for row in self.part(key).rows.rows]

    def kept(self, kind: str) -> list[Record]:
        """What the vault holds of a kind."""
        with self.desk.vault.read() as reader:
            return list(reader.all(BY_NAME[kind]))


@pytest.fixture
def hand(qtbot: QtBot, desk: Desk) -> Hand:
    """A sheet on the sample desk."""
    return Hand(qtbot, desk)


@pytest.fixture
def whole(qtbot: QtBot, empty_desk: Desk) -> Hand:
    """A sheet that shows a dossier with two records of every kind."""
    keep(empty_desk.vault, *whole_dossier(), words="a dossier")
    hand = Hand(qtbot, empty_desk)
    hand.show("whole")
    return hand


@pytest.fixture
def make_hand(qtbot: QtBot) -> Callable[[Desk], Hand]:
    return lambda desk: Hand(qtbot, desk)
