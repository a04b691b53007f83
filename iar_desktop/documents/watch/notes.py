"""Watch notes with the names that are printed with them."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from iar_desktop.documents.readers import PaperReader
from iar_desktop.documents.reading.people import organisation_name
from iar_desktop.domain import Organisation, Theme, Theming, WatchNote
from iar_desktop.schema.folding import fold
from iar_desktop.storage.reader import Query


class Watched(NamedTuple):
    """A note, the organisation it is about, and its themes."""

    note: WatchNote
    organisation: str
    themes: tuple[str, ...]

    @property
    def country(self) -> str:
        """The name of its country in the language spoken now; empty without one."""
        return WatchNote.country.text(self.note)

    def place(self) -> tuple[bool, str, date, str]:
        """Return what notes are sorted by: country, those without one last; the latest first."""
        day = self.note.noted_on
        latest_first = date.fromordinal(date.max.toordinal() - (day or date.min).toordinal() + 1)
        return not self.country, fold(self.country), latest_first, fold(self.note.name)


def watched(reader: PaperReader, notes: Collection[WatchNote]) -> list[Watched]:
    """Return ``notes`` with their names, country by country, the latest first."""
    themes = _themes(reader, [each.id for each in notes])
    organisations = reader.get_many(Organisation, (each.organisation for each in notes))
    found = [
        Watched(
            each,
            organisation_name(organisations.get(each.organisation or "")),
            tuple(sorted(themes[each.id], key=fold)),
        )
        for each in notes
    ]
    return sorted(found, key=Watched.place)


def _themes(reader: PaperReader, ids: Collection[str]) -> dict[str, set[str]]:
    links = reader.all(Query(Theming).where(Theming.about.one_of(tuple(ids))))
    known = reader.get_many(Theme, (each.theme for each in links))
    found: dict[str, set[str]] = defaultdict(set)
    for each in links:
        if each.theme in known:
            found[each.about].add(known[each.theme].title())
    return found
