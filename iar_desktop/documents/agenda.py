"""The agenda: what there is day by day, with times, places and who is concerned."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from iar_desktop.documents.calendar.head import CalendarHead
from iar_desktop.documents.calendar.holidays import holiday_names
from iar_desktop.documents.calendar.inks import inks
from iar_desktop.documents.calendar.spans import four_weeks, month_end
from iar_desktop.documents.calendar.words import country, hours, named, whereabouts
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.rows import filled
from iar_desktop.documents.kit.table import Band
from iar_desktop.documents.kit.text.style import BODY, MUTED
from iar_desktop.documents.kit.text.text import Content, Span, Text
from iar_desktop.documents.period import Part, Period, PeriodDocument, just_so
from iar_desktop.documents.reading.people import short_name
from iar_desktop.documents.reading.texts import capital, joined
from iar_desktop.documents.registry import register
from iar_desktop.domain import Contact
from iar_desktop.domain.calendar.agenda import AgendaDay, AgendaLine, agenda
from iar_desktop.schema.dates import format_day, format_days, format_time
from iar_desktop.schema.entity import registry
from iar_desktop.schema.messages import N_, _, _n

_MOST_NAMED = 6


def _blocks(period: Period) -> Iterator[Block]:
    yield CalendarHead(_title(period.first, period.last), (), period.note)
    shown = period.countries if "holidays" in period.parts else ()
    holidays = holiday_names(shown, period.first, period.last)
    days = _days(period, holidays)
    if not days:
        yield Text(_("Nothing is planned on these days."), BODY.but(colour=MUTED))
        return
    known = _people(period)
    columns = [
        Column(_("When"), 0, least=58),
        Column(_("What"), 3.4),
        Column(_("Where"), 1.6),
        Column(_("Who"), 1.6),
    ]
    rows: list[list[Content | Text] | Band] = []
    for each in days:
        rows.append(Band(joined((capital(format_day(each.day, "full")), holidays.get(each.day)))))
        rows += [_row(line, each.day, period, known) for line in each.lines]
    yield filled(columns, rows)


def _title(first: date, last: date) -> str:
    whole = first.day == 1 and last == month_end(first)
    return capital(format_days(first, last, "month" if whole else "long"))


def _days(period: Period, holidays: Mapping[date, str]) -> list[AgendaDay]:
    """Return the days with something on them, public holidays among them."""
    never = period.last + timedelta(days=1)  # paper has no today
    found = {each.day: each for each in agenda(period.entries, period.first, period.last, never)}
    for day in holidays:
        if period.first <= day <= period.last:
            found.setdefault(day, AgendaDay(day, ()))
    return [found[day] for day in sorted(found)]


def _row(
    line: AgendaLine, day: date, period: Period, known: Mapping[str, str]
) -> list[Content | Text]:
    entry = line.entry
    ink = inks(entry.tone, finished=entry.finished).strong
    kind = _(registry[entry.kind].label) if entry.kind in registry else ""
    event = entry.event_title if entry.event_title != entry.title else ""
    guests = country(entry.country) if entry.kind == "delegation" else ""
    more = joined((kind, guests, event, entry.state))
    where = whereabouts(entry) if "places" in period.parts else ""
    who = _who(entry.people, known) if "people" in period.parts else ""
    what: list[str | Span] = [*named(entry, ink)]
    if more and (line.number == 1 or day == period.first):
        what.append(Span(f"\n{more}", bold=False, colour=MUTED))
    return [_when(line, day), what, where, who]


def _when(line: AgendaLine, day: date) -> str:
    entry = line.entry
    if line.total == 1:
        return hours(entry)
    part = _("day {part}").format(part=line.part)
    if entry.all_day:
        return part
    if day == entry.first_day:
        return f"{format_time(entry.start.time())} →"
    return f"→ {format_time(entry.end.time())}" if day == entry.last_day else part


def _people(period: Period) -> dict[str, str]:
    ids = sorted({person for each in period.entries for person in each.people})
    contacts = period.dossier.get_many(Contact, ids)
    return {key: short_name(contact) for key, contact in contacts.items()}


def _who(people: Iterable[str], known: Mapping[str, str]) -> str:
    names = sorted(known[each] for each in people if each in known)
    more = len(names) - _MOST_NAMED
    rest = [_n("{count} more", "{count} more", more)] if more > 0 else []
    return ", ".join([*names[:_MOST_NAMED], *rest])


register(
    PeriodDocument(
        "agenda",
        N_("Day-by-day agenda"),
        N_("internal use"),
        four_weeks,
        just_so,
        _title,
        _blocks,
        (
            Part("places", N_("Places")),
            Part("people", N_("People concerned")),
            Part("holidays", N_("Public holidays")),
        ),
        is_landscape=False,
    )
)
