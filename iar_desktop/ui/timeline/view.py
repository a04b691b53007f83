"""The list view of a timeline."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from iar_desktop.domain.timeline import TimelineItem
from iar_desktop.schema.messages import _
from iar_desktop.ui.timeline.delegate import TimelineDelegate
from iar_desktop.ui.timeline.model import ITEM, TimelineModel


class TimelineView(QListView):
    """``opened`` tells the id of the record behind the item clicked or entered."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName("timeline-view")
        self.setAccessibleName(_("Thread of the relationship"))
        self._model = TimelineModel()
        self.setModel(self._model)
        self.setItemDelegate(TimelineDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.viewport().setAutoFillBackground(False)
        self.activated.connect(self._open)
        self.clicked.connect(self._open)

    def set_items(self, items: Sequence[TimelineItem]) -> None:
        """Show other items, from the newest."""
        self._model.replace(items)
        self.scrollToTop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the rows take the height that the new width asks for."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _open(self, index: QModelIndex) -> None:
        item: TimelineItem = index.data(ITEM)
        self.opened.emit(item.record_id)
