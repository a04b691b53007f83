"""A field of one line that cuts nothing."""

from PySide6.QtWidgets import QLineEdit, QWidget

MOST = 100_000_000
"""Characters: no text that can be pasted is longer."""


class WholeLine(QLineEdit):
    """Takes whatever is pasted: what is too long is refused aloud by whoever reads it.

    Qt cuts at 32,767 characters unless told otherwise, and says nothing of it.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(MOST)
        self.setText(text)
