"""Notes on any record."""

from iar_desktop.domain import Note
from iar_desktop.schema import clock
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.messages import N_
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.pages.section import Group, Section, Sorting, Values
from iar_desktop.ui.pages.sections import tabs
from iar_desktop.ui.pages.sections.creating import create_plain


def _second(note: Note, entry: Entry) -> str:
    day = format_day(note.written_on, "medium") if note.written_on else ""
    return " · ".join(part for part in (day, entry.subtitle) if part)


def _create(dossier: Dossier, values: Values) -> Note:
    return create_plain(Note)(dossier, {Note.written_on: clock.today(), **values})


SECTION = Section(
    entity=Note,
    new_label=N_("New note"),
    empty=N_("The notes on all records stand here."),
    groups=(Group(N_("Note"), (Note.text, Note.about, Note.written_on, Note.owner)),),
    choices=(Note.owner,),
    sortings=(
        Sorting("latest", N_("Latest first"), Note.written_on.descending()),
        Sorting("title", N_("By title")),
    ),
    second=_second,
    facts=(Note.written_on, Note.about, Note.owner),
    tabs=(tabs.FILES, tabs.HISTORY),
    required=(Note.about, Note.text),
    create=_create,
)
