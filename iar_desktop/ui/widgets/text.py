"""A label in one of the type roles and one of the theme's colours."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from iar_desktop.ui.theme import Role, TypeRole, color, font, theme

_PLAIN = 0
"""``Qt.TextFormat.PlainText``. Labels stand in the first window, and naming ``Qt`` makes the
binding build its 113 enumerations: 13 ms, an eighth of what an empty window takes."""

_BY_PALETTE: dict[Role, QPalette.ColorRole] = {
    "ink": QPalette.ColorRole.WindowText,
    "muted": QPalette.ColorRole.PlaceholderText,
    "accent": QPalette.ColorRole.Accent,
}


class Text(QLabel):
    """Plain text; ``wrap`` lets it take several lines, ``selectable`` lets it be copied."""

    def __init__(
        self,
        text: str = "",
        role: TypeRole = "body",
        ink: Role = "ink",
        *,
        wrap: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("textFormat", _PLAIN)
        self._role, self._ink = role, ink
        if role != "body":
            self.setFont(font(role))
        if wrap:
            self.setWordWrap(True)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        if selectable:
            from PySide6.QtCore import Qt  # late: see _PLAIN

            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self.set_ink(ink)
        theme().changed.connect(self._retint)

    def set_ink(self, ink: Role) -> None:
        """Write in the colour of ``ink``."""
        self._ink = ink
        if ink in _BY_PALETTE:
            self.setForegroundRole(_BY_PALETTE[ink])
        else:
            self.setForegroundRole(QPalette.ColorRole.WindowText)
            self._retint()

    def _retint(self) -> None:
        if self._ink not in _BY_PALETTE:
            palette = QPalette()
            palette.setColor(QPalette.ColorRole.WindowText, color(self._ink))
            self.setPalette(palette)
