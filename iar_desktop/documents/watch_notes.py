"""Watch notes that were chosen, printed together: for the office, or to be handed on."""

from collections.abc import Iterator

from iar_desktop.documents.asked import Asked
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.heading import Title, subtitle
from iar_desktop.documents.reading.texts import joined
from iar_desktop.documents.registry import Audience, DocumentType, Section, register
from iar_desktop.documents.watch import layout
from iar_desktop.documents.watch.notes import Watched, watched
from iar_desktop.domain import WatchNote
from iar_desktop.schema.dates import format_days
from iar_desktop.schema.messages import N_, _


def _read(asked: Asked) -> list[Watched]:
    return watched(asked.reader, asked.all_of(WatchNote))


def _head(found: list[Watched]) -> Iterator[Block]:
    days = [each.note.noted_on for each in found if each.note.noted_on]
    noted = format_days(min(days), max(days)) if days else ""
    yield Title(_("Watch digest"))
    yield subtitle(joined((noted, layout.counted(found))))


register(
    DocumentType(
        "watch-notes",
        N_("Watch notes"),
        (WatchNote.kind,),
        N_("internal use"),
        _read,
        _head,
        (
            Section("themes", N_("Themes"), layout.themes),
            Section("notes", N_("Notes by country"), lambda f: layout.by_country(f, level=2)),
        ),
        Audience.EITHER,
        together=True,
    )
)
