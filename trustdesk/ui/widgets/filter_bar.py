"""A bar of choices and a field to filter by, which goes on in a second row where the window is narrow."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from trustdesk.ui.theme import S, align_leading
from trustdesk.ui.widgets.choice_row import ChoiceRow
from trustdesk.ui.widgets.flow_layout import FlowLayout
from trustdesk.ui.widgets.leading_icon import LeadingIcon


class FilterBar(QWidget):
    """changed: another choice, or another text to filter by."""

    changed = Signal()

    def __init__(self, filter_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = FlowLayout(self, S)
        self.field = QLineEdit(self)
        self.field.setObjectName("filter")
        self.field.setAccessibleName(filter_name)
        self.field.setPlaceholderText(filter_name)
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(self.field.fontMetrics().averageCharWidth() * 22)
        LeadingIcon("filter", align_leading(self.field))
        self.field.textChanged.connect(self.changed)
        self._row.addWidget(self.field)

    def add_choice(self, name: str, choices: list[str]) -> ChoiceRow:
        """A choice before the field; the first of them is down."""
        row = ChoiceRow(choices, parent=self)
        row.name_all(name)
        row.set_current(0)
        row.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row.chosen.connect(self.changed)
        self.add(row)
        return row

    def add(self, widget: QWidget) -> None:
        """Any other control before the field."""
        self._row.insert_widget(self._row.count() - 1, widget)
        # As the user sees them, so does Tab go.
        QWidget.setTabOrder(widget, self.field)

    @property
    def text(self) -> str:
        """What to filter by."""
        return self.field.text().strip()
