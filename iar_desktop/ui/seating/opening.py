"""Opening the seating plan, from a programme, a session's page or the preview."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from iar_desktop.domain.programme import SessionKind
from iar_desktop.ui.desk import Desk

if TYPE_CHECKING:
    from iar_desktop.ui.seating.dialog import SeatingDialog


SEATED = (SessionKind.MEAL, SessionKind.RECEPTION)
"""The sessions whose guests sit at tables."""


def open_seating(
    desk: Desk, session_id: str, window: QWidget, shape: str = "", order: str = ""
) -> "SeatingDialog":
    """Show the seating plan of a session over ``window``; return it.

    ``shape`` and ``order`` are values of ``domain.seating``, where they are chosen elsewhere
    already (in the print preview); empty: as last time.  While the dialog is open it has them as
    ``shape`` and ``order``; ``closed`` tells when to print anew.
    """
    from iar_desktop.ui.seating.dialog import SeatingDialog  # late: only when one is wanted

    dialog = SeatingDialog(desk, session_id, window, shape, order)
    dialog.open()
    return dialog
