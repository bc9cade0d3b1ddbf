"""The sheet as a user goes about it: entering, reading, finding, undoing; and that it holds still meanwhile."""

from collections.abc import Callable
from itertools import pairwise
from time import thread_time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.dossiers.conftest import Hand
from tests.ui.dossiers.whole_dossier import ABOUT
from trustdesk.domain.counterparts import Counterpart, Member
from trustdesk.domain.facts import Fact, Topic
from trustdesk.domain.issues import Issue
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.people import Person
from trustdesk.domain.promises import Promise
from trustdesk.domain.record import Party
from trustdesk.operations.editing import keep, remove, set_fields
from trustdesk.ui.desk import Desk
from trustdesk.ui.dossiers.dossier_sheet import DossierSheet
from trustdesk.ui.main_window import MainWindow
from trustdesk.ui.places import Place, Screen
from trustdesk.ui.widgets.row_list_view import RowView

LUBAN = "luban-air"
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def button(widget: QWidget, name: str) -> QPushButton:
    found = widget.findChild(QPushButton, name)
    assert found is not None, name
    return found


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_text(hand: Hand, text: str) -> None:
    hand.qtbot.keyClicks(focus(), text)


@pytest.fixture
def new(hand: Hand) -> Hand:
    """A sheet that shows a dossier with nothing but its name."""
    keep(hand.desk.vault, Counterpart(id="new", name="Newcomer"), words="a counterpart")
    hand.show("new")
    return hand


# --- Entering


def test_a_promise_is_typed_into_an_empty_dossier(new: Hand) -> None:
    button(new.sheet, "first-promise").click()
    type_text(new, "the tariff sheet")
    new.press(focus(), Qt.Key.Key_Escape)
    new.settle()
    assert new.titles("promises-ours") == ["the tariff sheet"]
    (promise,) = [each for each in new.kept("promises") if isinstance(each, Promise) and each.counterpart == "new"]
    assert (promise.text, promise.party) == ("the tariff sheet", Party.OURS)
    # Back to what the first page still lacks, as its card promises.
    assert focus() is button(new.sheet, "first-goal")


def test_ctrl_enter_keeps_a_record_and_begins_the_next(new: Hand) -> None:
    button(new.sheet, "begin-facts-small-talk").click()
    for text in ("bees", "boats"):
        type_text(new, text)
        new.press(focus(), Qt.Key.Key_Return, CTRL)
    new.press(focus(), Qt.Key.Key_Escape)
    new.settle()
    assert new.titles("facts-small-talk") == ["bees", "boats"]
    topics = {each.topic for each in new.kept("facts") if isinstance(each, Fact) and each.counterpart == "new"}
    assert topics == {Topic.SMALL_TALK}


def test_what_is_begun_and_left_empty_is_not_kept(new: Hand) -> None:
    button(new.sheet, "begin-questions").click()
    new.press(focus(), Qt.Key.Key_Escape)
    new.settle()
    assert new.part("questions").isHidden()
    assert button(new.sheet, "begin-questions").isVisible()


def test_an_issue_asks_for_its_negotiation_first(new: Hand, qtbot: QtBot) -> None:
    with qtbot.waitSignal(new.desk.noticed) as noticed:
        button(new.sheet, "first-issue").click()
    assert "negotiation" in noticed.args[0].text
    type_text(new, "Winter fares")
    new.press(focus(), Qt.Key.Key_Escape)
    new.settle()
    button(new.sheet, "first-issue").click()
    type_text(new, "Price per seat")
    new.press(focus(), Qt.Key.Key_Escape)
    new.settle()
    (talks,) = [
        each for each in new.kept("negotiations") if isinstance(each, Negotiation) and each.counterpart == "new"
    ]
    issues = [each for each in new.kept("issues") if isinstance(each, Issue) and each.negotiation == talks.id]
    assert [each.title for each in issues] == ["Price per seat"]


def test_a_new_person_sits_at_the_table(new: Hand) -> None:
    button(new.sheet, "begin-people").click()
    form = new.sheet.editor.form
    assert form is not None
    form.focus_field("given")
    type_text(new, "Ada")
    new.press(focus(), Qt.Key.Key_Escape)
    new.settle()
    (ada,) = [each for each in new.kept("people") if isinstance(each, Person) and each.given == "Ada"]
    (seat,) = [each for each in new.kept("members") if isinstance(each, Member) and each.counterpart == "new"]
    assert seat.person == ada.id
    form = new.sheet.editor.form
    assert form is not None
    assert form.record == seat


def test_the_first_page_card_says_what_is_done_and_goes_when_all_is(new: Hand) -> None:
    card = new.sheet.first_page
    assert card.isVisible()
    keep(new.desk.vault, Negotiation(id="n", counterpart="new", title="Fares", goal="Win"), words="x")
    new.sheet._read()
    new.settle()
    assert not button(card, "first-goal").isEnabled()
    assert button(card, "first-promise").isEnabled()
    new.show(LUBAN)
    assert card.isHidden()


# --- The head


def test_the_name_is_changed_in_place(hand: Hand) -> None:
    hand.show(LUBAN)
    name = hand.sheet.name_line.name
    name.setFocus()
    name.selectAll()
    hand.qtbot.keyClicks(name, "Luban Air")
    hand.press(name, Qt.Key.Key_Return)
    hand.settle()
    assert _about(hand).name == "Luban Air"
    hand.desk.undo()
    hand.settle()
    assert name.text() == "Luban Airways"


def test_an_empty_name_goes_back_to_what_it_was(hand: Hand) -> None:
    hand.show(LUBAN)
    name = hand.sheet.name_line.name
    name.setFocus()
    name.selectAll()
    hand.press(name, Qt.Key.Key_Delete)
    hand.press(name, Qt.Key.Key_Return)
    hand.settle()
    assert (name.text(), _about(hand).name) == ("Luban Airways", "Luban Airways")


def test_finishing_hands_over_a_half_typed_name(hand: Hand) -> None:
    hand.show(LUBAN)
    name = hand.sheet.name_line.name
    name.setFocus()
    hand.press(name, Qt.Key.Key_End)
    hand.qtbot.keyClicks(name, " Ltd")
    hand.sheet.finish_edits()
    hand.settle()
    assert _about(hand).name == "Luban Airways Ltd"


def test_a_dossier_is_kept_for_our_eyes_only(hand: Hand) -> None:
    hand.show(LUBAN)
    hand.sheet.findChild(QToolButton, "dossier-eyes-only").click()
    hand.settle()
    assert _about(hand).eyes_only


def _about(hand: Hand) -> Counterpart:
    return next(each for each in hand.kept("counterparts") if isinstance(each, Counterpart) and each.id == LUBAN)


@pytest.mark.parametrize("command", ["prepare", "in-the-room", "debrief", "new-meeting"])
def test_the_buttons_wish_for_their_commands(hand: Hand, command: str) -> None:
    hand.show(LUBAN)
    with hand.qtbot.waitSignal(hand.sheet.command_requested) as wished:
        button(hand.sheet, f"do-{command}").click()
    assert wished.args == [command]


def test_who_the_user_is_is_said_among_the_people(new: Hand) -> None:
    new.desk.do(lambda vault: remove(vault, "profile", "me", "a removal"))
    new.settle()
    with new.qtbot.waitSignal(new.sheet.place_requested) as wished:
        button(new.sheet, "begin-profile").click()
    assert wished.args == [Place(screen=Screen.PEOPLE)]


# --- Going somewhere


def test_a_record_is_revealed_with_its_form(hand: Hand) -> None:
    hand.show(LUBAN)
    record_id = hand.part("questions").listed.ids[3]
    hand.sheet.reveal(f"questions/{record_id}")
    hand.settle()
    form = hand.sheet.editor.form
    assert form is not None
    assert form.record is not None
    assert form.record.id == record_id
    assert form.isAncestorOf(focus())
    hand.qtbot.waitUntil(lambda: _in_view(hand, form))


def test_a_record_of_another_negotiation_is_revealed_in_it(whole: Hand) -> None:
    keep(whole.desk.vault, Issue(id="far", negotiation="talks2", title="Far"), words="x")
    whole.sheet._read()
    whole.settle()
    whole.sheet.reveal("issues/far")
    whole.settle()
    form = whole.sheet.editor.form
    assert form is not None
    assert form.record is not None
    assert form.record.id == "far"
    assert whole.sheet.chooser.currentText() == "Talks 2"


def test_reveal_works_before_the_dossier_is_there(hand: Hand) -> None:
    hand.sheet.show_dossier(LUBAN)
    hand.sheet.reveal(section="terms")
    hand.settle()
    assert _at_top(hand, "terms")


@pytest.mark.parametrize("section", ["promises", "wall", "notes", "pictures"])
def test_a_section_is_gone_to_in_a_window_that_was_just_opened(window: MainWindow, qtbot: QtBot, section: str) -> None:
    window.go_to(Place(screen=Screen.COUNTERPARTS, counterpart="kuwabori", section=section))
    sheet = window.findChild(DossierSheet)
    assert sheet is not None
    body = sheet.body

    def at_top() -> bool:
        wanted = body.sections.get(section)
        return wanted is not None and 0 <= wanted.mapTo(body.viewport(), QPoint(0, 0)).y() < 40

    qtbot.waitUntil(lambda: not sheet.desk.is_busy and body.has_filled("") and at_top(), timeout=20_000)
    assert sheet.strip.names[sheet.strip.current].text() == sheet.desk.words(f"ui-dossier-section-{section}")


def test_a_section_is_gone_to_before_all_below_it_is_there(hand: Hand) -> None:
    reached: list[str] = []
    hand.sheet.body.section_filled.connect(lambda key: reached.append(f"{key} {hand.sheet._wish[1]}".strip()))
    hand.sheet.show_dossier("kuwabori")
    hand.sheet.reveal(section="promises")
    hand.settle()
    assert reached[reached.index("promises") + 1] == "meetings"
    assert _at_top(hand, "promises")


def test_what_is_settled_is_folded_away(hand: Hand) -> None:
    hand.show("kuwabori")
    part = hand.part("negotiations")
    assert hand.titles("negotiations") == ["Five-year framework contract"]
    more = next(each for each in part.findChildren(QPushButton) if each.text() == "Show 6 that are settled")
    more.click()
    hand.settle()
    assert len(hand.titles("negotiations")) == 7
    assert more.isHidden()


def test_a_settled_promise_that_is_revealed_is_unfolded(hand: Hand) -> None:
    hand.show("kuwabori")
    part = hand.part("promises-ours")
    last = part.listed.ids[-1]
    assert all(row.key != last for row in part.rows.rows)
    hand.sheet.reveal(f"promises/{last}")
    hand.settle()
    form = hand.sheet.editor.form
    assert form is not None
    assert form.record is not None
    assert form.record.id == last


def test_a_name_that_is_too_long_ends_in_dots_and_is_whole_in_its_tool_tip(hand: Hand) -> None:
    name = "Vereinigte Donaudampfschifffahrts & Söhne <Hauptverwaltung> mbH und Compagnie Kommanditgesellschaft"
    keep(hand.desk.vault, Counterpart(id="long", name=name), words="a counterpart")
    hand.show("long")
    field = hand.sheet.name_line.name
    assert field.shown.endswith("…")
    assert "&lt;Hauptverwaltung&gt;" in field.toolTip()
    assert field.text() == name


def test_the_last_section_comes_to_the_top_although_its_pictures_are_drawn_later(hand: Hand) -> None:
    hand.show(LUBAN)
    hand.sheet.reveal(section="pictures")
    hand.settle()
    section = hand.sheet.body.sections["pictures"]
    hand.qtbot.waitUntil(lambda: section.height() > hand.sheet.body.viewport().height())
    hand.qtbot.waitUntil(lambda: 0 <= section.mapTo(hand.sheet.body.viewport(), QPoint(0, 0)).y() < 40)


def test_a_block_of_the_page_leads_to_its_section(hand: Hand) -> None:
    hand.show(LUBAN)
    hand.sheet.reveal(section="words")
    hand.settle()
    assert _at_top(hand, "terms")


def test_what_is_not_there_is_revealed_without_harm(hand: Hand) -> None:
    hand.show(LUBAN)
    for record, section in (("promises/gone", ""), ("nonsense", ""), ("a/b", "c"), ("", "")):
        hand.sheet.reveal(record, section)
        hand.settle()
    assert hand.sheet.editor.form is None


@pytest.mark.parametrize(("keys", "section"), [(Qt.Key.Key_4, "promises"), (Qt.Key.Key_9, "questions")])
def test_alt_and_a_number_lead_to_a_section(hand: Hand, keys: Qt.Key, section: str) -> None:
    hand.show(LUBAN)
    hand.press(hand.sheet.name_line.name, keys, ALT)
    hand.settle()
    assert _at_top(hand, section)
    assert hand.sheet.body.sections[section].isAncestorOf(focus())


def test_page_keys_go_from_section_to_section(hand: Hand) -> None:
    hand.show(LUBAN)
    hand.sheet.reveal(section="promises")
    hand.settle()
    hand.press(focus(), Qt.Key.Key_PageDown, CTRL)
    assert _at_top(hand, "meetings")
    hand.press(focus(), Qt.Key.Key_PageUp, CTRL)
    assert _at_top(hand, "promises")


def _at_top(hand: Hand, key: str) -> bool:
    section = hand.sheet.body.sections[key]
    bar = hand.sheet.body.verticalScrollBar()
    y = section.mapTo(hand.sheet.body.viewport(), QPoint(0, 0)).y()
    return 0 <= y < 40 or bar.value() == bar.maximum()


def _in_view(hand: Hand, widget: QWidget) -> bool:
    view = hand.sheet.body.viewport()
    top = widget.mapTo(view, QPoint(0, 0)).y()
    return top >= 0 and top + widget.height() <= view.height()


# --- The keyboard


def test_arrows_lead_through_the_rows_and_on_to_the_next_list(hand: Hand) -> None:
    hand.show(LUBAN)
    ours, theirs = hand.part("promises-ours"), hand.part("promises-theirs")
    hand.press(hand.view("promises-ours", ours.rows.rows[-1].key), Qt.Key.Key_Down)
    assert focus().text() == "Show 4 that are settled"
    hand.press(focus(), Qt.Key.Key_Down)
    assert focus() is ours.add
    hand.press(focus(), Qt.Key.Key_Down)
    assert theirs.rows.isAncestorOf(focus())
    hand.press(focus(), Qt.Key.Key_Up)
    assert focus() is ours.add
    hand.press(focus(), Qt.Key.Key_Up)
    hand.press(focus(), Qt.Key.Key_Up)
    assert ours.rows.isAncestorOf(focus())


def test_tab_goes_as_the_sheet_is_laid_out_and_not_as_it_was_made(new: Hand) -> None:
    for key in ("questions", "negotiations"):
        button(new.sheet, f"begin-{key}").click()
        type_text(new, "something")
        new.press(focus(), Qt.Key.Key_Escape)
        new.settle()
    visited = []
    new.sheet.name_line.name.setFocus()
    while focus() is not new.part("questions").add:
        new.press(focus(), Qt.Key.Key_Tab)
        assert focus() not in visited, "round and round"
        visited.append(focus())
    assert new.part("negotiations").add in visited
    content = new.sheet.body._content
    inside = [stop for stop in visited if content.isAncestorOf(stop)]
    heights = [stop.mapTo(content, QPoint(0, 0)).y() for stop in inside]
    assert all(below > above - 100 for above, below in pairwise(heights))
    new.press(focus(), Qt.Key.Key_Backtab)
    assert focus() is visited[-2]


# --- Holding still


def test_a_change_elsewhere_leaves_the_form_and_the_focus_alone(hand: Hand) -> None:
    hand.show(LUBAN)
    first, second = hand.part("questions").listed.ids[:2]
    hand.sheet.reveal(f"questions/{first}")
    hand.settle()
    form, field = hand.sheet.editor.form, focus()
    hand.desk.do(lambda vault: set_fields(vault, Fact, _a_fact(hand), "a change", text="quite another"))
    hand.desk.do(lambda vault: remove(vault, "questions", second, "a removal"))
    hand.settle()
    assert (hand.sheet.editor.form, focus()) == (form, field)
    assert second not in hand.part("questions").listed.ids


def _a_fact(hand: Hand) -> str:
    return hand.part("facts-culture").listed.ids[0]


def test_a_change_above_does_not_move_what_one_reads(hand: Hand) -> None:
    hand.show(LUBAN)
    hand.sheet.reveal(section="terms")
    hand.settle()
    section = hand.sheet.body.sections["terms"]
    before = section.mapTo(hand.sheet.body.viewport(), QPoint(0, 0)).y()
    content = hand.sheet.body._content
    above = section.mapTo(content, QPoint(0, 0)).y()
    for number in range(5):
        fact = Fact(id=f"extra{number}", counterpart=LUBAN, topic=Topic.CULTURE, text="one more")
        hand.desk.do(lambda vault, fact=fact: keep(vault, fact, words="x"))
    hand.settle()
    hand.qtbot.waitUntil(lambda: section.mapTo(content, QPoint(0, 0)).y() > above + 100)
    hand.qtbot.waitUntil(lambda: section.mapTo(hand.sheet.body.viewport(), QPoint(0, 0)).y() == before)


def test_a_record_that_is_undone_while_its_form_is_open_goes_with_it(new: Hand) -> None:
    button(new.sheet, "begin-questions").click()
    type_text(new, "Why?")
    new.sheet.finish_edits()
    new.settle()
    new.desk.undo()
    new.settle()
    new.qtbot.waitUntil(lambda: new.sheet.editor.form is None)
    new.settle()
    assert new.part("questions").isHidden()


def test_a_row_stands_beside_no_form_of_its_own(new: Hand) -> None:
    button(new.sheet, "begin-questions").click()
    type_text(new, "Why?")
    new.sheet.finish_edits()
    new.settle()
    assert new.part("questions").listed.ids
    assert [view.rows for view in new.part("questions").rows.findChildren(QWidget) if getattr(view, "rows", ())] == []


# --- Much and nothing


def test_a_long_list_shows_its_beginning_and_more_when_asked(hand: Hand) -> None:
    facts = [Fact(id=f"fact{n}", counterpart="many", topic=Topic.HISTORY, text=f"fact {n}") for n in range(300)]
    keep(hand.desk.vault, Counterpart(id="many", name="Many"), *facts, words="much")
    hand.show("many")
    part = hand.part("facts-history")
    assert len(part.rows.rows) == 40
    assert part._more.text() == "Show 200 more of 260 …"
    part._more.click()
    hand.settle()
    assert len(part.rows.rows) == 240
    hand.sheet.reveal("facts/fact299")
    hand.settle()
    form = hand.sheet.editor.form
    assert form is not None
    assert form.record is not None
    assert form.record.id == "fact299"


def test_a_dossier_of_10_000_facts_opens_at_once(hand: Hand) -> None:
    facts = [Fact(id=f"fact{n}", counterpart="many", text=f"fact {n}") for n in range(10_000)]
    keep(hand.desk.vault, Counterpart(id="many", name="Many"), *facts, words="much")
    hand.show(LUBAN)
    before = thread_time()
    hand.show("many")
    assert thread_time() - before < 0.2, "seconds of the GUI thread, waiting for the answer included"
    assert len(hand.part("facts-background").listed.ids) == 10_000
    assert len(hand.part("facts-background").findChildren(QWidget)) < 30


def test_nobody_is_shown_in_a_friendly_sentence(hand: Hand) -> None:
    assert hand.sheet._nobody.isVisible()
    assert hand.sheet.body.isHidden()
    hand.show(LUBAN)
    assert hand.sheet._nobody.isHidden()
    hand.sheet.show_dossier("")
    assert hand.sheet._nobody.isVisible()


def test_a_dossier_that_is_removed_says_so(hand: Hand) -> None:
    hand.show(LUBAN)
    hand.desk.do(lambda vault: remove(vault, "counterparts", LUBAN, "a removal"))
    hand.settle()
    assert hand.sheet.body.isHidden()
    assert "no counterpart" in hand.sheet._nobody.text()
    hand.desk.undo()
    hand.settle()
    assert hand.sheet.body.isVisible()


def test_going_from_dossier_to_dossier_leaves_nothing_behind(hand: Hand) -> None:
    hand.show(LUBAN)
    hand.sheet.reveal("counterparts/" + LUBAN)
    hand.settle()
    hand.show("kovacs-anna-c")
    assert hand.sheet.editor.form is None
    assert hand.sheet.name_line.name.text() == "Kovács Anna"
    shown = {row.title for part in hand.sheet.body.lists for row in part.rows.rows}
    hand.show(LUBAN)
    hand.show("kovacs-anna-c")
    assert {row.title for part in hand.sheet.body.lists for row in part.rows.rows} == shown


# --- The menu of a row


def test_the_menu_of_a_row_keeps_it_from_the_table_copy(whole: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    # A platform without windows says that it cannot grab the keyboard for a menu.
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    view = whole.view("questions", "question1")
    view.customContextMenuRequested.emit(QPoint(10, 10))
    menu = whole.sheet.findChild(QMenu, "record-menu")
    assert menu is not None
    (eyes_only,) = [action for action in menu.actions() if action.isCheckable()]
    eyes_only.trigger()
    whole.settle()
    assert [getattr(each, "eyes_only", None) for each in whole.kept("questions")] == [True, False]


def test_place_of_the_wall_goes_out(whole: Hand, qtbot: QtBot) -> None:
    with qtbot.waitSignal(whole.sheet.place_requested) as wished:
        whole.sheet.embedded.place_requested.emit(Place(counterpart=ABOUT, record="issues/issue1"))
    assert wished.args == [Place(counterpart=ABOUT, record="issues/issue1")]


def test_one_of_several_negotiations_is_chosen(whole: Hand) -> None:
    chooser = whole.sheet.chooser
    assert chooser.isVisible()
    assert whole.part("stances").listed.ids
    whole.press(chooser, Qt.Key.Key_Down)
    whole.settle()
    assert whole.part("stances").listed.ids == ()
    assert whole.part("stances").isHidden()


def test_a_sheet_can_be_made_and_left_without_a_dossier(make_hand: Callable[[Desk], Hand], empty_desk: Desk) -> None:
    hand = make_hand(empty_desk)
    hand.sheet.finish_edits()
    hand.sheet.reveal("promises/x", "y")
    assert hand.sheet.counterpart == ""


def test_a_sheet_that_is_given_the_focus_hands_it_on_and_never_takes_it_from_what_is_in_it(hand: Hand) -> None:
    hand.show(LUBAN)
    hand.sheet.setFocus()
    assert hand.part("counterpart").rows.isAncestorOf(focus())
    hand.sheet.reveal(section="promises")
    hand.sheet.setFocus()
    assert hand.part("promises-ours").rows.isAncestorOf(focus())
    hand.sheet.reveal(f"counterparts/{LUBAN}")
    hand.sheet.setFocus()
    assert hand.sheet.editor.form is not None
    assert hand.sheet.editor.form.isAncestorOf(focus())


def test_every_row_is_shown_whole(hand: Hand) -> None:
    hand.show(LUBAN)
    for width in (640, 420, 900):
        hand.sheet.resize(width, 800)
        hand.settle()
        for view in hand.sheet.body.findChildren(RowView):
            if view.rows and view.isVisible():
                hand.qtbot.waitUntil(lambda view=view: _bottom(view) == view.viewport().height())


def _bottom(view: RowView) -> int:
    return view.visualRect(view.model().index(len(view.rows) - 1, 0)).bottom() + 1
