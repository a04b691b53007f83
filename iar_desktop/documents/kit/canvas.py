"""The canvas that sheets are drawn on: ReportLab's, with our text layer and page x / y."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import toColor
from reportlab.lib.utils import TimeStamp
from reportlab.pdfgen.canvas import Canvas

from iar_desktop.documents.kit.look import PLAIN, Look, colours
from iar_desktop.documents.kit.paper import PORTRAIT, Paper
from iar_desktop.documents.kit.report import Report
from iar_desktop.documents.kit.text.drawing import PageText
from iar_desktop.documents.kit.text.lines import Line, Piece
from iar_desktop.documents.kit.text.writing import Fonts, Matrix

_IDENTITY = "1 0 0 1 0 0 cm"

rl_config.useA85 = 0  # streams as they are, a fifth smaller than in printable characters


def _inked(pieces: Iterable[Piece], colours: Mapping[str, str]) -> list[Piece]:
    """Return ``pieces`` with the office's own colours in place of the kit's."""
    return [
        each._replace(ink=each.ink._replace(colour=colours[each.ink.colour]))
        if each.ink.colour in colours
        else each
        for each in pieces
    ]


@cache
def _colour(said: Any) -> Any:
    return toColor(said)


class SheetCanvas(Canvas):
    """Collects pages, then writes them with their number and the count of all.

    The same input gives the same bytes: the only date in the file is ``printed_on``.
    """

    # ReportLab's own, which its stubs leave out.
    _doc: Any
    _code: list[str]
    _currentMatrix: Matrix  # noqa: N815 - ReportLab's name
    _startPage: Callable[[], None]  # noqa: N815 - (the same)

    def __init__(
        self,
        file: Any,
        *,
        printed_on: date,
        language: str,
        furniture: Callable[["SheetCanvas", int, int], None],
        report: Report,
        paper: Paper = PORTRAIT,
        look: Look = PLAIN,
    ) -> None:
        """Write to ``file`` in the end; ``furniture`` draws the edges of page x of y."""
        self.text = PageText()
        self.report = report
        self.paper = paper
        self.look = look
        self._colours = colours(look.accent)
        self._fonts = Fonts()
        self._depth = -1  # of the outline's last entry
        self._furniture = furniture
        self._full: list[dict[str, Any]] = []
        self._marks: list[tuple[str, int, float]] = []
        super().__init__(file, pagesize=paper[:2], invariant=1, pageCompression=1, lang=language)
        stamp = TimeStamp(1)
        stamp.YMDhms = (printed_on.year, printed_on.month, printed_on.day, 0, 0, 0)
        self._doc._timeStamp = stamp  # noqa: SLF001 - ReportLab offers no other way
        self.setViewerPreference("DisplayDocTitle", "true")

    def _make_preamble(self) -> None:
        self._preamble = _IDENTITY  # without ReportLab's Helvetica, which is never drawn

    def setFillColor(self, aColor: Any, alpha: float | None = None) -> None:  # noqa: N802, N803 - ReportLab's names
        """Fill with a colour; ``#rrggbb`` is read once."""
        super().setFillColor(_colour(self._colours.get(aColor, aColor)), alpha)

    def setStrokeColor(self, aColor: Any, alpha: float | None = None) -> None:  # noqa: N802, N803 - ReportLab's names
        """Draw lines with a colour; ``#rrggbb`` is read once."""
        super().setStrokeColor(_colour(self._colours.get(aColor, aColor)), alpha)

    def draw_line(self, line: Line, x: float, y: float, size: float) -> None:
        """Draw one line of text that starts at ``x``, ``y`` in the coordinates of now."""
        for piece in line.pieces:
            if piece.shaped.missing:
                self.report.missing(piece.shaped.text)
        pieces = _inked(line.pieces, self._colours) if self._colours else line.pieces
        self.text.add(pieces, self._currentMatrix, x, y, size)

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """Keep the page until the count of all is known."""
        self._full.append(dict(self.__dict__))
        self._startPage()
        self.text = PageText()
        self._marks = []

    def save(self) -> None:
        """Write every page and the file."""
        for number, page in enumerate(self._full, 1):
            self.__dict__.update(page)
            self._write_outline(number)
            self._furniture(self, number, len(self._full))
            self._code.extend(self.text.code(self._fonts))
            super().showPage()
        for font in self._fonts.embedded.values():
            self._doc.delayedFonts.append(font)
        super().save()

    def mark(self, title: str, level: int, top: float) -> None:
        """Enter ``title`` in the outline, at the height ``top``; ``level`` counts from 0.

        It is never more than one level below the entry before it.
        """
        _, y = self.absolutePosition(0, top + 6)
        self._depth = min(level, self._depth + 1)
        self._marks.append((" ".join(title.split()), self._depth, y))

    def _write_outline(self, page: int) -> None:
        for index, (title, level, y) in enumerate(self._marks):
            key = f"p{page}-{index}"
            self.bookmarkHorizontal(key, 0, y)
            self.addOutlineEntry(title, key, level)
