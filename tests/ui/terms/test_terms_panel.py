"""Terms: the list, its glossaries, the form of one, and the check of a text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from trustdesk.domain.terms import Term, TermUse
from trustdesk.operations.editing import get_record
from trustdesk.ui.desk import Desk
from trustdesk.ui.places import Place, Screen
from trustdesk.ui.terms.terms_panel import TermsPanel

Keys = Qt.Key


def _shown(qtbot: QtBot, desk: Desk) -> TermsPanel:
    panel = TermsPanel(desk)
    qtbot.addWidget(panel)
    panel.resize(1200, 800)
    with qtbot.waitExposed(panel):
        panel.show()
    settle(qtbot, desk)
    panel.grab()  # what is painted is what is asked for
    settle(qtbot, desk)
    panel.go_to(Place(screen=Screen.TERMS))
    return panel


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk) -> TermsPanel:
    """The panel on the sample desk."""
    return _shown(qtbot, desk)


def _terms(panel: TermsPanel) -> list[Term]:
    panel.grab()
    return [panel.list.model.value(row).term for row in range(min(panel.list.model.rowCount(), 10))]


def _choose_use(qtbot: QtBot, panel: TermsPanel, number: int) -> None:
    qtbot.mouseClick(panel.use._group.button(number), Qt.MouseButton.LeftButton)
    settle(qtbot, panel.desk)
    panel.grab()
    settle(qtbot, panel.desk)


def _click(qtbot: QtBot, panel: TermsPanel, name: str) -> None:
    button = panel.findChild(QPushButton, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_words_to_avoid_are_told_with_what_to_say_instead(qtbot: QtBot, panel: TermsPanel) -> None:
    _choose_use(qtbot, panel, 2)
    assert all(term.use is TermUse.AVOID for term in _terms(panel))
    first = _terms(panel)[0]
    assert panel.list.model.index(0, 1).data() == "avoid"
    assert panel.list.model.index(0, 2).data() == f"say: {first.instead}"


def test_the_list_is_narrowed_to_a_glossary(qtbot: QtBot, panel: TermsPanel) -> None:
    everything = panel.list.model.rowCount()
    names = [panel.glossary.itemText(number) for number in range(panel.glossary.count())]
    assert "Only Luban Airways" in names
    panel.glossary.setFocus()
    panel.glossary.setCurrentIndex(names.index("airlines") - 1)
    qtbot.keyClick(panel.glossary, Keys.Key_Down)
    settle(qtbot, panel.desk)
    panel.grab()
    settle(qtbot, panel.desk)
    assert 0 < panel.list.model.rowCount() < everything
    assert {term.industry for term in _terms(panel)} == {"airlines"}


def test_a_new_term_takes_what_the_list_is_narrowed_to(qtbot: QtBot, panel: TermsPanel) -> None:
    _choose_use(qtbot, panel, 2)
    _click(qtbot, panel, "new-term")
    qtbot.keyClicks(panel.focusWidget(), "zero-sum")
    panel.finish_edits()
    settle(qtbot, panel.desk)
    with panel.desk.vault.read() as reader:
        (made,) = (each for each in reader.all(Term) if each.text == "zero-sum")
    assert made.use is TermUse.AVOID


def test_a_term_is_opened_by_enter_and_removed_with_undo(qtbot: QtBot, panel: TermsPanel) -> None:
    panel.list.table.choose(0)
    term = panel.list.current.term
    qtbot.keyClick(panel.list.table, Keys.Key_Return)
    assert panel.pane.form is not None
    assert panel.pane.form.record == term
    panel.list.table.setFocus()
    qtbot.keyClick(panel.list.table, Keys.Key_Delete)
    settle(qtbot, panel.desk)
    assert get_record(panel.desk.vault, Term, term.id) is None
    panel.desk.undo()
    settle(qtbot, panel.desk)
    assert get_record(panel.desk.vault, Term, term.id) == term


def test_a_place_opens_its_term(qtbot: QtBot, panel: TermsPanel) -> None:
    with panel.desk.vault.read() as reader:
        last = reader.all(Term)[-1]
    panel.go_to(Place(screen=Screen.TERMS, record=last.key))
    settle(qtbot, panel.desk)
    panel.grab()
    settle(qtbot, panel.desk)
    assert panel.list.current.term == last
    assert panel.pane.form is not None
    assert panel.pane.form.record == last


def test_a_text_is_marked_where_it_costs_trust(qtbot: QtBot, panel: TermsPanel) -> None:
    _click(qtbot, panel, "check-text")
    # A letter outside the plane of sixteen bits shifts Qt's places.
    with qtbot.waitSignal(panel.pane.check.checked):
        panel.pane.check.text.setPlainText("𝔘 Now calm down, please.")
    assert panel.pane.check.verdict.text() == "One phrase costs trust."
    assert panel.pane.check.remarks.item(0).text().startswith("“calm down”")
    assert "Better: " in panel.pane.check.remarks.item(0).text()
    assert len(panel.pane.check.text.extraSelections()) == 1
    panel.pane.check.remarks.setFocus()
    panel.pane.check.remarks.setCurrentRow(0)
    assert panel.pane.check.text.textCursor().selectedText() == "calm down"


def test_a_blameless_text_is_told_so(qtbot: QtBot, panel: TermsPanel) -> None:
    _click(qtbot, panel, "check-text")
    with qtbot.waitSignal(panel.pane.check.checked):
        qtbot.keyClicks(panel.pane.check.text, "What matters most to you?")
    assert panel.pane.check.verdict.text() == "Nothing in it costs trust."
    assert not panel.pane.check.remarks.isVisible()


def test_an_empty_desk_says_what_would_be_here(qtbot: QtBot, empty_desk: Desk) -> None:
    panel = _shown(qtbot, empty_desk)
    assert panel.list.currentWidget() is panel.list.empty
    assert "words of their trade" in panel.list.empty.text
