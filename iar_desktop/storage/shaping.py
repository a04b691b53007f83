"""Which fields shape which parts of a record's line in the directory.

Most edits touch none of them, and then the directory and the search need no work at all.  Which
ones a title is made of is the entity's own affair, so its methods are asked: every field whose
name their code mentions counts, whether it is read in the end or not.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from types import CodeType, FunctionType
from typing import Any

from iar_desktop.domain import Affiliation
from iar_desktop.schema.entity import HOUSEKEEPING, Entity, registry
from iar_desktop.schema.kinds import AnyLink
from iar_desktop.storage.importance import importance
from iar_desktop.storage.tables import Table, tables

Columns = frozenset[str]

TITLE, NATIVE, SUBTITLE, COUNTRY = "title", "native", "subtitle", "country"
SORT_TEXT, NAMES, WORDS = "sort_text", "names", "words"
ALL: Columns = frozenset((TITLE, NATIVE, SUBTITLE, COUNTRY, SORT_TEXT, NAMES, WORDS))
"""What a line says of a record, but for its id and its kind."""
NAMED: Columns = frozenset((SUBTITLE, WORDS))
"""Where the titles of linked records stand."""


@cache
def shaped_by(table: str) -> dict[str, Columns]:
    """Return what of a line each field of ``table`` shapes; the others are left out.

    Of a part it is the line of the record that it belongs to.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for entity in tables()[table].entities:
        for name, column in _of_whole(entity) if not entity.part else _of_part(entity):
            found[name].add(column)
    return {name: frozenset(columns) for name, columns in found.items()}


@cache
def read_columns(table: str) -> tuple[str, ...]:
    """Return the columns of ``table`` from which lines are made, in declared order."""
    own: Table = tables()[table]
    kept = ("id", "kind") if own.shared else ("id",)
    return (*kept, *(name for name in own.columns if name in shaped_by(table)))


def _of_whole(entity: type[Entity]) -> Iterator[tuple[str, str]]:
    for column, method in _METHODS.items():
        yield from ((name, column) for name in fields_read(entity.kind, method))
    yield from ((name, NAMES) for name in fields_read(entity.kind, "title"))
    for name, field in entity.fields.items():
        if field.search is not None and isinstance(field.kind, AnyLink):
            yield from ((name, column) for column in NAMED)
        elif field.search is not None:
            yield name, NAMES if field.search == "name" else WORDS


def _of_part(entity: type[Entity]) -> Iterator[tuple[str, str]]:
    if not entity.enriches:
        return
    shaping = {name for name, field in entity.fields.items() if field.search is not None}
    shaping |= {link.name for link in entity.enriches}
    yield from ((name, WORDS) for name in shaping)
    if entity is Affiliation:
        shaping |= _fields(entity, _mentioned(importance))
        yield from ((name, SUBTITLE) for name in shaping)


_METHODS = {
    TITLE: "title",
    NATIVE: "native",
    SUBTITLE: "subtitle",
    COUNTRY: "country_code",
    SORT_TEXT: "sort_text",
}


@cache
def fields_read(kind: str, method: str) -> frozenset[str]:
    """Return the fields of the entity ``kind`` that its ``method`` may read, whatever it calls."""
    entity = registry[kind]
    waiting, known, found = [method], {method}, set[str]()
    while waiting:
        called: Any = getattr(entity, waiting.pop())
        for name in _mentioned(called):
            if name in entity.fields:
                found.add(name)
            elif name == "own_texts":
                found |= {each.name for each in entity.fields.values() if each.search is not None}
            elif name not in known and isinstance(getattr(entity, name, None), FunctionType):
                known.add(name)
                waiting.append(name)
    return frozenset(found.difference(HOUSEKEEPING))


def _fields(entity: type[Entity], names: set[str]) -> set[str]:
    return {name for name in names if name in entity.fields and name not in HOUSEKEEPING}


def _mentioned(function: Callable[..., Any]) -> set[str]:
    """Return the attributes and texts that the code of ``function`` mentions."""
    found: set[str] = set()
    waiting: list[CodeType] = [function.__code__]
    while waiting:
        code = waiting.pop()
        found.update(code.co_names)
        for constant in code.co_consts:
            if isinstance(constant, str):
                found.add(constant)
            elif isinstance(constant, CodeType):
                waiting.append(constant)
    return found
