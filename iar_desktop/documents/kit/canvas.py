"""The canvas that sheets are drawn on: ReportLab's, with our text layer and page x / y."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache, lru_cache
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from reportlab import rl_config
from reportlab.lib.colors import toColor
from reportlab.lib.rl_accel import fp_str
from reportlab.lib.utils import TimeStamp
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFImageXObject, PDFName, PDFString
from reportlab.pdfgen.canvas import Canvas

from iar_desktop.documents.kit.links import allowed
from iar_desktop.documents.kit.look import PLAIN, Look, colours
from iar_desktop.documents.kit.numbering import PageNumber, Place, label_ranges, numbered
from iar_desktop.documents.kit.paper import PORTRAIT, Paper
from iar_desktop.documents.kit.report import Report
from iar_desktop.documents.kit.text.drawing import PageText
from iar_desktop.documents.kit.text.lines import Line, Piece
from iar_desktop.documents.kit.text.missing import missing
from iar_desktop.documents.kit.text.writing import Fonts, Matrix

if TYPE_CHECKING:
    from iar_desktop.documents.kit.pictures import Picture

Furnish = Callable[["SheetCanvas", str], None]
"""Draws the edges of a page, given its number."""
Page = dict[str, Any]
"""A page that is drawn: the canvas as it was then."""

_IDENTITY = "1 0 0 1 0 0 cm"
_OWN_FOOT = 10.0  # what the office's own line takes of the body
_ABOVE, _BELOW = 0.95, 0.3  # of a text's size: what can be clicked over and under the baseline

rl_config.useA85 = 0  # streams as they are, a fifth smaller than in printable characters


@cache
def _colour(said: Any) -> Any:
    return toColor(said)


@lru_cache(maxsize=4096)  # the edges and columns of pages come again
def _number(value: float) -> str:
    return str(fp_str(value))


class Mark(NamedTuple):
    """A title on a page, and where it stands."""

    title: str
    level: int
    depth: int
    """Its level in the outline: never more than one below the one before it."""
    y: float
    key: str


class SheetCanvas(Canvas):
    """Collects pages, then writes them with their number and the count of all.

    The same input gives the same bytes: the only date in the file is ``printed_on``.
    """

    # ReportLab's own, which its stubs leave out.
    _doc: Any
    _code: list[str]
    _annotationrefs: list[Any]
    _formsinuse: list[str]
    _bookmarkReference: Callable[[str], Any]  # noqa: N815 - ReportLab's name
    _currentMatrix: Matrix  # noqa: N815 - ReportLab's name
    _startPage: Callable[[], None]  # noqa: N815 - (the same)
    _setXObjects: Callable[[Any], None]  # noqa: N815 - (the same)

    def __init__(
        self,
        file: Any,
        *,
        printed_on: date,
        language: str,
        furniture: Furnish,
        report: Report,
        paper: Paper = PORTRAIT,
        look: Look = PLAIN,
    ) -> None:
        """Write to ``file`` in the end; ``furniture`` draws the edges of each page."""
        self.text = PageText()
        self.report = report
        self.look = look
        self.record = ""
        self.place: Place = "body"
        self.paper = self.asked_paper = paper
        self.furniture = furniture
        self.pages: list[Page] = []
        self._colours = colours(look.accent)
        self._fonts = Fonts()
        self._depth = -1  # of the outline's last entry
        self.marks: list[Mark] = []
        self._late: list[Callable[[], None]] = []
        self._names = count(1)
        self._numbers: dict[int, PageNumber] = {}
        super().__init__(file, pagesize=paper[:2], invariant=1, pageCompression=1, lang=language)
        stamp = TimeStamp(1)
        stamp.YMDhms = (printed_on.year, printed_on.month, printed_on.day, 0, 0, 0)
        self._doc._timeStamp = stamp  # noqa: SLF001 - ReportLab offers no other way
        self.setViewerPreference("DisplayDocTitle", "true")

    def _make_preamble(self) -> None:
        self._preamble = _IDENTITY  # without ReportLab's Helvetica, which is never drawn

    def turn(self, paper: Paper) -> None:
        """Make the page, on which nothing is drawn yet, one of ``paper``."""
        self.asked_paper = paper
        if self.look.foot and not paper.bare:
            paper = paper._replace(bottom=paper.bottom + _OWN_FOOT)
        self.paper = paper
        self.setPageSize(paper[:2])

    def setFillColor(self, aColor: Any, alpha: float | None = None) -> None:  # noqa: N802, N803 - ReportLab's names
        """Fill with a colour; ``#rrggbb`` is read once."""
        super().setFillColor(_colour(self._colours.get(aColor, aColor)), alpha)

    def setStrokeColor(self, aColor: Any, alpha: float | None = None) -> None:  # noqa: N802, N803 - ReportLab's names
        """Draw lines with a colour; ``#rrggbb`` is read once."""
        super().setStrokeColor(_colour(self._colours.get(aColor, aColor)), alpha)

    def line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """Draw a straight line."""
        start, end = f"{_number(x1)} {_number(y1)}", f"{_number(x2)} {_number(y2)}"
        self._code.append(f"n {start} m {end} l S")

    def setLineWidth(self, width: float) -> None:  # noqa: N802 - ReportLab's name
        """Draw lines so wide from here on."""
        self._lineWidth = width
        self._code.append(f"{_number(width)} w")

    def draw_line(self, line: Line, x: float, y: float, size: float) -> None:
        """Draw one line of text that starts at ``x``, ``y`` in the coordinates of now."""
        linked = without = False
        for piece in line.pieces:
            without = without or piece.shaped.missing
            linked = linked or bool(piece.ink.link)
        if without:
            for character, around in missing(line):
                self.report.missing(character, around)
        pieces = _inked(line.pieces, self._colours) if self._colours else line.pieces
        self.text.add(pieces, self._currentMatrix, x, y, size)
        if linked:
            for target, start, end in _linked(line.pieces):
                box = (x + start * size, y - _BELOW * size, x + end * size, y + _ABOVE * size)
                self._link_to_web(target, box)

    def draw_picture(
        self, picture: "Picture", x: float, y: float, width: float, height: float
    ) -> None:
        """Draw a picture into its box; it is embedded once, however often it is drawn."""
        name = picture.digest
        registered = self._doc.getXObjectName(name)
        if registered not in self._doc.idToObject:
            image: Any = PDFImageXObject(name)
            image.width, image.height = picture.width, picture.height
            image.bitsPerComponent, image.colorSpace = 8, picture.colours
            image._filters = (picture.filter,)  # noqa: SLF001 - ReportLab offers no other way
            image.streamContent = picture.content
            image.mask = None
            self._setXObjects(image)
            self._doc.Reference(image, registered)
            self._doc.addForm(name, image)
        if name not in self._formsinuse:
            self._formsinuse.append(name)
        self._code.append(f"q {width:g} 0 0 {height:g} {x:g} {y:g} cm /{registered} Do Q")

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """Keep the page until the count of all is known."""
        self.pages.append(dict(self.__dict__))
        self._startPage()
        self.text = PageText()
        self.marks, self._late, self.place = [], [], "body"

    def later(self, draw: Callable[[], None]) -> None:
        """Call ``draw`` when the page is written: the numbers of all pages are known then."""
        self._late.append(draw)

    def number_of(self, page: Page) -> str:
        """Return the number of ``page``, one of ``pages``; only to be asked ``later``."""
        return self._numbers[id(page)].said

    def save(self) -> None:
        """Write every page and the file."""
        numbers = numbered([page["place"] for page in self.pages])
        named = {id(page): number for page, number in zip(self.pages, numbers, strict=True)}
        for index, style in label_ranges(numbers):
            self.addPageLabel(index, style, 1)
        if any(page["place"] == "cover" for page in self.pages):
            self.showOutline()  # a book opens with its outline beside it
        for page in self.pages:
            self.__dict__.update(page)
            self._numbers = named
            self.report.record = self.record
            self._write_page(named[id(page)])
        for font in self._fonts.embedded.values():
            self._doc.delayedFonts.append(font)
        super().save()
        self.pages.clear()  # they hold the canvas: nothing of it is left when it is done with

    def _write_page(self, number: PageNumber) -> None:
        self._write_outline()
        for draw in self._late:
            draw()
        if not self.paper.bare:
            self.furniture(self, number.of_all)
        self._code.extend(self.text.code(self._fonts))
        super().showPage()

    def mark(self, title: str, level: int, top: float) -> None:
        """Enter ``title`` in the outline, at the height ``top``; ``level`` counts from 0.

        It is never more than one level below the entry before it.
        """
        _, y = self.absolutePosition(0, top + 6)
        self._depth = min(level, self._depth + 1)
        key = f"m{next(self._names)}"
        self.marks.append(Mark(" ".join(title.split()), level, self._depth, y, key))

    def _write_outline(self) -> None:
        for mark in self.marks:
            self.bookmarkHorizontal(mark.key, 0, mark.y)
            self.addOutlineEntry(mark.title, mark.key, mark.depth)

    def link_to_mark(self, key: str, box: tuple[float, float, float, float]) -> None:
        """Make the box, left, bottom, right, top in the coordinates of now, lead to a mark."""
        self._link({"Dest": self._bookmarkReference(key)}, box)

    def _link_to_web(self, target: str, box: tuple[float, float, float, float]) -> None:
        if target := allowed(target):
            action = {"S": PDFName("URI"), "URI": PDFString(target)}
            self._link({"A": PDFDictionary(action)}, box)

    def _link(self, to: Mapping[str, Any], box: tuple[float, float, float, float]) -> None:
        left, bottom = self.absolutePosition(*box[:2])
        right, top = self.absolutePosition(*box[2:])
        corners = [min(left, right), min(bottom, top), max(left, right), max(bottom, top)]
        fields = {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Link"),
            "Rect": PDFArray([round(each, 1) for each in corners]),
            "Border": PDFArray([0, 0, 0]),
            **to,
        }
        name = f"l{next(self._names)}"
        self._doc.addAnnotation(name, PDFDictionary(fields))
        self._annotationrefs.append(self._doc.refAnnotation(name))


def _inked(pieces: Iterable[Piece], own: Mapping[str, str]) -> list[Piece]:
    """Return ``pieces`` with the office's own colours in place of the kit's."""
    return [
        each._replace(ink=each.ink._replace(colour=own[each.ink.colour]))
        if each.ink.colour in own
        else each
        for each in pieces
    ]


def _linked(pieces: Iterable[Piece]) -> list[tuple[str, float, float]]:
    """Return the stretches that lead to one target: it, where they begin and end, in ems."""
    found: list[tuple[str, float, float]] = []
    place = 0.0
    for piece in pieces:
        start, place, link = place, place + piece.shaped.width, piece.ink.link
        if link and found and found[-1][0] == link and found[-1][2] == start:
            found[-1] = (link, found[-1][1], place)
        elif link:
            found.append((link, start, place))
    return found
