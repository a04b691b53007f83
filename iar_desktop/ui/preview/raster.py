"""Pages of a PDF as pictures, by PDFium; used on the documents' worker thread only.

PDFium is not safe to use from two threads at once.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    import pypdfium2

_POINTS_PER_INCH = 72.0


class PageSize(NamedTuple):
    """Width and height in points."""

    width: float
    height: float


@contextmanager
def _opened(pdf: bytes) -> "Iterator[pypdfium2.PdfDocument]":
    import pypdfium2  # late: only the preview and printing need it

    document = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()


def page_sizes(pdf: bytes) -> list[PageSize]:
    """Return the size of each page, without reading what stands on it."""
    with _opened(pdf) as document:
        return [PageSize(*document.get_page_size(number)) for number in range(len(document))]


def drawn(pdf: bytes, numbers: Iterable[int], scale: float) -> dict[int, QImage]:
    """Return pictures of the pages ``numbers`` (from 0), ``scale`` pixels for a point."""
    with _opened(pdf) as document:
        known = range(len(document))
        return {number: _drawn(document, number, scale) for number in numbers if number in known}


def pictures(
    pdf: bytes, dots_per_inch: float, numbers: Iterable[int] | None = None
) -> Iterator[QImage]:
    """Yield each page, or those of ``numbers`` (from 0), drawn at ``dots_per_inch``."""
    with _opened(pdf) as document:
        for number in range(len(document)) if numbers is None else numbers:
            yield _drawn(document, number, dots_per_inch / _POINTS_PER_INCH)


def _drawn(document: "pypdfium2.PdfDocument", number: int, scale: float) -> QImage:
    page = document[number]
    try:
        bitmap = page.render(scale=scale, rev_byteorder=True)
        return _image(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, bitmap.n_channels)
    finally:
        page.close()


def _image(buffer: object, width: int, height: int, stride: int, channels: int) -> QImage:
    kinds = {1: QImage.Format.Format_Grayscale8, 3: QImage.Format.Format_RGB888}
    kind = kinds.get(channels, QImage.Format.Format_RGBX8888)
    shared = QImage(bytes(buffer), width, height, stride, kind)  # type: ignore[call-overload] # PDFium gives a ctypes buffer
    # What is painted fast; and a copy, that outlives the page's own memory.
    return shared.convertToFormat(QImage.Format.Format_RGB32)
