"""What was chosen about the pages, in words that need no printing code to be loaded."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import NamedTuple

_NOTHING: Mapping[str, str] = MappingProxyType({})


class PartWanted(NamedTuple):
    """A section to print by its key, or free text where the key is empty, as ``documents.Part``."""

    key: str
    title: str = ""
    text: str = ""


class Wanted(NamedTuple):
    """The document by its name, the language of the paper, and what else was chosen."""

    document: str
    language: str
    parts: tuple[PartWanted, ...] = ()
    choices: Mapping[str, str] = _NOTHING
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list of sections; free text has no key."""

    key: str
    usual: str
    """Its heading where nobody gave it another; empty for free text."""
    title: str = ""
    text: str = ""
    printed: bool = True
    internal: bool = False
    """It never leaves the office."""

    @property
    def is_text(self) -> bool:
        """Whether it is free text, that stands in no record."""
        return not self.key


def parts_of(lines: Iterable[Line]) -> tuple[PartWanted, ...]:
    """Return what is to be printed, in order; free text without a word is not."""
    return tuple(
        PartWanted(each.key, each.title, each.text)
        for each in lines
        if each.printed and (each.key or each.title.strip() or each.text.strip())
    )


def lines_with(usual: Sequence[Line], parts: Iterable[Sequence[str]]) -> tuple[Line, ...]:
    """Return ``usual`` as a template has them: its ``parts`` first, then what it leaves out."""
    known = {each.key: each for each in usual}
    found: list[Line] = []
    for key, title, text in parts:
        if not key:
            found.append(Line("", "", title, text))
        elif key in known:
            found.append(replace(known.pop(key), title=title, printed=True))
    return (*found, *(replace(each, printed=False) for each in known.values()))
