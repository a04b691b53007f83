"""Opening a dossier in the window: workers, counts, backups, and what to say when it fails."""

from pathlib import Path
from typing import TYPE_CHECKING

from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.desk import Desk

if TYPE_CHECKING:
    from iar_desktop.ui.window.main_window import MainWindow


def open_desk(window: "MainWindow", path: Path) -> None:
    """Open ``path`` and show it; on failure say why and leave the window as it was."""
    desk = Desk(path.resolve(), window.preferences.author)

    def refused(error: BaseException) -> None:
        desk.close()
        window.state.show_error(error)
        if window.desk is None:
            window.show_first_run()

    def opened(_ready: bool) -> None:
        desk.failed.disconnect(refused)
        _connect(window, desk)
        window.use(desk)
        desk.lookups.run(_back_up_if_due, owner=desk)

    desk.failed.connect(refused)
    desk.read(lambda _dossier: True, opened, owner=window)


def _back_up_if_due(dossier: Dossier) -> None:
    from iar_desktop.storage.backup import backup_if_due  # late: once a day

    backup_if_due(dossier)


def _connect(window: "MainWindow", desk: Desk) -> None:
    desk.touched.connect(window.state.on_touched)
    desk.saved.connect(window.state.on_saved)
    desk.data.begun.connect(window.state.on_work_begun)
    desk.failed.connect(window.state.show_error)
    desk.record_wanted.connect(window.show_record)
    desk.section_wanted.connect(window.show_section)
    desk.new_wanted.connect(window.new_in)
    desk.print_wanted.connect(window.commands.open_preview)
    desk.print_period_wanted.connect(window.commands.open_period_preview)
    desk.capture_wanted.connect(window.commands.open_capture)
    desk.message.connect(window.state.say)
