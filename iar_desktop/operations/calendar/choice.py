"""What of the calendar is wanted: its filters."""

from typing import NamedTuple

from iar_desktop.domain.calendar.entry import KINDS, Entry


class Choice(NamedTuple):
    """Which entries are shown; the default shows all.

    ``people`` are ids, of whom an entry must concern one (nobody named: everyone); ``country`` is
    an ISO 3166-1 code; without ``finished`` what is done or called off is left out.
    """

    kinds: frozenset[str] = frozenset(KINDS)
    people: frozenset[str] = frozenset()
    country: str = ""
    finished: bool = True

    def holds(self, entry: Entry) -> bool:
        """Return whether an entry is wanted."""
        return (
            entry.kind in self.kinds
            and (not self.people or not self.people.isdisjoint(entry.people))
            and (not self.country or entry.country == self.country)
            and (self.finished or not entry.finished)
        )
