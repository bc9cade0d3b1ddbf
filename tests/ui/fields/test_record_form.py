"""The form saves by itself, keeps what is wrong, and follows what others change."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.errors import UserError
from trustdesk.domain.facts import Fact
from trustdesk.domain.people import Person
from trustdesk.domain.promises import Promise
from trustdesk.domain.record import Party, Record
from trustdesk.operations.editing import get_record, keep, remove, set_fields
from trustdesk.ui.desk import Desk, Notice
from trustdesk.ui.fields.form_body import FormBody
from trustdesk.ui.fields.record_form import RecordForm
from trustdesk.ui.places import Place, Screen
from trustdesk.ui.widgets.completing import CompletingLine

# The list of offers takes the keyboard, which the offscreen platform cannot.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)


@pytest.fixture
def counterpart(desk: Desk) -> Counterpart:
    with desk.vault.read() as reader:
        return reader.all(Counterpart)[0]


@pytest.fixture
def promise(desk: Desk, counterpart: Counterpart) -> Promise:
    promise = Promise(
        id="the-promise",
        counterpart=counterpart.id,
        party=Party.OURS,
        text="the sheet",
        outer_date=date(2026, 6, 10),
        source="Elin",
    )
    keep(desk.vault, promise, words="new promise")
    return promise


@pytest.fixture
def make_form(qtbot: QtBot, desk: Desk) -> Callable[[], RecordForm]:
    def make() -> RecordForm:
        form = RecordForm(desk)
        qtbot.addWidget(form)
        form.resize(640, 500)
        with qtbot.waitExposed(form):
            form.show()
        form.activateWindow()
        return form

    return make


@pytest.fixture
def form(make_form: Callable[[], RecordForm], promise: Promise) -> RecordForm:
    form = make_form()
    form.show_record(promise, promise.counterpart)
    return form


def field(form: RecordForm, name: str) -> Any:
    """What the user types into."""
    form.focus_field(name)
    editor = form.findChild(QWidget, f"field-{name}")
    assert editor is not None
    return editor.findChild(QLineEdit) or editor.findChild(QPlainTextEdit)


def replace_text(qtbot: QtBot, widget: Any, text: str) -> None:
    widget.setFocus()
    widget.selectAll()
    if text:
        qtbot.keyClicks(widget, text)
    else:
        qtbot.keyClick(widget, Qt.Key.Key_Delete)


def kept(desk: Desk, record: Record) -> Any:
    return get_record(desk.vault, type(record), record.id)


def problem(form: RecordForm, name: str) -> str:
    editor = form.findChild(QWidget, f"field-{name}")
    return str(editor.problem)  # type: ignore[union-attr]


def test_typing_is_saved_by_itself_as_one_step(qtbot: QtBot, desk: Desk, form: RecordForm, promise: Promise) -> None:
    text = field(form, "text")
    with qtbot.waitSignal(form.saved, timeout=3000):
        replace_text(qtbot, text, "the tariff sheet")
    assert kept(desk, promise).text == "the tariff sheet"
    with qtbot.waitSignal(form.saved, timeout=3000):
        text.moveCursor(QTextCursor.MoveOperation.End)
        qtbot.keyClicks(text, " of May")
    assert form.findChild(FormBody).state == "Saved"  # type: ignore[union-attr]
    assert desk.vault.undo().words == "change of a promise"
    assert kept(desk, promise).text == "the sheet"


def test_leaving_a_field_saves_at_once(qtbot: QtBot, desk: Desk, form: RecordForm, promise: Promise) -> None:
    text = field(form, "text")
    replace_text(qtbot, text, "a call")
    with qtbot.waitSignal(form.saved, timeout=400):
        qtbot.keyClick(text, Qt.Key.Key_Tab)
    assert kept(desk, promise).text == "a call"


def test_a_wrong_entry_is_told_kept_and_holds_up_nothing_else(
    qtbot: QtBot, desk: Desk, form: RecordForm, promise: Promise
) -> None:
    day = field(form, "target_date")
    replace_text(qtbot, day, "someday")
    text = field(form, "text")
    assert problem(form, "target_date").startswith("Target date: must be a day")
    with qtbot.waitSignal(form.saved, timeout=3000):
        replace_text(qtbot, text, "the list")
    assert day.text() == "someday"
    assert (kept(desk, promise).text, kept(desk, promise).target_date) == ("the list", None)
    replace_text(qtbot, day, "2026-06-08")
    with qtbot.waitSignal(form.saved, timeout=3000):
        text.setFocus()
    assert problem(form, "target_date") == ""
    assert kept(desk, promise).target_date == date(2026, 6, 8)


def test_fields_that_disagree_wait_for_each_other(qtbot: QtBot, desk: Desk, form: RecordForm, promise: Promise) -> None:
    replace_text(qtbot, field(form, "target_date"), "2026-06-12")
    outer = field(form, "outer_date")
    assert "“Target date”" in problem(form, "target_date")
    replace_text(qtbot, outer, "2026-06-15")
    with qtbot.waitSignal(form.saved, timeout=3000):
        form.finish()
    assert problem(form, "target_date") == ""
    assert kept(desk, promise).target_date == date(2026, 6, 12)


def test_what_is_typed_elsewhere_meanwhile_is_kept(
    qtbot: QtBot, desk: Desk, form: RecordForm, promise: Promise
) -> None:
    text = field(form, "text")
    replace_text(qtbot, text, "the price list")
    desk.do(lambda vault: set_fields(vault, Promise, promise.id, "change elsewhere", source="Anna"))
    with qtbot.waitSignal(form.saved, timeout=3000):
        form.finish()
    settle(qtbot, desk)
    assert (kept(desk, promise).text, kept(desk, promise).source) == ("the price list", "Anna")
    assert text.toPlainText() == "the price list"


def test_a_change_elsewhere_shows_in_fields_that_are_not_being_typed_in(
    qtbot: QtBot, desk: Desk, form: RecordForm, promise: Promise
) -> None:
    text, day = field(form, "text"), field(form, "target_date")
    desk.do(
        lambda vault: set_fields(
            vault, Promise, promise.id, "change elsewhere", text="a quote", target_date=date(2026, 6, 9)
        )
    )
    replace_text(qtbot, day, "2026-06-05")
    settle(qtbot, desk)
    assert text.toPlainText() == "a quote"
    assert day.text() == "2026-06-05"


def test_undo_reaches_into_the_field_with_the_focus(
    qtbot: QtBot, desk: Desk, form: RecordForm, promise: Promise
) -> None:
    text = field(form, "text")
    with qtbot.waitSignal(form.saved, timeout=3000):
        replace_text(qtbot, text, "a mistake")
    desk.undo()
    settle(qtbot, desk)
    assert text.toPlainText() == "the sheet"


def test_a_removed_record_closes_its_form(qtbot: QtBot, desk: Desk, form: RecordForm, promise: Promise) -> None:
    with qtbot.waitSignal(form.closed, timeout=3000):
        desk.do(lambda vault: remove(vault, "promises", promise.id, "removal of a promise"))


def test_escape_saves_and_closes(qtbot: QtBot, desk: Desk, form: RecordForm, promise: Promise) -> None:
    text = field(form, "text")
    replace_text(qtbot, text, "a letter")
    with qtbot.waitSignal(form.closed, timeout=1000):
        qtbot.keyClick(text, Qt.Key.Key_Escape)
    settle(qtbot, desk)
    assert kept(desk, promise).text == "a letter"


def test_a_new_record_comes_to_be_with_its_first_sufficient_entry(
    qtbot: QtBot, desk: Desk, counterpart: Counterpart, make_form: Callable[[], RecordForm]
) -> None:
    form = make_form()
    form.show_new(Promise, counterpart.id)
    form.focus_first()
    replace_text(qtbot, field(form, "text"), "the minutes")
    form.finish()
    settle(qtbot, desk)
    assert form.record is None
    with qtbot.waitSignal(form.saved, timeout=3000):
        qtbot.mouseClick(form.findChild(QWidget, "field-party").findChildren(QToolButton)[1], Qt.MouseButton.LeftButton)  # type: ignore[union-attr]
    made = form.record
    assert isinstance(made, Promise)
    assert kept(desk, made) == made
    assert (made.counterpart, made.party, made.text) == (counterpart.id, Party.THEIRS, "the minutes")
    assert desk.vault.undo().words == "new promise"
    assert kept(desk, made) is None


def test_a_person_who_is_not_known_is_made_with_the_save(
    qtbot: QtBot, desk: Desk, form: RecordForm, promise: Promise
) -> None:
    line = field(form, "person")
    assert isinstance(line, CompletingLine)
    qtbot.keyClicks(line, "Anna Nobody")
    settle(qtbot, desk)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    with qtbot.waitSignal(form.saved, timeout=3000):
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    person = get_record(desk.vault, Person, str(kept(desk, promise).person))
    assert person is not None
    assert (person.given, person.family) == ("Anna", "Nobody")
    desk.vault.undo()
    assert get_record(desk.vault, Person, person.id) is None


def test_a_known_person_is_found_and_can_be_opened(
    qtbot: QtBot, desk: Desk, form: RecordForm, promise: Promise
) -> None:
    with desk.vault.read() as reader:
        person = next(each for each in reader.all(Person) if each.family.isascii() and len(each.family) > 4)
    line = field(form, "person")
    qtbot.keyClicks(line, person.name.lower().encode("ascii", "ignore").decode()[:30])
    settle(qtbot, desk)
    with qtbot.waitSignal(form.saved, timeout=3000):
        qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Return)
    assert kept(desk, promise).person == person.id
    with qtbot.waitSignal(form.place_requested) as asked:
        line.actions()[-1].trigger()
    assert asked.args == [Place(screen=Screen.PEOPLE, record=f"people/{person.id}")]


def test_provenance_is_one_line_until_it_is_opened(
    qtbot: QtBot, desk: Desk, form: RecordForm, promise: Promise
) -> None:
    line = form.findChild(QWidget, "provenance")
    assert line.text() == "Heard from Elin · likely"  # type: ignore[union-attr]
    assert form.findChild(QWidget, "field-source") is None
    source = field(form, "source")
    with qtbot.waitSignal(form.saved, timeout=3000):
        replace_text(qtbot, source, "Anna")
        form.finish()
    assert line.text() == "Heard from Anna · likely"  # type: ignore[union-attr]


def test_the_eye_keeps_a_record_for_our_eyes(qtbot: QtBot, desk: Desk, form: RecordForm, promise: Promise) -> None:
    eye = form.findChild(QWidget, "field-eyes_only").findChild(QToolButton)  # type: ignore[union-attr]
    assert eye.accessibleName() == "For our eyes only"
    with qtbot.waitSignal(form.saved, timeout=3000):
        qtbot.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert kept(desk, promise).eyes_only is True


def test_tab_walks_the_fields_from_top_to_bottom(qtbot: QtBot, form: RecordForm) -> None:
    form.findChild(QWidget, "more").click()  # type: ignore[union-attr]
    form.focus_first()
    walked: list[str] = []
    for _ in range(24):
        widget = QApplication.focusWidget()
        assert widget is not None
        owner: QWidget | None = widget
        while owner is not None and not owner.objectName().startswith(("field-", "more", "provenance")):
            owner = owner.parentWidget()
        name = owner.objectName() if owner else ""
        if not walked or walked[-1] != name:
            walked.append(name)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    wanted = [
        "text", "party", "type", "target_date", "target_time", "outer_date", "outer_time", "status", "done_on",
        "person", "made_on", "negotiation", "renegotiated_to", "done_at", "in_contract",
    ]  # fmt: skip
    assert walked[: len(wanted) + 3] == [*(f"field-{name}" for name in wanted), "more", "field-eyes_only", "provenance"]


def test_a_new_record_may_come_with_its_id(
    qtbot: QtBot, desk: Desk, make_form: Callable[[], RecordForm], counterpart: Counterpart
) -> None:
    form = make_form()
    form.show_new(Fact, counterpart.id, id="said-before", text="They moved to Malmö")
    replace_text(qtbot, field(form, "text"), "They moved to Lund")
    form.finish()
    settle(qtbot, desk)
    with desk.vault.read() as reader:
        assert [each.text for each in reader.all(Fact) if each.id == "said-before"] == ["They moved to Lund"]


def test_a_save_that_fails_after_the_form_went_is_told_in_a_notice(
    qtbot: QtBot, desk: Desk, promise: Promise, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = RecordForm(desk)
    form.show()
    form.show_record(promise, promise.counterpart)

    def refuse(*_: object) -> None:
        raise UserError("The disk is full.")

    monkeypatch.setattr("trustdesk.ui.fields.record_form.save_form", refuse)
    notices: list[Notice] = []
    desk.noticed.connect(notices.append)
    replace_text(qtbot, field(form, "text"), "the other sheet")
    form.close()
    shiboken6.delete(form)
    qtbot.waitUntil(lambda: bool(notices))
    assert notices == [Notice(text="The disk is full.", wrong=True)]
    assert kept(desk, promise).text == "the sheet"


def test_one_form_serves_record_after_record(
    qtbot: QtBot, desk: Desk, form: RecordForm, promise: Promise, counterpart: Counterpart
) -> None:
    fact = Fact(id="a-fact", counterpart=counterpart.id, text="They moved to Malmö")
    keep(desk.vault, fact, words="new fact")
    replace_text(qtbot, field(form, "text"), "the agenda")
    form.show_record(fact, counterpart.id)
    settle(qtbot, desk)
    assert kept(desk, promise).text == "the agenda"
    assert field(form, "text").toPlainText() == "They moved to Malmö"
    assert form.record == fact


def test_narrow_forms_have_one_column(qtbot: QtBot, form: RecordForm) -> None:
    party, kind = (form.findChild(QWidget, f"field-{name}") for name in ("party", "type"))
    assert party is not None
    assert kind is not None
    qtbot.waitUntil(lambda: party.y() == kind.y())
    form.resize(320, 700)
    qtbot.waitUntil(lambda: kind.y() > party.y())
