"""The pages into files, or onto paper."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _
from iar_desktop.storage import placing
from iar_desktop.storage.progress import NOBODY, Cancelled, Progress

if TYPE_CHECKING:
    from iar_desktop.documents import RenderedDocument

PRINT_DPI = 300
_SUFFIX = ".pdf"


class Written(NamedTuple):
    """What became of writing several files: those that are whole, and why there are no more."""

    folder: Path
    names: tuple[str, ...]
    warnings: tuple[str, ...] = ()
    stopped: bool = False
    trouble: str = ""


def write_file(pdf: bytes, path: Path) -> None:
    """Write the PDF whole or not at all; ``UserError`` says why it could not be written."""
    _write(pdf, path, replace=True)


def _write(pdf: bytes, path: Path, *, replace: bool) -> None:
    with placing.trouble_explained(path), placing.beside(path) as unfinished:
        unfinished.write_bytes(pdf)
        placing.place(unfinished, path, replace=replace)


def write_each(rendered: "Iterable[RenderedDocument]", folder: Path) -> Written:
    """Write each PDF into ``folder``, none over a file that is there; stop at the first trouble.

    Files are written whole or not at all; those that were whole before it was stopped stay.
    """
    names: list[str] = []
    warnings: dict[str, None] = {}
    stopped, trouble = False, ""
    try:
        for each in rendered:
            path = _free(folder / each.file_name)
            _write(each.pdf, path, replace=False)
            names.append(path.name)
            warnings.update(dict.fromkeys(each.warnings))
    except Cancelled:
        stopped = True
    except UserError as error:
        trouble = str(error)
    return Written(folder, tuple(names), tuple(warnings), stopped, trouble)


def write_into_new(
    rendered: "Callable[[], Iterable[RenderedDocument]]", parent: Path, name: str
) -> Written:
    """Write each PDF into a new folder of ``parent``, called ``name``; none stays empty."""
    folder = _free(parent / name)
    with placing.trouble_explained(folder):
        folder.mkdir()
    try:
        return write_each(rendered(), folder)
    finally:
        if not any(folder.iterdir()):
            folder.rmdir()


def with_suffix(chosen: str) -> Path:
    """Return the path chosen for a PDF; the suffix is added where nobody typed it."""
    path = Path(chosen)
    if path.suffix.lower() == _SUFFIX:
        return path
    return _free(path.with_name(path.name + _SUFFIX))


def _free(path: Path) -> Path:
    """Return ``path``, numbered where there is such a file or folder already."""
    stem, suffix = (path.stem, _SUFFIX) if path.suffix == _SUFFIX else (path.name, "")
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{stem} ({number}){suffix}")
    return free


def print_pages(
    printer: QPrinter, images: Iterable[QImage], count: int = 0, progress: Progress = NOBODY
) -> None:
    """Draw each page on a sheet of the printer's paper, true to size where it fits.

    ``progress`` is told of each of the ``count`` pages and may give it up: the printer forgets
    the job then.
    """
    printer.setFullPage(True)
    painter = QPainter()
    try:
        for number, image in enumerate(images):
            progress.reached(number / max(count, 1))
            printer.setPageOrientation(_orientation(image))
            if number:
                printer.newPage()
            elif not painter.begin(printer):
                raise UserError(
                    _("The printer does not answer. Check it, or save the pages as PDF.")
                )
            sheet = printer.pageLayout().fullRectPixels(printer.resolution())
            painter.drawImage(_fitted(image, sheet), image)
    except Cancelled:
        printer.abort()
        raise
    finally:
        painter.end()


def chosen_pages(printer: QPrinter, count: int) -> Sequence[int]:
    """Return the pages (from 0) that were chosen in the system's dialog, of ``count``."""
    if printer.printRange() != QPrinter.PrintRange.PageRange or not printer.fromPage():
        return range(count)
    return range(printer.fromPage() - 1, min(printer.toPage() or count, count))


def _orientation(image: QImage) -> QPageLayout.Orientation:
    wide = image.width() > image.height()
    return QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait


def _fitted(image: QImage, sheet: QRect) -> QRect:
    size = image.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    return QRect(
        (sheet.width() - size.width()) // 2,
        (sheet.height() - size.height()) // 2,
        size.width(),
        size.height(),
    )
