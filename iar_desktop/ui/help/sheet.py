"""Every command with its keys, and the keys that lists, fields and programmes share."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from iar_desktop.schema.messages import N_, _
from iar_desktop.ui.commands import MENUS, Command
from iar_desktop.ui.overlay import Overlay
from iar_desktop.ui.widgets.shortcut_text import shortcut_text
from iar_desktop.ui.widgets.text import Text

_WIDTH = 860
_COLUMNS = 2
# Grid rows kept for each group; those without a command take no height.
_BAND = 100

SHARED = (
    (N_("Next, previous"), "Down / Up"),
    (N_("Open the record"), "Return"),
    (N_("Select several"), "Shift+Down / Ctrl+A"),
    (N_("Delete"), "Delete"),
    (N_("Edit a value"), "F2"),
    (N_("Keep a value and go on"), "Tab"),
    (N_("Give up what was typed"), "Esc"),
    (N_("Move in an order or a programme"), "Alt+Down / Alt+Up"),
)


class HelpSheet(Overlay):
    """Two columns of commands and keys; Esc closes."""

    def __init__(self, actions: Sequence[QAction], window: QWidget) -> None:
        """Show ``actions`` by menu."""
        super().__init__("help", _("Keyboard and help"), _WIDTH, window)
        self.content.addWidget(Text(_("Keyboard and help"), "title", parent=self.panel))
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        for number, (caption, rows) in enumerate(self._groups(actions)):
            self._add(grid, number, caption, rows)
        area = QScrollArea(self.panel)
        area.setObjectName("help-sheet")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(sheet)
        area.setMinimumHeight(sheet.sizeHint().height() + 8)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.content.addWidget(area)
        self.content.addWidget(
            Text(
                _("Days are typed as you say them: tomorrow, wed 14, 14/10, +2w, end of month."),
                "small",
                "muted",
                wrap=True,
                parent=self.panel,
            )
        )
        self._area = area

    def open(self) -> None:
        """Show the sheet."""
        self._area.setMinimumHeight(0)
        super().open()
        self._area.setFocus()

    @staticmethod
    def _groups(actions: Sequence[QAction]) -> list[tuple[str, list[tuple[str, str]]]]:
        groups = []
        for menu in MENUS:
            rows = []
            for action in actions:
                declared: Command = action.data()
                if declared.menu == menu:
                    keys = " / ".join(shortcut_text(each) for each in declared.shortcuts)
                    rows.append((_(declared.label), keys))
            groups.append((_(menu), rows))
        shared = [(_(text), _spoken(keys)) for text, keys in SHARED]
        return [*groups, (_("In lists, fields and programmes"), shared)]

    def _add(
        self, grid: QGridLayout, number: int, caption: str, rows: list[tuple[str, str]]
    ) -> None:
        column = 2 * (number % _COLUMNS)
        row = number // _COLUMNS * _BAND
        grid.addWidget(Text(caption, "section", "accent"), row, column, 1, 2)
        for line, (text, keys) in enumerate(rows, start=1):
            grid.addWidget(Text(text), row + line, column)
            grid.addWidget(
                Text(keys, "small", "muted"), row + line, column + 1, Qt.AlignmentFlag.AlignRight
            )


def _spoken(keys: str) -> str:
    return " / ".join(shortcut_text(each) for each in keys.split(" / "))
