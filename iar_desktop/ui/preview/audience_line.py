"""Whom a document is for, said in a line."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.theme import icon_pixmap, theme
from iar_desktop.ui.theme.tokens import Role
from iar_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from iar_desktop.documents import DocumentType, PeriodDocument

_SIZE = 16


class AudienceLine(QWidget):
    """A lock for what stays in the office, an arrow for what is handed out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing to say."""
        super().__init__(parent)
        self._sign, self._text = QLabel(), Text("", "small", "muted", wrap=True)
        self._text.setObjectName("audience")
        self._name = "lock"
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        theme().changed.connect(self._draw)

    def show_of(self, document: "DocumentType | PeriodDocument | None", *, outside: bool) -> None:
        """Say it of ``document``, that is shared ``outside`` or not."""
        self.setVisible(document is not None)
        audience = getattr(document, "audience", None)
        kind = audience.value if audience is not None else "office"
        if kind == "outside":
            self._say("send", _("To hand out: nothing internal is printed."))
        elif kind == "either" and outside:
            self._say("send", _("To hand out: what is internal is left out."))
        else:
            self._say("lock", _("Stays in the office."))

    def _say(self, name: str, sentence: str) -> None:
        self._name = name
        self._text.setText(sentence)
        self._draw()

    def _draw(self) -> None:
        ink: Role = "muted"
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(icon_pixmap(self._name, ink, _SIZE, ratio))
