"""The history of a relationship as lines of a document."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from iar_desktop.documents.kit.text.text import Text
from iar_desktop.documents.readers import OfficeReader, PaperReader
from iar_desktop.documents.reading.texts import capital, first_line, glance, joined
from iar_desktop.domain import (
    Agreement,
    Delegation,
    Encounter,
    Event,
    Meeting,
    Participation,
    Partnership,
)
from iar_desktop.domain.encounters import EncounterKind
from iar_desktop.schema import clock
from iar_desktop.schema.conditions import either
from iar_desktop.schema.dates import format_day, month_name
from iar_desktop.schema.messages import _, language
from iar_desktop.storage.reader import Query

Line = tuple[str, Text]


class Sides(NamedTuple):
    """With whom a relationship is: the ids of the people and of the organisations."""

    people: Sequence[str]
    organisations: Sequence[str] = ()


def past(
    reader: OfficeReader,
    sides: Sides,
    *,
    before: date,
    most: int,
    lines: int = 1,
    without: str = "",
) -> list[Line]:
    """Return (month, what happened) with the ``sides``, newest first, at most ``most`` of it.

    Each takes at most so many ``lines``.  ``without`` is the id of an event that is left out.  An
    event at which an encounter is told of is not told of again.  One person alone is not named in
    each line.
    """
    met = _encounters(reader, sides, most)
    told = {each.event for each in met} | {without}
    dated = [
        *_said(reader, [each for each in met if each.event != without], sides),
        *_events(reader, sides, told),
        *_agreements(reader, sides),
    ]
    found = sorted((each for each in dated if each[0] < before), key=_day, reverse=True)
    return [(month(day), glance(text, lines)) for day, text in found[:most]]


def upcoming(reader: PaperReader, sides: Sides, *, most: int) -> list[Line]:
    """Return (day, event) of the events that these people will take part in, the next first."""
    coming = [each for each in _events(reader, sides, set()) if each[0] > clock.today()]
    return [(format_day(day), glance(text)) for day, text in sorted(coming, key=_day)[:most]]


def month(day: date) -> str:
    """Return the month of ``day`` in short: juin 2025, nov. 2025, 2025年11月."""
    if language() == "ja":  # the year first
        return format_day(day, "month")
    return f"{month_name(day.month, 'abbreviated')} {day.year}"


def _day(dated: tuple[date, str]) -> date:
    return dated[0]


def _encounters(reader: OfficeReader, sides: Sides, most: int) -> list[Encounter]:
    query = Query(Encounter).where(
        either(
            Encounter.contact.one_of(sides.people),
            Encounter.organisation.one_of(sides.organisations),
        )
    )
    # Those of the event left out are among the newest: read some more.
    return reader.all(query.order_by(Encounter.happened_on.descending()).first(most * 4))


def _said(
    reader: OfficeReader, found: Sequence[Encounter], sides: Sides
) -> Iterator[tuple[date, str]]:
    titles = reader.entries([key for each in found for key in (each.contact, each.event)])
    alone = len(sides.people) == 1 and not sides.organisations
    for each in found:
        if each.happened_on is None:
            continue
        keys = (each.event,) if alone else (each.contact, each.event)
        what = joined((titles[key].title for key in keys if key in titles), ", ")
        if each.type is not EncounterKind.MET or not what:
            what = _kind(_(each.type.label), what)
        yield each.happened_on, joined((what, first_line(each.summary)), " — ")


def _kind(kind: str, what: str) -> str:
    return _("{kind}: {what}").format(kind=capital(kind), what=what) if what else capital(kind)


def _events(reader: PaperReader, sides: Sides, told: set[str | None]) -> Iterable[tuple[date, str]]:
    taken_part = Query(Participation).where(Participation.contact.one_of(sides.people))
    ids = {each.event for each in reader.all(taken_part)}
    led = Query(Delegation).where(Delegation.lead_organisation.one_of(sides.organisations))
    events = {
        **reader.get_many(Event, ids - told),
        **{each.id: each for each in reader.all(led)},
    }
    for key, event in events.items():
        if event.starts_on and key not in told and not isinstance(event, Meeting):
            yield event.starts_on, joined((event.title(), event.city))


def _agreements(reader: OfficeReader, sides: Sides) -> Iterable[tuple[date, str]]:
    with_them = Query(Partnership).where(Partnership.organisation.one_of(sides.organisations))
    query = Query(Agreement).where(
        either(
            Agreement.organisation.one_of(sides.organisations),
            Agreement.partnership.one_of(reader.ids(with_them)),
        )
    )
    for each in reader.all(query):
        if each.signed_on:
            yield each.signed_on, _kind(_(each.type.label), each.title())
