"""The page of one record: head, tabs, and everything about it in place."""

from collections.abc import Callable
from typing import Protocol, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from iar_desktop.operations.records import delete
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.messages import _
from iar_desktop.storage.dossier import Touched
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.form import Form
from iar_desktop.ui.forms.value_view import PADDING
from iar_desktop.ui.pages.fields_tab import FieldsTab
from iar_desktop.ui.pages.record_page_header import RecordHeader
from iar_desktop.ui.pages.record_page_read import RecordView, read_record
from iar_desktop.ui.pages.section import Section, Tab
from iar_desktop.ui.widgets.tabs import Tabs

OVERVIEW = "overview"
_MARGIN = 24


class _RecordTab(Protocol):
    def show_record(self, record: Entity) -> None: ...


class RecordPage(QWidget):
    """``show_record(id, tab)`` reads and shows a record; ``gone`` tells that it was deleted."""

    shown_record = Signal(str)
    gone = Signal(str)

    def __init__(self, desk: Desk, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.section = desk, section
        self.setObjectName("record-page")
        self.form = Form(desk, self)
        self.form.stored.connect(self._stored)
        self.header = RecordHeader(self.form, section)
        self.header.delete_wanted.connect(self.delete)
        self.header.copy_wanted.connect(self.copy_id)
        self.tabs = Tabs()
        self.tabs.setObjectName("tabs")
        self._keys = [OVERVIEW, *(tab.key for tab in section.tabs)]
        self._view: RecordView | None = None
        self._record_id = ""
        self._wanted_tab = ""
        self._fresh: set[int] = set()
        self.tabs.add(_("Overview"), self._make_overview)
        for tab in section.tabs:
            self.tabs.add(_(tab.label), self._maker(tab))
        self.tabs.changed.connect(self._show_in_tab)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN - PADDING, 16, 16, 0)
        column.setSpacing(12)
        column.addLayout(_indented(self.header, 0 if self.header.begins_with_title else PADDING))
        column.addLayout(_indented(self.tabs, PADDING), 1)

    @property
    def record(self) -> Entity | None:
        """The record shown."""
        return self._view.record if self._view else None

    @property
    def record_id(self) -> str:
        """The id of the record shown or under way, empty without any."""
        return self._record_id

    def show_record(self, record_id: str, tab: str = "") -> None:
        """Read the record and show it, at ``tab`` if one is named."""
        if record_id != self._record_id:
            self.form.leave()
        self._record_id, self._wanted_tab = record_id, tab
        self._read()

    def refresh(self, _touched: Touched) -> None:
        """Read the record anew: what it links to may have changed, too."""
        if self._record_id:
            self._read()

    def delete(self) -> None:
        """Delete the record; undo brings it back."""
        record_id = self._record_id

        def deleted(_count: int) -> None:
            self.desk.message.emit(_("Deleted."), "undo")

        self.desk.change(lambda dossier: delete(dossier, [record_id]), deleted, owner=self)

    def take_focus(self) -> None:
        """Put the keyboard to the title, or to the tabs where the title cannot be edited."""
        title = self.header.title.view
        there = title if title.focusPolicy() != Qt.FocusPolicy.NoFocus else self.tabs.bar
        there.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit_title(self) -> None:
        """Begin to edit the title, where it can be."""
        self.take_focus()
        if self.header.title.view.hasFocus():
            self.header.title.edit()

    def copy_id(self) -> None:
        """Put the id of the record on the clipboard, for the command line."""
        QGuiApplication.clipboard().setText(self._record_id)
        self.desk.message.emit(_("Identifier copied."), "")

    def tab_key(self) -> str:
        """Return the key of the tab shown."""
        index = self.tabs.current()
        return self._keys[index] if index >= 0 else ""

    def hideEvent(self, event: QHideEvent) -> None:
        self.form.leave()
        super().hideEvent(event)

    def _read(self) -> None:
        record_id = self._record_id

        def read(view: RecordView | None) -> None:
            if view is None:
                self._record_id, self._view = "", None
                self.gone.emit(record_id)
            else:
                self._show(view)

        self.desk.read(
            lambda dossier: read_record(dossier, self.section, record_id),
            read,
            owner=self,
            latest="record",
        )

    def _show(self, view: RecordView) -> None:
        self._view = view
        self.form.show_record(view.record, view.entries)
        self.header.show_view(view)
        for index, key in enumerate(self._keys):
            if key in view.counts:
                self.tabs.set_count(index, view.counts[key] or None)
        self._fresh.clear()
        if self._wanted_tab in self._keys:
            self.tabs.show_tab(self._keys.index(self._wanted_tab))
        self._wanted_tab = ""
        self._show_in_tab(self.tabs.current())
        self.shown_record.emit(view.record.id)

    def _show_in_tab(self, index: int) -> None:
        page = self.tabs.page(index)
        if self._view is None or page is None or index in self._fresh:
            return
        self._fresh.add(index)
        if isinstance(page, FieldsTab):
            page.show_view(self._view)
        else:
            cast("_RecordTab", page).show_record(self._view.record)

    def _stored(self, record: Entity) -> None:
        """Tell the section; what is shown follows the announcement of the change."""
        before = self._view.record if self._view else None
        if self.section.kept and before is not None and before.id == record.id:
            self.section.kept(self.desk, before, record)

    def _make_overview(self) -> QWidget:
        if self.section.overview is not None:
            return self.section.overview(self.form, self)
        return FieldsTab(self.form, self.section)

    def _maker(self, tab: Tab) -> Callable[[], QWidget]:
        return lambda: tab.make(self.desk, self)


def _indented(widget: QWidget, by: int) -> QHBoxLayout:
    """Return a line with ``widget``: texts in boxes stand where bare ones do."""
    line = QHBoxLayout()
    line.setContentsMargins(by, 0, 0, 0)
    line.addWidget(widget)
    return line
