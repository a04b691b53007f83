"""A status label: text on a soft ground of its tone."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from iar_desktop.ui.theme import Tone
from iar_desktop.ui.widgets.painting import draw_pill, pill_size


class Pill(QLabel):
    """A status such as ``Pill(_("Confirmed"), "accent")``; the text says it, the tone stresses."""

    def __init__(self, text: str, tone: Tone = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def tone(self) -> Tone:
        """The tone shown."""
        return self._tone

    def set_status(self, text: str, tone: Tone) -> None:
        """Show another status."""
        self._tone = tone
        self.setText(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return pill_size(self.text()).toSize()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_pill(painter, QRectF(self.rect()), self.text(), self._tone)
        painter.end()
