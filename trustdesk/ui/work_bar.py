"""The bar at the foot of the window while something long is under way: what, how far, and a way to stop it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from trustdesk.ui.desk import Desk, Work
from trustdesk.ui.theme import M, S, role


class WorkBar(QWidget):
    """Shown from `Desk.work_began` until the work is finished."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        role(self, "footbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hide()
        self._work: Work | None = None
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._cancel = QPushButton(desk.words("ui-work-cancel"), self)
        self._cancel.clicked.connect(self._stop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(M, S, M, S)
        layout.setSpacing(M)
        layout.addWidget(self._label)
        layout.addWidget(self._progress, 1)
        layout.addWidget(self._cancel)
        desk.work_began.connect(self._begin)

    def _begin(self, work: Work) -> None:
        self._work = work
        self._label.setText(work.title)
        self._progress.setAccessibleName(work.title)
        self._progress.setRange(0, 0)
        self._cancel.setEnabled(True)
        work.progressed.connect(self._show_progress)
        work.finished.connect(self.hide)
        self.show()

    def _show_progress(self, done: int, total: int) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        if self._work is not None:
            self._work.cancel()
