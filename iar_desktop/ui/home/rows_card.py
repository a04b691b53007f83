"""A card of lines that are read anew whenever something changes."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from iar_desktop.ui.home.row import ActionRow
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.text import Text


class RowsCard(Card):
    """``set_rows`` replaces the lines; without any, a sentence says what belongs here."""

    def __init__(self, name: str, title: str, nothing: str) -> None:
        """Call the card ``name`` in tests; ``nothing`` is said when it is empty."""
        super().__init__(title)
        self.setObjectName(name)
        self._nothing = nothing
        self.content.setSpacing(0)
        self._lines: list[QWidget] = []

    def set_rows(self, rows: Sequence[ActionRow]) -> None:
        """Show ``rows`` instead of those shown before."""
        for old in self._lines:
            self.content.removeWidget(old)
            old.deleteLater()
        self._lines = list(rows) or [Text(self._nothing, "body", "muted", wrap=True)]
        for line in self._lines:
            self.content.addWidget(line)
