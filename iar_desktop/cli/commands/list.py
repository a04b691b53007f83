"""``iar-desktop list``: the records of a kind."""

from iar_desktop.cli.parser import Options
from iar_desktop.cli.plain import record_values, write_json, write_line
from iar_desktop.operations.typed import entity_named
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query


def run(options: Options) -> None:
    """Print id, title and subtitle of each record, sorted by title; or all fields as JSON."""
    entity = entity_named(options.kind)
    with Dossier.open(options.dossier) as dossier:
        records = dossier.all(Query(entity))
        records.sort(key=lambda record: record.sort_text().casefold())
        if options.json:
            write_json([record_values(record) for record in records])
            return
        entries = dossier.entries(record.id for record in records)
        for record in records:
            entry = entries.get(record.id)
            native, subtitle = (entry.native, entry.subtitle) if entry else ("", "")
            write_line(record.id, record.title(), native, subtitle)
