"""Watch digests: which notes, in which order, for whom."""

from datetime import date

import pytest

from iar_desktop.documents import Layout, PeriodWanted, RenderedDocument, render, render_period
from iar_desktop.domain import WatchNote
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.documents.approving import assert_approved
from tests.documents.printing import said

OCTOBER = date(2026, 10, 14)


def digest(
    dossier: Dossier, first: date = OCTOBER, last: date | None = None, language: str = "fr"
) -> RenderedDocument:
    wanted = PeriodWanted("watch-digest", first, last)
    return render_period(dossier, [], wanted, language=language)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_approved(language: str, office: Dossier) -> None:
    assert_approved(f"watch-digest-{language}", digest(office, language=language))


def test_a_month_is_all_of_it_other_days_are_just_so(office: Dossier) -> None:
    month = digest(office)
    assert month.title == "octobre 2026"
    assert "D’un autre mois" not in said(month)
    assert "Octobre 2026 · 4 notes · 2 pays" in said(month)
    days = digest(office, date(2026, 9, 30), date(2026, 10, 2))
    assert days.title == "30 sept. – 2 oct. 2026"
    assert "2 notes · 2 pays" in said(days)


def test_a_month_without_notes(office: Dossier) -> None:
    assert "Rien n’a été noté." in said(digest(office, date(2020, 2, 2)))


def test_parts_that_are_left_out(office: Dossier) -> None:
    wanted = PeriodWanted("watch-digest", OCTOBER, sections=())
    text = said(render_period(office, [], wanted))
    assert "Thèmes" not in text
    assert "Ce qui en découle" not in text
    assert "Macaúba" in text


def test_notes_that_were_chosen_without_what_follows_for_others(office: Dossier) -> None:
    ids = office.ids(Query(WatchNote))
    inside = said(render(office, ids, Layout("watch-notes")))
    outside = said(render(office, ids, Layout("watch-notes", outside=True)))
    assert "30 sept. – 30 oct. 2026 · 6 notes · 3 pays" in inside
    assert "Ce qui en découle : Le dire à M. Tanaka." in inside
    assert "Ce qui en découle" not in outside
    assert "つくばで実証が始まる。" in outside
