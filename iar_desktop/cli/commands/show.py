"""``iar-desktop show``: one record and its parts."""

from typing import Any

from iar_desktop.cli.parser import Options
from iar_desktop.cli.plain import record_values, shown, write_json, write_line
from iar_desktop.schema.entity import Entity, own_fields, registry
from iar_desktop.schema.kinds import AnyLink, Link
from iar_desktop.schema.messages import _
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Reader


def run(options: Options) -> None:
    """Print every field of the record and of its parts."""
    with Dossier.open(options.dossier) as dossier:
        record = dossier.find(options.id)
        parts = parts_of(dossier, record)
        if options.json:
            values: dict[str, Any] = record_values(record, sensitive=True)
            values["parts"] = [record_values(part, sensitive=True) for part in parts]
            write_json(values)
            return
        write_line(_(record.label), record.title(), record.native())
        _write_fields(dossier, record, "")
        for part in parts:
            write_line(f"  {_(part.label)}", part.id)
            _write_fields(dossier, part, "  ", without=record.id)


def parts_of(reader: Reader, record: Entity) -> list[Entity]:
    """Return the parts of ``record``: positions, e-mails, participants, budget lines, and so on."""
    found: list[Entity] = []
    for entity in registry.values():
        for field in own_fields(entity) if entity.part else ():
            kind = field.kind
            whole = isinstance(kind, AnyLink) and kind.on_delete == "cascade"
            if whole and (not isinstance(kind, Link) or kind.target.table == record.table):
                found += reader.of(field, record.id)
    return found


def _write_fields(reader: Reader, record: Entity, indent: str, without: str = "") -> None:
    write_line(f"{indent}  id", record.id)
    for field in own_fields(type(record)):
        text = shown(reader, record, field)
        if text and field.value_of(record) != without:
            write_line(f"{indent}  {_(field.label)}", text)
