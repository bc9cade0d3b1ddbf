"""Each editor shows what it was given and gives it back; what it cannot read it keeps, and says so."""

from datetime import date, datetime, time
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from trustdesk.domain.counterparts import CounterpartType
from trustdesk.domain.dossiers import BY_NAME, KINDS
from trustdesk.domain.errors import InvalidValue
from trustdesk.domain.partial_date import PartialDate
from trustdesk.domain.record import Record, fields_of
from trustdesk.ui.desk import Desk
from trustdesk.ui.fields.day_editors import Moment
from trustdesk.ui.fields.editor import FieldEditor
from trustdesk.ui.fields.editor_choice import make_editor
from trustdesk.ui.fields.text_editors import plain_number
from trustdesk.ui.widgets.scale import Scale

# The list of offers takes the keyboard, which the offscreen platform cannot.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)


def editor_of(qtbot: QtBot, desk: Desk, kind: str, field: str) -> FieldEditor:
    spec = next(spec for spec in fields_of(BY_NAME[kind]) if spec.name == field)
    editor = make_editor(desk, BY_NAME[kind], spec)
    editor.set_value(None if spec.required else spec.default)
    qtbot.addWidget(editor)
    with qtbot.waitExposed(editor):
        editor.show()
    editor.activateWindow()
    editor.setFocus()
    return editor


def type_into(editor: FieldEditor, text: str) -> QWidget:
    field = editor.findChild(QLineEdit) or editor.findChild(QPlainTextEdit)
    assert field is not None
    QTest.keyClicks(field, text)
    return field


@pytest.mark.parametrize("cls", KINDS, ids=lambda cls: cls.kind)
def test_every_value_of_the_sample_desk_comes_back_as_it_was(qtbot: QtBot, desk: Desk, cls: type[Record]) -> None:
    with desk.vault.read() as reader:
        records = reader.all(cls)[:40]
    for spec in fields_of(cls):
        editor = make_editor(desk, cls, spec)
        qtbot.addWidget(editor)
        for value in {getattr(record, spec.name) for record in records}:
            editor.set_value(value)
            assert editor.value() == value
    settle(qtbot, desk)


@pytest.mark.parametrize(
    ("kind", "field", "typed", "value"),
    [
        ("promises", "target_date", "2026-06-09", date(2026, 6, 9)),
        ("promises", "target_date", "9 June", date(2026, 6, 9)),
        ("promises", "target_date", "tomorrow", date(2026, 6, 4)),
        ("promises", "target_date", "fri", date(2026, 6, 5)),
        ("facts", "learnt_on", "fri", date(2026, 5, 29)),
        ("promises", "target_time", "3 pm", time(15)),
        ("affiliations", "since", "2019", PartialDate(2019)),
        ("affiliations", "since", "May 2019", PartialDate(2019, 5)),
        ("positions", "low", "1,250.50", Decimal("1250.50")),
        ("positions", "low", "1 250,5", Decimal("1250.5")),
        ("positions", "low", "-3", Decimal(-3)),
        ("counterparts", "rhythm_days", "45", 45),
        ("people", "aliases", "Ann", ("Ann",)),
        ("people", "country", "se", "SE"),
        ("people", "time_zone", "Europe/Rome", "Europe/Rome"),
    ],
)
def test_what_is_typed_is_understood(
    qtbot: QtBot, desk: Desk, kind: str, field: str, typed: str, value: object
) -> None:
    editor = editor_of(qtbot, desk, kind, field)
    with qtbot.waitSignal(editor.edited):
        type_into(editor, typed)
    assert editor.value() == value
    settle(qtbot, desk)


@pytest.mark.parametrize(
    ("kind", "field", "typed"),
    [
        ("promises", "target_date", "someday"),
        ("promises", "target_time", "25:00"),
        ("affiliations", "since", "long ago"),
        ("positions", "low", "many"),
        ("counterparts", "rhythm_days", "0"),
        ("people", "country", "Atlantis"),
        ("people", "time_zone", "Mars/Base"),
        ("promises", "person", "Nobody Known"),
        ("people", "languages", "Klingonese"),
    ],
)
def test_what_is_not_understood_stays_and_has_no_value(
    qtbot: QtBot, desk: Desk, kind: str, field: str, typed: str
) -> None:
    editor = editor_of(qtbot, desk, kind, field)
    line = type_into(editor, typed)
    settle(qtbot, desk)
    with pytest.raises(InvalidValue):
        editor.value()
    assert line.text() == typed  # type: ignore[attr-defined]


def test_an_empty_day_is_no_day(qtbot: QtBot, desk: Desk) -> None:
    editor = editor_of(qtbot, desk, "promises", "target_date")
    editor.set_value(date(2026, 6, 9))
    line = editor.findChild(QLineEdit)
    assert line is not None
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    assert editor.value() is None


def test_a_moment_stands_on_the_clock_of_its_zone(qtbot: QtBot, desk: Desk) -> None:
    editor = editor_of(qtbot, desk, "meetings", "starts_at")
    assert isinstance(editor, Moment)
    moment = datetime.fromisoformat("2026-06-09T08:00+00:00")
    editor.set_value(moment)
    editor.set_zone("Asia/Tokyo")
    assert editor.findChildren(QLineEdit)[1].text() == "17:00"
    assert editor.value() == moment


@pytest.mark.parametrize(
    ("typed", "plain"),
    [("1.250,50", "1250.50"), ("1,250", "1250"), ("1.250", "1.250"), ("12,5", "12.5"), ("1'000'000", "1000000"),
     ("1.000.000", "1000000"), ("1,2,3", "1,2,3"), ("\u22123", "-3")],
)  # fmt: skip
def test_numbers_are_read_as_people_write_them(typed: str, plain: str) -> None:
    assert plain_number(typed, ".") == plain


def test_the_scale_goes_by_keys_and_can_be_cleared(qtbot: QtBot, desk: Desk) -> None:
    editor = editor_of(qtbot, desk, "counterparts", "power")
    scale = editor.findChild(Scale)
    assert scale is not None
    for key, value in ((Qt.Key.Key_Right, 0), (Qt.Key.Key_Right, 1), (Qt.Key.Key_2, 2), (Qt.Key.Key_Left, 1)):
        qtbot.keyClick(scale, key)
        assert editor.value() == value
    assert scale.accessibleDescription() == "+1"
    qtbot.keyClick(scale, Qt.Key.Key_Delete)
    assert editor.value() is None


def test_a_row_of_choices_goes_by_arrows(qtbot: QtBot, desk: Desk) -> None:
    editor = editor_of(qtbot, desk, "counterparts", "type")
    editor.set_value(CounterpartType.PERSON)
    qtbot.keyClick(editor.findChildren(QToolButton)[0], Qt.Key.Key_Right)
    assert editor.value() == "organisation"


def test_lines_change_places_with_alt_and_arrow(qtbot: QtBot, desk: Desk) -> None:
    editor = editor_of(qtbot, desk, "people", "aliases")
    editor.set_value(("one", "two", "three"))
    text = editor.findChild(QPlainTextEdit)
    assert text is not None
    qtbot.keyClick(text, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert editor.value() == ("two", "one", "three")
    qtbot.keyClick(text, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert editor.value() == ("two", "three", "one")
    qtbot.keyClick(text, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert editor.value() == ("two", "one", "three")


def test_long_text_is_as_tall_as_its_lines(qtbot: QtBot, desk: Desk) -> None:
    editor = editor_of(qtbot, desk, "facts", "text")
    low = editor.sizeHint().height()
    editor.set_value("a\nb\nc\nd\ne")
    qtbot.waitUntil(lambda: editor.sizeHint().height() > low + 3 * editor.fontMetrics().lineSpacing())
    text = editor.findChild(QPlainTextEdit)
    assert text is not None
    editor.adjustSize()
    assert text.verticalScrollBar().maximum() == 0
