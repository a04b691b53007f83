"""What a record page shows, read at once on the worker's thread."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtGui import QImage

from iar_desktop.domain import Contact, Theme
from iar_desktop.operations.themes import themes_of
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import AnyLink, Country
from iar_desktop.schema.messages import _
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Reader
from iar_desktop.ui.forms.keeping import linked_entries
from iar_desktop.ui.forms.shown import named
from iar_desktop.ui.pages.record_page_photo import read_photo
from iar_desktop.ui.pages.section import Section
from iar_desktop.ui.widgets.facts_line import Fact


@dataclass(frozen=True)
class RecordView:
    """One record with the titles of its links, its facts, the counts of its tabs, its themes."""

    record: Entity
    entries: Mapping[str, Entry]
    facts: tuple[Fact, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    themes: tuple[Theme, ...] = ()
    photo: QImage | None = None


def read_record(reader: Dossier, section: Section, record_id: str) -> RecordView | None:
    """Return what the page of a record shows, None when the record is gone."""
    record = reader.get(section.entity, record_id)
    if record is None:
        return None
    entries = linked_entries(reader, [record])
    counts = {tab.key: tab.count(reader, record_id) for tab in section.tabs if tab.count}
    themes = themes_of(reader, record_id) if section.themed else ()
    facts = _facts(reader, section, record, entries)
    photo = read_photo(reader, record) if isinstance(record, Contact) else None
    return RecordView(record, entries, facts, counts, themes, photo)


def _facts(
    reader: Reader, section: Section, record: Entity, entries: Mapping[str, Entry]
) -> tuple[Fact, ...]:
    found: list[Fact] = []
    named_already = {record.title()}
    for each in section.facts:
        if isinstance(each, Field):
            fact = (
                None
                if _repeats(each, record, entries, named_already)
                else fact_of(each, record, entries)
            )
            found += [fact] if fact else []
            continue
        answer = each(reader, record)
        found += [] if answer is None else [answer] if isinstance(answer, Fact) else answer
    return tuple(found)


def _repeats(
    wanted: Field[Any], record: Entity, entries: Mapping[str, Entry], already: set[str]
) -> bool:
    """Return whether a link names what was named already, in the title or in a fact before."""
    entry = entries.get(getattr(record, wanted.name)) if isinstance(wanted.kind, AnyLink) else None
    if entry is None:
        return False
    repeats = entry.title in already
    already.add(entry.title)
    return repeats


def fact_of(wanted: Field[Any], record: Entity, entries: Mapping[str, Entry]) -> Fact | None:
    """Return the value of a field as a fact: countries with flags, links after their label."""
    value = getattr(record, wanted.name)
    if value in (None, "", False):
        return None
    if isinstance(wanted.kind, Country):
        return Fact(wanted.text(record), country=value)
    if isinstance(wanted.kind, AnyLink):
        entry = entries.get(value)
        label = _(wanted.label)
        return Fact(f"{label}{_(': ')}{named(entry)}", link=value) if entry else None
    return Fact(wanted.text(record))
