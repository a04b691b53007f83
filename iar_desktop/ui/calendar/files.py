"""Calendar files, asked from the menu: which to import, where to export."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QWidget

from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _, _n, language, speaking
from iar_desktop.ui.calendar.import_dialog import open_import
from iar_desktop.ui.calendar.long_work import LongWork, Stopped
from iar_desktop.ui.desk import Desk

if TYPE_CHECKING:
    from iar_desktop.storage.dossier import Dossier

_FILTER = "iCalendar (*.ics *.ical *.ifb *.icalendar)"
_PATIENCE_MS = 500


def choose_import(window: QWidget, desk: Desk) -> None:
    """Ask for a calendar file and show what importing it would do."""
    chosen, _kind = QFileDialog.getOpenFileName(
        window, _("Import a calendar"), str(desk.path.parent), _FILTER
    )
    if chosen:
        open_import(window, desk, Path(chosen))


def choose_export(window: QWidget, desk: Desk, ids: Sequence[str]) -> None:
    """Ask where, and write the records ``ids``, all that have a day when there are none."""
    suggested = desk.path.with_suffix(".ics").name
    chosen, _kind = QFileDialog.getSaveFileName(
        window, _("Export as iCalendar"), str(desk.path.parent / suggested), "iCalendar (*.ics)"
    )
    if chosen:
        export(window, desk, ids, Path(chosen).with_suffix(".ics"))


def export(window: QWidget, desk: Desk, ids: Sequence[str], target: Path) -> None:
    """Write the records ``ids`` to ``target`` away from the Qt thread, and say how many."""
    work = LongWork(window)
    bar = QProgressDialog(_("Exporting…"), _("Cancel"), 0, 0, window)
    bar.setWindowModality(Qt.WindowModality.WindowModal)
    bar.setMinimumDuration(_PATIENCE_MS)
    bar.canceled.connect(work.stop)
    work.progressed.connect(lambda _done, target: bar.setMaximum(target))
    work.progressed.connect(lambda done, _target: bar.setValue(done))
    spoken = language()

    def write(dossier: "Dossier") -> int:
        from iar_desktop.exchange.icalendar import Selection, export_file  # late: seldom needed

        with speaking(spoken):
            return export_file(dossier, target, Selection(ids=tuple(ids)), work.told)

    def rest() -> None:
        bar.canceled.disconnect(work.stop)
        bar.reset()
        bar.deleteLater()
        work.deleteLater()

    def written(count: int) -> None:
        rest()
        entries = _n("{count} entry", "{count} entries", count)
        desk.message.emit(
            _("Exported as {name}: {entries}.").format(name=target.name, entries=entries), ""
        )

    def failed(error: BaseException) -> None:
        rest()
        if isinstance(error, UserError):
            desk.message.emit(str(error), "")
        elif not isinstance(error, Stopped):
            desk.failed.emit(error)

    desk.lookups.run(write, written, owner=window, failed=failed)
