"""A block of text for ReportLab's platypus: wraps, splits over pages, draws itself."""

from collections.abc import Sequence
from copy import copy
from typing import TYPE_CHECKING, Any, NamedTuple

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.text.cleaning import clean, is_too_long
from iar_desktop.documents.kit.text.lines import (
    Ink,
    Line,
    fill,
    least_width,
    measure,
    natural_width,
    run_on,
    shortened,
)
from iar_desktop.documents.kit.text.style import BODY, TextStyle
from iar_desktop.documents.kit.text.typography import spaced
from iar_desktop.schema.messages import language

if TYPE_CHECKING:
    from iar_desktop.documents.kit.canvas import SheetCanvas

_ASCENT, _DESCENT = 1.069, 0.293  # of Noto Sans, in ems; the other families fit in the leading
_FUZZ = 1e-3


class Span(NamedTuple):
    """A part of a text that looks different; ``None`` means as the rest."""

    text: str
    bold: bool | None = None
    colour: str | None = None
    italic: bool | None = None
    link: str = ""
    """Where a click leads; made only from values that are addresses (see ``links``)."""


Content = str | Span | Sequence[str | Span]
"""What a text is made of. All of it is printed as it is: there is no markup."""


class Text(Block):
    """A block of text in any of the scripts the fonts cover.

    ``Text("Dr. Hans Müller")``; ``Text(["Object: ", Span("R&D", bold=True)], SMALL)``.  ``marker``
    stands before the first line, in the style's indent (a bullet, a number).  Line ends in the
    text are kept.
    """

    def __init__(self, content: Content, style: TextStyle = BODY, marker: str = "") -> None:
        """Measure the words; the lines follow from the width that is offered."""
        parts = [content] if isinstance(content, str | Span) else content
        self.style = style
        self.space_before, self.space_after = style.space_before, style.space_after
        self.marker = marker
        runs = []
        spoken = language()
        self.too_long = False
        for part in parts:
            span = part if isinstance(part, Span) else Span(part)
            self.too_long = self.too_long or is_too_long(span.text)
            runs.append((spaced(clean(span.text), spoken), self._ink(span)))
        self._paragraphs = measure(runs)
        self._lines: list[Line] | None = None
        self._given = False
        self._wrapped_at = -1.0
        self.cut_short = False

    def _ink(self, span: Span) -> Ink:
        bold = self.style.bold if span.bold is None else span.bold
        italic = self.style.italic if span.italic is None else span.italic
        return Ink(bold, span.colour or self.style.colour, italic, span.link)

    def in_style(self, style: TextStyle) -> "Text":
        """Return the same words in another size; their ink, measured already, stays."""
        return self._with([], style=style, _lines=None, _given=False, cut_short=False)

    def natural_width(self) -> float:
        """Return the width at which each paragraph is one line, in points."""
        return natural_width(self._paragraphs) * self.style.size + self.style.indent

    def least_width(self) -> float:
        """Return the width below which words are cut, in points."""
        return least_width(self._paragraphs) * self.style.size + self.style.indent

    def lines_at(self, width: float) -> list[Line]:
        """Return the lines when ``width`` points are offered."""
        if self._lines is None or (width != self._wrapped_at and not self._given):
            room = max((width - self.style.indent) / self.style.size, 1)
            found = fill(self._paragraphs, room)
            most = self.style.max_lines
            self.cut_short = most is not None and len(found) > most
            if self.cut_short:
                rest = found[most or 1]
                found = [*found[: most or 1]]
                if self.style.cuts_words:
                    found[-1] = run_on(found[-1], rest)
                found[-1] = shortened(found[-1], room, anywhere=self.style.cuts_words)
            self._lines, self._wrapped_at = found, width
        return self._lines

    def height_at(self, width: float) -> float:
        """Return the height at ``width``, both in points."""
        return len(self.lines_at(width)) * self.style.leading

    def lead_height(self, width: float) -> float:
        """Return the height of what must not be parted from what stands above: two lines."""
        return min(2, len(self.lines_at(width))) * self.style.leading

    def wrap(self, width: float, _room: float) -> float:
        """Return the size taken at a width."""
        self.width, self.height = width, self.height_at(width)
        return self.height

    def split(self, width: float, room: float) -> list[Block]:
        """Part the text after a line, leaving no single line on either page."""
        found = self.lines_at(width)
        count = int((room + _FUZZ) / self.style.leading)
        if len(found) - count == 1:
            count -= 1
        if count < 2:
            return []
        return [part for part in self.parted(width, count) if part is not None]

    def parted(self, width: float, count: int) -> tuple["Text", "Text | None"]:
        """Return the first ``count`` lines at ``width``, and the rest if there is any."""
        found = self.lines_at(width)
        if count >= len(found):
            return self, None
        return self._with(found[:count]), self._with(found[count:], marker="")

    def _with(self, found: list[Line], **changes: Any) -> "Text":
        part = copy(self)
        part._lines, part._given = found, True  # noqa: SLF001 - a copy of itself
        for name, value in changes.items():
            setattr(part, name, value)
        return part

    def draw(self, canvas: "SheetCanvas") -> None:
        """Draw the lines."""
        self.draw_on(canvas, 0, self.height, self.width)

    def draw_on(self, canvas: "SheetCanvas", left: float, top: float, width: float) -> None:
        """Draw the lines downwards from ``top``, between ``left`` and ``left + width``."""
        size, leading = self.style.size, self.style.leading
        found = self.lines_at(width)
        baseline = top - (leading - (_ASCENT + _DESCENT) * size) / 2 - _ASCENT * size
        if self.marker and found:
            self._draw_marker(canvas, left, baseline, width, rtl=found[0].rtl)
        for line in found:
            if line.pieces:
                x = left + self._offset(line, width, several=len(found) > 1)
                canvas.draw_line(line, x, baseline, size)
            baseline -= leading
        self._report(canvas)

    def _offset(self, line: Line, width: float, *, several: bool) -> float:
        style = self.style
        before = 0 if line.rtl and style.align in ("start", "cell") else style.indent
        room = width - style.indent - line.width * style.size
        if style.align == "center":
            return before + room / 2
        to_the_right = style.align == "right" or (
            line.rtl and (style.align == "start" or (style.align == "cell" and several))
        )
        return before + (room if to_the_right else 0)

    def _draw_marker(
        self, canvas: "SheetCanvas", left: float, baseline: float, width: float, *, rtl: bool
    ) -> None:
        size = self.style.size
        (paragraph,) = measure([(clean(self.marker), Ink(bold=False, colour=self.style.colour))])
        (line,) = fill([paragraph], self.style.indent / size)
        gap = self.style.indent - 0.55 * size - line.width * size
        x = left + width - gap - line.width * size if rtl else left + gap
        canvas.draw_line(line, x, baseline, size)

    def _report(self, canvas: "SheetCanvas") -> None:
        if self.too_long:
            canvas.report.too_long()
        if self.cut_short and not self.style.at_a_glance:
            canvas.report.shortened(self._beginning())

    def _beginning(self) -> str:
        atoms = self._paragraphs[0].atoms[:6]
        return " ".join("".join(p.shaped.text for p in atom.pieces) for atom in atoms)[:40]
