"""The values that a list can be filtered by with a menu: each with how many records have it."""

from dataclasses import dataclass
from typing import Any

from iar_desktop.domain import Theme, Theming
from iar_desktop.schema.conditions import Condition
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.schema.folding import fold
from iar_desktop.schema.kinds import Choice, Country, Link
from iar_desktop.schema.kinds.places import country_names
from iar_desktop.schema.messages import _, language
from iar_desktop.storage.reader import Query, Reader

MOST = 60
"""Entries of a menu at most; longer ones are better searched."""


@dataclass(frozen=True, slots=True)
class ChoiceValue:
    """One entry of a menu; ``word`` is what the dossier stores."""

    word: str
    label: str
    count: int
    country: str = ""


def choice_values(reader: Reader, entity: type[Entity], wanted: Field[Any]) -> list[ChoiceValue]:
    """Return the values that records of ``entity`` have in ``wanted``, ready for a menu."""
    if wanted is Theming.theme:
        return _themes(reader, entity)
    if isinstance(wanted.kind, Choice):
        found = [(option, _(option.label), "") for option in wanted.kind.options]
    elif isinstance(wanted.kind, Country):
        names = country_names(language())
        found = [(code, names[code], code) for code in sorted(names, key=lambda c: fold(names[c]))]
    else:
        found = _targets(reader, wanted)
    values = []
    for value, label, country in found:
        count = reader.count(Query(entity).where(wanted.equals(value)))
        if count:
            values.append(ChoiceValue(str(wanted.kind.to_column(value)), label, count, country))
    return values


def _targets(reader: Reader, wanted: Field[Any]) -> list[tuple[Any, str, str]]:
    kind = wanted.kind
    if not isinstance(kind, Link):
        return []
    pointed_at = Query(kind.target).where(wanted.having()).first(MOST)
    records = sorted(reader.all(pointed_at), key=lambda record: fold(record.title()))
    return [(record.id, record.title(), "") for record in records]


def _themes(reader: Reader, entity: type[Entity]) -> list[ChoiceValue]:
    themes = reader.all(Query(Theme).order_by(Theme.name))
    conditions = [choice_condition(Theming.theme, [each.id]) for each in themes]
    counts = [reader.count(Query(entity).where(condition)) for condition in conditions]
    return [
        ChoiceValue(theme.id, theme.name, count)
        for theme, count in zip(themes, counts, strict=True)
        if count
    ]


def choice_condition(wanted: Field[Any], words: list[str]) -> Condition:
    """Return the condition that a record has one of the stored ``words`` in ``wanted``."""
    if wanted is Theming.theme:
        return Theming.about.having(Theming.theme.one_of(words))
    return wanted.one_of([wanted.kind.from_column(word) for word in words])
