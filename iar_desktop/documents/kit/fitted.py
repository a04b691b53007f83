"""A text made as large as its box allows: names on badges, place cards and labels."""

from typing import Literal

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.text.style import BODY, TextStyle
from iar_desktop.documents.kit.text.text import Content, Text

READABLE = 6.0
"""The smallest size, in points, that is read without effort at arm's length."""
_STEP = 0.25  # points between the sizes that are tried
_FUZZ = 1e-3
_LEAST_ROOM = 2.0  # ems of width that the text layer needs for one letter and an ellipsis
_BALANCING = 5  # halvings of the width


class Fitted(Block):
    """One to ``lines`` lines in a box of fixed height, in any script.

    The size is the largest between ``floor`` and that of ``style`` at which no word is cut; then
    the largest at which all of the words are shown, cut if need be.  What does not fit at the
    floor is shortened with an ellipsis and a warning.  A box too low for a line at the floor
    yields a smaller size: nothing ever leaves the box.  Line ends in the text are kept.
    """

    def __init__(
        self,
        content: Content,
        style: TextStyle,
        height: float,
        lines: int = 1,
        *,
        floor: float = READABLE,
        valign: Literal["top", "middle", "bottom"] = "middle",
    ) -> None:
        """Take the text, the style at its largest, and the height of the box in points."""
        self.height = height
        self._lines = max(lines, 1)
        self._floor = min(floor, style.size)
        self._valign = valign
        self._words = Text(content, style)
        self._style = style
        self._leading = style.leading / style.size
        self._width_fitted = -1.0
        self._text = self._words

    @property
    def size(self) -> float:
        """The size found by ``wrap``, in points."""
        return self._text.style.size

    @property
    def is_shortened(self) -> bool:
        """Whether ``wrap`` had to leave the end of the text out."""
        return self._text.cut_short

    def wrap(self, width: float, _room: float) -> float:
        """Find the size at ``width``; return the height of the box."""
        if width != self._width_fitted:
            self.width = self._width_fitted = width
            self._text = self._fit(width)
        return self.height

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the lines in the box whose lower left corner is the origin."""
        width = self._balanced() if self._style.align == "center" else self.width
        spare = max(self.height - self._text.height_at(width), 0)
        share = {"top": 0.0, "middle": 0.5, "bottom": 1.0}[self._valign]
        self._text.draw_on(canvas, (self.width - width) / 2, self.height - spare * share, width)

    def _fit(self, width: float) -> Text:
        top = min(self._style.size, self.height / self._leading, width / _LEAST_ROOM)
        bottom = min(self._floor, top)
        words = self._words
        for whole in (True, False):
            if self._fits(words, bottom, width, whole=whole):
                return self._largest(bottom, top, width, whole=whole)
        most = min(self._lines, max(int((self.height + _FUZZ) / (bottom * self._leading)), 1))
        text = words.in_style(self._sized(bottom, max_lines=most, cuts_words=True))
        text.lines_at(width)
        return text

    def _largest(self, bottom: float, top: float, width: float, *, whole: bool) -> Text:
        """Return the text at the largest size that fits, ``bottom`` being known to."""
        if self._fits(self._words, top, width, whole=whole):
            return self._words.in_style(self._sized(top))
        low, high = 0, int((top - bottom) / _STEP) + 1
        while high - low > 1:
            middle = (low + high) // 2
            size = min(bottom + middle * _STEP, top)
            if self._fits(self._words, size, width, whole=whole):
                low = middle
            else:
                high = middle
        return self._words.in_style(self._sized(bottom + low * _STEP))

    def _fits(self, words: Text, size: float, width: float, *, whole: bool) -> bool:
        room = min(self._lines, int((self.height + _FUZZ) / (size * self._leading)))
        scale = size / words.style.size
        indent = words.style.indent
        if whole and (words.least_width() - indent) * scale + indent > width + _FUZZ:
            return False
        if room and (words.natural_width() - indent) * scale + indent <= width + _FUZZ:
            return words.in_style(self._sized(size)).height_at(width) <= room * size * self._leading
        if room <= 1:
            return False
        return len(words.in_style(self._sized(size)).lines_at(width)) <= room

    def _sized(self, size: float, *, max_lines: int | None = None, **more: bool) -> TextStyle:
        return self._style.but(size=size, leading=size * self._leading, max_lines=max_lines, **more)

    def _balanced(self) -> float:
        """Return the least width with as few lines: two lines of like length look best centred."""
        count = len(self._text.lines_at(self.width))
        if count < 2 or self.is_shortened:
            return self.width
        low, high = self._text.least_width(), self.width
        if low >= high:
            return self.width
        for _ in range(_BALANCING):
            middle = (low + high) / 2
            if len(self._text.in_style(self._text.style).lines_at(middle)) <= count:
                high = middle
            else:
                low = middle
        return high


def fitted_line(content: Content, height: float, style: TextStyle = BODY) -> Fitted:
    """Return one line as high as its box: the usual leading of the kit, at any size."""
    share = style.leading / style.size
    return Fitted(content, style.but(size=height / share, leading=height), height)
