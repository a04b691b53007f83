"""A day of the official programme: hours, a fine line, and beside it what takes place."""

from collections.abc import Sequence
from copy import copy
from typing import NamedTuple

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.text.style import (
    ACCENT,
    BODY,
    BOLD,
    MUTED,
    SMALL,
    STRONG_LINE,
    TITLE,
)
from iar_desktop.documents.kit.text.text import Content, Text
from iar_desktop.schema.messages import _

_HOURS, _GAP, _KINDS = 78.0, 15.0, 104.0
_AXIS = _HOURS + _GAP
_LEFT = _AXIS + _GAP
_ABOVE, _BELOW = 5.0, 6.0
_DOT, _QUIET_DOT = 2.6, 1.7
_HEAD_SPACE = 5.0
_LEAST_LINES = 4  # of a step taller than a page, under the day's name

_DAY = TITLE.but(size=11, leading=16, space_after=0, max_lines=2, align="left")
_OTHER_DAY = BODY.but(size=9.5, leading=16, colour=MUTED, align="right", max_lines=2)
_TIME = BOLD.but(size=9.5, leading=13, colour=ACCENT, align="right", max_lines=2)
_QUIET_TIME = _TIME.but(bold=False, colour=MUTED)
_NOTE = SMALL.but(size=7, leading=10, align="right", max_lines=3)
_KIND = SMALL.but(size=7.5, leading=13, align="right", max_lines=3)
_NAME = BOLD.but(size=9.5, leading=13)
_QUIET_NAME = BODY.but(size=9.5, leading=13, colour=MUTED)
_DETAIL = BODY.but(size=8.5, leading=12)


class Step(NamedTuple):
    """One item of the programme."""

    hours: str
    notes: Sequence[str]
    """Under the hours, small: what clocks show elsewhere."""
    name: str
    kinds: Sequence[str]
    """What sort of item it is, at the right edge, in each language."""
    details: Sequence[Content]
    """Under the name, a paragraph each: where, with whom, what to bring."""
    quiet: bool = False
    """A way or a pause, less striking than the rest."""


class _Laid:
    """A step as texts."""

    def __init__(self, step: Step) -> None:
        self.quiet = step.quiet
        self.hours = [Text(step.hours, _QUIET_TIME if step.quiet else _TIME)] if step.hours else []
        self.hours += [Text(each, _NOTE) for each in step.notes]
        self.kinds = [Text(each, _KIND) for each in step.kinds]
        self.name: Text | None = Text(step.name, _QUIET_NAME if step.quiet else _NAME)
        self.details = [Text(each, _DETAIL) for each in step.details]

    def height(self, width: float) -> float:
        beside = max(_sum(self.hours, _HOURS), _sum(self.kinds, _KINDS))
        name = self.name.height_at(_name_width(width)) if self.name else 0
        body = name + _sum(self.details, width - _LEFT)
        # The kind stands beside the name alone: details go on under it.
        return max(beside, body) + _ABOVE + _BELOW

    def parted(self, width: float, room: float) -> "tuple[_Laid, _Laid] | None":
        """Return the step in two, the first no higher than ``room``."""
        room -= _ABOVE + _BELOW + (self.name.height_at(_name_width(width)) if self.name else 0)
        first: list[Text] = []
        rest: list[Text] = []
        for index, text in enumerate(self.details):
            height = text.height_at(width - _LEFT)
            if height > room:
                head, tail = text.parted(width - _LEFT, max(int(room / text.style.leading), 0))
                cut = tail is not None and room >= 2 * text.style.leading
                first += [head] if cut else []
                rest = [tail if cut and tail else text, *self.details[index + 1 :]]
                break
            first.append(text)
            room -= height
        if not first or not rest:
            return None
        begun, going_on = copy(self), copy(self)
        begun.details, going_on.details = first, rest
        going_on.name, going_on.hours, going_on.kinds = None, [], []
        return begun, going_on

    def draw(self, canvas: SheetCanvas, top: float, width: float) -> None:
        top -= _ABOVE
        _draw(canvas, self.hours, 0, top, _HOURS)
        _draw(canvas, self.kinds, width - _KINDS, top, _KINDS)
        if self.name:
            self._draw_dot(canvas, top - _NAME.leading / 2)
            room = _name_width(width)
            self.name.draw_on(canvas, _LEFT, top, room)
            top -= self.name.height_at(room)
        _draw(canvas, self.details, _LEFT, top, width - _LEFT)

    def _draw_dot(self, canvas: SheetCanvas, y: float) -> None:
        canvas.setFillColor(STRONG_LINE if self.quiet else ACCENT)
        canvas.circle(_AXIS, y, _QUIET_DOT if self.quiet else _DOT, stroke=0, fill=1)


class Day(Block):
    """A day's name, in one language or two, and its steps; said again where it goes on."""

    space_before = 12
    space_after = 4

    def __init__(self, titles: Sequence[str], steps: Sequence[Step]) -> None:
        """Take the day in each language, and what takes place."""
        self._entry = titles[0]
        self._titles = list(titles)
        self._steps = [_Laid(each) for each in steps]
        self._goes_on = False

    def wrap(self, width: float, _room: float) -> float:
        """Return the height taken."""
        self.width = width
        self.height = self._head_height() + sum(each.height(width) for each in self._steps)
        return self.height

    def lead_height(self, width: float) -> float:
        """Return the height of the day's name and its first step, or some lines of a long one."""
        self.width = width
        first = self._steps[0].height(width) if self._steps else 0
        if first > self.page_height - self._head_height():
            first = _LEAST_LINES * _DETAIL.leading + _ABOVE + _BELOW
        return self._head_height() + first

    def split(self, width: float, room: float) -> list[Block]:
        """Part the day between two steps; a step only where it is taller than a page."""
        self.width = width
        room -= self._head_height()
        count = 0
        for step in self._steps:
            height = step.height(width)
            if height > room:
                break
            room -= height
            count += 1
        if count == len(self._steps):
            return []
        step = self._steps[count]
        is_too_tall = step.height(width) > self.page_height - self._head_height()
        if is_too_tall and (parts := step.parted(width, room)):
            first, rest = parts
            after = self._steps[count + 1 :]
            return [
                self._with([*self._steps[:count], first]),
                self._with([rest, *after], goes_on=True),
            ]
        if not count:
            return []
        return [self._with(self._steps[:count]), self._with(self._steps[count:], goes_on=True)]

    def _with(self, steps: list[_Laid], *, goes_on: bool = False) -> "Day":
        part = copy(self)
        part._steps, part._goes_on = steps, goes_on or self._goes_on  # noqa: SLF001 - a copy of itself
        return part

    def _heads(self) -> list[tuple[Text, float, float]]:
        """Return the day in each language with its left edge and its width."""
        title = self._titles[0]
        if self._goes_on:
            title = _("{heading} (continued)").format(heading=title)
        if len(self._titles) == 1:
            return [(Text(title, _DAY), 0, self.width)]
        half = self.width / 2
        other = " · ".join(self._titles[1:])
        return [(Text(title, _DAY), 0, half), (Text(other, _OTHER_DAY), half, half)]

    def _head_height(self) -> float:
        return max(text.height_at(width) for text, _left, width in self._heads()) + _HEAD_SPACE

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the name with its rule, and the steps along their line."""
        if not self._goes_on:
            canvas.mark(self._entry, 2, self.height)
        for text, left, width in self._heads():
            text.draw_on(canvas, left, self.height, width)
        top = self.height - self._head_height()
        canvas.setLineWidth(0.9)
        canvas.setStrokeColor(ACCENT)
        canvas.line(0, top + 2.5, self.width, top + 2.5)
        canvas.setLineWidth(0.6)
        canvas.setStrokeColor(STRONG_LINE)
        canvas.line(_AXIS, top - _ABOVE, _AXIS, _BELOW)
        for step in self._steps:
            step.draw(canvas, top, self.width)
            top -= step.height(self.width)


def _name_width(width: float) -> float:
    return width - _LEFT - _KINDS - _GAP


def _sum(texts: Sequence[Text], width: float) -> float:
    return sum(each.height_at(width) for each in texts)


def _draw(
    canvas: SheetCanvas, texts: Sequence[Text], left: float, top: float, width: float
) -> None:
    for each in texts:
        each.draw_on(canvas, left, top, width)
        top -= each.height_at(width)
