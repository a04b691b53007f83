"""What to know about how the pages came out: one sentence, or a list that is opened."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from iar_desktop.schema.messages import _, _n, grouped
from iar_desktop.ui.theme import color, icon_pixmap, scaled, theme
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.text import Text

_SIGN = 16
_TALLEST = 168
_BELOW = 12
_MOST = 200
"""Sentences in the list: the rest is counted."""


class Remarks(QFrame):
    """A quiet strip above the pages; hidden where there is nothing to know."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing to know."""
        super().__init__(parent)
        self.setObjectName("remarks")
        self.sentences: tuple[str, ...] = ()
        self._sign = QLabel()
        self.lead = Text("", "small", "amber", wrap=True, selectable=True)
        self.lead.setObjectName("remarks-lead")
        self.toggle = Button("", quiet=True)
        self.toggle.setObjectName("remarks-toggle")
        self.toggle.clicked.connect(self._turn)
        self.text = Text("", "small", "ink", wrap=True, selectable=True)
        self.text.setObjectName("remarks-text")
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.setContentsMargins(40, 0, 16, 8)
        self.area = QScrollArea()
        self.area.setWidget(self.text)
        self.area.setWidgetResizable(True)
        self.area.viewport().setAutoFillBackground(False)
        self.text.setAutoFillBackground(False)  # the strip's own ground shows
        self.area.hide()
        row = QHBoxLayout()
        row.setContentsMargins(16, 3, 8, 3)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self.lead, 1)
        row.addWidget(self.toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.area)
        self.setAutoFillBackground(True)
        self.hide()
        theme().changed.connect(self._retint)

    def set_sentences(self, sentences: Sequence[str]) -> None:
        """Show these sentences, each once; none hides the strip."""
        found = tuple(dict.fromkeys(sentences))
        if found == self.sentences:
            return
        self.sentences = found
        count = len(found)
        self.lead.setText(
            found[0] if count == 1 else _n("{count} remark", "{count} remarks", count)
        )
        rest = count - _MOST
        more = [_("and {count} more").format(count=grouped(rest))] if rest > 0 else []
        self.text.setText("\n".join([*found[:_MOST], *more]))
        self.toggle.setVisible(count > 1)
        self._open(is_open=count > 1 and self.area.isVisible())
        self._retint()
        self.setVisible(count > 0)

    def _turn(self) -> None:
        self._open(is_open=not self.area.isVisible())

    def _open(self, *, is_open: bool) -> None:
        self._fit()
        self.area.setVisible(is_open)
        self.toggle.setText(_("Hide") if is_open else _("Show"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines of the list anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        tall = self.text.heightForWidth(self.width()) + _BELOW
        self.area.setFixedHeight(min(tall, scaled(_TALLEST)))

    def _retint(self) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, color("amber_soft"))
        self.setPalette(palette)
        self._sign.setPixmap(icon_pixmap("warning", "amber", _SIGN, self.devicePixelRatioF()))
