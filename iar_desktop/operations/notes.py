"""Notes on any record."""

from datetime import date

from iar_desktop.domain import Note
from iar_desktop.operations.labels import short
from iar_desktop.schema import clock
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier


def add_note(
    dossier: Dossier,
    record_id: str,
    text: str,
    written_on: date | None = None,
    owner: str | None = None,
) -> Note:
    """Add a note to the record with this id, dated today unless told; ``owner`` wrote it."""
    note = Note(
        about=record_id, text=text, written_on=written_on or clock.today(), owner=owner or None
    )
    with dossier.change(N_("Note on {title}"), title=short(dossier.title(record_id))) as change:
        return change.add(note)
