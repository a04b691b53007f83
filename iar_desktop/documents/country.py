"""The brief of a country: the country itself, what we want there, whom we know."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from iar_desktop.documents.asked import Asked
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.heading import Title
from iar_desktop.documents.kit.map.country import CountryMap
from iar_desktop.documents.kit.table import Cell, Table
from iar_desktop.documents.kit.text.style import CELL, MUTED
from iar_desktop.documents.kit.text.text import Text
from iar_desktop.documents.profile.clocks import clocks_in
from iar_desktop.documents.profile.facts import even_facts
from iar_desktop.documents.profile.partnering import partnerships_table
from iar_desktop.documents.profile.staff import people_table
from iar_desktop.documents.profile.there import (
    events_in,
    events_table,
    organisations_in,
    organisations_table,
    people_in,
)
from iar_desktop.documents.readers import OfficeReader, PaperReader
from iar_desktop.documents.reading.event_head import in_charge
from iar_desktop.documents.reading.news import news
from iar_desktop.documents.reading.people import Presented
from iar_desktop.documents.reading.texts import paragraphs, points
from iar_desktop.documents.registry import (
    Audience,
    DocumentType,
    InternalSection,
    Section,
    register,
)
from iar_desktop.domain import Country, Event, Organisation, Partnership, WatchNote
from iar_desktop.domain.calendar.holidays import holidays_of
from iar_desktop.schema import clock
from iar_desktop.schema.conditions import either
from iar_desktop.schema.dates import format_day, weekday_name
from iar_desktop.schema.messages import N_, _, grouped, language
from iar_desktop.storage.reader import Query

_YEAR = timedelta(days=365)
_NEWS_DAYS = timedelta(days=180)
_MOST_NEWS = 10
_UNDER_TITLE = 7.0
_OVER_MAP = 10
_MAP_HEIGHT = 165.0


class Brief(NamedTuple):
    """A country with everything that its brief says of it."""

    dossier: PaperReader
    record: Country
    organisations: list[Organisation]
    people: list[Presented]
    events: list[Event]
    today: date

    @property
    def code(self) -> str:
        """The country's code."""
        return self.record.country


def _read(asked: Asked) -> Brief:
    record, reader, today = asked.only(Country), asked.reader, clock.today()
    organisations = organisations_in(reader, record.country)
    people = people_in(reader, record.country, organisations, today)
    return Brief(reader, record, organisations, people, events_in(reader, record.country), today)


def _head(brief: Brief) -> Iterable[Block]:
    record = brief.record
    yield Title(record.title())
    facts = even_facts(
        [
            (_("Languages"), record.languages_note or ""),
            (_("Local time"), clocks_in(brief.code, brief.today)),
            (_("Priority country"), _("yes") if record.priority else ""),
            (_("In charge"), in_charge(brief.dossier, record.owner)),
            (_("Organisations"), _count(len(brief.organisations))),
            (_("People"), _count(len(brief.people))),
            (_("Visits and congresses"), _count(len(brief.events))),
        ]
    )
    facts.space_before = _UNDER_TITLE
    yield facts
    here = CountryMap(brief.code, _MAP_HEIGHT)
    here.space_before = _OVER_MAP
    yield here


def _count(number: int) -> str:
    return grouped(number) if number else ""


def _holidays(brief: Brief) -> Iterable[Block]:
    """Print the holidays of the year to come in two columns, read downwards."""
    days = holidays_of(brief.code, brief.today, brief.today + _YEAR)
    found = [(_day(day), name) for day, name in sorted(days.items())]
    if found:
        half = -(-len(found) // 2)
        left, right = found[:half], [*found[half:], ("", "")]
        columns = [Column("", 0), Column(""), Column("", 0), Column("")]
        rows: list[list[Cell]] = [
            [_muted(a), b, _muted(c), d] for (a, b), (c, d) in zip(left, right, strict=False)
        ]
        yield Table(columns, rows, head=False)


def _day(day: date) -> str:
    weekday = weekday_name(day.weekday(), "abbreviated")
    if language() == "ja":
        return f"{format_day(day)}({weekday})"  # as CLDR writes a day with its weekday
    return f"{weekday} {format_day(day)}"


def _muted(text: str) -> Text:
    return Text(text, CELL.but(colour=MUTED))


def _partnerships(brief: Brief, reader: OfficeReader) -> Iterable[Block]:
    there = [each.id for each in brief.organisations]
    query = Query(Partnership).where(
        either(Partnership.country.equals(brief.code), Partnership.organisation.one_of(there))
    )
    return partnerships_table(reader, reader.all(query))


def _news(brief: Brief) -> Iterable[Block]:
    query = Query(WatchNote).where(
        WatchNote.country.equals(brief.code),
        WatchNote.noted_on.at_least(brief.today - _NEWS_DAYS),
    )
    newest = query.order_by(WatchNote.noted_on.descending())
    return news(brief.dossier.all(newest.first(_MOST_NEWS)))


register(
    DocumentType(
        "country",
        N_("Country brief"),
        (Country.kind,),
        N_("internal use"),
        _read,
        _head,
        (
            Section(
                "situation",
                N_("Bio-economy situation"),
                lambda b: paragraphs(b.record.situation),
            ),
            InternalSection(
                "strategy", N_("Our strategy"), lambda b, _r: paragraphs(b.record.strategy)
            ),
            Section("interlocutors", N_("Interlocutors"), lambda b: points(b.record.interlocutors)),
            Section("customs", N_("Customs and protocol"), lambda b: points(b.record.customs)),
            Section("holidays", N_("Public holidays of the year to come"), _holidays),
            Section(
                "organisations",
                N_("Organisations we know there"),
                lambda b: organisations_table(b.organisations),
            ),
            Section(
                "people", N_("People we know there"), lambda b: people_table(b.dossier, b.people)
            ),
            Section(
                "events", N_("Visits and congresses"), lambda b: events_table(b.events, b.today)
            ),
            InternalSection("partnerships", N_("Partnerships"), _partnerships),
            Section("watch", N_("Watch of the last six months"), _news),
        ),
        Audience.EITHER,
    )
)
