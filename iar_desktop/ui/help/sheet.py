"""Every command with its keys, and the keys that lists, fields and programmes share."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from iar_desktop.schema.messages import N_, _
from iar_desktop.ui.calendar.help_keys import CALENDAR_KEYS
from iar_desktop.ui.commands import MENUS, Command
from iar_desktop.ui.overlay import Overlay
from iar_desktop.ui.widgets.shortcut_text import shortcut_text
from iar_desktop.ui.widgets.text import Text

_WIDTH = 1240
_MOST_COLUMNS = 3

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
    """Columns of commands and keys, as many as there is room for; Esc closes."""

    def __init__(self, actions: Sequence[QAction], window: QWidget) -> None:
        """Show ``actions`` by menu."""
        super().__init__("help", _("Keyboard and help"), _WIDTH, window)
        self.content.addWidget(Text(_("Keyboard and help"), "title", parent=self.panel))
        self._rows = self._groups(actions)
        self._area = _Tall(self.panel)
        self._area.setObjectName("help-sheet")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.content.addWidget(self._area)
        self.content.addWidget(
            Text(
                _("Days are typed as you say them: tomorrow, wed 14, 14/10, +2w, end of month."),
                "small",
                "muted",
                wrap=True,
                parent=self.panel,
            )
        )

    def open(self) -> None:
        """Show the sheet, its keys ready to scroll."""
        super().open()
        self._area.setFocus()

    def fit(self) -> None:
        """Take as many columns as have their keys whole in the width of the window."""
        margins = self.content.contentsMargins()
        room = self.room().width() - margins.left() - margins.right()
        for columns in range(_MOST_COLUMNS, 0, -1):
            sheet = _sheet(self._rows, columns)
            if sheet.sizeHint().width() <= room or columns == 1:
                self._area.setWidget(sheet)
                break
        super().fit()

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
        calendar = [(_(text), _spoken(keys)) for text, keys in CALENDAR_KEYS]
        groups.append((_("In the calendar"), calendar))
        return [*groups, (_("In lists, fields and programmes"), shared)]


class _Tall(QScrollArea):
    """As tall as what stands in it, where there is room."""

    def sizeHint(self) -> QSize:
        """Return the size at which nothing has to be scrolled."""
        sheet = self.widget()
        return sheet.sizeHint() if sheet else super().sizeHint()


def _sheet(groups: list[tuple[str, list[tuple[str, str]]]], count: int) -> QWidget:
    """Return the groups in ``count`` columns of about the same height, in their order."""
    sheet = QWidget()
    sheet.setObjectName("help-columns")
    line = QHBoxLayout(sheet)
    line.setContentsMargins(0, 0, 12, 0)
    line.setSpacing(32)
    columns = [QVBoxLayout() for _each in range(count)]
    fair = sum(len(rows) + 2 for _caption, rows in groups) / count
    filled = 0.0
    for caption, rows in groups:
        # A group stands in the column that its middle falls into.
        number = min(int((filled + len(rows) / 2) / fair), count - 1)
        columns[number].addWidget(_group(caption, rows))
        filled += len(rows) + 2
    for column in columns:
        column.setSpacing(14)
        column.addStretch(1)
        line.addLayout(column, 1)
    return sheet


def _group(caption: str, rows: list[tuple[str, str]]) -> QWidget:
    block = QWidget()
    grid = QGridLayout(block)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(2)
    grid.addWidget(Text(caption, "section", "accent"), 0, 0, 1, 2)
    for number, (text, keys) in enumerate(rows, start=1):
        grid.addWidget(Text(text), number, 0)
        grid.addWidget(Text(keys, "small", "muted"), number, 1, Qt.AlignmentFlag.AlignRight)
    grid.setColumnStretch(0, 1)
    return block


def _spoken(keys: str) -> str:
    return " / ".join(shortcut_text(each) for each in keys.split(" / "))
