"""The activity report: what is counted, beside the year before, and what is left out."""

from collections.abc import Sequence
from datetime import date

import pytest

from iar_desktop.documents import Part, PeriodWanted, RenderedDocument, render_period
from iar_desktop.documents.activity.objectives import aims
from iar_desktop.documents.activity.year import by_month, relations, year_of
from iar_desktop.documents.readers import OfficeReader
from iar_desktop.domain.indicators import counted_for
from iar_desktop.domain.objectives import Indicator
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import speaking
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.documents.approving import assert_approved
from tests.documents.kit.printing import pages
from tests.documents.printing import said


def report(
    dossier: Dossier,
    first: date = date(2026, 3, 3),
    *,
    language: str = "fr",
    sections: Sequence[str | Part] | None = None,
) -> RenderedDocument:
    wanted = PeriodWanted("activity-report", first, sections=sections)
    return render_period(dossier, [], wanted, language=language)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_approved(language: str, office: Dossier) -> None:
    assert_approved(f"activity-report-{language}", report(office, language=language))


def test_the_figures_are_those_of_the_indicators(office: Dossier) -> None:
    reader = OfficeReader(office)
    for number in (2025, 2026):
        year = year_of(reader, number)
        counted = {}
        for indicator in Indicator:
            found = counted_for(indicator, number)
            counted[indicator] = found and reader.count(Query(found.entity).where(found.condition))
        assert counted == {
            Indicator.MANUAL: None,
            Indicator.DELEGATIONS: len(year.delegations),
            Indicator.CONGRESSES: len(year.congresses),
            Indicator.ENCOUNTERS: len(year.encounters),
            Indicator.PROJECTS: len(year.projects),
            Indicator.AGREEMENTS: len(year.agreements),
            Indicator.WATCH_NOTES: year.watch_notes,
        }


def test_a_year_in_its_parts(office: Dossier) -> None:
    reader = OfficeReader(office)
    year = year_of(reader, 2026)
    assert [each.country for each in year.delegations] == ["JP", "CA", "BR"]
    assert by_month(year.encounters) == [1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 0, 0]
    assert relations(reader, year) == {"JP": 7, "IN": 5, "BE": 2, "CA": 1, "BR": 1}
    assert [(each.reached, each.before) for each in aims(reader, 2026)] == [
        (3, 2),
        (2, 1),
        (26, 25),
        (5, 0),
    ]


def test_a_year_with_nothing(office: Dossier) -> None:
    text = said(report(office, date(1999, 1, 1)))
    assert "L’année 1999 en chiffres 0 délégations reçues 0 en 1998" in text
    assert "Rien n’est enregistré pour cette année." in text
    assert "Temps forts" not in text


def test_sections_that_are_left_out(office: Dossier) -> None:
    found = pages(report(office, sections=("highlights",)).pdf)
    assert len(found) == 1
    assert "Temps forts • Délégation JP 2026 — Trois adhérents retenus. •" in found[0]
    assert "Objectif" not in found[0]


def test_sections_in_another_order_renamed_with_text_between(office: Dossier) -> None:
    sections: list[str | Part] = [
        "projects",
        Part("", "Mot du président", "Une année de rencontres."),
        Part("highlights", "Ce qui a compté"),
        Part("", "", "Fin."),
    ]
    text = said(report(office, sections=sections))
    found = ("Projets", "Mot du président", "Une année de", "Ce qui a compté", "Trois adh", "Fin.")
    places = [text.index(each) for each in found]
    assert places == sorted(places)
    assert "Temps forts" not in text


def test_a_section_that_there_is_not(office: Dossier) -> None:
    with speaking("en"), pytest.raises(UserError, match="has no section “rien”; known are: cover,"):
        report(office, sections=("rien",))


def test_no_year_before_the_first(office: Dossier) -> None:
    with pytest.raises(UserError):
        report(office, date(1, 5, 5))
    assert report(office, date(9999, 5, 5)).title == "9999"
