"""The calendar of another program: what importing it would do, before it is done."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _, language, speaking
from iar_desktop.ui.calendar.import_rows import rows
from iar_desktop.ui.calendar.long_work import LongWork, Stopped
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.overlay import Overlay
from iar_desktop.ui.widgets.button import Button, PrimaryButton
from iar_desktop.ui.widgets.elided import Elided
from iar_desktop.ui.widgets.popup_list import PopupList
from iar_desktop.ui.widgets.progress_bar import ProgressBar
from iar_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from iar_desktop.exchange.icalendar import Parsed, Plan
    from iar_desktop.storage.dossier import Dossier

_WIDTH = 720
_TALLEST = 420
_PATIENCE_MS = 500


def open_import(window: QWidget, desk: Desk, path: Path) -> "ImportDialog":
    """Show over ``window`` (or the window of a page) what importing the file ``path`` would do."""
    dialog = ImportDialog(desk, path, window)
    dialog.open()
    return dialog


class ImportDialog(Overlay):
    """Enter imports all of it as one step, Esc goes back; the toast takes it back."""

    def __init__(self, desk: Desk, path: Path, window: QWidget) -> None:
        """Preview what the file at ``path`` brings to the dossier of ``desk``."""
        super().__init__("import-calendar", _("Import a calendar"), _WIDTH, window)
        self.desk, self.path = desk, path
        self.plan: Plan | None = None
        self._parsed: Parsed | None = None
        self._work = LongWork(self)
        self._work.progressed.connect(self._show_progress)
        self._heading = Elided(_("Import “{name}”").format(name=path.name), "heading")
        self.state = Text(_("Reading…"), "body", "muted", wrap=True)
        self.state.setObjectName("import-state")
        self.progress = ProgressBar()
        self.progress.setObjectName("import-progress")
        self.progress.setAccessibleName(_("Progress"))
        self.list = PopupList()
        self.list.setObjectName("import-list")
        self.list.setAccessibleName(_("What is imported"))
        self.cancel_button = Button(_("Cancel"))
        self.cancel_button.setObjectName("import-cancel")
        self.cancel_button.clicked.connect(self.close_panel)
        self.import_button = PrimaryButton(_("Import"), icon="import")
        self.import_button.setObjectName("import-now")
        self.import_button.clicked.connect(self.import_now)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._show_bar)
        self._build()
        self._read()

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.progress, 1)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.import_button)
        for widget in (self._heading, self.state, self.list):
            self.content.addWidget(widget)
        self.content.addLayout(buttons)
        self.list.hide()
        self.progress.hide()
        self.import_button.setEnabled(False)

    def open(self) -> None:
        """Show the panel; the keys belong to it."""
        super().open()
        self.cancel_button.setFocus()

    def close_panel(self) -> None:
        """Put the panel away, and stop what is still being done: nothing of it is kept."""
        self._work.stop()
        super().close_panel()

    def _read(self) -> None:
        path, spoken, told = self.path, language(), self._work.told

        def read(dossier: "Dossier") -> "tuple[Parsed, Plan]":
            from iar_desktop.exchange.icalendar import plan_of_file  # late: seldom needed

            with speaking(spoken):
                return plan_of_file(dossier, path, progress=told)

        self._patience.start(_PATIENCE_MS)
        self.desk.lookups.run(read, self._show, owner=self, failed=self._failed)

    def _show(self, found: "tuple[Parsed, Plan]") -> None:
        from iar_desktop.exchange.icalendar import summary

        self._parsed, self.plan = found
        self._rest()
        counts = self.plan.counts()
        useful = bool(counts["add"] or counts["update"])
        self.state.setText(_told(summary(self.plan), useful=useful, known=bool(counts["leave"])))
        self.list.set_rows(rows(self.plan))
        self.list.setFixedHeight(self.list.wanted_height(_TALLEST))
        self.list.show()
        self.import_button.setEnabled(useful)
        self.fit()
        (self.list if useful else self.cancel_button).setFocus()
        selection = self.list.selectionModel()
        selection.select(self.list.currentIndex(), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def import_now(self) -> None:
        """Import what is shown as one step."""
        parsed, name, spoken, told = self._parsed, self.path.name, language(), self._work.told
        if parsed is None or not self.import_button.isEnabled():
            return
        self.import_button.setEnabled(False)
        self.state.setText(_("Importing…"))
        self._patience.start(_PATIENCE_MS)

        def keep(dossier: "Dossier") -> "Plan":
            from iar_desktop.exchange.icalendar import import_plan

            with speaking(spoken):
                return import_plan(dossier, parsed, name, told)

        # The window waits for it, not the panel: what Esc came too late to stop is said, too.
        self.desk.change(keep, self._done, owner=self.window(), failed=self._failed)

    def _done(self, plan: "Plan") -> None:
        from iar_desktop.exchange.icalendar import summary

        self.desk.message.emit(_("Imported: {summary}").format(summary=summary(plan)), "undo")
        if isValid(self):
            self.close_panel()

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Stopped):
            return
        if not isValid(self):
            self.desk.failed.emit(error)
            return
        self._rest()
        if not isinstance(error, UserError):
            self.desk.failed.emit(error)
            self.close_panel()
            return
        self.state.set_ink("red")
        self.state.setText(str(error))
        self.fit()

    def _show_bar(self) -> None:
        self.progress.show()
        self.fit()

    def _show_progress(self, done: int, target: int) -> None:
        self.progress.set_progress(done, target)

    def _rest(self) -> None:
        """Nothing is being done any more."""
        self._patience.stop()
        self.progress.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Import on Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.import_button.isEnabled():
            self.import_now()
            return
        super().keyPressEvent(event)


def _told(counts: str, *, useful: bool, known: bool) -> str:
    if useful:
        return _("{counts}. Enter imports it as one step; Ctrl+Z takes it back.").format(
            counts=counts
        )
    if known:
        return _("{counts}. Everything is here already: there is nothing to import.").format(
            counts=counts
        )
    return _("{counts}. There is nothing here that can be imported.").format(counts=counts)
