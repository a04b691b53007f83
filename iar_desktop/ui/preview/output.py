"""The pages into a file, or onto paper."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _

PRINT_DPI = 300


def write_file(pdf: bytes, path: Path) -> None:
    """Write the PDF whole or not at all; ``UserError`` says why it could not be written."""
    temporary = None
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".pdf")
        with os.fdopen(handle, "wb") as file:
            file.write(pdf)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise UserError(
            _("“{name}” could not be written to {folder}: {reason}.").format(
                name=path.name, folder=path.parent, reason=error.strerror or error
            )
        ) from error


def print_pages(printer: QPrinter, images: Iterable[QImage]) -> None:
    """Draw each page on a sheet of the printer's paper, true to size where it fits."""
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise UserError(_("The printer does not answer. Check it, or save the pages as PDF."))
    try:
        for number, image in enumerate(images):
            if number:
                printer.newPage()
            sheet = printer.pageLayout().fullRectPixels(printer.resolution())
            painter.drawImage(_fitted(image, sheet), image)
    finally:
        painter.end()


def _fitted(image: QImage, sheet: QRect) -> QRect:
    size = image.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    return QRect(
        (sheet.width() - size.width()) // 2,
        (sheet.height() - size.height()) // 2,
        size.width(),
        size.height(),
    )
