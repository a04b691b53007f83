"""Encounters with what was promised, tasks, watch notes, objectives and notes of the sample."""

from collections.abc import Iterator
from datetime import date, timedelta

from iar_desktop.domain import Encounter, Note, Objective, Theming, WatchNote
from iar_desktop.operations.sample.content import Row, parts, rows, table
from iar_desktop.operations.sample.event_parts import first_day, task
from iar_desktop.operations.sample.sheet import Sheet
from iar_desktop.schema.entity import Entity

# The link of a task to what it is about.
_ABOUT = {
    "organisation": "organisation",
    "person": "contact",
    "partnership": "partnership",
    "project": "project",
    "delegation": "event",
    "edition": "event",
    "hosted_event": "event",
    "meeting": "event",
}


def encounters(sheet: Sheet) -> Iterator[Entity]:
    """Yield each encounter, then what was promised on both sides."""
    for record in rows("encounter"):
        day = _day(sheet, record)
        person = record["person"]
        made = Encounter(
            contact=sheet.person(person),
            organisation=sheet.employer(person),
            happened_on=day,
            created_at=sheet.since(day),
            **sheet.values(Encounter, record, "person", "day", "happened_on", "commitments"),
        )
        yield made
        for part in parts(record, "commitments"):
            yield task(
                sheet,
                part,
                contact=made.contact,
                organisation=made.organisation,
                event=made.event,
                encounter=made.id,
            )


def _day(sheet: Sheet, record: Row) -> date:
    if "happened_on" in record:
        return sheet.days.day(record["happened_on"])
    sort, slug = record["event"].split(".", 1)
    return first_day(sheet, table(sort)[slug]) + timedelta(record["day"] - 1)


def tasks(sheet: Sheet) -> Iterator[Entity]:
    """Yield the tasks that belong to no event of their own."""
    for record in rows("task"):
        about = record.get("about", "")
        links = {_ABOUT[about.split(".", 1)[0]]: sheet.id(about)} if about else {}
        yield task(sheet, record, "about", **links)


def watch_notes(sheet: Sheet) -> Iterator[Entity]:
    """Yield the watch notes with their themes."""
    for record in rows("watch_note"):
        made = WatchNote(**sheet.values(WatchNote, record, "theme"))
        yield made
        yield Theming(theme=sheet.id(f"theme.{record['theme']}"), about=made.id)


def objectives(sheet: Sheet) -> Iterator[Entity]:
    """Yield the objectives of this year and of those before."""
    for position, record in enumerate(rows("objective")):
        year = sheet.today.year + record["year"]
        values = sheet.values(Objective, record, "year")
        yield Objective(year=year, position=position, **values)


def notes(sheet: Sheet) -> Iterator[Entity]:
    """Yield the notes on records of every sort."""
    for record in rows("note"):
        about = sheet.id(record["about"])
        yield Note(about=about, **sheet.values(Note, record, "about"))
