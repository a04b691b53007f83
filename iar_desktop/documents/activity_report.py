"""The activity report of a year: figures beside those of the year before, charts, map and lists."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from iar_desktop.documents.activity import charts, lists
from iar_desktop.documents.activity.head import cover, figures
from iar_desktop.documents.activity.objectives import aims, objectives
from iar_desktop.documents.activity.year import Year, relations, year_of
from iar_desktop.documents.arrangement import Part as Wanted
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.rows import filled
from iar_desktop.documents.kit.sheet import section
from iar_desktop.documents.kit.text.style import BODY, MUTED
from iar_desktop.documents.kit.text.text import Text
from iar_desktop.documents.period import Part, Period, PeriodDocument
from iar_desktop.documents.readers import OfficeReader
from iar_desktop.documents.reading.free_text import free_text
from iar_desktop.documents.reading.office import office_country, the_office
from iar_desktop.documents.reading.texts import run_in
from iar_desktop.documents.registry import register
from iar_desktop.schema import clock
from iar_desktop.schema.messages import N_, _, grouped


class Report(NamedTuple):
    """What the sections are laid out from: the year and the one before it."""

    reader: OfficeReader
    year: Year
    before: Year
    today: date

    @property
    def next_year(self) -> int:
        """The year after."""
        return self.year.number + 1


def _objectives(report: Report) -> Iterable[Block]:
    number = report.year.number
    return charts.objectives(aims(report.reader, number), number, report.today)


def _relations(report: Report) -> Iterable[Block]:
    home = office_country(report.reader)
    counts = relations(report.reader, report.year)
    del counts[home]
    return charts.relations(counts, home)


def _delegations(report: Report) -> Iterator[Block]:
    yield from charts.countries(report.year, report.before)
    yield from lists.delegations(report.year)


def _next(report: Report) -> Iterable[Block]:
    rows = [
        [
            each.name,
            grouped(each.target) if each.target is not None else "",
            run_in(each.note or ""),
        ]
        for each in objectives(report.reader, report.next_year)
    ]
    columns = [Column(_("Objective"), 3), Column(_("Target"), 0, "right"), Column(_("Remark"), 3)]
    return [filled(columns, rows)] if rows else []


_SECTIONS: tuple[tuple[str, str, Callable[[Report], Iterable[Block]]], ...] = (
    ("objectives", N_("Indicators and objectives"), _objectives),
    ("highlights", N_("Highlights"), lambda r: lists.highlights(r.year)),
    ("relations", N_("Our relations in the world"), _relations),
    ("delegations", N_("Delegations received"), _delegations),
    ("congresses", N_("Congresses attended"), lambda r: lists.congresses(r.year)),
    ("hosted", N_("Events hosted"), lambda r: lists.hosted(r.year)),
    ("encounters", N_("Encounters by month"), lambda r: charts.encounters(r.year, r.before)),
    ("partnerships", N_("Partnerships by stage"), lambda r: charts.partnerships(r.reader, r.today)),
    (
        "compared",
        N_("Projects and agreements"),
        lambda r: charts.projects_and_agreements(r.year, r.before),
    ),
    (
        "agreements",
        N_("Agreements signed"),
        lambda r: lists.agreements(r.reader, r.year.agreements),
    ),
    ("projects", N_("Projects"), lambda r: lists.projects(r.year.projects)),
    ("next", N_("Objectives of the next year"), _next),
)


def _whole(first: date, _last: date | None) -> tuple[date, date]:
    """Return the year of the first day."""
    return date(first.year, 1, 1), date(first.year, 12, 31)


def _reading(first: date, last: date) -> tuple[date, date]:
    """Return the year and the one before; there is none before the first."""
    return date(first.year - 1, 1, 1), last


def _title(first: date, _last: date) -> str:
    return str(first.year)


def _blocks(period: Period) -> Iterator[Block]:
    reader, number = period.dossier, period.first.year
    report = Report(reader, year_of(reader, number), year_of(reader, number - 1), clock.today())
    if "cover" in period.parts:
        yield from cover(the_office(reader), number, report.today)
    yield from figures(report.year, report.before, report.today)
    if report.year.is_empty:
        yield Text(_("Nothing is recorded of this year."), BODY.but(colour=MUTED))
    for part in period.arrangement:
        yield from _part(part, report)


def _part(part: Wanted, report: Report) -> Iterable[Block]:
    if not part.key:
        return free_text(part)
    found = [(label, content) for key, label, content in _SECTIONS if key == part.key]
    return [
        block
        for label, content in found
        for block in section(part.title or _(label), content(report))
    ]


register(
    PeriodDocument(
        "activity-report",
        N_("Activity report"),
        N_("internal use"),
        _whole,
        _reading,
        _title,
        _blocks,
        (
            Part("cover", N_("Cover")),
            *(Part(key, label) for key, label, _content in _SECTIONS),
        ),
        is_landscape=False,
        of_entries=False,
        arranged=True,
    )
)
