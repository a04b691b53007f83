"""The names that the quick capture knows: people, organisations and events of the dossier."""

from collections.abc import Iterator

from iar_desktop.domain import (
    Affiliation,
    Congress,
    CongressSeries,
    Contact,
    Event,
    Organisation,
)
from iar_desktop.domain.capture import KnownName, KnownNames
from iar_desktop.storage.reader import Query, Reader


def known_names(reader: Reader) -> KnownNames:
    """Return every name of the dossier, read when the first question comes."""
    return KnownNames(_names(reader))


def _names(reader: Reader) -> Iterator[KnownName]:
    held = reader.all(Query(Affiliation).where(Affiliation.until.equals(None)))
    employers = {each.contact: each.organisation for each in held}
    for contact in reader.all(Query(Contact)):
        aliases = tuple(name for name in (contact.native_name,) if name)
        yield KnownName(contact.id, "person", contact.title(), aliases, employers.get(contact.id))
    for own in reader.all(Query(Organisation)):
        names = (own.acronym, own.native_name, *(own.other_names or "").split(","))
        yield KnownName(
            own.id, "organisation", own.name, tuple(name.strip() for name in names if name)
        )
    series = {each.id: each for each in reader.all(Query(CongressSeries))}
    for event in reader.all(Query(Event)):
        of = series.get(event.series or "") if isinstance(event, Congress) else None
        aliases = tuple(name for name in (of.name, of.acronym) if name) if of else ()
        yield KnownName(
            event.id, "event", event.title(), aliases, None, event.starts_on, event.last_day()
        )
