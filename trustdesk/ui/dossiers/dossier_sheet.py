"""The dossier as one scrolling sheet of sections, each edited in place.

`show_dossier` -> `read_sheet` and `arrange`, off the GUI thread -> head, strip and body show the arrangement; where the
desk has changed it is read again, and only what differs is shown anew. One form is open at a time (`RecordEditor`);
what is done to the records of the lists stands in `ListActs`.
"""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from trustdesk.domain.changes import Changes
from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.dossiers import BY_NAME
from trustdesk.domain.issues import Issue, Position
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.negotiations import Negotiation
from trustdesk.domain.people import BusinessTie, Profile, Tie
from trustdesk.domain.record import Record
from trustdesk.operations.editing import fresh_id, set_fields
from trustdesk.operations.sheet import read_sheet
from trustdesk.ui.desk import Desk
from trustdesk.ui.dossiers import tab_order
from trustdesk.ui.dossiers.arrangement import Arrangement, arrange
from trustdesk.ui.dossiers.embedded import Embedded
from trustdesk.ui.dossiers.first_page import FirstPage
from trustdesk.ui.dossiers.list_acts import ListActs
from trustdesk.ui.dossiers.list_part import ListPart
from trustdesk.ui.dossiers.negotiation_chooser import NegotiationChooser
from trustdesk.ui.dossiers.record_editor import RecordEditor
from trustdesk.ui.dossiers.section_part import SectionPart
from trustdesk.ui.dossiers.section_strip import SectionStrip
from trustdesk.ui.dossiers.sections import LISTS, SECTION_OF_LIST, SECTIONS, section_for
from trustdesk.ui.dossiers.sheet_body import SheetBody
from trustdesk.ui.dossiers.sheet_head import Facts, NameLine
from trustdesk.ui.dossiers.sheet_keys import SheetKeys
from trustdesk.ui.fields.labels import kind_with_article
from trustdesk.ui.places import Place
from trustdesk.ui.theme import XL, L, S, role

_READ_AGAIN_AFTER_MS = 40
# Changes of these name no counterpart, as they stand between people and organisations.
_NOBODYS = (Profile, Tie, BusinessTie)


class DossierSheet(QWidget):
    """counterpart: the id of the one that is shown; empty for none. arrangement: what is shown of it.

    place_requested, command_requested: as of a panel.
    """

    place_requested = Signal(Place)
    command_requested = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.counterpart = ""
        self.arrangement: Arrangement | None = None
        self._chosen = ""
        self._rows: dict[str, int] = {}
        self._stretch = ""
        self._wish = ("", "")
        self._is_fresh = True
        self._begun = ""  # the list of the first page's line that was pressed last
        self._waits = False  # for that list to be there
        self._back_from = ("", "")  # a list and the new record in it: once it is there, the next line is wanted
        words = desk.words
        self.name_line = NameLine(words, self)
        self.strip = SectionStrip(words, self)
        self.embedded = Embedded(desk, self)
        self.body = SheetBody(words, self)
        self.facts = Facts(words, self.body)
        self.first_page = FirstPage(words, self.body)
        self.chooser = NegotiationChooser(words, self.body)
        self.editor = RecordEditor(desk, self)
        self.acts = ListActs(desk, self.body, self.editor, self)
        self._nobody = QLabel(words("ui-dossier-nobody"), self)
        self._place_parts()
        self._connect_parts()
        self._again = QTimer(self, singleShot=True, interval=_READ_AGAIN_AFTER_MS)
        self._again.timeout.connect(self._read)
        desk.changed.connect(self._has_changed)
        self._show_nobody("")

    # --- Making

    def _place_parts(self) -> None:
        self.body.top.addWidget(self.facts)
        self.body.top.addWidget(self.first_page)
        self._nobody.setTextFormat(Qt.TextFormat.PlainText)
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nobody.setWordWrap(True)
        self._nobody.setMargin(XL)
        role(self._nobody, "quiet")
        role(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = QVBoxLayout()
        head.setContentsMargins(L, S, L, 0)
        head.setSpacing(S)
        head.addWidget(self.name_line)
        head.addWidget(self.strip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.body, 1)
        layout.addWidget(self._nobody, 1)

    def _connect_parts(self) -> None:
        self.name_line.renamed.connect(self._rename)
        self.name_line.eyes_only_changed.connect(self._set_eyes_only)
        self.facts.command_requested.connect(self.command_requested)
        self.facts.meeting_requested.connect(lambda meeting: self.reveal(f"meetings/{meeting}"))
        self.first_page.add_requested.connect(self._begin)
        self.strip.section_requested.connect(self._enter_section)
        self.body.section_made.connect(self._section_made)
        self.body.section_shown.connect(self.strip.show_section)
        self.body.section_filled.connect(self._section_filled)
        self.body.filled.connect(self._has_filled)
        self.body.came_near.connect(self.embedded.come_near)
        self.chooser.negotiation_requested.connect(self._choose)
        self.embedded.place_requested.connect(self.place_requested)
        self.editor.place_requested.connect(self.place_requested)
        self.acts.place_requested.connect(self.place_requested)
        self.editor.added.connect(self._show_added)
        self.editor.opened.connect(self._opened)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)
        self.editor.linked.connect(self._reveal_when_there)
        keys = SheetKeys(self)
        keys.section_requested.connect(lambda number: self._enter_section(SECTIONS[number].key))
        keys.step_requested.connect(self._step_section)
        keys.another_requested.connect(self.acts.add_another)

    def _section_made(self, section: SectionPart) -> None:
        if section.spec.key == "negotiation":
            section.body.insertWidget(0, self.chooser)
        elif section.spec.key == "terms":
            section.offer("drill", "graduation-cap").clicked.connect(lambda: self.command_requested.emit("drill"))
        section.list_made.connect(
            lambda part: part.more_requested.connect(lambda count: self._show_more(part.spec.key, count))
        )

    # --- Showing

    def show_dossier(self, counterpart_id: str) -> None:
        """Show the dossier of that counterpart from its top; nothing for an empty id."""
        if counterpart_id == self.counterpart:
            return
        self.finish_edits()
        self.editor.close()
        self.counterpart = counterpart_id
        self._chosen, self._rows, self._wish, self._is_fresh = "", {}, ("", ""), True
        self.arrangement = self.acts.arrangement = None
        if counterpart_id:
            self._read()
        else:
            self._show_nobody(self.desk.words("ui-dossier-nobody"))

    def _read(self) -> None:
        counterpart, now, words = self.counterpart, self.desk.now(), self.desk.words
        chosen, rows = self._chosen, dict(self._rows)
        if counterpart and self.desk.is_open:
            self.desk.read(
                lambda vault: arrange(read_sheet(vault, counterpart, now), words, chosen, rows),
                self._show,
                owner=self,
                topic="sheet",
                failed=self._show_nobody,
            )

    def _has_changed(self, changes: Changes) -> None:
        if self.counterpart in changes.counterparts or any(changes.of(kind.kind) for kind in _NOBODYS):
            self._again.start()

    def _show(self, arrangement: Arrangement) -> None:
        if arrangement.sheet.counterpart.id != self.counterpart:
            return
        fresh, self._is_fresh = self._is_fresh, False
        self.arrangement = self.acts.arrangement = arrangement
        # Another that comes first, or is moved there, does not take the place of the one that is looked at.
        self._chosen = self._chosen or arrangement.chosen
        self._set_parts_visible(there=True)
        about = arrangement.sheet.counterpart
        self.name_line.show_name(about.name, eyes_only=about.eyes_only)
        self.facts.show_arrangement(arrangement)
        self.first_page.show_arrangement(arrangement)
        self.chooser.show_arrangement(arrangement)
        self.embedded.show_arrangement(arrangement)
        self.body.show_arrangement(arrangement, fresh=fresh)

    def _section_filled(self, key: str) -> None:
        """Go where one wants to be as soon as that is there, and not when all below it is."""
        if key == self._wanted_section():
            self._grant_wish()
        if self._waits and self._begun and key == SECTION_OF_LIST[self._begun]:
            self._waits = False
            self.acts.add_to(self._begun)

    def _has_filled(self) -> None:
        if self.arrangement is not None and not self.arrangement.chosen:
            self.body.sections["wall"].set_apart_open(True)
        self._grant_wish()

    def _grant_wish(self) -> None:
        if self.arrangement is None:
            return
        wish, self._wish = self._wish, ("", "")
        if any(wish):
            self._reveal(*wish)
        elif self._is_back() or (self._has_keyboard() and not self.body.verticalScrollBar().value()):
            self._back_from = ("", "")
            self._take_focus()

    def _has_keyboard(self) -> bool:
        """Whether the keyboard is in the sheet, but on nothing in it."""
        return self.hasFocus() or self.body.hasFocus()

    def _is_back(self) -> bool:
        """Whether a record begun from the first page now stands in its list."""
        key, record_id = self._back_from
        return self.arrangement is not None and bool(key) and record_id in self.arrangement.lists[key].ids

    def _show_nobody(self, text: str) -> None:
        self._nobody.setText(text)
        self._set_parts_visible(there=False)

    def _set_parts_visible(self, *, there: bool) -> None:
        for part in (self.name_line, self.strip, self.body):
            part.setVisible(there)
        self._nobody.setVisible(not there)

    def _choose(self, negotiation: str) -> None:
        self._chosen = negotiation
        self._again.start()

    def _begin(self, key: str) -> None:
        if LISTS[key].kind is Meeting:
            self.command_requested.emit("new-meeting")
            return
        self._begun = key
        self._waits = not self.body.has_filled(SECTION_OF_LIST[key])
        if not self._waits:
            self.acts.add_to(key)

    def _opened(self, part: ListPart) -> None:
        if part.spec.key != self._begun:
            self._begun = ""

    def _show_added(self, record: Record) -> None:
        if self._begun and self.body.sections[SECTION_OF_LIST[self._begun]].list_for(self._begun).add.hasFocus():
            self._begun, self._back_from = "", (self._begun, record.id)
            self._again.start()
        if isinstance(record, Negotiation):
            self._choose(record.id)

    def _show_more(self, key: str, count: int) -> None:
        self._rows[key] = count
        self._read()

    # --- Going somewhere

    def reveal(self, record: str = "", section: str = "") -> None:
        """Bring into view and open the record ``kind/id``; or go to a section, by its key or by that of a block."""
        self._wish = (record, section)
        if self.body.has_filled(self._wanted_section()):
            self._grant_wish()

    def _wanted_section(self) -> str:
        """The section of what is to be revealed; empty where that is in none, or nothing is."""
        kind, _, record_id = self._wish[0].partition("/")
        key = self.arrangement.list_of(kind, record_id) if self.arrangement and kind in BY_NAME else ""
        return SECTION_OF_LIST[key] if key else "" if kind else section_for(self._wish[1])

    def _reveal_when_there(self, record: str) -> None:
        self._wish = (record, "")

    def _reveal(self, record: str, section: str) -> None:
        assert self.arrangement is not None
        kind, _, record_id = record.partition("/")
        key = self.arrangement.list_of(kind, record_id) if kind in BY_NAME else ""
        negotiation = "" if key else self._negotiation_of(kind, record_id)
        if negotiation and negotiation != self._chosen:
            self._wish = (record, section)
            self._choose(negotiation)
        elif key:
            self._open(key, record_id)
        elif record and self._again.isActive():
            self._wish = (record, section)
        elif section_for(section):
            self._enter_section(section_for(section))

    def _open(self, key: str, record_id: str) -> None:
        assert self.arrangement is not None
        number = self.arrangement.lists[key].ids.index(record_id)
        if number >= len(self.arrangement.lists[key].rows):
            self._wish = (f"{self.body.sections[SECTION_OF_LIST[key]].list_for(key).spec.kind.kind}/{record_id}", "")
            self._show_more(key, number + 1)
            return
        part = self.body.sections[SECTION_OF_LIST[key]].list_for(key)
        self.acts.edit(part, record_id)

    def _negotiation_of(self, kind: str, record_id: str) -> str:
        """The negotiation that a record belongs to which is in no list that is shown."""
        assert self.arrangement is not None
        dossier = self.arrangement.sheet.dossier
        found = dossier.find(BY_NAME[kind], record_id) if kind in BY_NAME else None
        if isinstance(found, Position):
            found = dossier.find(Issue, found.issue)
        return str(getattr(found, "negotiation", "") or "")

    def _enter_section(self, key: str) -> None:
        """Bring the section to the top and the keyboard into it."""
        if key not in self.body.sections:
            self._wish = ("", key)  # not there yet
            return
        self.body.bring_to_top(key)
        self.strip.show_section(key)
        section = self.body.sections[key]
        stop = next(tab_order.stops(section), None)
        if stop is None and not self.body.has_filled(key):
            self._wish = ("", key)  # still empty: nothing of it could take the keyboard
        elif stop is not None and not self.strip.is_browsing:
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.body.hold()

    def _step_section(self, step: int) -> None:
        number = min(max(self.strip.current + step, 0), len(SECTIONS) - 1)
        self._enter_section(SECTIONS[number].key)

    # --- Editing

    def finish_edits(self) -> None:
        """Hand over to the desk what was typed and not saved yet; an open form stays."""
        self.name_line.finish()
        self.editor.finish()
        self.embedded.finish_edits()

    def _rename(self, name: str, still_typing: bool) -> None:
        self._stretch = self._stretch or fresh_id("name")
        counterpart, words, stretch = self.counterpart, self.desk.words("ui-dossier-rename"), self._stretch
        self.desk.do(lambda vault: set_fields(vault, Counterpart, counterpart, words, stretch=stretch, name=name))
        if not still_typing:
            self._stretch = ""

    def _set_eyes_only(self, eyes_only: bool) -> None:
        counterpart = self.counterpart
        what = self.desk.words("ui-dossier-do-change", what=kind_with_article(self.desk.words, Counterpart.kind))
        self.desk.do(lambda vault: set_fields(vault, Counterpart, counterpart, what, eyes_only=eyes_only))

    # --- Keys

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """The sheet itself has nothing to type into: the keyboard stays in it, or goes to its first row."""
        if new is not self:
            return
        if old is not None and self.isAncestorOf(old):
            old.setFocus()
        else:
            self._take_focus()

    def _take_focus(self) -> None:
        """To what a new dossier still needs; else to the first row, once it is there."""
        if not self.first_page.take_focus() and self.body.lists:
            self.body.lists[0].enter(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() == Qt.Key.Key_Escape and self.editor.form is not None:
            self.editor.close(take_focus=True)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802  Qt's name
        """Tab goes as the sheet is laid out, and not as its parts were made."""
        return tab_order.step(self, forward) or tab_order.step_out(self, forward) or super().focusNextPrevChild(forward)
