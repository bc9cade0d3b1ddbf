"""Between header and page, where there is something to know: the table copy, a bare page, letters without a glyph."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from trustdesk.domain.page import Copy
from trustdesk.i18n.words import Words
from trustdesk.operations.live_page import LivePage
from trustdesk.ui.theme import XS, M, S
from trustdesk.ui.widgets.plain_label import plain_label


class PageStrip(QWidget):
    """retry_requested: the page is to be drawn again."""

    retry_requested = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.notice, self.failure = plain_label("notice", self), plain_label("error", self)
        self.retry = QPushButton(words("ui-page-retry"), self)
        self.retry.setObjectName("page-retry")
        self.retry.clicked.connect(self.retry_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(M, 0, M, S)
        layout.setSpacing(XS)
        layout.addWidget(self.notice)
        layout.addWidget(self.failure)
        layout.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def show_page(self, page: LivePage) -> None:
        """Say what there is to know of this page; nothing where it is a page as any."""
        on_table = page.wanted.copy is Copy.TABLE
        said = [self._words("ui-page-on-table")] if on_table else []
        said += [self._words("ui-page-bare")] if page.is_bare else []
        said += page.notices
        self._say("\n".join(said), "")

    def show_failure(self, text: str) -> None:
        """Say why there is no page, or why the one shown is not the newest; of that one all holds that was said."""
        self._say(self.notice.text(), text)

    def _say(self, notice: str, failure: str) -> None:
        for label, text in ((self.notice, notice), (self.failure, failure)):
            label.setText(text)
            label.setVisible(bool(text))
        self.retry.setVisible(bool(failure))
        self.setVisible(bool(notice or failure))
