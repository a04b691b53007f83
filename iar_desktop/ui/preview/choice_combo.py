"""A choice whose label may be longer than the column is wide."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from iar_desktop.ui.theme import scaled

_BESIDE_LABEL = 28
_ROOM = 2


class ChoiceCombo(QComboBox):
    """A label without room ends in “…”; it is read whole in its tip, and where it is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without choices."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.currentTextChanged.connect(self.setToolTip)

    def shown(self) -> str:
        """Return the label as far as there is room for it."""
        return self._elided(self._option())

    def showPopup(self) -> None:
        """Make the list as wide as its longest label."""
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + scaled(_BESIDE_LABEL))
        super().showPopup()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what any such field is, the label shortened."""
        painter, option = QStylePainter(self), self._option()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self._elided(option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option

    def _elided(self, option: QStyleOptionComboBox) -> str:
        box = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        room = box.width() - scaled(_ROOM)
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
