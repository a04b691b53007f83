"""The lists, reports and profiles as they were approved; see ``test_approved``."""

import pytest

from iar_desktop.documents import Layout, render
from iar_desktop.storage.dossier import Dossier
from tests.documents import fixed
from tests.documents import fixed_profiles as profiles
from tests.documents.approving import assert_approved

DOCUMENTS = {
    "transport": profiles.CONVENTION,
    "mission-report": profiles.CONGRESS,
    "organisation": profiles.ORGANISATION,
    "country": profiles.JAPAN,
}


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_document(name: str, language: str, profiled: Dossier) -> None:
    rendered = render(profiled, [DOCUMENTS[name]], Layout(name, language))
    assert_approved(f"{name}-{language}", rendered)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_schedules(language: str, profiled: Dossier) -> None:
    layout = Layout("b2b", language, choices={"pages": "tables"})
    assert_approved(f"b2b-{language}", render(profiled, [profiles.CONVENTION], layout))


def test_labels(profiled: Dossier) -> None:
    people = [profiles.SUZUKI, fixed.TANAKA, fixed.ZOE, profiles.WEBER, fixed.LAMBERT]
    layout = Layout("labels", choices={"start": "5"})
    assert_approved("labels-fr", render(profiled, people, layout))
