"""What the user does to notes on places, as operations of the desk; each is one step of undo."""

from collections.abc import Callable

from trustdesk.domain.culture import CultureNote, PlaceNote
from trustdesk.operations.culture_notes import (
    NoteText,
    add_note,
    change_note,
    correct_note,
    hide_note,
    show_note_again,
)
from trustdesk.operations.editing import remove
from trustdesk.ui.desk import Desk

Then = Callable[[CultureNote | None], None]
Failed = Callable[[str], None]


def keep_note(desk: Desk, place: str, note: PlaceNote | None, said: NoteText, then: Then, failed: Failed) -> None:
    """Write what the user said: a new note on the place, or in the place of `note`."""
    words = desk.words
    if note is None:
        undo = words("ui-countries-undo-added")
        desk.do(lambda vault: add_note(vault, place, said, undo), then, failed=failed)
    elif note.key:
        key, undo = note.key, words("ui-countries-undo-correction")
        desk.do(lambda vault: correct_note(vault, note.place, key, said, undo), then, failed=failed)
    elif note.own is not None:
        note_id, undo = note.own.id, words("ui-countries-undo-changed")
        desk.do(lambda vault: change_note(vault, note_id, said, undo), then, failed=failed)


def hide(desk: Desk, note: PlaceNote) -> None:
    """Leave the note out; a notice offers to take that back."""
    undo = desk.words("ui-countries-undo-hidden")
    desk.do(lambda vault: hide_note(vault, note, undo), notice=desk.words("ui-countries-notice-hidden", what=note.text))


def show_again(desk: Desk, note: PlaceNote) -> None:
    """Bring a hidden note back."""
    if note.own is not None:
        note_id, undo = note.own.id, desk.words("ui-countries-undo-shown")
        desk.do(lambda vault: show_note_again(vault, note_id, undo))


def remove_own(desk: Desk, note: PlaceNote) -> None:
    """Remove a note of the user's own; in its place stands the shipped one again, where there is one."""
    if note.own is None:
        return
    note_id, undo = note.own.id, desk.words("ui-countries-undo-removed")
    done = "ui-countries-notice-shipped" if note.key else "ui-countries-notice-removed"
    desk.do(lambda vault: remove(vault, CultureNote.kind, note_id, undo), notice=desk.words(done, what=note.text))
