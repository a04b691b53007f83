"""The office of the sample, and the note that says that its people are invented."""

from collections.abc import Iterator

from iar_desktop.domain import Note, Office
from iar_desktop.operations.sample.content import file
from iar_desktop.operations.sample.sheet import Sheet
from iar_desktop.schema.entity import Entity


def office(sheet: Sheet) -> Iterator[Entity]:
    """Yield the record about the office, then the note on its organisation."""
    yield Office(**sheet.values(Office, file("office")["office"]))
    record = file("office")["illustration"]
    values = sheet.values(Note, record, "about")
    yield Note(about=sheet.id(record["about"]), written_on=sheet.today, **values)
