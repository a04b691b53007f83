"""A page of every printed document, made from the sample dossier: part of ``make gallery``."""

from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from PySide6.QtGui import QImage

from iar_desktop.documents import (
    Layout,
    PeriodWanted,
    RenderedDocument,
    is_of_days,
    render,
    render_period,
)
from iar_desktop.domain import (
    Congress,
    Contact,
    Country,
    Delegation,
    HostedEvent,
    Organisation,
    Partnership,
    Session,
    Task,
)
from iar_desktop.domain.congresses import CongressStatus
from iar_desktop.schema import clock
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.preview.raster import pictures

DPI = 50.0
_MANY = 60  # records of a document that is printed of many
_USUAL: Mapping[str, str] = MappingProxyType({})


class Page(NamedTuple):
    """A page to show: of which document, of what, in which language."""

    document: str
    of: str = ""
    language: str = "fr"
    number: int = 1
    choices: Mapping[str, str] = _USUAL


PAGES = (
    Page("briefing", "visit"),
    Page("briefing-book", "visit", "en", 5),
    Page("programme-guest", "visit", "fr", 1, {"second-language": "ja"}),
    Page("programme-staff", "visit"),
    Page("programme-driver", "visit", "en"),
    Page("delegation-list", "visit", "ja"),
    Page("sign-in", "visit"),
    Page("badges", "visit", "en"),
    Page("place-cards", "visit"),
    Page("seating", "dinner"),
    Page("catering", "visit", "en"),
    Page("transport", "visit"),
    Page("b2b", "convention", "de"),
    Page("mission", "congress"),
    Page("mission-report", "reported", "en"),
    Page("contact", "person"),
    Page("organisation", "organisation", "es"),
    Page("country", "country"),
    Page("labels", "people"),
    Page("tasks", "tasks", "en"),
    Page("watch-digest"),
    Page("partnership-board", "partnerships"),
    Page("activity-report", "", "fr", 3),
    Page("calendar-month", "", "it"),
)


def printed(dossier: Path) -> Iterator[tuple[str, QImage]]:
    """Yield the name of each document and the picture of its page."""
    with Dossier.open(dossier) as reader:
        ids = _chosen(reader)
        for each in PAGES:
            rendered = _rendered(reader, each, ids)
            shown = islice(pictures(rendered.pdf, DPI), each.number - 1, each.number)
            yield each.document, next(shown)


def _rendered(dossier: Dossier, page: Page, ids: Mapping[str, list[str]]) -> RenderedDocument:
    if not is_of_days(page.document):
        layout = Layout(page.document, page.language, choices=page.choices)
        return render(dossier, ids[page.of], layout)
    from iar_desktop.documents import days_to_read
    from iar_desktop.operations.calendar.reading import entries
    from iar_desktop.schema.messages import speaking

    wanted = PeriodWanted(page.document, clock.today())
    days = days_to_read(wanted)
    with speaking(page.language):
        found = entries(dossier, *days, zone="Europe/Paris") if days else ()
    return render_period(dossier, found, wanted, language=page.language)


def _chosen(dossier: Dossier) -> dict[str, list[str]]:
    """Return the ids of what each page is printed of, by its name in ``PAGES``."""
    latest = Congress.starts_on.descending()
    visit = Query(Delegation).where(Delegation.name.contains("japonaise"))
    dinner = Session.event.one_of(dossier.ids(visit.first(1)))
    wanted: dict[str, Query[Any]] = {
        "visit": visit,
        "dinner": Query(Session).where(dinner, Session.name.contains("Dîner")),
        "convention": Query(HostedEvent).where(HostedEvent.name.contains("Molécules")),
        "congress": Query(Congress).where(Congress.name.contains("EFIB")).order_by(latest),
        "reported": Query(Congress)
        .where(Congress.name.contains("EFIB"), Congress.status.equals(CongressStatus.REPORTED))
        .order_by(latest),
        "person": Query(Contact).where(Contact.family_name.equals("Tanaka")),
        "organisation": Query(Organisation).where(Organisation.acronym.equals("GCCE")),
        "country": Query(Country).where(Country.country.equals("JP")),
    }
    many: dict[str, Query[Any]] = {
        "people": Query(Contact).order_by(Contact.family_name),
        "tasks": Query(Task).order_by(Task.due_on.descending()),
        "partnerships": Query(Partnership),
    }
    found = {name: dossier.ids(query.first(1)) for name, query in wanted.items()}
    return found | {name: dossier.ids(query.first(_MANY)) for name, query in many.items()}
