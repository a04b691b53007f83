"""A key or a shortcut as it is printed on keys."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from iar_desktop.ui.theme import font
from iar_desktop.ui.widgets.shortcut_text import shortcut_text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeySequence


class KeyHint(QLabel):
    """``KeyHint("Ctrl+J")`` in a corner; ``KeyHint(text=_("Enter to keep"))`` for a sentence."""

    def __init__(
        self, shortcut: "str | QKeySequence" = "", text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text or shortcut_text(shortcut), parent)
        self.setFont(font("tiny"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
