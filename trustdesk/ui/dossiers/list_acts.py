"""What happens when the user opens, adds, moves or removes a record in one of the lists of the sheet."""

from PySide6.QtCore import QObject, QPoint, Signal

from trustdesk.domain.dossiers import BY_NAME
from trustdesk.domain.people import Profile
from trustdesk.domain.record import Record
from trustdesk.ui.desk import Desk, Notice
from trustdesk.ui.dossiers.arrangement import Arrangement
from trustdesk.ui.dossiers.list_part import ListPart
from trustdesk.ui.dossiers.record_acts import MenuActs, move_record, remove_record, row_menu
from trustdesk.ui.dossiers.record_editor import RecordEditor
from trustdesk.ui.dossiers.section_part import SectionPart
from trustdesk.ui.dossiers.sections import LISTS, SECTION_OF_LIST, ListSpec
from trustdesk.ui.dossiers.sheet_body import SheetBody
from trustdesk.ui.fields.labels import kind_with_article
from trustdesk.ui.places import Place, Screen


class ListActs(QObject):
    """Connects the lists of a sheet with its editor and the desk. place_requested: as of a panel."""

    place_requested = Signal(Place)

    def __init__(self, desk: Desk, body: SheetBody, editor: RecordEditor, parent: QObject) -> None:
        super().__init__(parent)
        self.arrangement: Arrangement | None = None
        self._desk = desk
        self._body = body
        self._editor = editor
        body.section_made.connect(self._section_made)
        editor.opened.connect(self._form_opened)
        editor.closed.connect(self._form_closed)

    def _section_made(self, section: SectionPart) -> None:
        section.add_requested.connect(self.add_to)
        section.list_made.connect(self._list_made)

    def _list_made(self, part: ListPart) -> None:
        part.opened.connect(lambda record_id: self.edit(part, record_id))
        part.add_requested.connect(lambda: self.add_to(part.spec.key))
        part.removal_requested.connect(lambda record_id: self._remove(part, record_id))
        part.move_requested.connect(lambda record_id, to: self._move(part, record_id, to))
        part.menu_requested.connect(lambda record_id, at: self._show_menu(part, record_id, at))
        part.left.connect(lambda step: self._body.leave(part, step))
        part.rows.went.connect(lambda record_id: self._follow(part, record_id))

    def edit(self, part: ListPart, record_id: str, field: str = "") -> None:
        """Open the form of a record of the list."""
        record = self._record(part, record_id)
        if record is not None and self.arrangement is not None:
            self._editor.edit(part, record, self.arrangement, field)

    def add_to(self, key: str) -> None:
        """Open the form of a new record of that list, or of what has to be there before it."""
        if self.arrangement is None:
            return
        spec = LISTS[key]
        if spec.kind is Profile:
            # Who the user is, is said once and for all dossiers.
            self.place_requested.emit(Place(screen=Screen.PEOPLE))
            return
        if spec.needs is not None and not _has(self.arrangement, spec.needs):
            self._desk.noticed.emit(Notice(text=self._before(spec)))
            self.add_to(_list_of(spec.needs.kind))
            return
        part = self._body.sections[SECTION_OF_LIST[key]].list_for(key)
        self._editor.add(part, self.arrangement)

    def add_another(self) -> None:
        """Close the form that is open and begin another record of the same list."""
        if self._editor.part is not None:
            self.add_to(self._editor.part.spec.key)

    def _before(self, spec: ListSpec) -> str:
        assert spec.needs is not None
        return self._desk.words("ui-dossier-needs", what=kind_with_article(self._desk.words, spec.needs.kind))

    def _record(self, part: ListPart, record_id: str) -> Record | None:
        return self.arrangement.sheet.dossier.find(part.spec.kind, record_id) if self.arrangement else None

    def _remove(self, part: ListPart, record_id: str) -> None:
        record = self._record(part, record_id)
        title = next((row.title for row in part.rows.rows if row.key == record_id), "")
        if record is not None:
            remove_record(self._desk, record, title)

    def _move(self, part: ListPart, record_id: str, to: int) -> None:
        if self.arrangement is not None and record_id in part.listed.ids:
            move_record(self._desk, part, record_id, to, self.arrangement)

    def _show_menu(self, part: ListPart, record_id: str, at: QPoint) -> None:
        record = self._record(part, record_id)
        if record is None:
            return
        number = part.listed.ids.index(record_id)
        acts = MenuActs(
            edit=lambda: self.edit(part, record_id),
            remove=lambda: self._remove(part, record_id),
            move=lambda step: self._move(part, record_id, number + step),
        )
        row_menu(self._desk, part, record, acts).popup(at)

    def _follow(self, part: ListPart, record_id: str) -> None:
        self._body.bring_into_view(part.rows, *part.rows.edges_of(record_id))

    def _form_opened(self, part: ListPart) -> None:
        self._body.sections[SECTION_OF_LIST[part.spec.key]].settle(part)
        form = part.rows.form
        if form is not None:
            self._body.keep_in_view(form)

    def _form_closed(self, part: ListPart) -> None:
        self._body.sections[SECTION_OF_LIST[part.spec.key]].settle(part)


def _has(arrangement: Arrangement, kind: type[Record]) -> bool:
    return any(listed.ids for key, listed in arrangement.lists.items() if LISTS[key].kind is kind)


def _list_of(kind: str) -> str:
    """The first list that a record of that kind can be added to."""
    return next(key for key, spec in LISTS.items() if spec.kind is BY_NAME[kind])
