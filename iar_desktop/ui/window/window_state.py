"""What the window shows of the dossier's state: counts, undo and redo, saved, errors, words."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTime

from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from iar_desktop.storage.dossier import Dossier, Touched
    from iar_desktop.storage.journal import ChangeSet
    from iar_desktop.ui.theme import Tone
    from iar_desktop.ui.widgets.toast import Toast
    from iar_desktop.ui.window.main_window import MainWindow
    from iar_desktop.ui.window.work_panel import WorkPanel

STOP_KEYS = "Ctrl+."


class WindowState:
    """Keeps what ``window`` shows of the dossier true after every change."""

    def __init__(self, window: "MainWindow") -> None:
        """Show in ``window``."""
        self.window = window
        self._toast: Toast | None = None
        self._work: WorkPanel | None = None

    def show_desk_state(self) -> None:
        """Show the dossier's name, its counts, and what can be undone."""
        if self.window.desk is None:
            return
        self.window.setWindowTitle(f"{self.window.desk.path.stem} — IAR Desktop")
        self.window.sidebar.dossier.setText(self.window.desk.path.name)
        self.on_saved()
        self.window.desk.read(_state, self._show_state, owner=self.window, latest="state")

    def _show_state(self, state: tuple[Any, ...]) -> None:
        counts, undo, redo = state
        self.window.sidebar.show_counts(counts)
        self.show_undo(undo, redo)

    def show_undo(self, undo: "ChangeSet | None", redo: "ChangeSet | None") -> None:
        """Let the undo and redo commands name what they would do."""
        for key, found, bare, full in (
            ("undo", undo, _("Undo"), _("Undo: {step}")),
            ("redo", redo, _("Redo"), _("Redo: {step}")),
        ):
            action = self.window.action(key)
            action.setEnabled(found is not None)
            action.setText(full.format(step=found.label) if found else bare)

    def on_saved(self) -> None:
        """Say that everything is kept, and since when."""
        now = QTime.currentTime().toString("HH:mm")
        self.window.sidebar.saved.setText(_("Everything is saved · {time}").format(time=now))

    def on_touched(self, touched: "Touched") -> None:
        """Show what changed, here or in another window."""
        self.show_desk_state()
        if self.window.page:
            self.window.page.refresh(touched)
            self.window.show_page_state()

    def show_error(self, error: BaseException) -> None:
        """Say what went wrong in one sentence; a bug of ours goes to the log as well."""
        from iar_desktop.schema import logs  # late: most days nothing goes wrong
        from iar_desktop.storage.progress import Cancelled

        if isinstance(error, Cancelled):  # as was asked for: nothing is wrong
            self.say(str(error))
            return
        act: Callable[[], object] | None = None
        action = ""
        if isinstance(error, UserError):
            text = str(error)
            if type(error).__name__ == "DossierGone":  # by name: no room of storage is loaded here
                action, act = _("Save a copy…"), self.window.commands.save_copy
        else:
            logs.bug(error)
            text = _(
                "Something unexpected happened; nothing that was saved is lost. "
                "The details are in the log: {folder}"
            ).format(folder=logs.folder())
        self.show_notice(text, "red", action, act)

    def show_notice(
        self,
        text: str,
        tone: "Tone",
        action: str = "",
        act: "Callable[[], object] | None" = None,
    ) -> None:
        """Show a sentence across the top of the page, until it is closed or another comes.

        A button named ``action`` calls ``act``.
        """
        from iar_desktop.ui.widgets.banner import Banner  # late: most days nothing goes wrong

        banner = Banner(tone, text, action=action, parent=self.window)
        banner.setObjectName("notice")
        if act is not None:
            banner.acted.connect(act)
        while self.window.notices.count():
            old = self.window.notices.takeAt(0)
            widget = old.widget() if old else None
            if widget:
                widget.deleteLater()
        self.window.notices.addWidget(banner)

    def say(self, text: str, action: str = "") -> None:
        """Say something in passing at the bottom of the window, with an undo button if asked."""
        self.toast().show_message(text, _("Undo") if action == "undo" else "")

    def on_work_begun(self, number: int) -> None:
        """Show how far work of the desk is, where it lasts."""
        desk = self.window.desk
        if desk is None:
            return
        if self._work is None or self._work.worker is not desk.data:
            from iar_desktop.ui.window.work_panel import WorkPanel  # late: with the first change

            if self._work is not None:
                self._work.deleteLater()
            self._work = WorkPanel(desk.data, self.window, STOP_KEYS)
        self._work.begin(number)

    def stop_work(self) -> None:
        """Stop the work under way; nothing of it is kept."""
        if self._work is None or not self._work.stop():
            self.say(_("Nothing is under way."))

    def toast(self) -> "Toast":
        """Return the window's one place for words in passing, made when first needed."""
        if self._toast is None:
            from iar_desktop.ui.widgets.toast import Toast

            self._toast = Toast(self.window)
            self._toast.setObjectName("toast")
            self._toast.acted.connect(self.window.commands.undo)
        return self._toast


def _state(dossier: "Dossier") -> tuple[Any, ...]:
    from iar_desktop.storage import journal
    from iar_desktop.storage.listing import counts

    connection = dossier.connection
    return counts(dossier), journal.to_undo(connection), journal.to_redo(connection)
