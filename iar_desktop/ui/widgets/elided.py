"""A one-line label that ends in an ellipsis where there is no room; its tip shows the whole."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from iar_desktop.ui.theme import Role, TypeRole
from iar_desktop.ui.widgets.text import Text

_LEFT = 0x81
"""``Qt.AlignmentFlag.AlignLeft | AlignVCenter``, without naming ``Qt``: see Text."""


class Elided(Text):
    """Text that shrinks to any width; ``middle`` puts the ellipsis there, as for file names."""

    def __init__(
        self,
        text: str = "",
        role: TypeRole = "body",
        ink: Role = "ink",
        *,
        middle: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, role, ink, parent=parent)
        self._middle = middle
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def shown(self) -> str:
        """Return the text as it fits now."""
        room = self.contentsRect().width()
        if self.fontMetrics().horizontalAdvance(self.text()) <= room:
            return self.text()
        from PySide6.QtCore import Qt  # late: see Text

        mode = Qt.TextElideMode.ElideMiddle if self._middle else Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.text(), mode, room)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("…"), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.text():
            return
        from PySide6.QtGui import QPainter  # late: those of the first window are still empty

        painter = QPainter(self)  # its pen is that of the label already
        painter.drawText(self.contentsRect(), _LEFT, self.shown())
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            from PySide6.QtWidgets import QToolTip  # late: no tip stands in the first window

            QToolTip.showText(
                event.globalPos(), self.text() if self.shown() != self.text() else "", self
            )
            return True
        return super().event(event)
