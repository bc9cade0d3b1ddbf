"""Every kind that a dossier holds can be entered, changed, put in order and removed in its sheet.

Each test goes through all kinds on one sheet, as making a sheet takes longer than all that is done to it.
"""

from PySide6.QtCore import Qt

from tests.ui.dossiers.conftest import Hand
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.dossiers import KINDS, OUTSIDE_DOSSIERS
from trustdesk.domain.people import Profile
from trustdesk.domain.record import Record
from trustdesk.ui.dossiers.sections import LISTS, ListSpec

# The last list of each kind; the dossier itself comes last, as all goes with it.
OF_KIND = {spec.kind: spec for spec in LISTS.values()}
SPECS = sorted(OF_KIND.values(), key=lambda spec: spec.kind is Counterpart)
SEVERAL = [spec for spec in SPECS if spec.kind not in (Counterpart, Profile)]
ALT = Qt.KeyboardModifier.AltModifier


def test_every_kind_stands_in_a_list() -> None:
    assert set(OF_KIND) == set(KINDS) - set(OUTSIDE_DOSSIERS)


def test_a_record_of_every_kind_can_be_entered(whole: Hand) -> None:
    for spec in SEVERAL:
        whole.view(spec.key, whole.part(spec.key).listed.ids[0])
        whole.part(spec.key).add.click()
        form = whole.sheet.editor.form
        assert form is not None, spec.key
        assert (form._cls, form.record) == (spec.kind, None)
        assert {field: form._given[field] for field, _ in spec.having} == dict(spec.having)
    for spec in SPECS:
        if spec.single:
            assert whole.part(spec.key).add.isHidden()


def test_enter_opens_a_record_of_every_kind_and_escape_closes_it(whole: Hand) -> None:
    for spec in SPECS:
        record_id = whole.part(spec.key).listed.ids[0]
        whole.press(whole.view(spec.key, record_id), Qt.Key.Key_Return)
        form = whole.sheet.editor.form
        assert form is not None, spec.key
        assert form.record is not None
        assert (type(form.record), form.record.id) == (spec.kind, record_id)
        whole.press(form, Qt.Key.Key_Escape)
        assert whole.sheet.editor.form is None
        assert whole.part(spec.key).rows.isAncestorOf(whole.sheet.focusWidget())


def test_a_record_of_every_kind_can_be_moved(whole: Hand) -> None:
    for spec in SEVERAL:
        before = whole.part(spec.key).listed.ids
        whole.press(whole.view(spec.key, before[0]), Qt.Key.Key_Down, ALT)
        whole.settle()
        assert whole.part(spec.key).listed.ids[:2] == (before[1], before[0])
        assert [each.id for each in whole.kept(spec.kind.kind) if each.id in before[:2]] == [before[1], before[0]]


def test_a_record_of_every_kind_can_be_removed_and_brought_back(whole: Hand) -> None:
    notices: list[bool] = []
    whole.desk.noticed.connect(lambda notice: notices.append(notice.undoable))
    for spec in SPECS:
        record_id = whole.part(spec.key).listed.ids[0]
        record = _find(whole, spec, record_id)
        notices.clear()
        whole.press(whole.view(spec.key, record_id), Qt.Key.Key_Delete)
        whole.settle()
        assert (spec.key, _find(whole, spec, record_id)) == (spec.key, None)
        assert notices == [True]
        whole.desk.undo()
        whole.settle()
        assert _find(whole, spec, record_id) == record


def _find(whole: Hand, spec: ListSpec, record_id: str) -> Record | None:
    return next((record for record in whole.kept(spec.kind.kind) if record.id == record_id), None)
