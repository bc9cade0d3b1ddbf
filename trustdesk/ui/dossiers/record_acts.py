"""What one does to a record without opening it: remove it, move it, keep it from the table copy. Each can be undone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QMenu

from trustdesk.domain.record import Record, fields_of
from trustdesk.operations.editing import put_in_order, remove, set_fields
from trustdesk.ui.desk import Desk, Notice
from trustdesk.ui.dossiers.arrangement import Arrangement
from trustdesk.ui.dossiers.list_part import ListPart
from trustdesk.ui.dossiers.sections import ListSpec
from trustdesk.ui.fields.labels import kind_plural, kind_with_article


def remove_record(desk: Desk, record: Record, title: str) -> None:
    """Remove it at once; the notice offers the way back."""
    what = desk.words("ui-dossier-do-removal", what=kind_with_article(desk.words, record.kind))
    notice = desk.words("ui-dossier-removed", title=title)
    desk.do(lambda vault: remove(vault, record.kind, record.id, what), notice=notice)


def move_record(desk: Desk, part: ListPart, record_id: str, to: int, arrangement: Arrangement) -> None:
    """Let it stand at that number of its list; where days give the order, only among those of one day."""
    ids = list(part.listed.ids)
    number = ids.index(record_id)
    if part.spec.by_day and not _one_day(part.spec, ids[min(number, to) : max(number, to) + 1], arrangement):
        desk.noticed.emit(Notice(text=desk.words("ui-dossier-by-day")))
        return
    ids.insert(to, ids.pop(number))
    what = desk.words("ui-dossier-do-order", what=kind_plural(desk.words, part.spec.kind.kind))
    desk.do(lambda vault: put_in_order(vault, part.spec.kind.kind, ids, what))


def _one_day(spec: ListSpec, ids: Sequence[str], arrangement: Arrangement) -> bool:
    records = [arrangement.sheet.dossier.find(spec.kind, record_id) for record_id in ids]
    return len({str(getattr(record, spec.by_day)) for record in records if record is not None}) == 1


def set_eyes_only(desk: Desk, record: Record, *, eyes_only: bool) -> None:
    """Keep it from the table copy, or allow it there."""
    what = desk.words("ui-dossier-do-change", what=kind_with_article(desk.words, record.kind))
    desk.do(lambda vault: set_fields(vault, type(record), record.id, what, eyes_only=eyes_only))


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuActs:
    """What the menu of a row does: with the key of the row; move goes by steps."""

    edit: Callable[[], None]
    remove: Callable[[], None]
    move: Callable[[int], None]


def row_menu(desk: Desk, part: ListPart, record: Record, acts: MenuActs) -> QMenu:
    """The menu of a row; it goes when it is closed."""
    words, menu = desk.words, QMenu(part)
    number, last = part.listed.ids.index(record.id), len(part.listed.ids) - 1
    menu.addAction(words("ui-dossier-menu-edit"), acts.edit)
    if any(field.name == "eyes_only" for field in fields_of(type(record))):
        eyes_only = menu.addAction(words("ui-dossier-menu-eyes-only"))
        eyes_only.setCheckable(True)
        eyes_only.setChecked(getattr(record, "eyes_only", False))
        eyes_only.triggered.connect(lambda checked: set_eyes_only(desk, record, eyes_only=checked))
    menu.addSeparator()
    menu.addAction(words("ui-dossier-menu-up"), lambda: acts.move(-1)).setEnabled(number > 0)
    menu.addAction(words("ui-dossier-menu-down"), lambda: acts.move(1)).setEnabled(number < last)
    menu.addSeparator()
    menu.addAction(words("ui-dossier-menu-remove"), acts.remove)
    menu.setObjectName("record-menu")
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
