"""Printing days of the calendar as one PDF."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from iar_desktop.documents.arrangement import Arrangement, Part, arranged, checked
from iar_desktop.documents.calendar.words import country
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.paper import paper_for
from iar_desktop.documents.kit.report import Report
from iar_desktop.documents.kit.sheet import About, build
from iar_desktop.documents.period import Period, PeriodDocument
from iar_desktop.documents.readers import OfficeReader
from iar_desktop.documents.reading.free_text import free_text
from iar_desktop.documents.reading.office import (
    confidentiality,
    look,
    office_country,
    the_office,
)
from iar_desktop.documents.reading.people import short_name
from iar_desktop.documents.reading.places import city
from iar_desktop.documents.reading.texts import joined
from iar_desktop.documents.registry import period_document_named
from iar_desktop.documents.rendering import RenderedDocument, file_name, furniture
from iar_desktop.domain import Contact
from iar_desktop.domain.calendar.entry import KINDS, Entry
from iar_desktop.schema import clock
from iar_desktop.schema.entity import registry
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _, speaking
from iar_desktop.storage.dossier import Dossier

_LONGEST = 3660  # days
_MOST_COUNTRIES = 3


class Filters(NamedTuple):
    """Which entries were read, to be said on the page; the first four as of a choice.

    ``zone`` is the IANA zone whose wall times the entries have.
    """

    kinds: frozenset[str] = frozenset(KINDS)
    people: frozenset[str] = frozenset()
    country: str = ""
    finished: bool = True
    zone: str = ""


class PeriodWanted(NamedTuple):
    """What is to be printed: the ``document`` of the days from ``first`` to ``last``.

    ``sections`` are the keys of its parts, by default the usual ones; ``countries`` those whose
    public holidays are shown, by default ours and those that the entries name most often;
    ``filters`` are said under the title.
    """

    document: str
    first: date
    last: date | None = None
    sections: Sequence[str | Part] | None = None
    countries: tuple[str, ...] | None = None
    filters: Filters = Filters()


def days_to_read(wanted: PeriodWanted) -> tuple[date, date] | None:
    """Return the first and the last day whose entries ``render_period`` is to be given.

    None: it needs none.  ``UserError`` when there is no such document of days, or when there are
    too many of them.
    """
    document = period_document_named(wanted.document)
    days = document.reading(*_printed(document, wanted))
    return days if document.of_entries else None


def render_period(
    dossier: Dossier,
    entries: Sequence[Entry],
    wanted: PeriodWanted,
    *,
    language: str = "fr",
    printed_on: date | None = None,
) -> RenderedDocument:
    """Print ``entries``, those of the days ``days_to_read``, on paper that speaks ``language``.

    Their texts are in that language already.  Errors and warnings are in the language spoken by
    the caller.
    """
    document = period_document_named(wanted.document)
    first, last = _printed(document, wanted)
    day = printed_on or clock.today()
    report, reader = Report(), OfficeReader(dossier)
    _arrangement(document, wanted)  # refused in the language of the caller
    with speaking(language):
        period = _period(reader, entries, wanted, document)
        title = document.title(first, last)
        office = the_office(reader)
        own = look(reader, office)
        pdf = build(
            _blocks(document, period),
            About(f"{_(document.label)} — {title}", office.name, language, day),
            furniture(office, document.label, document.usage, day, confidentiality(office)),
            report,
            paper_for("landscape" if document.is_landscape else "portrait", own.paper),
            own,
        )
        name = file_name(f"{day.isoformat()} {_(document.label)} - {title}")
    return RenderedDocument(pdf, title, name, tuple(report.warnings()))


def _period(
    dossier: OfficeReader, entries: Sequence[Entry], wanted: PeriodWanted, document: PeriodDocument
) -> Period:
    first, last = _printed(document, wanted)
    countries = wanted.countries
    if countries is None:
        countries = _countries(office_country(dossier), entries)
    return Period(
        dossier,
        first,
        last,
        entries,
        _arrangement(document, wanted),
        countries,
        _note(dossier, entries, wanted.filters),
    )


def _arrangement(document: PeriodDocument, wanted: PeriodWanted) -> Arrangement:
    if wanted.sections is None:
        return arranged(each.key for each in document.sections if each.usual)
    return checked(wanted.sections, document.label, [each.key for each in document.sections])


def _blocks(document: PeriodDocument, period: Period) -> Iterator[Block]:
    """Yield the document's blocks; free text comes last where it does not arrange its parts."""
    yield from document.blocks(period)
    for part in () if document.arranged else period.arrangement:
        if not part.key:
            yield from free_text(part)


def _printed(document: PeriodDocument, wanted: PeriodWanted) -> tuple[date, date]:
    if wanted.last is not None and wanted.last < wanted.first:
        raise UserError(_("The last day is before the first: exchange them."))
    try:
        first, last = document.whole(wanted.first, wanted.last)
        document.reading(first, last)
    except (ValueError, OverflowError) as error:  # days that no calendar has
        raise UserError(_("These days are out of reach: choose others.")) from error
    if (last - first).days > _LONGEST:
        raise UserError(_("These are more than ten years: choose fewer days."))
    return first, last


def _countries(own: str, entries: Sequence[Entry]) -> tuple[str, ...]:
    """Return our country, then those that most entries name."""
    counts: dict[str, int] = {}
    for entry in entries:
        if entry.country:
            counts[entry.country] = counts.get(entry.country, 0) + 1
    others = sorted(counts, key=lambda each: (-counts[each], each))
    found = dict.fromkeys(each for each in (own, *others) if each)
    return tuple(found)[:_MOST_COUNTRIES]


def _note(dossier: OfficeReader, entries: Sequence[Entry], filters: Filters) -> str:
    """Return which filters are in force, and whose hours are shown where they could be others'."""
    kinds = people = ""
    if not filters.kinds.issuperset(KINDS):
        kinds = ", ".join(_(registry[kind].plural) for kind in KINDS if kind in filters.kinds)
    if filters.people:
        known = dossier.get_many(Contact, sorted(filters.people))
        people = ", ".join(sorted(short_name(each) for each in known.values()))
    unfinished = "" if filters.finished else _("without what is finished")
    zones = {each.zone for each in entries if each.zone}
    hours = ""
    if filters.zone and zones - {filters.zone}:
        hours = _("hours of {place}").format(place=city(filters.zone))
    return joined((kinds, people, country(filters.country), unfinished, hours))
