"""The watch digest of a period: what was noted, country by country."""

from collections.abc import Iterator
from datetime import date

from iar_desktop.documents.calendar.spans import month_end, whole_months
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.heading import Title, subtitle
from iar_desktop.documents.kit.sheet import section
from iar_desktop.documents.period import Part, Period, PeriodDocument, just_so
from iar_desktop.documents.reading.texts import capital, joined
from iar_desktop.documents.registry import register
from iar_desktop.documents.watch import layout
from iar_desktop.documents.watch.notes import watched
from iar_desktop.domain import WatchNote
from iar_desktop.schema.dates import format_day, format_days
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage.reader import Query


def _whole(first: date, last: date | None) -> tuple[date, date]:
    """Return the days asked for; without a last one, the whole month."""
    return (first, last) if last else whole_months(first, None)


def _title(first: date, last: date) -> str:
    if first.day == 1 and last == month_end(first):
        return format_day(first, "month")
    return format_days(first, last)


def _blocks(period: Period) -> Iterator[Block]:
    of_period = Query(WatchNote).where(
        WatchNote.noted_on.at_least(period.first), WatchNote.noted_on.at_most(period.last)
    )
    found = watched(period.dossier, period.dossier.all(of_period))
    days = capital(_title(period.first, period.last))
    yield Title(_("Watch digest"))
    yield subtitle(joined((days, layout.counted(found) if found else "")))
    if not found:
        yield layout.nothing()
    if "themes" in period.parts:
        yield from section(_("Themes"), layout.themes(found))
    yield from layout.by_country(found, follows="follows" in period.parts)


register(
    PeriodDocument(
        "watch-digest",
        N_("Watch digest"),
        N_("internal use"),
        _whole,
        just_so,
        _title,
        _blocks,
        (Part("themes", N_("Themes")), Part("follows", N_("What follows from it"))),
        is_landscape=False,
        of_entries=False,
    )
)
