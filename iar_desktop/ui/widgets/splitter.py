"""A splitter whose handle is a hairline, easy to catch all the same."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget


class Splitter(QSplitter):
    """``Splitter(list_column, page)``: panes that keep their content from collapsing."""

    def __init__(
        self,
        *panes: QWidget,
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(orientation, parent)
        # One pixel to see; Qt widens the area that catches the pointer to five.
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for pane in panes:
            self.addWidget(pane)
