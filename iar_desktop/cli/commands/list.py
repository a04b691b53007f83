"""``iar-desktop list``: the records of a kind."""

from collections.abc import Iterable, Iterator

from iar_desktop.cli.parser import Options
from iar_desktop.cli.plain import record_values, write_json_list, write_line
from iar_desktop.operations.typed import entity_named
from iar_desktop.schema.entity import Entity
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.listing import listing, page
from iar_desktop.storage.reader import Query, Reader

_AT_ONCE = 2000  # so many records are held while they are printed


def run(options: Options) -> None:
    """Print id, title, native name and subtitle of each record, by title; or all fields as JSON."""
    entity = entity_named(options.kind)
    with Dossier.open(options.dossier) as dossier:
        if options.json:
            write_json_list(map(record_values, _records(dossier, entity)))
        elif entity.part:
            for record in _records(dossier, entity):
                write_line(record.id, record.title())
        else:
            for entry in _entries(dossier, entity):
                write_line(entry.id, entry.title, entry.native, entry.subtitle)


def _entries(reader: Reader, entity: type[Entity]) -> Iterator[Entry]:
    rows = listing(reader, entity)
    for start in range(0, len(rows), _AT_ONCE):
        yield from filter(None, page(reader, rows[start : start + _AT_ONCE]))


def _records(reader: Reader, entity: type[Entity]) -> Iterator[Entity]:
    """Yield the records by title; parts, which no list shows, as they were added."""
    ids: Iterable[str]
    if entity.part:
        ids = reader.ids(Query(entity))
    else:
        ids = (entry.id for entry in _entries(reader, entity))
    batch: list[str] = []
    for each in ids:
        batch.append(each)
        if len(batch) == _AT_ONCE:
            yield from _in_order(reader, entity, batch)
            batch = []
    yield from _in_order(reader, entity, batch)


def _in_order(reader: Reader, entity: type[Entity], ids: list[str]) -> Iterator[Entity]:
    found = reader.get_many(entity, ids)
    return (found[each] for each in ids if each in found)
