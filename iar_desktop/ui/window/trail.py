"""Where the user has been: back and forward, as in a browser."""

from typing import NamedTuple

_LONGEST = 200


class Place(NamedTuple):
    """A page, and on it a record and a tab (both may be empty)."""

    section: str
    record_id: str = ""
    tab: str = ""


class Trail:
    """The places visited and where on them the user stands."""

    def __init__(self) -> None:
        """Begin nowhere."""
        self._places: list[Place] = []
        self._at = -1

    @property
    def here(self) -> Place | None:
        """The place shown now."""
        return self._places[self._at] if self._places else None

    def clear(self) -> None:
        """Forget every place."""
        self._places.clear()
        self._at = -1

    def go(self, place: Place) -> None:
        """Go to ``place``; what was ahead is forgotten.

        Choosing another record of the list just looked at is a new place, too, but one that
        only adds the record to the section replaces the bare section.
        """
        here = self.here
        if place == here:
            return
        del self._places[self._at + 1 :]
        if here and here.section == place.section and not here.record_id:
            self._places.pop()
        self._places.append(place)
        del self._places[:-_LONGEST]
        self._at = len(self._places) - 1

    def back(self) -> Place | None:
        """Step back and return the place, None at the beginning."""
        return self._step(-1)

    def forward(self) -> Place | None:
        """Step forward and return the place, None at the end."""
        return self._step(1)

    def _step(self, by: int) -> Place | None:
        if not 0 <= self._at + by < len(self._places):
            return None
        self._at += by
        return self._places[self._at]
