"""The head of a table, its words standing above those of the cells."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from iar_desktop.ui.tables.shown_delegate import MARGIN
from iar_desktop.ui.theme import color, font
from iar_desktop.ui.widgets.painting import draw_text


class Header(QHeaderView):
    """Column labels, muted, elided where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        model, across = self.model(), self.orientation()
        text = str(model.headerData(logicalIndex, across, Qt.ItemDataRole.DisplayRole) or "")
        align = model.headerData(logicalIndex, across, Qt.ItemDataRole.TextAlignmentRole)
        painter.fillRect(rect, color("panel"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, color("line"))
        face = font("strong")
        painter.setFont(face)
        box = QRectF(rect).adjusted(MARGIN, 0, -MARGIN, 0)
        shown = QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        side = Qt.AlignmentFlag(align or Qt.AlignmentFlag.AlignLeft)
        draw_text(painter, box, shown, "muted", side & Qt.AlignmentFlag.AlignHorizontal_Mask)
