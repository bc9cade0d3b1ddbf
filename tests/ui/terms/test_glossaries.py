"""Shipped glossaries in the list of terms: looked at, corrected, and taken into dossiers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.terms import Term, TermUse
from trustdesk.operations.editing import get_record, keep
from trustdesk.operations.glossaries import GlossaryTerm
from trustdesk.ui.desk import Desk
from trustdesk.ui.places import Place, Screen
from trustdesk.ui.terms.glossary_choice import COUNTERPART, OWN, PACK
from trustdesk.ui.terms.take_term import TakeTerm
from trustdesk.ui.terms.terms_panel import TermsPanel

Keys = Qt.Key


@pytest.fixture(autouse=True)
def _no_added_packs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TRUSTDESK_PACKS", str(tmp_path / "packs"))


@pytest.fixture
def panel(qtbot: QtBot, empty_desk: Desk) -> Iterator[TermsPanel]:
    """The list on a desk with one airline and no terms, with the glossary of airlines chosen."""
    keep(
        empty_desk.vault,
        Counterpart(id="luban", name="Luban", industry="airlines"),
        Counterpart(id="bare", name="Bare"),
        words="desk",
    )
    panel = TermsPanel(empty_desk)
    qtbot.addWidget(panel)
    panel.resize(1200, 800)
    with qtbot.waitExposed(panel):
        panel.show()
    _paint(qtbot, panel)
    panel.go_to(Place(screen=Screen.TERMS))
    _choose(qtbot, panel, PACK, "airlines")
    yield panel
    panel.finish_edits()


def _paint(qtbot: QtBot, panel: TermsPanel) -> None:
    """What is painted is what is asked for."""
    settle(qtbot, panel.desk)
    panel.grab()
    settle(qtbot, panel.desk)


def _choose(qtbot: QtBot, panel: TermsPanel, kind: str, key: str) -> None:
    assert panel.glossary.choose(kind, key)
    panel.glossary.activated.emit(panel.glossary.currentIndex())
    _paint(qtbot, panel)


def _texts(panel: TermsPanel) -> list[str]:
    panel.grab()
    return [panel.list.model.index(row, 0).data() for row in range(panel.list.model.rowCount())]


def _open(qtbot: QtBot, panel: TermsPanel, text: str) -> None:
    """Filter for a term and open it with Enter, as a user does."""
    panel.bar.field.setFocus()
    panel.bar.field.clear()
    qtbot.keyClicks(panel.bar.field, text)
    _paint(qtbot, panel)
    panel.list.table.setFocus()
    panel.list.table.choose(0)
    _paint(qtbot, panel)
    qtbot.keyClick(panel.list.table, Keys.Key_Return)


def _press(qtbot: QtBot, panel: TermsPanel, name: str) -> TakeTerm:
    qtbot.mouseClick(panel.pane.shipped.buttons[name], Qt.MouseButton.LeftButton)
    return panel.findChildren(TakeTerm)[-1]


def _fill(qtbot: QtBot, dialog: TakeTerm, whose: str) -> None:
    """Type a name, choose it from the list, press the button."""
    settle(qtbot, dialog._desk)
    field = dialog.findChild(QLineEdit, "take-whose")
    assert field is not None
    field.setFocus()
    if whose:
        qtbot.waitUntil(field.hasFocus)
        qtbot.keyClicks(field, whose)
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
        popup = QApplication.activePopupWidget()
        assert popup is not None
        qtbot.keyClick(popup, Keys.Key_Return)
    button = dialog.findChild(QPushButton, "take-term")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, dialog._desk)


def _kept(panel: TermsPanel) -> tuple[Term, ...]:
    with panel.desk.vault.read() as reader:
        return reader.all(Term)


def test_a_shipped_glossary_is_browsed_and_stands_back(qtbot: QtBot, panel: TermsPanel) -> None:
    assert "wet lease" in _texts(panel)
    row = _texts(panel).index("wet lease")
    assert panel.list.model.index(row, 3).data() == "shipped"
    qtbot.keyClicks(panel.bar.field, "stewardess")
    _paint(qtbot, panel)
    assert _texts(panel) == ["stewardess"]
    assert panel.list.model.index(0, 2).data() == "say: cabin crew"
    _choose(qtbot, panel, OWN, "")
    assert _texts(panel) == []


def test_a_shipped_term_says_where_it_was_looked_up(qtbot: QtBot, panel: TermsPanel) -> None:
    _open(qtbot, panel, "wet lease")
    assert panel.pane.shipped.isVisible()
    assert "shipped term" in panel.pane.shipped.accessibleName()
    assert panel.pane.shipped._source.text().startswith("Source: ")
    assert panel.pane.shipped._source.textFormat() is Qt.TextFormat.PlainText
    assert panel.pane.shipped.buttons["pick"].hasFocus()
    _open(qtbot, panel, "stewardess")
    assert not panel.pane.shipped.buttons["avoid"].isVisible()


def test_a_term_is_used_in_a_dossier(qtbot: QtBot, panel: TermsPanel) -> None:
    _open(qtbot, panel, "wet lease")
    _fill(qtbot, _press(qtbot, panel, "pick"), "Lub")
    (kept,) = _kept(panel)
    assert (kept.text, kept.counterpart) == ("wet lease", "luban")
    again = _press(qtbot, panel, "pick")
    assert again._whose.text() == "Luban"  # offered first, as several are taken one after another
    again.reject()
    panel.desk.undo()
    settle(qtbot, panel.desk)
    assert _kept(panel) == ()


def test_what_they_say_is_noted_as_their_word(qtbot: QtBot, panel: TermsPanel) -> None:
    _open(qtbot, panel, "wet lease")
    dialog = _press(qtbot, panel, "theirs")
    word = dialog.findChild(QComboBox, "take-word")
    assert word is not None
    word.setEditText("wet hire")
    _fill(qtbot, dialog, "Luban")
    (kept,) = _kept(panel)
    assert (kept.text, kept.use, kept.instead) == ("wet hire", TermUse.THEIRS, "wet lease")
    _choose(qtbot, panel, COUNTERPART, "luban")
    panel.bar.field.clear()
    _paint(qtbot, panel)
    assert panel.list.model.index(0, 1).data() == "their word"
    assert panel.list.model.index(0, 2).data() == "the trade says: wet lease"


def test_a_word_is_avoided_with_everybody_where_nobody_is_named(qtbot: QtBot, panel: TermsPanel) -> None:
    _open(qtbot, panel, "wet lease")
    dialog = _press(qtbot, panel, "avoid")
    instead = dialog.findChild(QLineEdit, "take-instead")
    assert instead is not None
    qtbot.keyClicks(instead, "wet hire")
    _fill(qtbot, dialog, "")
    (kept,) = _kept(panel)
    assert (kept.use, kept.instead, kept.counterpart) == (TermUse.AVOID, "wet hire", None)


def test_a_term_for_nobody_is_asked_back(qtbot: QtBot, panel: TermsPanel) -> None:
    _open(qtbot, panel, "wet lease")
    dialog = _press(qtbot, panel, "pick")
    _fill(qtbot, dialog, "")
    assert dialog._problem.isVisible()
    assert _kept(panel) == ()
    dialog.reject()


def test_a_correction_is_ones_own_and_removing_it_shows_the_shipped_one(qtbot: QtBot, panel: TermsPanel) -> None:
    _open(qtbot, panel, "wet lease")
    qtbot.mouseClick(panel.pane.shipped.buttons["correct"], Qt.MouseButton.LeftButton)
    _paint(qtbot, panel)
    (kept,) = _kept(panel)
    assert panel.pane.form is not None
    assert panel.pane.form.record == kept
    field = QApplication.focusWidget()
    qtbot.keyClick(field, Keys.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, "as we mean it")
    panel.finish_edits()
    _paint(qtbot, panel)
    changed = get_record(panel.desk.vault, Term, kept.id)
    assert changed is not None
    assert changed.meaning == "as we mean it"
    assert panel.list.model.index(0, 3).data() == "yours"
    panel.list.table.setFocus()
    qtbot.keyClick(panel.list.table, Keys.Key_Delete)
    _paint(qtbot, panel)
    assert _kept(panel) == ()
    assert panel.list.model.index(0, 3).data() == "shipped"


def test_a_shipped_term_cannot_be_removed(qtbot: QtBot, panel: TermsPanel) -> None:
    panel.list.table.setFocus()
    panel.list.table.choose(0)
    _paint(qtbot, panel)
    assert isinstance(panel.list.current, GlossaryTerm)
    assert not panel.acts.remove.isEnabled()
    assert [action.isVisible() for action in panel.acts.deeds] == [True] * 4


def test_a_glossary_becomes_the_trade_of_a_dossier(qtbot: QtBot, panel: TermsPanel) -> None:
    button = panel.findChild(QPushButton, "pick-glossary")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    _fill(qtbot, panel.findChildren(TakeTerm)[-1], "Bare")
    bare = get_record(panel.desk.vault, Counterpart, "bare")
    assert bare is not None
    assert bare.industry == "Airlines and aviation"
    _choose(qtbot, panel, OWN, "")
    assert not button.isVisible()


def test_a_text_tells_terms_that_are_not_noted(qtbot: QtBot, panel: TermsPanel) -> None:
    panel.show_check()
    text = "Their wet lease leaves the BESS open."
    qtbot.keyClicks(panel.pane.check.text, text)
    qtbot.waitUntil(panel.pane.check.unknown.isVisible, timeout=10_000)
    settle(qtbot, panel.desk)
    notes = [each for each in panel.pane.check.unknown.findChildren(QPushButton, "note-term") if each.isVisible()]
    assert [each.accessibleName() for each in notes] == ["Note “wet lease”", "Note “BESS”"]
    qtbot.mouseClick(notes[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(_kept(panel)) == 1, timeout=10_000)
    assert _kept(panel)[0].meaning
    left = panel.pane.check.unknown
    qtbot.waitUntil(
        lambda: (
            [each.accessibleName() for each in left.findChildren(QPushButton, "note-term") if each.isVisible()]
            == ["Note “BESS”"]
        ),
        timeout=10_000,
    )
