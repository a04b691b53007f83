"""Writing and printing what is previewed: where to is asked, how far it is is shown."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from iar_desktop.schema.messages import _, _n
from iar_desktop.storage.progress import Cancelled
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.preferences import Preferences
from iar_desktop.ui.preview.output import (
    PRINT_DPI,
    Written,
    chosen_pages,
    print_pages,
    with_suffix,
    write_each,
    write_file,
    write_into_new,
)
from iar_desktop.ui.preview.raster import page_sizes, pictures
from iar_desktop.ui.preview.subject import Subject
from iar_desktop.ui.preview.wanted import Wanted
from iar_desktop.ui.preview.watched import run_watched

if TYPE_CHECKING:
    from iar_desktop.documents import RenderedDocument
    from iar_desktop.storage.dossier import Dossier

T = TypeVar("T")
_FOLDER = "print/folder"


class Exporting(QObject):
    """Each act is begun on the documents' worker; ``give_up`` stops all."""

    begun = Signal(int)
    """The work that somebody waits for, by its number on the worker."""
    done = Signal(str)
    """Something was written or printed: a sentence that says what."""
    failed = Signal(object)
    remarked = Signal(tuple)
    """What to know about files that were written without being shown."""

    def __init__(
        self, desk: Desk, subject: Subject, preferences: Preferences, window: QWidget
    ) -> None:
        """Ask over ``window``."""
        super().__init__(window)
        self._desk, self._subject, self._window = desk, subject, window
        self._preferences = preferences
        self._running: list[int] = []
        desk.documents.ended.connect(self._end)

    @property
    def is_busy(self) -> bool:
        """Whether something is being written or printed."""
        return bool(self._running)

    def give_up(self) -> None:
        """Stop whatever is being written or printed."""
        for number in self._running:
            self._desk.documents.give_up(number)

    def save(self, rendered: "RenderedDocument") -> None:
        """Ask where, and write the PDF there."""
        target = self._file(rendered.file_name)
        if target:
            self._run(
                lambda _dossier: write_file(rendered.pdf, target),
                lambda _none: self.done.emit(_("Saved as {name}.").format(name=target.name)),
            )

    def save_each(self, wanted: Wanted) -> None:
        """Ask for a folder, and write a PDF of each record into it."""
        folder, subject = self._folder(_("A file each: choose the folder")), self._subject
        if folder:
            self._run(lambda dossier: write_each(subject.each(dossier, wanted), folder), self._tell)

    def pack_folder(self, record_id: str, spoken: str) -> None:
        """Ask for a folder, and write the briefing pack into a new one inside it."""
        parent = self._folder(_("Briefing pack: choose where its folder goes"))
        if parent is None:
            return

        def write(dossier: "Dossier") -> Written:
            from iar_desktop.documents.pack import pack_files, pack_folder  # late: with ReportLab

            def files() -> "Iterable[RenderedDocument]":
                return pack_files(dossier, record_id, spoken, progress=dossier.progress)

            return write_into_new(files, parent, pack_folder(dossier, record_id, spoken))

        self._run(write, self._tell)

    def pack_file(self, record_id: str, spoken: str) -> None:
        """Lay the briefing pack out as one PDF, then ask where it goes."""

        def lay_out(dossier: "Dossier") -> "RenderedDocument":
            from iar_desktop.documents.pack import pack  # late: with ReportLab

            return pack(dossier, record_id, spoken, progress=dossier.progress)

        self._then(lay_out, self.save)

    def lay_out(self, wanted: Wanted, act: "Callable[[RenderedDocument], None]") -> None:
        """Lay out all records, of which the first alone is shown, then ``act`` with the pages."""
        subject = self._subject
        self._then(lambda dossier: subject.render(dossier, wanted), act)

    def _then(
        self,
        lay_out: "Callable[[Dossier], RenderedDocument]",
        act: "Callable[[RenderedDocument], None]",
    ) -> None:
        def done(rendered: "RenderedDocument") -> None:
            if rendered.warnings:
                self.remarked.emit(rendered.warnings)
            act(rendered)

        self._run(lay_out, done)

    def print_now(self, rendered: "RenderedDocument") -> None:
        """Print through the system's dialog, once the worker has counted the pages."""
        self._desk.documents.run(
            lambda _dossier: len(page_sizes(rendered.pdf)),
            lambda count: self._ask_to_print(rendered, count),
            owner=self._window,
            failed=self._fail,
        )

    def _ask_to_print(self, rendered: "RenderedDocument", count: int) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # late: loads the printers

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(PRINT_DPI)
        printer.setDocName(rendered.title)
        dialog = QPrintDialog(printer, self._window)
        dialog.setMinMax(1, count)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        if dialog.exec() != QPrintDialog.DialogCode.Accepted:
            return
        numbers = chosen_pages(printer, count)

        def put_on_paper(dossier: "Dossier") -> None:
            images = pictures(rendered.pdf, PRINT_DPI, numbers)
            print_pages(printer, images, len(numbers), dossier.progress)

        self._run(put_on_paper, lambda _none: self.done.emit(_("Sent to the printer.")))

    def _run(self, work: "Callable[[Dossier], T]", done: Callable[[T], None]) -> None:
        number = run_watched(
            self._desk.documents, work, done, owner=self._window, failed=self._fail
        )
        self._running.append(number)
        self.begun.emit(number)

    def _end(self, number: int) -> None:
        if number in self._running:
            self._running.remove(number)

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            self.done.emit(_("Stopped: nothing was written."))
        else:
            self.failed.emit(error)

    def _tell(self, written: Written) -> None:
        from iar_desktop.schema.errors import UserError

        if written.warnings:
            self.remarked.emit(written.warnings)
        count, folder = len(written.names), written.folder.name or str(written.folder)
        if written.trouble:
            self.failed.emit(UserError(f"{written.trouble} {_whole(count, folder)}".strip()))
        elif written.stopped:
            said = _whole(count, folder) or _("Nothing was written.")
            self.done.emit(_("Stopped. {rest}").format(rest=said))
        else:
            files = _n("{count} file", "{count} files", count)
            self.done.emit(_("{files} saved in “{folder}”.").format(files=files, folder=folder))

    def _file(self, name: str) -> Path | None:
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window, _("Save as PDF"), str(self._last_folder() / name), "PDF (*.pdf)"
        )
        if not chosen:
            return None
        target = with_suffix(chosen)
        self._preferences.keep(_FOLDER, str(target.parent))
        return target

    def _folder(self, title: str) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(self._window, title, str(self._last_folder()))
        if chosen:
            self._preferences.keep(_FOLDER, chosen)
        return Path(chosen) if chosen else None

    def _last_folder(self) -> Path:
        kept = Path(self._preferences.text(_FOLDER) or self._desk.path.parent)
        return kept if kept.is_dir() else self._desk.path.parent


def _whole(count: int, folder: str) -> str:
    """Say which files stay; nothing where there are none."""
    if not count:
        return ""
    files = _n("{count} file", "{count} files", count)
    return _("Whole in “{folder}”: {files}.").format(folder=folder, files=files)
