"""Copies and checks of the open dossier, asked from the menu."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from iar_desktop.schema.messages import _

if TYPE_CHECKING:
    from iar_desktop.storage.check import Report
    from iar_desktop.ui.window.main_window import MainWindow


def save_copy(window: "MainWindow") -> None:
    """Ask where, and write a whole copy of the dossier there."""
    desk = window.desk
    if desk is None:
        return
    suggested = desk.path.with_name(_("{name} (copy).iar").format(name=desk.path.stem))
    chosen, _kind = QFileDialog.getSaveFileName(
        window, _("Save a copy"), str(suggested), "IAR Desktop (*.iar)"
    )
    if not chosen:
        return
    from iar_desktop.storage.backup import save_copy as write

    target = Path(chosen)
    desk.lookups.run(
        lambda dossier: write(dossier, target),
        lambda _result: window.state.say(_("A copy was saved as {name}.").format(name=target.name)),
        owner=window,
    )


def check(window: "MainWindow") -> None:
    """Look whether the dossier is whole and say what was found."""
    from iar_desktop.storage.check import check as look

    def told(report: "Report") -> None:
        if report.findings:
            window.state.show_notice("\n".join(str(each) for each in report.findings), "amber")
        else:
            window.state.say(_("The dossier and its files are whole."))

    if window.desk:
        window.desk.lookups.run(look, told, owner=window)
