"""Lists, sign-in sheets and catering counts: who is on them, who is not, and how many."""

from collections.abc import Iterator

import pytest

from iar_desktop.documents import Layout, RenderedDocument, render
from iar_desktop.documents.reading.diets import Diets, diets
from iar_desktop.domain import Contact, HostedEvent
from iar_desktop.domain.contacts import Diet
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier
from tests.documents import fixed_people
from tests.documents.approving import assert_approved
from tests.documents.fixed_people import DINNER, HOSTED, LUNCH, VISIT
from tests.documents.kit.printing import pages

APPROVED = {
    "delegation-list": (VISIT, {"photos": "with"}),
    "sign-in": (VISIT, {"sheets": "day", "empty": "0"}),
    "catering": (VISIT, {}),
}


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    with Dossier.create(tmp_path_factory.mktemp("people") / "people.iar") as made:
        fixed_people.fill(made)
        yield made


def printed(
    dossier: Dossier, name: str, record: str, language: str = "fr", **choices: str
) -> RenderedDocument:
    return render(dossier, [record], Layout(name, language, choices=choices))


def texts(*asked: object, **choices: str) -> list[str]:
    return pages(printed(*asked, **choices).pdf)  # type: ignore[arg-type] # as given


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", APPROVED)
def test_as_approved(name: str, language: str, people: Dossier) -> None:
    record, choices = APPROVED[name]
    assert_approved(f"{name}-{language}", printed(people, name, record, language, **choices))


@pytest.mark.parametrize("name", ["delegation-list", "sign-in", "seating", "place-cards", "badges"])
def test_who_cancelled_or_is_only_looked_for_is_on_no_page(name: str, people: Dossier) -> None:
    text = " ".join(texts(people, name, VISIT)).upper()
    assert "TANAKA" in text
    assert not [word for word in ("ABSENTE", "CHERCHÉ", "NOTE-INTERNE") if word in text]


def test_a_sheet_for_each_session_but_for_transfers(people: Dossier) -> None:
    found = texts(people, "sign-in", VISIT)
    assert [
        next(t for t in ("Accueil", "Déjeuner", "Dîner", "Transfert") if t in page)
        for page in found
    ] == ["Accueil", "Déjeuner", "Dîner"]


def test_at_a_session_are_expected_those_named_for_it(people: Dossier) -> None:
    (page,) = texts(people, "sign-in", LUNCH)
    assert ("SATŌ Ai" in page, "Estelle NICOLAS" in page, "TANAKA" in page) == (True, True, False)


def test_the_host_signs_with_the_whole_group(people: Dossier) -> None:
    (page,) = texts(people, "sign-in", DINNER)
    assert "Claire MOREAU" in page
    assert "TANAKA" in page


def test_an_event_without_anything_has_a_sheet_with_rows_to_fill(people: Dossier) -> None:
    (page,) = texts(people, "sign-in", HOSTED, empty="0")
    assert page.split("Signature")[1].split("PÔLE IAR")[0].split() == [str(n) for n in range(1, 11)]


def test_the_head_of_a_long_sheet_is_repeated(empty: Dossier) -> None:
    with empty.change(N_("New")) as change:
        event = change.add(HostedEvent(name="Colloque"))
    found = texts(empty, "sign-in", event.id, empty="20")
    assert [page.count("Signature") for page in found] == [1]
    with empty.change(N_("New")) as change:
        from iar_desktop.domain import Participation

        for number in range(40):
            person = change.add(Contact(family_name=f"Nom {number}"))
            change.add(Participation(event=event.id, contact=person.id, position=number))
    found = texts(empty, "sign-in", event.id, empty="20")
    assert [page.count("Signature") for page in found] == [1] * 3
    assert "Autres personnes présentes (suite)" in found[2]


def test_each_person_is_counted_once_and_nobody_is_named(people: Dossier) -> None:
    (page,) = texts(people, "catering", DINNER)
    counts = page.split("Couverts")[1].split("PÔLE IAR")[0]
    assert " ".join(counts.split()) == (
        "Sans régime particulier 3 Végétarien + sans alcool 2 Végétarien 1 Halal 1 "
        "Pas encore nommés : régime inconnu 2 Total 9 "
        "Par régime Qui suit plusieurs régimes est compté dans chacun d’eux. "
        "Végétarien 3 Halal 1 Sans alcool 2 "
        "Allergies et autres besoins Arachides 2"
    )


def test_at_a_lunch_for_two_the_count_names_nobody(people: Dossier) -> None:
    text = " ".join(texts(people, "catering", LUNCH)).upper()
    assert "VÉGÉTALIEN 1" in text
    assert not [each for each in ("SAT", "NICOLAS", "ESTELLE", "佐藤") if each in text]


def test_nobody_eats_at_an_event_without_anybody(people: Dossier) -> None:
    (page,) = texts(people, "catering", HOSTED)
    assert "Personne n’est encore attendu." in page


def test_diets_are_counted_alone_and_together() -> None:
    group = [
        Contact(id="a", diet=(Diet.VEGAN, Diet.NO_NUTS), diet_note=" Noix\nde cajou "),
        Contact(id="b", diet=(Diet.NO_NUTS,), diet_note="noix de Cajou"),
        Contact(id="c"),
        Contact(id="c"),
        Contact(id="d", family_name="Li", diet_note="Monsieur Li ; LIT dur"),
    ]
    assert diets(group, 7) == Diets(
        total=7,
        unknown=3,
        combinations=[((Diet.NO_NUTS,), 1), ((Diet.VEGAN, Diet.NO_NUTS), 1)],
        each=[(Diet.VEGAN, 1), (Diet.NO_NUTS, 2)],
        notes=[("Noix de cajou", 2), ("Monsieur … ; LIT dur", 1)],
    )
    assert diets(group, 7).everything == 2
