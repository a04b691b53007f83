"""What an empty list says: what belongs here, and the first steps."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from iar_desktop.ui.theme import icon, scaled, theme
from iar_desktop.ui.widgets.button import Button, PrimaryButton
from iar_desktop.ui.widgets.text import Text

_WIDTH = 380
_MARGIN = 24
_ALL = 1000
"""Stretch of what takes the room before those beside it do."""


class EmptyState(QWidget):
    """``EmptyState("people", _("No one here yet."), [(_("New person"), slot), …])``.

    The first step is the primary button.
    """

    def __init__(
        self,
        icon_name: str,
        sentence: str,
        steps: Sequence[tuple[str, Callable[[], object]]] = (),
        *,
        title: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sign = Text()
        self._title = Text(title, "heading")
        self._sentence = Text(sentence, "body", "muted", wrap=True)
        self._icon_name = icon_name
        self._retint()
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(8)
        column.addStretch(2)
        for label in (self._sign, self._title):
            column.addWidget(label, 0, middle)
        # As wide as the pane, up to a comfortable line.
        self._sentence.setMaximumWidth(scaled(_WIDTH))
        self._sentence.setAlignment(middle)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._sentence, _ALL)
        line.addStretch(1)
        column.addLayout(line)
        self._title.setVisible(bool(title))
        column.addSpacing(8)
        column.addLayout(self._buttons(steps))
        column.addStretch(3)
        theme().changed.connect(self._retint)

    def _buttons(self, steps: Sequence[tuple[str, Callable[[], object]]]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for number, (text, step) in enumerate(steps):
            button = Button(text) if number else PrimaryButton(text)
            button.clicked.connect(lambda _checked=False, step=step: step())
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _retint(self) -> None:
        self._sign.setPixmap(icon(self._icon_name, "muted").pixmap(QSize(32, 32)))
