"""Two parts beside each other where there is room, and one below the other where there is not."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget


class SideBySide(QSplitter):
    """A splitter that turns by itself. The second part may be hidden, and the first then has all the room."""

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        least_letters: int,
        *,
        shares: tuple[int, int] = (3, 2),
        parent: QWidget | None = None,
    ) -> None:
        """least_letters: of average width, as many in a line as both need beside each other. shares: of the width."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._least_letters = least_letters
        self._shares = shares
        self._second = second
        self._shared = False
        self.setChildrenCollapsible(False)
        self.addWidget(first)
        self.addWidget(second)
        self.splitterMoved.connect(self._was_moved)
        second.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if watched is self._second and event.type() == QEvent.Type.Show and not self._is_as_wanted():
            self._share()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        roomy = self.width() >= self._least_letters * self.fontMetrics().averageCharWidth()
        wanted = Qt.Orientation.Horizontal if roomy else Qt.Orientation.Vertical
        if wanted is not self.orientation():
            self.setOrientation(wanted)
            self._share()

    def _share(self) -> None:
        if self.orientation() is Qt.Orientation.Horizontal:
            self.setSizes([self.width() * share // sum(self._shares) for share in self._shares])
        else:
            self.setSizes([self.height() // 2, self.height() // 2])

    def _is_as_wanted(self) -> bool:
        # "restored" is set by the window, which remembers the sizes of named splitters.
        return self._shared or bool(self.property("restored"))

    def _was_moved(self) -> None:
        """From now on it is as the user wants it."""
        self._shared = True
