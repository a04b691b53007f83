"""The pages as they were approved.

After a wanted change run this file with ``IAR_APPROVE=1``, look at every page in
``tests/reference``, and keep them.
"""

import pytest

from iar_desktop.documents import Layout, render
from iar_desktop.storage.dossier import Dossier
from tests.documents import fixed, fixed_entries
from tests.documents.approving import assert_approved
from tests.documents.printing import calendar

SHEETS = {"briefing": fixed.VISIT, "mission": fixed.CONGRESS, "contact": fixed.TANAKA}
CALENDARS = {
    "calendar-month": fixed_entries.october,
    "calendar-week": fixed_entries.october,
    "calendar-year": fixed_entries.year,
    "agenda": fixed_entries.october,
}


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", SHEETS)
def test_sheet(name: str, language: str, dossier: Dossier) -> None:
    rendered = render(dossier, [SHEETS[name]], Layout(name, language))
    assert_approved(f"{name}-{language}", rendered)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", CALENDARS)
def test_calendar(name: str, language: str, dossier: Dossier) -> None:
    rendered = calendar(dossier, CALENDARS[name](), name, language=language)
    assert_approved(f"{name}-{language}", rendered)


def test_a_month_with_too_much(dossier: Dossier) -> None:
    assert_approved("crowded", calendar(dossier, fixed_entries.crowded(), "calendar-month"))
