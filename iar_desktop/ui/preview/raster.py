"""Pages of a PDF as pictures, by PDFium; used on the documents' worker thread only.

PDFium is not safe to use from two threads at once.
"""

from collections.abc import Iterator

from PySide6.QtGui import QImage

_POINTS_PER_INCH = 72.0


def page_count(pdf: bytes) -> int:
    """Return the number of pages."""
    import pypdfium2  # late: only the preview and printing need it

    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def pictures(pdf: bytes, dots_per_inch: float) -> Iterator[QImage]:
    """Yield each page drawn at ``dots_per_inch``."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        for number in range(len(document)):
            page = document[number]
            bitmap = page.render(scale=dots_per_inch / _POINTS_PER_INCH, rev_byteorder=True)
            yield _image(
                bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, bitmap.n_channels
            )
            page.close()
    finally:
        document.close()


def _image(buffer: object, width: int, height: int, stride: int, channels: int) -> QImage:
    kinds = {1: QImage.Format.Format_Grayscale8, 3: QImage.Format.Format_RGB888}
    kind = kinds.get(channels, QImage.Format.Format_RGBX8888)
    # The copy outlives the page's own memory.
    return QImage(bytes(buffer), width, height, stride, kind).copy()  # type: ignore[call-overload] # PDFium gives a ctypes buffer
