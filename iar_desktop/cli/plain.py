"""Records as plain values: for JSON, and as lines of text."""

import json
import sys
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from iar_desktop.schema.dates import format_day, format_time
from iar_desktop.schema.entity import Entity, own_fields
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import AnyLink, Choices, Languages, Money, YesNo
from iar_desktop.storage.reader import Reader


def plain(field: Field[Any], value: Any) -> Any:
    """Return ``value`` as JSON knows it: ISO dates, option words, decimal text, lists."""
    if value is None:
        return None
    if isinstance(field.kind, Money):
        return str(value)
    if isinstance(field.kind, Languages | Choices):
        return [str(each) for each in value]
    if isinstance(field.kind, YesNo):
        return bool(value)
    return field.kind.to_column(value)


def record_values(record: Entity, *, sensitive: bool = False) -> dict[str, Any]:
    """Return id, kind, title and all fields; sensitive ones only when asked for."""
    values = {"id": record.id, "kind": record.kind, "title": record.title()}
    for field in own_fields(type(record)):
        if sensitive or not field.sensitive:
            values[field.name] = plain(field, field.value_of(record))
    return values


def shown(reader: Reader, record: Entity, field: Field[Any]) -> str:
    """Return the value of ``field`` as people read it; links as the title of their target."""
    value = field.value_of(record)
    if value and isinstance(field.kind, AnyLink):
        return f"{reader.title(value) or '?'} ({value})"
    return field.text(record)


def write_json(value: Any) -> None:
    """Print ``value`` as indented JSON."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def write_json_list(values: Iterable[Any]) -> None:
    """Print ``values`` as a JSON list, one a line, as they come: there may be any number."""
    sys.stdout.write("[")
    between = "\n"
    for value in values:
        sys.stdout.write(f"{between}{json.dumps(value, ensure_ascii=False)}")
        between = ",\n"
    sys.stdout.write("\n]\n" if between != "\n" else "]\n")


def write_line(*parts: str) -> None:
    """Print the non-empty ``parts`` on one line, tab-separated."""
    sys.stdout.write("\t".join(part for part in parts if part) + "\n")


def local_time(moment: datetime) -> str:
    """Return a moment as people at this machine read it."""
    local = moment.astimezone()
    return f"{format_day(local.date(), 'medium')} {format_time(local.time())}"
