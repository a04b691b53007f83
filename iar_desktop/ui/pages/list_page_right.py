"""The right side of a section's page: the record, a new one, or nothing yet."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.storage.dossier import Touched
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.pages.section import Section
from iar_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from iar_desktop.ui.pages.new_record import NewRecord
    from iar_desktop.ui.pages.record_page import RecordPage

_MARGIN = 24


class RightSide(QStackedWidget):
    """Builds the record page when the first record is shown: the list comes first."""

    created = Signal(str)
    gone = Signal(str)
    given_up = Signal()
    """The strip for a new record was closed without making one."""

    def __init__(self, desk: Desk, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self._section = desk, section
        self._nothing = Text("", "body", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.addWidget(self._nothing)
        self._page: RecordPage | None = None
        self._new: NewRecord | None = None
        self.record_id = ""

    @property
    def page(self) -> "RecordPage | None":
        """The record page, once there is one."""
        return self._page

    def show_record(self, record_id: str, tab: str = "") -> None:
        """Show the record with this id, at ``tab`` if one is named."""
        from iar_desktop.ui.pages.record_page import RecordPage

        if self._page is None:
            self._page = RecordPage(self.desk, self._section)
            self._page.gone.connect(self._lost)
            self.addWidget(self._page)
        self.record_id = record_id
        self._page.show_record(record_id, tab)
        self.setCurrentWidget(self._page)

    def invite(self, *, to_choose: bool) -> None:
        """Say, while no record is shown, that one can be chosen; an empty list speaks itself."""
        self._nothing.setText(_("Choose a record in the list.") if to_choose else "")

    def show_nothing(self) -> None:
        """Show that no record is chosen."""
        self.record_id = ""
        self.setCurrentWidget(self._nothing)

    def refresh(self, touched: Touched) -> None:
        """Read anew what ``touched`` changed."""
        if self._page is not None:
            self._page.refresh(touched)

    def begin_new(self) -> None:
        """Open the strip for a new record."""
        if self._new is None:
            self._new = self._make_new()
        holder = self._new.parentWidget()
        if holder is not None:
            self.setCurrentWidget(holder)
        self._new.begin()

    def is_beginning(self) -> bool:
        """Return whether a new record is being begun."""
        return self._new is not None and self.currentWidget() is self._new.parentWidget()

    def take_focus(self) -> None:
        """Put the keyboard into the record page: its title."""
        if self._page is not None and self.record_id:
            self._page.take_focus()

    def edit_title(self) -> None:
        """Begin to edit the title of the record shown."""
        if self._page is not None and self.record_id:
            self._page.edit_title()

    def _make_new(self) -> "NewRecord":
        from iar_desktop.ui.pages.new_record import NewRecord

        strip = NewRecord(self.desk, self._section)
        strip.created.connect(self._created)
        strip.closed.connect(self._give_up)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(_MARGIN, 16, _MARGIN, 16)
        column.addWidget(strip)
        column.addStretch(1)
        self.addWidget(holder)
        return strip

    def _created(self, record_id: str) -> None:
        self._back()
        self.created.emit(record_id)

    def _give_up(self) -> None:
        self._back()
        self.given_up.emit()

    def _back(self) -> None:
        self.setCurrentWidget(self._page if self._page and self.record_id else self._nothing)

    def _lost(self, record_id: str) -> None:
        if record_id == self.record_id:
            self.show_nothing()
            self.gone.emit(record_id)
