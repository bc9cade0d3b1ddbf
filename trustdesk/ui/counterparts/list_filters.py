"""What narrows and orders the list: a field to type in, a few chips, what they are to us, and the order."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from trustdesk.domain.counterparts import Relation
from trustdesk.domain.heads import ListOrder, ListWish
from trustdesk.i18n.words import Words
from trustdesk.ui.fields.labels import choice_label
from trustdesk.ui.icons import icon
from trustdesk.ui.theme import XS, S, align_leading, role
from trustdesk.ui.widgets.flow_layout import FlowLayout
from trustdesk.ui.widgets.leading_icon import LeadingIcon

_FLAGS = ("ahead", "overdue", "cooling", "internal")
_ICON = QSize(16, 16)


class ListFilters(QWidget):
    """changed: the wish is another. down_pressed: from the field to the list. entered: Enter in the field."""

    changed = Signal()
    down_pressed = Signal()
    entered = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._relation: Relation | None = None
        self._order = ListOrder.NAME
        self.field = _Field(self)
        self.field.setObjectName("counterparts-filter")
        self.field.setPlaceholderText(words("ui-counterparts-filter-short"))
        self.field.setAccessibleName(words("ui-counterparts-filter"))
        self.field.setClearButtonEnabled(True)
        LeadingIcon("filter", align_leading(self.field))
        self.field.textChanged.connect(self.changed)
        self.field.down_pressed.connect(self.down_pressed)
        self.field.returnPressed.connect(self.entered)
        self.order = self._make_menu_button("arrow-up-down", words("ui-counterparts-order"))
        self._fill_orders()
        self.relation = self._make_menu_button("", "")
        role(self.relation, "chip-toggle")
        self._fill_relations()
        self.flags = {flag: self._make_chip(flag) for flag in _FLAGS}
        self._place()

    def _place(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(XS)
        first.addWidget(self.field, 1)
        first.addWidget(self.order)
        chips = QWidget(self)
        flow = FlowLayout(chips, XS)
        for chip in (self.flags["ahead"], self.flags["overdue"], self.flags["cooling"], self.relation):
            flow.addWidget(chip)
        flow.addWidget(self.flags["internal"])
        policy = chips.sizePolicy()
        policy.setHeightForWidth(True)
        chips.setSizePolicy(policy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addLayout(first)
        layout.addWidget(chips)

    @property
    def wish(self) -> ListWish:
        """What is to be listed."""
        chosen = {flag: chip.isChecked() for flag, chip in self.flags.items()}
        return ListWish(text=self.field.text(), relation=self._relation, order=self._order, **chosen)

    def clear(self) -> None:
        """Ask for all of them again."""
        blocked = self.blockSignals(True)
        self.field.clear()
        for chip in self.flags.values():
            chip.setChecked(False)
        self._set_relation(None)
        self.blockSignals(blocked)
        self.changed.emit()

    def _make_chip(self, flag: str) -> QToolButton:
        chip = QToolButton(self)
        chip.setObjectName(f"filter-{flag}")
        chip.setText(self._words(f"ui-counterparts-chip-{flag}"))
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        role(chip, "chip-toggle")
        chip.toggled.connect(self.changed)
        return chip

    def _make_menu_button(self, icon_name: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(QMenu(button))
        button.setIconSize(_ICON)
        if icon_name:
            role(button, "flat")
            button.setIcon(icon(icon_name, "quiet"))
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _fill_orders(self) -> None:
        self.order.setObjectName("counterparts-order")
        group = QActionGroup(self)
        for order in ListOrder:
            action = self._add(self.order, group, self._words(f"ui-counterparts-order-{order.value.replace('_', '-')}"))
            action.setChecked(order is self._order)
            action.triggered.connect(lambda _checked, order=order: self._set_order(order))

    def _fill_relations(self) -> None:
        self.relation.setObjectName("filter-relation")
        group = QActionGroup(self)
        for relation in (None, *Relation):
            text = choice_label(self._words, relation) if relation else self._words("ui-counterparts-any-relation")
            action = self._add(self.relation, group, text)
            action.setData(relation)
            action.triggered.connect(lambda _checked, relation=relation: self._choose_relation(relation))
        self._set_relation(None)

    def _add(self, button: QToolButton, group: QActionGroup, text: str) -> QAction:
        action = button.menu().addAction(text)
        action.setCheckable(True)
        group.addAction(action)
        return action

    def _set_order(self, order: ListOrder) -> None:
        self._order = order
        self.changed.emit()

    def _choose_relation(self, relation: Relation | None) -> None:
        self._set_relation(relation)
        self.changed.emit()

    def _set_relation(self, relation: Relation | None) -> None:
        self._relation = relation
        for action in self.relation.menu().actions():
            action.setChecked(action.data() == relation)
        name = self._words("ui-counterparts-relation")
        chosen = choice_label(self._words, relation) if relation else self._words("ui-counterparts-any-relation")
        self.relation.setText(chosen if relation else name)
        self.relation.setAccessibleName(self._words("ui-counterparts-relation-chosen", chosen=chosen))
        role(self.relation, "chip-toggle-on" if relation else "chip-toggle")


class _Field(QLineEdit):
    down_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self.down_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
