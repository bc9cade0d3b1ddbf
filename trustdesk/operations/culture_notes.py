"""The user's own notes on countries and regions: correcting, hiding and bringing back shipped ones, and adding."""

from dataclasses import dataclass, replace

from trustdesk.domain.changes import Outcome
from trustdesk.domain.culture import Aspect, CultureNote, PlaceNote
from trustdesk.operations.editing import fresh_id
from trustdesk.store.vault import Vault
from trustdesk.store.writing import Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteText:
    """What the user writes of a note."""

    aspect: Aspect
    text: str
    ask: str = ""
    cue: str = ""
    source: str = ""


def add_note(vault: Vault, place: str, said: NoteText, words: str) -> Outcome[CultureNote]:
    """Keep a note of the user's own. words: as undo names it. Raises InvalidValue where the text is empty."""
    note = _written(CultureNote(id=fresh_id(f"{place} {said.text}"), place=place, hidden=True), said)
    with vault.write(words) as writer:
        writer.put(note)
    return Outcome(value=note, changes=writer.changes)


def correct_note(vault: Vault, place: str, shipped_key: str, said: NoteText, words: str) -> Outcome[CultureNote]:
    """Let a text of the user's stand in the place of a shipped note, which it also brings back where it was hidden.

    Raises InvalidValue where the text is empty.
    """
    with vault.write(words) as writer:
        note = _written(_correction(writer, place, shipped_key), said)
        writer.put(note)
    return Outcome(value=note, changes=writer.changes)


def change_note(vault: Vault, note_id: str, said: NoteText, words: str) -> Outcome[CultureNote | None]:
    """Write a note of the user's own anew; nothing where it is gone. Raises InvalidValue where the text is empty."""
    with vault.write(words) as writer:
        note = writer.get(CultureNote, note_id)
        changed = None if note is None else _written(note, said)
        if changed is not None:
            writer.put(changed)
    return Outcome(value=changed, changes=writer.changes)


def hide_note(vault: Vault, shown: PlaceNote, words: str) -> Outcome[CultureNote]:
    """Leave a note out: a shipped one, the user's in its place, or one of their own."""
    with vault.write(words) as writer:
        note = shown.own or _correction(writer, shown.place, shown.key)
        hidden = replace(writer.get(CultureNote, note.id) or note, aspect=shown.aspect, hidden=True)
        writer.put(hidden)
    return Outcome(value=hidden, changes=writer.changes)


def show_note_again(vault: Vault, note_id: str, words: str) -> Outcome[None]:
    """Bring back what the user's record of that id hides; with their correction, where they had written one."""
    with vault.write(words) as writer:
        note = writer.get(CultureNote, note_id)
        if note is not None and note.text.strip():
            writer.put(replace(note, hidden=False))
        elif note is not None:
            writer.remove(CultureNote, note_id)
    return Outcome(value=None, changes=writer.changes)


def _correction(writer: Writer, place: str, shipped_key: str) -> CultureNote:
    """The record that stands in the place of a shipped note, or a new one that only hides it."""
    there = writer.where(CultureNote, place=place, replaces=shipped_key)
    if there:
        return there[-1]
    return CultureNote(id=fresh_id(f"{place} {shipped_key}"), place=place, replaces=shipped_key, hidden=True)


def _written(note: CultureNote, said: NoteText) -> CultureNote:
    return replace(
        note,
        aspect=said.aspect,
        text=said.text.strip(),
        ask=said.ask.strip(),
        cue=said.cue.strip(),
        source=said.source.strip(),
        hidden=False,
    )
