"""The commands of the window: every one is in a menu, in the palette and on the help sheet."""

from pathlib import Path
from typing import TYPE_CHECKING

from iar_desktop.schema.messages import N_, _, language
from iar_desktop.ui.commands import EDIT, FILE, GO, HELP, VIEW, command
from iar_desktop.ui.window.window_state import STOP_KEYS

if TYPE_CHECKING:
    from collections.abc import Callable

    from iar_desktop.storage.dossier import Dossier
    from iar_desktop.storage.journal import ChangeSet
    from iar_desktop.ui.desk import PeriodToPrint
    from iar_desktop.ui.window.main_window import MainWindow

_FILTER = "IAR Desktop (*.iar)"


class WindowCommands:
    """What the user can ask of ``window`` at any time."""

    def __init__(self, window: "MainWindow") -> None:
        """Act on ``window``."""
        self.window = window

    @command("new-dossier", N_("New dossier…"), FILE, "Ctrl+Shift+N")
    def new_dossier(self) -> None:
        """Ask where, make an empty dossier there and open it."""
        from PySide6.QtWidgets import QFileDialog  # late: not for the first paint

        name, _kind = QFileDialog.getSaveFileName(
            self.window, _("New dossier"), str(_documents() / _("International.iar")), _FILTER
        )
        if name:
            self._create(Path(name), sample=False)

    @command("open", N_("Open a dossier…"), FILE, "Ctrl+O")
    def choose_dossier(self) -> None:
        """Ask which dossier to open."""
        from PySide6.QtWidgets import QFileDialog  # late: not for the first paint

        name, _kind = QFileDialog.getOpenFileName(
            self.window, _("Open a dossier"), str(_documents()), _FILTER
        )
        if name:
            self.window.open_dossier(Path(name))

    @command("sample", N_("Open the sample dossier"), FILE)
    def open_sample(self) -> None:
        """Open the sample dossier, making it when it is not there yet."""
        path = _documents() / _("Sample dossier.iar")
        if path.is_file():
            self.window.open_dossier(path)
        else:
            self._create(path, sample=True)

    def _create(self, path: Path, *, sample: bool) -> None:
        from iar_desktop.ui.window.creating import create_dossier

        target = path if path.suffix else path.with_suffix(".iar")
        create_dossier(self.window, target, sample=sample)

    @command("save-copy", N_("Save a copy…"), FILE)
    def save_copy(self) -> None:
        """Ask where, and write a copy of the dossier there."""
        from iar_desktop.ui.window.copies import save_copy

        save_copy(self.window)

    @command("backups", N_("Backups…"), FILE)
    def show_backups(self) -> None:
        """Show the backups, from which the dossier can be restored."""
        from iar_desktop.ui.window.backups import show_backups

        show_backups(self.window)

    @command("check", N_("Check the dossier"), FILE)
    def check(self) -> None:
        """Look whether the dossier and its files are whole, and say what was found."""
        from iar_desktop.ui.window.copies import check

        check(self.window)

    @command("print", N_("Print…"), FILE, "Ctrl+P")
    def print_here(self) -> None:
        """Show the print preview of what the page is about."""
        page = self.window.page
        if page and not page.print_view():
            self.open_preview(page.selected_ids())

    @command("print-list", N_("Print the list…"), FILE, "Ctrl+Shift+P")
    def print_list(self) -> None:
        """Show the print preview of all that the page lists, as it is filtered."""
        page = self.window.page
        if page and page.printable() and not page.print_list():
            self.open_preview(page.selected_ids())

    def open_preview(self, ids: list[str]) -> None:
        """Show the print preview of the records with these ids."""
        from iar_desktop.ui.preview import PreviewDialog, Records

        if self.window.desk is None:
            return
        if not ids:
            self.window.state.say(_("Choose a record to print first."))
            return
        PreviewDialog(self.window.desk, Records(ids), self.window).open()

    def open_period_preview(self, wanted: "PeriodToPrint") -> None:
        """Show the print preview of days of the calendar."""
        from iar_desktop.ui.preview import Days, PreviewDialog

        if self.window.desk:
            PreviewDialog(self.window.desk, Days(wanted), self.window).open()

    @command("import-calendar", N_("Import a calendar…"), FILE)
    def import_calendar(self) -> None:
        """Ask for the calendar of another program and show what importing it would do."""
        from iar_desktop.ui.calendar.files import choose_import

        if self.window.desk:
            choose_import(self.window, self.window.desk)

    @command("export-calendar", N_("Export as iCalendar…"), FILE)
    def export_calendar(self) -> None:
        """Ask where, and write what the page is about, or everything, as a calendar."""
        from iar_desktop.ui.calendar.files import choose_export

        if self.window.desk:
            page = self.window.page
            choose_export(self.window, self.window.desk, page.selected_ids() if page else [])

    @command("close-dossier", N_("Close the dossier"), FILE)
    def close_dossier(self) -> None:
        """Close the dossier and show the first-run page."""
        self.window.close_desk()
        self.window.preferences.keep("last", "")
        self.window.sidebar.show_counts({})
        self.window.sidebar.dossier.setText("")
        self.window.sidebar.saved.setText("")
        self.window.setWindowTitle("IAR Desktop")
        self.window.state.show_undo(None, None)
        self.window.trail.clear()
        self.window.show_first_run()

    @command("quit", N_("Quit"), FILE, "Ctrl+Q")
    def leave(self) -> None:
        """Close the window; everything is kept already."""
        self.window.close()

    @command("new", N_("New here"), EDIT, "Ctrl+N")
    def new_here(self) -> None:
        """Begin a new record of the sort shown."""
        if self.window.page:
            self.window.page.new()

    @command("capture", N_("Quick capture"), EDIT, "Ctrl+J")
    def capture(self) -> None:
        """Open the quick capture."""
        self.open_capture("")

    def open_capture(self, beginning: str = "") -> None:
        """Open the quick capture with the ``beginning`` of a line."""
        from iar_desktop.ui.capture import CaptureDialog

        if self.window.desk:
            CaptureDialog(self.window.desk, beginning, self.window).open()

    @command("undo", N_("Undo"), EDIT, "Ctrl+Z")
    def undo(self) -> None:
        """Undo the last step of the dossier."""
        self._step_back(lambda dossier: dossier.undo(), _("Undone: {step}"))

    @command("redo", N_("Redo"), EDIT, "Ctrl+Shift+Z", "Ctrl+Y")
    def redo(self) -> None:
        """Do the last undone step again."""
        self._step_back(lambda dossier: dossier.redo(), _("Done again: {step}"))

    @command("stop", N_("Stop the work under way"), EDIT, STOP_KEYS)
    def stop(self) -> None:
        """Stop a long change that is under way: nothing of it is kept."""
        self.window.state.stop_work()

    def _step_back(self, step: "Callable[[Dossier], ChangeSet]", text: str) -> None:
        if self.window.desk:
            self.window.desk.change(
                step,
                lambda done: self.window.state.say(text.format(step=done.label)),
                owner=self.window,
            )

    @command("search", N_("Search or run a command"), GO, "Ctrl+K")
    def open_palette(self, typed: str = "") -> None:
        """Open the search, which also runs commands, on what was ``typed`` already."""
        from iar_desktop.ui.palette import Palette

        actions = list(self.window.actions_by_id.values())
        palette = Palette(self.window.desk, actions, self.window)
        palette.open()
        palette.field.insert(typed)

    @command("back", N_("Back"), GO, "Alt+Left")
    def go_back(self) -> None:
        """Show the place visited before."""
        place = self.window.trail.back()
        if place:
            self.window.show_place(place)

    @command("forward", N_("Forward"), GO, "Alt+Right")
    def go_forward(self) -> None:
        """Show the place left by going back."""
        place = self.window.trail.forward()
        if place:
            self.window.show_place(place)

    @command("next-tab", N_("Next tab"), GO, "Ctrl+PgDown", "Ctrl+Tab")
    def next_tab(self) -> None:
        """Show the next tab of the record, the first one after the last."""
        self._turn_tab(1)

    @command("previous-tab", N_("Previous tab"), GO, "Ctrl+PgUp", "Ctrl+Shift+Tab")
    def previous_tab(self) -> None:
        """Show the tab before, the last one before the first."""
        self._turn_tab(-1)

    def _turn_tab(self, step: int) -> None:
        from iar_desktop.ui.widgets.tabs import Tabs  # late: records come after the first paint

        page = self.window.page
        found = page.findChildren(Tabs) if page else []
        for tabs in [each for each in found if each.isVisible()][:1]:
            tabs.bar.setFocus()
            tabs.show_tab((tabs.current() + step) % tabs.bar.count())

    @command("go-0", N_("Calendar"), GO, "Ctrl+0")
    def go_calendar(self) -> None:
        """Show everything that has a day."""
        self.window.show_section("calendar")

    @command("go-1", N_("Home"), GO, "Ctrl+1", "Alt+Home")
    def go_home(self) -> None:
        """Show what matters today."""
        self.window.show_section("home")

    @command("go-2", N_("Delegations"), GO, "Ctrl+2")
    def go_delegations(self) -> None:
        """Show the delegations."""
        self.window.show_section("delegation")

    @command("go-3", N_("Congresses"), GO, "Ctrl+3")
    def go_congresses(self) -> None:
        """Show the congresses."""
        self.window.show_section("congress")

    @command("go-4", N_("Hosted events"), GO, "Ctrl+4")
    def go_hosted_events(self) -> None:
        """Show the events that the office organises."""
        self.window.show_section("hosted-event")

    @command("go-5", N_("People"), GO, "Ctrl+5")
    def go_people(self) -> None:
        """Show the people."""
        self.window.show_section("contact")

    @command("go-6", N_("Organisations"), GO, "Ctrl+6")
    def go_organisations(self) -> None:
        """Show the organisations."""
        self.window.show_section("organisation")

    @command("go-7", N_("Partnerships"), GO, "Ctrl+7")
    def go_partnerships(self) -> None:
        """Show the partnerships."""
        self.window.show_section("partnership")

    @command("go-8", N_("Watch"), GO, "Ctrl+8")
    def go_watch(self) -> None:
        """Show the watch notes."""
        self.window.show_section("watch-note")

    @command("go-9", N_("Tasks"), GO, "Ctrl+9")
    def go_tasks(self) -> None:
        """Show the tasks and commitments."""
        self.window.show_section("task")

    @command("trash", N_("Trash"), GO)
    def go_trash(self) -> None:
        """Show what was deleted."""
        self.window.show_section("trash")

    @command("journal", N_("History of the dossier"), GO, "Ctrl+H")
    def go_journal(self) -> None:
        """Show every step that was done."""
        self.window.show_section("journal")

    @command("theme", N_("Light or dark"), VIEW, "Ctrl+Shift+D")
    def turn_theme(self) -> None:
        """Change between the light and the dark theme."""
        from iar_desktop.ui.theme import theme

        self.window.theme_wanted.emit("light" if theme().is_dark else "dark")

    @command("language", N_("Français / English"), VIEW, "Ctrl+Shift+L")
    def turn_language(self) -> None:
        """Change between French and English."""
        self.window.language_wanted.emit("en" if language() == "fr" else "fr")

    @command("full-screen", N_("Full screen"), VIEW, "F11")
    def full_screen(self) -> None:
        """Fill the screen, or stop filling it."""
        if self.window.isFullScreen():
            self.window.showNormal()
        else:
            self.window.showFullScreen()

    @command("settings", N_("Settings"), VIEW, "Ctrl+,")
    def go_settings(self) -> None:
        """Show the settings of the program and of the office."""
        self.window.show_section("settings")

    @command("help", N_("Keyboard and help"), HELP, "F1")
    def show_help(self) -> None:
        """Show every command with its keys on one sheet."""
        from iar_desktop.ui.help import HelpSheet

        HelpSheet(list(self.window.actions_by_id.values()), self.window).open()


def _documents() -> Path:
    from platformdirs import user_documents_path

    path = user_documents_path()
    return path if path.is_dir() else Path.home()
