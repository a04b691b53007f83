"""Lists as they are read: countries stand by their names in the language spoken."""

from pathlib import Path

import pytest

from iar_desktop.domain import Country
from iar_desktop.schema.messages import N_, speaking
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.pages.sections import SECTIONS
from iar_desktop.ui.tables.record_list_read import ListSpec, read_list


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("fr", ["Allemagne", "Australie", "Égypte", "Espagne"]),
        ("en", ["Australia", "Egypt", "Germany", "Spain"]),
    ],
)
def test_countries_stand_by_name(tmp_path: Path, language: str, names: list[str]) -> None:
    with Dossier.create(tmp_path / "office.iar") as dossier:
        with speaking("fr"), dossier.change(N_("Fill")) as change:
            for code in ("ES", "EG", "DE", "AU"):
                change.add(Country(country=code))
        with speaking(language):
            read = read_list(dossier, SECTIONS["country"], ListSpec(), "", 0)
            assert [read.cards[number].row.title for number in read.rows] == names
