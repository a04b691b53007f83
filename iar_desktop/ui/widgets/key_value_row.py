"""A name and its value side by side, as on a contact card."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from iar_desktop.ui.theme import scaled
from iar_desktop.ui.widgets.text import Text

KEY_WIDTH = 108


class KeyValueRow(QWidget):
    """``KeyValueRow(_("Phone"), "+81 3 5550 0142")``; the value may be any widget."""

    def __init__(
        self,
        key: str,
        value: str | QWidget,
        *,
        key_width: int = KEY_WIDTH,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        name = Text(key, "body", "muted", wrap=True)
        name.setFixedWidth(scaled(key_width))
        self.value = Text(value, wrap=True, selectable=True) if isinstance(value, str) else value
        self.value.setAccessibleName(f"{key} {value}" if isinstance(value, str) else key)
        if isinstance(self.value, Text):
            self.value.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.value, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
