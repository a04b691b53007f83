"""A thin bar with its figures beside it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from iar_desktop.schema.messages import grouped
from iar_desktop.ui.theme import Tone, color, font, tone_roles
from iar_desktop.ui.widgets.painting import draw_box, draw_text

_THICK = 8
_GAP = 16


class ProgressBar(QProgressBar):
    """``bar.set_progress(7, 10)`` shows "7 / 10"; the tone stresses what is behind."""

    def __init__(self, done: int = 0, target: int = 100, tone: Tone = "accent") -> None:
        super().__init__()
        self._tone: Tone = tone
        self._figures = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_progress(done, target, tone)

    def set_progress(
        self, done: int, target: int, tone: Tone = "accent", figures: str | None = None
    ) -> None:
        """Show ``done`` of ``target``; ``figures`` replaces the text "done / target"."""
        self._tone = tone
        self._figures = f"{grouped(done)} / {grouped(target)}" if figures is None else figures
        self.setRange(0, max(target, 1))
        self.setValue(min(max(done, 0), max(target, 1)))
        self.setAccessibleDescription(self._figures)
        self.update()

    def text(self) -> str:
        return self._figures

    def sizeHint(self) -> QSize:
        height = round(QFontMetricsF(font("body")).height()) + 2
        return QSize(160, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(font("body"))
        metrics = QFontMetricsF(font("body"))
        # Figures of stacked bars line up: room for "00 / 00" at least.
        room = metrics.horizontalAdvance(max(self._figures, "00 / 00", key=len))
        width = self.width() - (room + _GAP if self._figures else 0)
        track = QRectF(0, (self.height() - _THICK) / 2, max(width, 0), _THICK)
        draw_box(painter, track, _THICK / 2, color("neutral_soft"))
        share = self.value() / max(self.maximum(), 1)
        if share > 0:
            filled = QRectF(track)
            filled.setWidth(max(track.width() * share, _THICK))
            draw_box(painter, filled, _THICK / 2, color(tone_roles(self._tone)[2]))
        figures = QRectF(self.width() - room, 0, room, self.height())
        draw_text(painter, figures, self._figures, "ink", Qt.AlignmentFlag.AlignLeft)
        painter.end()
