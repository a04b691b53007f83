"""The lists of an activity report: visits, congresses, events of ours, agreements, projects."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from iar_desktop.documents.activity.year import Year
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.rows import filled
from iar_desktop.documents.kit.table import Table
from iar_desktop.documents.kit.text.style import BODY, MUTED
from iar_desktop.documents.kit.text.text import Content, Span, Text
from iar_desktop.documents.readers import OfficeReader
from iar_desktop.documents.reading.people import organisation_name
from iar_desktop.documents.reading.texts import capital, first_line, joined
from iar_desktop.domain import Agreement, Event, Organisation, Project
from iar_desktop.schema.dates import format_day, format_days
from iar_desktop.schema.messages import _, grouped

_HIGHLIGHT = BODY.but(indent=16, space_after=1.5, max_lines=2, at_a_glance=True)


def delegations(year: Year) -> list[Table]:
    """Return the delegations received."""
    rows = [
        [_when(each), each.title(), _country(each), each.city or "", _number(each.headcount)]
        for each in year.delegations
    ]
    columns = [
        Column(_("Date"), 0),
        Column(_("Delegation"), 4),
        Column(_("Country"), 1.4),
        Column(_("City"), 2),
        Column(_("Headcount"), 0, "right"),
    ]
    return [filled(columns, rows)] if rows else []


def congresses(year: Year) -> list[Table]:
    """Return the congresses attended, and how many encounters there were at each."""
    met = Counter(each.event for each in year.encounters)
    rows = [
        [_when(each), each.title(), _where(each), _number(met[each.id])] for each in year.congresses
    ]
    columns = [
        Column(_("Date"), 0),
        Column(_("Congress"), 4),
        Column(_("Place"), 3),
        Column(_("Encounters"), 0, "right"),
    ]
    return [filled(columns, rows)] if rows else []


def hosted(year: Year) -> list[Table]:
    """Return the events that the office organised."""
    rows = [[_when(each), each.title(), _where(each)] for each in year.hosted]
    columns = [Column(_("Date"), 0), Column(_("Event"), 4), Column(_("Place"), 3)]
    return [filled(columns, rows)] if rows else []


def agreements(reader: OfficeReader, found: Iterable[Agreement]) -> list[Table]:
    """Return the agreements signed."""
    signed = list(found)
    organisations = reader.get_many(Organisation, (each.organisation for each in signed))
    rows = [
        [
            _day(each.signed_on),
            each.title(),
            organisation_name(organisations.get(each.organisation or "")),
            capital(_(each.type.label)),
            _day(each.ends_on),
        ]
        for each in signed
    ]
    columns = [
        Column(_("Signed on"), 0),
        Column(_("Agreement"), 4),
        Column(_("Organisation"), 2),
        Column(_("Kind"), 2),
        Column(_("Ends on"), 0),
    ]
    return [filled(columns, rows)] if rows else []


def projects(found: Iterable[Project]) -> list[Table]:
    """Return the projects submitted or started."""
    rows: list[list[Content]] = [
        [
            _named(each),
            each.programme or "",
            capital(_(each.role.label)),
            _(each.status.label),
            joined((_day(each.starts_on), _day(each.ends_on)), " – "),
        ]
        for each in found
    ]
    columns = [
        Column(_("Project"), 4),
        Column(_("Programme"), 2),
        Column(_("Our role"), 0),
        Column(_("Status"), 0),
        Column(_("From – to"), 0),
    ]
    return [filled(columns, rows)] if rows else []


def highlights(year: Year) -> list[Text]:
    """Return the first line of each report, with the event's title."""
    said = [(each, first_line(each.report)) for each in year.events]
    return [
        Text([Span(each.title(), bold=True), f" — {line}"], _HIGHLIGHT, marker="•")
        for each, line in said
        if line
    ]


def _named(project: Project) -> Content:
    if not project.subtitle():
        return project.title()
    return [Span(project.title(), bold=True), Span(f"\n{project.subtitle()}", colour=MUTED)]


def _when(event: Event) -> str:
    first, last = event.starts_on, event.last_day()
    return format_days(first, last, "short") if first and last else ""


def _where(event: Event) -> str:
    return joined((event.city, _country(event)))


def _country(event: Event) -> str:
    return Event.country.text(event)


def _day(day: date | None) -> str:
    return format_day(day) if day else ""


def _number(count: int | None) -> str:
    return grouped(count) if count else ""
