"""The card of the search: field, filters, what is found, and its preview beside it or, where that is narrow, below."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from trustdesk.ui.desk import Desk
from trustdesk.ui.search.filter_chips import FilterChips
from trustdesk.ui.search.marked_text import leading_label
from trustdesk.ui.search.preview_pane import PreviewPane
from trustdesk.ui.search.result_list import ResultList
from trustdesk.ui.search.search_entries import Entry
from trustdesk.ui.theme import XL, M, S, align_leading, role
from trustdesk.ui.widgets.leading_icon import LeadingIcon

_LETTERS, _LETTERS_WITH_PREVIEW, _FEWEST_BESIDE = 90, 160, 100
_LIST_SHARE, _PREVIEW_SHARE = 4, 3


class SearchCard(QFrame):
    """It is as high as what was found, and with a preview never low."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        words = desk.words
        role(self, "palette")
        self.field = align_leading(QLineEdit(self))
        self.field.setObjectName("search-text")
        self.field.setAccessibleName(words("ui-search-field-name"))
        self.field.setPlaceholderText(words("ui-search-placeholder"))
        role(self.field, "palette-field")
        LeadingIcon("search", self.field)
        self.chips = FilterChips(words, self)
        self.results = ResultList(self)
        role(self.results, "search")
        self.results.setAccessibleName(words("ui-search-results"))
        self.preview = PreviewPane(desk, self)
        self.preview.hide()
        self.hint = leading_label("small", self)
        self._lay_out()

    def _lay_out(self) -> None:
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(S)
        self._body.addWidget(self.results, _LIST_SHARE)
        self._rule = QFrame(self)
        role(self._rule, "search-rule")
        self._body.addWidget(self._rule)
        self._body.addWidget(self.preview, _PREVIEW_SHARE)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(S, S, S, S)
        self._column.setSpacing(S)
        self._column.addWidget(self.field)
        row = QHBoxLayout()
        row.setContentsMargins(M, 0, M, 0)
        row.addWidget(self.chips)
        self._column.addLayout(row)
        self._column.addLayout(self._body)
        foot = QHBoxLayout()
        foot.setContentsMargins(M, 0, M, 0)
        foot.addWidget(self.hint)
        self._column.addLayout(foot)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these lines; room for a preview is kept where any of them has one."""
        self.results.show_entries(entries)
        self.results.setVisible(bool(entries))
        has_preview = any(each.hit for each in entries)
        self.preview.setVisible(has_preview)
        self._rule.setVisible(has_preview)

    def add_entries(self, entries: Sequence[Entry]) -> None:
        """Show these lines below the others."""
        self.results.add_entries(entries)
        self.results.setVisible(bool(self.results.results.entries))

    def place_in(self, room: QRect) -> None:
        """In the upper part of the window."""
        letter = self.fontMetrics().averageCharWidth()
        has_preview = not self.preview.isHidden()
        widest = (_LETTERS_WITH_PREVIEW if has_preview else _LETTERS) * letter
        width = min(room.width() - 2 * XL, widest)
        top = room.height() // 14 if has_preview else room.height() // 10
        most = room.height() * 6 // 10
        if has_preview and width >= _FEWEST_BESIDE * letter:
            # By what was found and not by what is chosen, so that it does not jump while one looks through it.
            body = max(min(self.results.wanted_height(), most), most * 3 // 5)
            self._set_direction(QBoxLayout.Direction.LeftToRight, body, body)
        elif has_preview:
            share = _LIST_SHARE + _PREVIEW_SHARE
            body = self._set_direction(
                QBoxLayout.Direction.TopToBottom, most * _LIST_SHARE // share, most * _PREVIEW_SHARE // share
            )
        else:
            body = min(self.results.wanted_height(), most)
            self.results.setFixedHeight(body)
        height = min(self._height(width, body), room.height() - top)
        self.setGeometry(room.x() + (room.width() - width) // 2, room.y() + top, width, height)

    def _height(self, width: int, body: int) -> int:
        """Of all parts. Seen: the layout's own answer is that of before, until its parts have told it of the change."""
        inside = width - 2 * (S + M)
        parts = [self.field.sizeHint().height(), self.chips.heightForWidth(inside), self.hint.heightForWidth(inside)]
        parts += [body] if body else []
        return sum(parts) + (len(parts) + 1) * S + 2 * self.frameWidth()

    def _set_direction(self, direction: QBoxLayout.Direction, list_height: int, preview_height: int) -> int:
        """Set the list and the preview beside or below each other; the height they take."""
        self._body.setDirection(direction)
        is_beside = direction is QBoxLayout.Direction.LeftToRight
        self._rule.setMinimumSize(1, 1)
        self._rule.setMaximumSize(1 if is_beside else 16_777_215, 16_777_215 if is_beside else 1)
        self.results.setFixedHeight(list_height)
        self.preview.setFixedHeight(preview_height)
        return list_height if is_beside else list_height + preview_height + 1 + 2 * S
