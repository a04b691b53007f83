"""What the window expects of every page."""

from PySide6.QtWidgets import QWidget

from iar_desktop.storage.dossier import Touched
from iar_desktop.ui.desk import Desk


class Page(QWidget):
    """One page of the window; made when first shown, kept until the dossier is closed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Work with ``desk``; load nothing before ``shown``."""
        super().__init__(parent)
        self.desk = desk

    def title(self) -> str:
        """Return the text of the window's header while this page is shown."""
        return ""

    def printable(self) -> bool:
        """Say whether there is something to print of what this page shows."""
        return True

    def print_view(self) -> bool:
        """Ask for the paper of the view as a whole; False where its records are what is printed."""
        return False

    def print_list(self) -> bool:
        """Ask for the paper of all that is listed here; False where nothing is."""
        return self.print_view()

    def shown(self) -> None:
        """Load or refresh what is to be seen: the page has just come to the front."""

    def refresh(self, touched: Touched) -> None:
        """Read anew what ``touched`` changed; called only while the page is shown."""

    def new(self) -> None:
        """Begin a new record of the sort shown here (Ctrl+N)."""

    def new_label(self) -> str:
        """Return what the header's main button says, empty when there is nothing to make."""
        return ""

    def selected_ids(self) -> list[str]:
        """Return the ids of the records that a command (print, delete) is about."""
        return []

    def open_record(self, record_id: str, tab: str = "") -> None:
        """Show this record, if the page shows records of its kind."""

    def retranslate(self) -> None:
        """Say everything again in the language spoken now; the default makes no assumptions."""
