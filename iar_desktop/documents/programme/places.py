"""Where a session is: the place as it is named, its room, and the address of a place known."""

from typing import NamedTuple

from iar_desktop.documents.kit.links import map_of
from iar_desktop.documents.kit.text.text import Span
from iar_desktop.documents.readers import PaperReader
from iar_desktop.documents.reading.texts import joined, run_in
from iar_desktop.domain import Place
from iar_desktop.schema.folding import fold
from iar_desktop.storage.reader import Query

_DETAIL = (",", "(", " – ", " — ", " - ", " · ")


class Stop(NamedTuple):
    """A place as a session names it, and what is known of it."""

    name: str
    room: str = ""
    known: str = ""
    """The name of the place where the session names only its city."""
    address: str = ""
    """On one line."""
    position: str = ""

    def text(self) -> str:
        """Return place and room."""
        return joined((self.name, self.room), ", ")

    def on_map(self) -> Span:
        """Return place and room, which open a map where the place is known."""
        wanted = self.address or self.position
        return map_of(wanted)._replace(text=self.text()) if wanted else Span(self.text())

    def address_on_map(self) -> Span | None:
        """Return the address, which opens a map; None where none is known."""
        said = joined((self.known, self.address), ", ")
        return map_of(self.address or self.position)._replace(text=said) if said else None


NOWHERE = Stop("")


class Gazetteer:
    """The office's places, found by their names.

    More careful than the ways between places: an address is printed only of the place that is
    meant, and a city that holds several, or a room of another house there, does not tell which.
    """

    def __init__(self, reader: PaperReader) -> None:
        """Read the places."""
        self._by_name: dict[str, Place] = {}
        self._by_city: dict[str, list[Place]] = {}
        for place in reader.all(Query(Place)):
            self._by_name.setdefault(fold(place.name), place)
            if place.city:
                self._by_city.setdefault(fold(place.city), []).append(place)

    def stop(self, name: str | None, room: str | None = "") -> Stop:
        """Return what is known of a place and a room as they are written."""
        found = self._named(name) or self._named(room)
        alone = self._by_city.get(fold(name or ""), [])
        by_city = found is None and not room and len(alone) == 1
        if by_city:
            found = alone[0]
        stop = Stop(name or "", room or "")
        if found is None:
            return stop
        return stop._replace(
            known=found.name if by_city else "",
            address=run_in(found.address or "").replace(" · ", ", "),
            position=Place.position.text(found),
        )

    def _named(self, text: str | None) -> Place | None:
        wanted = text or ""
        ends = [at for sign in _DETAIL if (at := wanted.find(sign)) > 0]
        for part in (wanted, wanted[: min(ends, default=len(wanted))].strip()):
            if part and (found := self._by_name.get(fold(part))):
                return found
        return None
