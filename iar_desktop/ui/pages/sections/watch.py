"""Watch: what was read about a country, a theme or an organisation."""

from iar_desktop.domain import WatchNote
from iar_desktop.domain.watch import WatchStatus
from iar_desktop.schema.conditions import Condition
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.messages import N_
from iar_desktop.storage.directory import Entry
from iar_desktop.ui.pages.section import Filter, Group, Section, Sorting
from iar_desktop.ui.pages.sections import tabs
from iar_desktop.ui.pages.sections.creating import create_plain


def _new() -> Condition:
    return WatchNote.status.equals(WatchStatus.NEW)


def _to_follow() -> Condition:
    return WatchNote.status.equals(WatchStatus.FOLLOWED)


def _second(note: WatchNote, _entry: Entry) -> str:
    day = format_day(note.noted_on, "medium") if note.noted_on else ""
    return " · ".join(part for part in (day, note.source) if part)


SECTION = Section(
    entity=WatchNote,
    new_label=N_("New watch note"),
    empty=N_("What the office reads stands here: source, country, theme, what follows from it."),
    groups=(
        Group(
            N_("Note"),
            (
                WatchNote.noted_on,
                WatchNote.source,
                WatchNote.website,
                WatchNote.country,
                WatchNote.organisation,
                WatchNote.owner,
            ),
        ),
        Group(N_("Content"), (WatchNote.summary, WatchNote.follows)),
    ),
    filters=(
        Filter("new", N_("New"), _new),
        Filter("followed", N_("To follow"), _to_follow),
    ),
    choices=(WatchNote.country, WatchNote.status, WatchNote.owner),
    sortings=(
        Sorting("latest", N_("Latest first"), WatchNote.noted_on.descending()),
        Sorting("title", N_("By title")),
    ),
    pill=WatchNote.status,
    second=_second,
    facts=(WatchNote.country, WatchNote.noted_on, WatchNote.source, WatchNote.organisation),
    tabs=(tabs.FILES, tabs.HISTORY),
    required=(WatchNote.name, WatchNote.country, WatchNote.source, WatchNote.website),
    create=create_plain(WatchNote),
    printed_whole=True,
    digest=("watch-digest", N_("Watch digest, {month}…")),
    themed=True,
)
