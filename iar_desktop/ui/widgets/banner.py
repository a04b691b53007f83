"""A message across a page: what is the matter, and the one remedy as a button."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.theme import Tone, color, draw_icon, font, theme, tone_roles
from iar_desktop.ui.theme.tokens import RADIUS
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.icon_button import IconButton
from iar_desktop.ui.widgets.painting import draw_box

_SIGNS: dict[Tone, str] = {"amber": "warning", "red": "error", "accent": "task"}


class Banner(QWidget):
    """``Banner("amber", _("1 conflict"), "Thursday 11:15 …", action=_("Shift by 30 min"))``.

    ``acted`` tells of the button, ``closed`` of the cross (the banner has then hidden itself).
    """

    acted = Signal()
    closed = Signal()

    def __init__(
        self,
        tone: Tone,
        lead: str,
        message: str = "",
        *,
        action: str = "",
        closable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone: Tone = tone
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = Button("", quiet=True)
        self._action.setObjectName("banner-action")
        self._action.setFont(font("strong"))
        self._action.clicked.connect(self.acted)
        self._close = IconButton("close", _("Close"), quiet=True, size=16)
        if not closable:  # shown before it has a parent it would be a window of its own
            self._close.hide()
        self._close.clicked.connect(self._dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(40, 5, 6, 5)
        row.setSpacing(8)
        row.addWidget(self._label, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme().changed.connect(self._retint)
        self.setMinimumHeight(38)
        self.set_message(tone, lead, message, action)

    def set_message(self, tone: Tone, lead: str, message: str = "", action: str = "") -> None:
        """Say something else; ``lead`` is set bold before ``message``."""
        self._tone = tone
        bold = f"<b>{_escaped(lead)}</b>" if lead else ""
        dash = " — " if lead and message else ""
        said = f"{bold}{dash}{_escaped(message)}"
        # Otherwise rich text takes every sort of space for a plain one, at which lines may break.
        self._label.setText(f'<span style="white-space: pre-wrap">{said}</span>')
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(f"{lead}{dash}{message}")
        self._retint()

    def paintEvent(self, event: QPaintEvent) -> None:
        ink, soft, mark = tone_roles(self._tone)
        painter = QPainter(self)
        edge = QColor(color(mark))
        edge.setAlpha(110)
        draw_box(painter, QRectF(self.rect()), RADIUS, color(soft), edge)
        middle = self._label.y() + min(self._label.height(), self._action.sizeHint().height()) // 2
        sign = _SIGNS.get(self._tone, "info")
        draw_icon(painter, QPoint(12, middle - 10), sign, ink, 20)
        painter.end()

    def _dismiss(self) -> None:
        self.hide()
        self.closed.emit()

    def _retint(self) -> None:
        ink = tone_roles(self._tone)[0]
        palette = QPalette()
        palette.setColor(self._label.foregroundRole(), color(ink))
        self._label.setPalette(palette)
        self._close.set_icon("close", ink)
        if self._action.property("tone") != self._tone:
            self._action.setProperty("tone", self._tone)
            self.style().polish(self._action)
        self.update()


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
