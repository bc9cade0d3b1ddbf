"""Several meetings in one go: which of those ahead, which copy, which paper; then to the printer or into a folder."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from trustdesk.domain.page import Copy, Paper
from trustdesk.i18n.words import Words
from trustdesk.operations.live_page import Wanted
from trustdesk.operations.printing import MeetingAhead
from trustdesk.ui.theme import XL, XS, L, M, S, role
from trustdesk.ui.widgets.choice_box import ChoiceBox

_WIDTH_IN_LETTERS, _HEIGHT_IN_LINES = 84, 36
Index = QModelIndex | QPersistentModelIndex


class MeetingList(QAbstractListModel):
    """The meetings ahead, each with a mark; those of the first day are marked to begin with."""

    def __init__(self, words: Words, meetings: Sequence[MeetingAhead], parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._meetings = meetings
        first = meetings[0].starts_at.date()
        self._chosen = {row for row, each in enumerate(meetings) if each.starts_at.date() == first}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802  Qt's
        return 0 if parent.isValid() else len(self._meetings)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if index.row() in self._chosen else Qt.CheckState.Unchecked
        return self._text(self._meetings[index.row()]) if role == Qt.ItemDataRole.DisplayRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802  Qt's
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._chosen.add(index.row())
        else:
            self._chosen.discard(index.row())
        self.dataChanged.emit(index, index, [role])
        return True

    def choose_all(self, chosen: bool) -> None:
        """Mark every meeting, or none."""
        self._chosen = set(range(len(self._meetings))) if chosen else set()
        last = self.index(len(self._meetings) - 1)
        self.dataChanged.emit(self.index(0), last, [Qt.ItemDataRole.CheckStateRole])

    def chosen(self) -> list[MeetingAhead]:
        """The marked ones, soonest first."""
        return [self._meetings[row] for row in sorted(self._chosen)]

    def _text(self, each: MeetingAhead) -> str:
        day, time = self._words.day(each.starts_at.date()), self._words.time(each.starts_at)
        parts = (self._words("when", day=day, time=time), each.title, each.place)
        return f"{each.name}\n{' · '.join(part for part in parts if part)}"


class SeveralMeetings(QDialog):
    """print_requested, save_requested: the pages, each a `Wanted`; the dialog is closed then."""

    print_requested = Signal(list)
    save_requested = Signal(list)

    def __init__(self, words: Words, meetings: Sequence[MeetingAhead], like: Wanted, parent: QWidget) -> None:
        """like: the page whose copy and paper are suggested."""
        super().__init__(parent)
        self._words = words
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("ui-printing-several-title"))
        self.model = MeetingList(words, meetings, self)
        self.model.dataChanged.connect(self._count)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(XS)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(words("ui-printing-several"))
        self.list.setCurrentIndex(self.model.index(0))
        self._counted = QLabel(self)
        role(self._counted, "quiet")
        self.copy = _choice({copy: words(f"ui-printing-copy-{copy.value}") for copy in Copy}, like.copy, self)
        self.paper = _choice({paper: words(f"ui-printing-paper-{paper.value}") for paper in Paper}, like.paper, self)
        self._buttons = self._make_buttons()
        self._place_parts()
        self._count()
        metrics = self.fontMetrics()
        wished = QSize(metrics.averageCharWidth() * _WIDTH_IN_LETTERS, metrics.lineSpacing() * _HEIGHT_IN_LINES)
        self.resize(wished.boundedTo(parent.window().size()))
        self.list.setFocus()

    def _make_buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(self)
        roles = QDialogButtonBox.ButtonRole
        self._print = QPushButton(self._words("ui-printing-print"), self)
        self._print.setDefault(True)
        role(self._print, "primary")
        self._save = QPushButton(self._words("ui-printing-save"), self)
        cancel = QPushButton(self._words("ui-printing-cancel"), self)
        box.addButton(self._print, roles.AcceptRole)
        box.addButton(self._save, roles.ActionRole)
        box.addButton(cancel, roles.RejectRole)
        self._print.clicked.connect(lambda: self._finish(self.print_requested))
        self._save.clicked.connect(lambda: self._finish(self.save_requested))
        box.rejected.connect(self.reject)
        return box

    def _place_parts(self) -> None:
        heading = QLabel(self._words("ui-printing-several"), self)
        role(heading, "heading")
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(self._counted, 1)
        for key, chosen in (("ui-printing-all", True), ("ui-printing-none", False)):
            button = QPushButton(self._words(key), self)
            role(button, "link")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, every=chosen: self.model.choose_all(every))
            head.addWidget(button)
        choices = QFormLayout()
        choices.setHorizontalSpacing(M)
        choices.setVerticalSpacing(S)
        choices.addRow(self._words("ui-printing-copy"), self.copy)
        choices.addRow(self._words("ui-printing-paper"), self.paper)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL, XL, XL, L)
        layout.setSpacing(M)
        layout.addWidget(heading)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addLayout(choices)
        layout.addSpacing(M)
        layout.addWidget(self._buttons)

    def _count(self) -> None:
        count = len(self.model.chosen())
        self._counted.setText(self._words("ui-printing-chosen", count=count, total=self.model.rowCount()))
        for button in (self._print, self._save):
            button.setEnabled(count > 0)

    def _finish(self, wish: Any) -> None:
        copy, paper = self.copy.currentData(), self.paper.currentData()
        pages = [
            Wanted(counterpart=each.counterpart, meeting=each.meeting, copy=Copy(copy), paper=Paper(paper))
            for each in self.model.chosen()
        ]
        self.accept()
        wish.emit(pages)


def _choice(texts: dict[Any, str], chosen: Copy | Paper, parent: QWidget) -> ChoiceBox:
    box = ChoiceBox(parent)
    for value, text in texts.items():
        box.addItem(text, value.value)
    box.setCurrentIndex(list(texts).index(chosen))
    return box
