"""The cover of a book: one page without furniture."""

from collections.abc import Sequence

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.letterhead import letterhead
from iar_desktop.documents.kit.logo import Logo
from iar_desktop.documents.kit.numbering import Place
from iar_desktop.documents.kit.photo import Photo
from iar_desktop.documents.kit.text.style import ACCENT, BODY, SMALL, TITLE
from iar_desktop.documents.kit.text.text import Content, Span, Text

_SIDE, _TOP, _FOOT = 62.0, 62.0, 58.0
_TITLE_AT = 0.36  # of the page's height from above
_LOGO = (230.0, 74.0)
_SIZES = (32, 27, 23, 19, 16)
_TITLE_LINES = 5
_SUBTITLE = BODY.but(size=14, leading=19.5, max_lines=5)
_LINES = BODY.but(size=9.5, leading=14)
_LETTERHEAD = SMALL.but(size=8.5, leading=12, align="left", max_lines=6)
_LEAST_FOOT = 50.0  # kept for the lines
_UNDER_HEAD = 34.0
_LEAST_PHOTO = 0.3  # of its size: one still smaller is left out
_BAND, _RULE = 9.0, 46.0


class Cover(Block):
    """A title in large, what and when under it, and at the foot by whom and for whom.

    The logo and the letterhead are those of the office's look.
    """

    bare = True
    place: Place = "cover"

    def __init__(
        self,
        title: str,
        subtitle: Content = "",
        lines: Sequence[Content] = (),
        photo: Photo | None = None,
    ) -> None:
        """Take what is printed; ``lines`` stand one under the other at the foot."""
        self._entry = title
        self._title = title
        self._subtitle = Text(subtitle, _SUBTITLE) if subtitle else None
        self._foot = Text(_joined(lines), _LINES) if lines else None
        self._photo = photo

    def wrap(self, width: float, room: float) -> float:
        """Take a whole page."""
        self.width, self.height = width, self.page_height
        return self.height if room >= self.height - 1 else room + 1

    @property
    def _inside(self) -> float:
        return self.width - 2 * _SIDE

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw it and enter its title in the outline."""
        canvas.setFillColor(ACCENT)
        canvas.rect(0, 0, _BAND, self.height, stroke=0, fill=1)
        top = min(self.height * (1 - _TITLE_AT), self._draw_head(canvas) - _UNDER_HEAD)
        below = self._subtitle.height_at(self._inside) + 8 if self._subtitle else 0.0
        title = _largest(self._title, self._inside, top - below - _FOOT - _LEAST_FOOT)
        rtl = title.lines_at(self._inside)[0].rtl
        canvas.setFillColor(ACCENT)
        left = self.width - _SIDE - _RULE if rtl else _SIDE
        canvas.rect(left, top + 14, _RULE, 3, stroke=0, fill=1)
        canvas.mark(self._entry, 0, top)
        title.draw_on(canvas, _SIDE, top, self._inside)
        top -= title.height_at(self._inside) + 8
        if self._subtitle:
            self._subtitle.draw_on(canvas, _SIDE, top, self._inside)
            top -= self._subtitle.height_at(self._inside)
        if self._photo:
            top = self._draw_photo(canvas, self._photo, top - 22)
        self._draw_foot(canvas, top - 22)

    def _draw_head(self, canvas: SheetCanvas) -> float:
        """Draw the logo and the letterhead; return where they end."""
        logo = Logo(canvas.look.logo, canvas.report, _LOGO)
        top = self.height - _TOP
        logo.draw(canvas, _SIDE, top)
        top -= logo.height + 12 if logo.height else 0
        if words := letterhead(canvas.look, _LETTERHEAD):
            words.draw_on(canvas, _SIDE, top, self._inside)
            top -= words.height_at(self._inside)
        return top

    def _draw_photo(self, canvas: SheetCanvas, photo: Photo, top: float) -> float:
        """Draw it below ``top``, smaller under a long title; return its foot."""
        share = min((top - _FOOT - _LEAST_FOOT) / photo.height, 1.0)
        if share < _LEAST_PHOTO:
            return top
        canvas.saveState()
        canvas.translate(_SIDE, top - photo.height * share)
        canvas.scale(share, share)
        photo.draw(canvas)
        canvas.restoreState()
        return top - photo.height * share

    def _draw_foot(self, canvas: SheetCanvas, room_from: float) -> None:
        if not self._foot:
            return
        most = max(int((room_from - _FOOT) / _LINES.leading), 1)
        foot = self._foot.in_style(_LINES.but(max_lines=most))
        foot.draw_on(canvas, _SIDE, _FOOT + foot.height_at(self._inside), self._inside)


def _largest(title: str, width: float, room: float) -> Text:
    """Return the title in the largest size in which it has few lines and fits into ``room``."""
    sized = [_sized(title, size, room) for size in _SIZES]
    return next((text for text in sized if _is_handsome(text, width)), sized[-1])


def _sized(title: str, size: float, room: float) -> Text:
    leading = size * 1.26
    most = max(int(room / leading), 1)
    return Text(title, TITLE.but(size=size, leading=leading, max_lines=most))


def _is_handsome(text: Text, width: float) -> bool:
    few = len(text.lines_at(width)) <= _TITLE_LINES and not text.cut_short
    return few and text.least_width() <= width


def _joined(lines: Sequence[Content]) -> list[str | Span]:
    """Return ``lines`` as one content, a line end between them."""
    found: list[str | Span] = []
    for line in lines:
        if found:
            found.append("\n")
        found += [line] if isinstance(line, str | Span) else line
    return found
