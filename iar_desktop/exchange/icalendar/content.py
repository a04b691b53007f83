"""A file as components and their lines, each with the number it has in the file."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from iar_desktop.exchange.icalendar.appearance import OWN_PREFIX
from iar_desktop.exchange.icalendar.faults import FAULTS

if TYPE_CHECKING:
    from icalendar import Parameters

_NAME = re.compile(r"\s*([A-Za-z0-9-]+)\s*[;:]")
_ENDS = re.compile(r"\r\n|\n|\r")
_LINES_AT_ONCE = 20_000
_DEEPEST = 30
"""Levels of components within components; a calendar has three."""
LONGEST_LINE = 200_000
"""Characters of a line that are read: no text that is kept is longer."""


@dataclass(frozen=True, slots=True)
class Property:
    """A property: its line, its name in capitals, its parameters and its unescaped value."""

    line: int
    name: str
    params: "Parameters"
    value: str

    def parameter(self, name: str) -> str:
        """Return a parameter's text, empty when it is missing."""
        found = self.params.get(name, "")
        return str(found[0] if isinstance(found, list) and found else found or "")


@dataclass(slots=True)
class Block:
    """A component: its name, its first line, what lies in it; ``whole`` when its END was found."""

    name: str
    line: int
    lines: list[tuple[int, str]] = field(default_factory=list)
    children: "list[Block]" = field(default_factory=list)
    whole: bool = False

    def text(self) -> str:
        """Return the component as iCalendar again, without what is nested deeper than twice."""
        inner = [part for child in self.children for part in child.text().splitlines()]
        own = [text for _number, text in self.lines]
        return "\r\n".join([f"BEGIN:{self.name}", *own, *inner, f"END:{self.name}", ""])


def logical_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield (number, line) of each content line, unfolded; numbers count from 1."""
    number, parts = 0, [""]
    for count, physical in enumerate(_ENDS.split(text), 1):
        if physical[:1] in {" ", "\t"} and parts != [""]:
            parts.append(physical[1:])
        elif physical.strip():
            if parts != [""]:
                yield number, "".join(parts)
            number, parts = count, [physical]
    if parts != [""]:
        yield number, "".join(parts)


def blocks(text: str, pause: Callable[[], None] = lambda: None) -> Iterator[Block]:
    """Yield the outermost components of ``text``, their calendars among them.

    An END without BEGIN is passed over; a component that lacks its END is not ``whole``.
    ``pause`` is called now and then, and may end the work by raising.
    """
    stack: list[Block] = []
    for count, (number, line) in enumerate(logical_lines(text)):
        if count % _LINES_AT_ONCE == 0:
            pause()
        word, _colon, name = line.partition(":")
        word, name = word.strip().upper(), name.strip().upper()[:60]
        if word == "BEGIN" and len(stack) < _DEEPEST:
            stack.append(Block(name, number))
        elif word == "END":
            if any(block.name == name for block in stack):
                yield from _closed(stack, name)
        elif stack:
            stack[-1].lines.append((number, line))
    while stack:
        yield from _taken(stack)


def _closed(stack: list[Block], name: str) -> Iterator[Block]:
    while stack[-1].name != name:
        yield from _taken(stack)
    stack[-1].whole = True
    yield from _taken(stack)


def _taken(stack: list[Block]) -> Iterator[Block]:
    block = stack.pop()
    if stack:
        stack[-1].children.append(block)
    else:
        yield block


def name_of(line: str) -> str:
    """Return the name of the property on ``line`` in capitals, empty when it has none."""
    found = _NAME.match(line)
    return found[1].upper() if found else ""


def properties(block: Block, names: frozenset[str]) -> tuple[list[Property], list[tuple[int, str]]]:
    """Return the properties of ``block`` called one of ``names``, and the lines no one can read."""
    from icalendar.parser import Contentline  # late: most starts of the program import nothing

    found: list[Property] = []
    broken: list[tuple[int, str]] = []
    for number, line in block.lines:
        name = name_of(line)
        if name not in names and not name.startswith(OWN_PREFIX):
            continue
        try:
            _name, params, value = Contentline(line[:LONGEST_LINE]).parts()
        except FAULTS:
            broken.append((number, name))
            continue
        found.append(Property(number, name, params, value.strip()))
    return found, broken
