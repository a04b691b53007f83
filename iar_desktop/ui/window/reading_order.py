"""Tab goes as one reads: in the order of the layouts, whenever a widget was made.

Qt's own order is the order of making; editors, banners and rows that come later would be last.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QStackedWidget, QWidget


def next_in_reading(root: QWidget, here: QWidget, step: int) -> QWidget | None:
    """Return the widget that Tab goes to from ``here`` (``step`` 1) or Shift+Tab (-1).

    Goes on at the other end of ``root`` after the last one; None when there is no other.
    """
    order = list(_walk(root, here))
    if here not in order:
        return None
    at = order.index(here)
    round_from_here = order[at + 1 :] + order[:at]
    if step < 0:
        round_from_here.reverse()
    return next((each for each in round_from_here if _stops_at(each)), None)


def _stops_at(widget: QWidget) -> bool:
    if isinstance(widget, QScrollArea):
        return False  # what stands in it is gone through
    tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _walk(widget: QWidget, here: QWidget) -> Iterator[QWidget]:
    """Yield ``widget`` and what is in it; hidden parts only where ``here`` is among them."""
    yield widget
    for child in _children(widget):
        if child.isVisible() or child is here or child.isAncestorOf(here):
            yield from _walk(child, here)


def _children(widget: QWidget) -> list[QWidget]:
    """Return the children as laid out, then those that stand in no layout."""
    layout = widget.layout()
    if isinstance(widget, QSplitter):
        placed: list[QWidget | None] = [widget.widget(n) for n in range(widget.count())]
    elif layout is None or isinstance(widget, QStackedWidget):
        placed = []
    else:
        placed = list(_laid_out(layout))
    own = [each for each in widget.children() if isinstance(each, QWidget) and not each.isWindow()]
    first = [each for each in placed if each is not None and each in own]
    return first + [each for each in own if each not in first]


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)
