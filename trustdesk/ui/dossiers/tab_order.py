"""Tab through parts that are made in any order: from one to the next as they are laid out.

Qt's own order is the order of making; a list made late would come last.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QLayout, QLineEdit, QWidget

# Nothing in them stops Tab but they themselves; looking into each of them took longest.
_WHOLE = (QAbstractButton, QAbstractItemView, QLabel, QLineEdit)


def stops(root: QWidget) -> Iterator[QWidget]:
    """What Tab stops at inside the widget, in the order of the layouts."""
    for child in _children(root):
        if child.isHidden() or not child.isEnabled():
            continue
        if _stops_at(child):
            yield child
        if not isinstance(child, _WHOLE):
            yield from stops(child)


def _stops_at(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return takes and widget.focusProxy() is None and widget.isVisible()


def _children(widget: QWidget) -> list[QWidget]:
    """The children that the layout holds in its order, then the others."""
    layout = widget.layout()
    held = list(_held(layout)) if layout is not None else []
    known = set(held)
    others = [
        child
        for child in widget.children()
        if isinstance(child, QWidget) and child not in known and not child.isWindow()
    ]
    return held + others


def _held(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _held(inner)


def step(root: QWidget, forward: bool) -> bool:
    """Take the focus to the next stop inside the widget; False where that would lead out of it."""
    order = list(stops(root))
    here = QApplication.focusWidget()
    while here is not None and here not in order and here is not root:
        here = here.parentWidget()
    if here not in order:
        return False
    number = order.index(here) + (1 if forward else -1)
    if not 0 <= number < len(order):
        return False
    order[number].setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def step_out(root: QWidget, forward: bool) -> bool:
    """Take the focus to what comes after, or before, the widget in the window; False where there is nothing."""
    here = root.nextInFocusChain() if forward else root.previousInFocusChain()
    while here is not None and here is not root:
        if _stops_at(here) and here.isEnabled() and not root.isAncestorOf(here):
            here.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
            return True
        here = here.nextInFocusChain() if forward else here.previousInFocusChain()
    return False
