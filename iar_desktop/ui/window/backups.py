"""The backups of the open dossier, newest first, and restoring one of them."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem

from iar_desktop.schema.dates import format_day, format_time
from iar_desktop.schema.messages import _
from iar_desktop.storage.backup import Backup, backup, backups
from iar_desktop.ui.overlay import Overlay
from iar_desktop.ui.pages.sizes import readable_size
from iar_desktop.ui.widgets.button import Button, PrimaryButton
from iar_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from iar_desktop.ui.window.main_window import MainWindow

_WIDTH = 640
_MOST = 12


def show_backups(window: "MainWindow") -> None:
    """Show the backups of the dossier open in ``window``."""
    if window.desk:
        BackupsPanel(window).open()


class BackupsPanel(Overlay):
    """A list of backups; one can be restored, and one made now."""

    def __init__(self, window: "MainWindow") -> None:
        """List what lies beside the dossier."""
        super().__init__("backups-panel", _("Backups"), _WIDTH, window)
        self._main = window
        desk = window.desk
        assert desk is not None  # noqa: S101 - show_backups has looked
        self.desk = desk
        self.content.addWidget(Text(_("Backups"), "heading"))
        self.content.addWidget(
            Text(
                _(
                    "A backup is made each day the dossier is opened, and verified. Restoring one "
                    "keeps the present state as a backup, too."
                ),
                "body",
                "muted",
                wrap=True,
            )
        )
        self.list = QListWidget()
        self.list.setObjectName("backups-list")
        self.list.setAccessibleName(_("Backups"))
        self.content.addWidget(self.list)
        self._restore_button = Button(_("Restore this backup"), icon="restore")
        self._restore_button.setObjectName("restore-backup")
        self._restore_button.clicked.connect(self._restore)
        make = PrimaryButton(_("Back up now"))
        make.setObjectName("backup-now")
        make.clicked.connect(self._make)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._restore_button)
        buttons.addStretch(1)
        buttons.addWidget(make)
        self.content.addLayout(buttons)
        self._fill()

    def open(self) -> None:
        """Show the list, its newest backup ready to be chosen with the arrows."""
        super().open()
        self.list.setFocus()

    def _fill(self) -> None:
        found = backups(self.desk.path)
        self.list.clear()
        for each in found:
            item = QListWidgetItem(_text(each))
            item.setData(256, each)
            self.list.addItem(item)
        row = max(self.list.sizeHintForRow(0), self.list.fontMetrics().height())
        self.list.setFixedHeight(min(max(len(found), 1), _MOST) * row + 6)
        self.list.setCurrentRow(0)
        self._restore_button.setEnabled(bool(found))
        self.fit()

    def _make(self) -> None:
        self.desk.lookups.run(backup, lambda _made: self._fill(), owner=self)

    def _restore(self) -> None:
        item = self.list.currentItem()
        chosen: Backup = item.data(256)
        path, window = self.desk.path, self._main
        self.close_panel()
        window.close_desk()
        try:
            _put_back(chosen.path, path)
        except Exception as error:  # noqa: BLE001 - said in the window, whatever it is
            window.state.show_error(error)
        else:
            window.state.say(_("The backup was restored."))
        window.open_dossier(path)


def _put_back(source: Path, target: Path) -> None:
    from iar_desktop.storage.backup_restore import restore  # late: seldom needed

    restore(source, target)


def _text(each: Backup) -> str:
    made = each.made_at.astimezone()
    when = f"{format_day(made.date(), 'full')} {format_time(made.time())}"
    return f"{when}  ·  {_(each.reason.label)}  ·  {readable_size(each.size)}"
