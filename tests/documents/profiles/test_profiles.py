"""What organisations and countries are said to be, inside the office and outside."""

from datetime import date

import pytest

from iar_desktop.documents.profile.clocks import clocks_in
from iar_desktop.documents.profile.ties import years
from iar_desktop.domain import Affiliation, Contact, Country, Organisation
from iar_desktop.schema.messages import N_, speaking
from iar_desktop.storage.dossier import Dossier
from tests.documents import fixed
from tests.documents import fixed_profiles as profiles
from tests.documents.kit.printing import pages, plain
from tests.documents.printing import said
from tests.documents.profiles.printing import printed


def test_both_directions_of_relationships(profiled: Dossier) -> None:
    text = said(printed(profiled, "organisation", profiles.ORGANISATION))
    assert "Possède Pilote d’Hiroshima — depuis 2012 Est fourni par Agro-industrie" in text


def test_only_those_who_work_there_now(profiled: Dossier) -> None:
    text = said(printed(profiled, "organisation", profiles.ORGANISATION, sections=["people"]))
    assert "森 直美 · MORI Naomi Interprète de l’institut" in text
    assert "SUZUKI Ken Leader, Lignin Group" in text
    assert "DANG" not in text


@pytest.mark.parametrize(
    ("document", "record"),
    [("organisation", profiles.ORGANISATION), ("country", profiles.JAPAN)],
)
def test_outside_neither_partnerships_nor_numbers_of_people(
    document: str, record: str, profiled: Dossier
) -> None:
    text = said(printed(profiled, document, record, outside=True))
    assert "SUZUKI" in text
    for hidden in ("STRATEGIE", "Lignine avec", "ken.suzuki", "confidentialité", "SUITE"):
        assert hidden not in text


def test_a_country_without_anything(profiled: Dossier) -> None:
    rendered = printed(profiled, "country", profiles.BARE, language="en")
    (page,) = pages(rendered.pdf)
    assert "Estonia LOCAL TIME Paris + 1 h" in page
    assert "Thu 24 Dec 2026 Christmas Eve" in page
    assert rendered.warnings == ()


def test_the_union_has_neither_clocks_nor_holidays(profiled: Dossier) -> None:
    text = said(printed(profiled, "country", profiles.UNION))
    assert "Cadre stratégique revu en 2025." in text
    assert "HEURE LOCALE" not in text
    assert "fériés" not in text


def test_old_news_is_left_out(profiled: Dossier) -> None:
    text = said(printed(profiled, "country", profiles.JAPAN))
    assert "Le Japon double son soutien aux pilotes Quarante milliards" in text
    assert "Trop ancien" not in text


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("FR", ""),
        ("BE", ""),
        ("EU", ""),
        ("JP", "Paris + 8 h in winter, Paris + 7 h in summer"),
        ("EE", "Paris + 1 h"),
        ("PT", "Paris − 2 h … Paris − 1 h"),
        ("US", "Paris − 12 h … Paris − 6 h"),
    ],
)
def test_clocks(code: str, shown: str) -> None:
    with speaking("en"):
        assert clocks_in(code, fixed.TODAY).replace("\u00a0", " ") == shown


@pytest.mark.parametrize(
    ("since", "until", "shown"),
    [
        (2019, 2022, "2019–2022"),
        (2019, 2019, "2019"),
        (2019, None, "since 2019"),
        (None, 2022, "until 2022"),
        (None, None, ""),
    ],
)
def test_years(since: int | None, until: int | None, shown: str) -> None:
    first, last = (date(year, 5, 1) if year else None for year in (since, until))
    with speaking("en"):
        assert years(first, last) == shown


def test_a_great_country_with_long_names_in_five_scripts(empty: Dossier) -> None:
    scripts = list(fixed.NAMES)
    bodies = [
        Organisation(name=f"Org{n}. " + "mot " * 60, native_name=scripts[n % 5], country="IN")
        for n in range(80)
    ]
    people = [
        Contact(family_name=f"F{n}. " + "y" * 150, native_name=scripts[n % 5] * 5, country="IN")
        for n in range(120)
    ]
    country = Country(country="IN", situation="Paragraphe. " * 900)
    with empty.change(N_("New")) as change:
        change.add_all([country, *bodies, *people])
        change.add_all(
            Affiliation(contact=each.id, organisation=bodies[n % 80].id, job_title="z " * 100)
            for n, each in enumerate(people)
        )
    rendered = printed(empty, "country", country.id)
    text = said(rendered)
    assert rendered.warnings == ()
    assert [n for n in range(80) if f"Org{n}. mot" not in text] == []
    assert [n for n in range(120) if f"F{n}. Y" not in text] == []
    assert [name for name in scripts if plain(name) not in text] == []
