"""Documents that are printed of days rather than of records: the calendar."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from iar_desktop.documents.arrangement import Arrangement
    from iar_desktop.documents.kit.block import Block
    from iar_desktop.documents.readers import OfficeReader
    from iar_desktop.domain.calendar.entry import Entry


class Part(NamedTuple):
    """A part of such a document that can be left out."""

    key: str
    label: str
    usual: bool = True


class Period(NamedTuple):
    """What a document of days is laid out from; ``first`` and ``last`` are both printed."""

    dossier: "OfficeReader"
    first: date
    last: date
    entries: "Sequence[Entry]"
    arrangement: "Arrangement"
    """The parts to print; of an ``arranged`` document in this order, with free text between."""
    countries: tuple[str, ...]
    """Whose public holidays are shown; ours first."""
    note: str
    """Which filters are in force and in which zone the hours are; may be empty."""

    @property
    def parts(self) -> frozenset[str]:
        """The keys of those to print."""
        return frozenset(each.key for each in self.arrangement if each.key)


class PeriodDocument(NamedTuple):
    """A document of days: its name on the command line, and how its pages are made.

    ``whole`` gives the days printed when those from a first to a last are asked for (the weeks of
    their months); the last is None where none was said.  ``reading`` gives the days whose entries
    ``blocks`` needs for them.
    """

    name: str
    label: str
    usage: str
    whole: Callable[[date, date | None], tuple[date, date]]
    reading: Callable[[date, date], tuple[date, date]]
    title: Callable[[date, date], str]
    blocks: "Callable[[Period], Iterable[Block]]"
    sections: tuple[Part, ...] = ()
    is_landscape: bool = True
    of_entries: bool = True
    """Laid out from the calendar's entries; else from what ``blocks`` reads itself."""
    arranged: bool = False
    """Its parts are sections: ``blocks`` keeps their order, headings and the text between them."""


def just_so(first: date, last: date) -> tuple[date, date]:
    """Read the days that are printed, no others."""
    return first, last
