"""The calendar of a year: how full its days are, and a timeline of visits and missions."""

from collections.abc import Iterator, Sequence
from datetime import date

from iar_desktop.documents.calendar.head import CalendarHead
from iar_desktop.documents.calendar.holidays import holiday_names
from iar_desktop.documents.calendar.listing import Listing, heading, plain
from iar_desktop.documents.calendar.small_months import SmallMonths
from iar_desktop.documents.calendar.spans import whole_years
from iar_desktop.documents.calendar.timeline import Timeline, sorted_rows
from iar_desktop.documents.calendar.words import country, kinds_among
from iar_desktop.documents.kit.block import Block, PageBreak
from iar_desktop.documents.kit.sheet import section
from iar_desktop.documents.period import Part, Period, PeriodDocument, just_so
from iar_desktop.documents.reading.people import short_name
from iar_desktop.documents.registry import register
from iar_desktop.domain import Contact
from iar_desktop.domain.calendar.entry import Entry
from iar_desktop.domain.calendar.layout.timeline import TimelineRow
from iar_desktop.domain.calendar.load import load
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.messages import N_, _

_COLUMNS = 5
_TRAVELLED = ("delegation", "congress", "hosted-event")


def _title(first: date, last: date) -> str:
    return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"


def _blocks(period: Period) -> Iterator[Block]:
    for year in range(period.first.year, period.last.year + 1):
        if year > period.first.year:
            yield PageBreak()
        yield from _year(period, date(year, 1, 1), date(year, 12, 31))


def _year(period: Period, first: date, last: date) -> Iterator[Block]:
    entries = [each for each in period.entries if _touches(each, first, last)]
    events = [each for each in entries if each.kind in _TRAVELLED]
    shown = period.countries if "holidays" in period.parts else ()
    yield CalendarHead(str(first.year), kinds_among(events), period.note)
    ours = holiday_names(shown[:1], first, last)
    others = holiday_names(shown[1:], first, last)
    yield SmallMonths(first.year, load(entries, first, last), ours, others)
    for key, title, rows in (
        ("countries", _("Visits and missions by country"), _by_country),
        ("people", _("Visits and missions by person"), _by_person),
    ):
        if key in period.parts and (found := rows(period, events)):
            yield from section(title, [Timeline(found, first, last)])
    lines = []
    for code in shown:
        days = holiday_names([code], first, last)
        lines += [heading(country(code))] if days else []
        lines += [plain(f"{format_day(day, 'weekday')}  {name}") for day, name in days.items()]
    yield from section(_("Public holidays"), [Listing(lines, _COLUMNS)] if lines else [])


def _touches(entry: Entry, first: date, last: date) -> bool:
    return entry.first_day <= last and entry.last_day >= first


def _by_country(_period: Period, events: Sequence[Entry]) -> list[TimelineRow]:
    found: dict[str, list[Entry]] = {}
    for each in events:
        found.setdefault(each.country, []).append(each)
    return sorted_rows(
        TimelineRow(code, country(code) or _("Without country"), tuple(those))
        for code, those in found.items()
    )


def _by_person(period: Period, events: Sequence[Entry]) -> list[TimelineRow]:
    """Return a row for each colleague."""
    ids = sorted({person for each in events for person in each.people})
    staff = {
        key: contact
        for key, contact in period.dossier.get_many(Contact, ids).items()
        if contact.staff
    }
    return sorted_rows(
        TimelineRow(key, short_name(contact), tuple(e for e in events if key in e.people))
        for key, contact in staff.items()
    )


register(
    PeriodDocument(
        "calendar-year",
        N_("Calendar of the year"),
        N_("internal use"),
        whole_years,
        just_so,
        _title,
        _blocks,
        (
            Part("countries", N_("Visits and missions by country")),
            Part("people", N_("Visits and missions by person"), usual=False),
            Part("holidays", N_("Public holidays")),
        ),
    )
)
