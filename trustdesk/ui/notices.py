"""Short sentences at the foot of the window: what was done, with the way back, or what went wrong. They never block."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from trustdesk.ui.desk import Desk, Notice
from trustdesk.ui.theme import L, M, S, role

_SHOWN_MS = 6_000
_WRONG_SHOWN_MS = 15_000


class NoticeBar(QFrame):
    """Lies over the lower edge of its parent while there is something to say."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._area = parent
        role(self, "toast")
        self.hide()
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._undo = QPushButton(desk.words("ui-notice-undo"), self)
        self._undo.clicked.connect(self.hide)
        self._undo.clicked.connect(desk.undo)
        self._close = QPushButton(desk.words("ui-notice-close"), self)
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(L, S, S, S)
        layout.setSpacing(M)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._undo)
        layout.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        desk.noticed.connect(self.show_notice)
        parent.installEventFilter(self)

    def show_notice(self, notice: Notice) -> None:
        """Show the sentence for a while; a failure longer."""
        self._label.setText(notice.text)
        self.setAccessibleName(notice.text)
        self._undo.setVisible(notice.undoable)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(_WRONG_SHOWN_MS if notice.wrong else _SHOWN_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        area = self._area.rect()
        width = min(640, area.width() - 2 * L)
        self.setFixedWidth(width)
        height = max(self.sizeHint().height(), self.heightForWidth(width))
        self.setGeometry((area.width() - width) // 2, area.height() - height - L, width, height)
