"""The list of tasks: what stands under which head, what is late, what is left out."""

import pytest

from iar_desktop.documents import Layout, render
from iar_desktop.domain import Contact, Task
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier
from tests.documents import fixed, fixed_office
from tests.documents.approving import assert_approved
from tests.documents.kit.printing import pages
from tests.documents.printing import said


@pytest.mark.parametrize("language", ["fr", "en"])
def test_approved(language: str, office: Dossier) -> None:
    ids = fixed_office.tasks(office)
    assert_approved(f"tasks-{language}", render(office, ids, Layout("tasks", language)))


def _listed(office: Dossier, *ids: str, **choices: str) -> str:
    text = said(render(office, ids, Layout("tasks", "fr", choices=choices)))
    return text.partition("Échéance ")[2].partition(" PÔLE IAR")[0]


NOTE = "Traduire la note pour 田中 宏 Nous avons promis · priorité haute · TANAKA Hiroshi"
ROOM, MENUS = "Réserver la salle", "Confirmer les menus"
LATE, TODAY, TOMORROW = "5 oct. 2026 7 jours de retard", "12 oct. 2026 aujourd’hui", "13 oct. 2026"


@pytest.mark.parametrize(
    ("by", "printed"),
    [
        (
            "week",
            (
                f"En retard {NOTE} C. Moreau {LATE} Cette semaine · 12–18 octobre 2026 "
                f"{ROOM} {TODAY} {MENUS} J.-P. Lambert {TOMORROW}"
            ),
        ),
        (
            "owner",
            (
                f"C. Moreau {NOTE} {LATE} J.-P. Lambert {MENUS} {TOMORROW} "
                f"Sans responsable {ROOM} {TODAY}"
            ),
        ),
        (
            "event",
            (
                f"Délégation japonaise — NEDO {NOTE} C. Moreau {LATE} {ROOM} {TODAY} "
                f"{MENUS} J.-P. Lambert {TOMORROW}"
            ),
        ),
        (
            "direction",
            (
                f"Nous avons promis {NOTE.replace('Nous avons promis · ', '')} C. Moreau {LATE} "
                f"À faire {ROOM} {TODAY} {MENUS} J.-P. Lambert {TOMORROW}"
            ),
        ),
    ],
)
def test_groups_of_a_visit(by: str, printed: str, office: Dossier) -> None:
    assert _listed(office, fixed.VISIT, by=by) == printed


def test_what_is_open_with_a_person_in_the_language_of_the_paper(office: Dossier) -> None:
    layout = Layout("tasks", "en", choices={"by": "direction"})
    text = said(render(office, [fixed.TANAKA], layout))
    assert text.startswith(
        "Tanaka Hiroshi Person STILL OPEN 3 LATE 1 WE PROMISED 2 THEY PROMISED 1 "
        "Open follow-up What In charge Due We promised "
    )
    assert "They promised Résultats" in text


def test_details_when_wanted(office: Dossier) -> None:
    assert "Deux pages au plus." not in _listed(office, fixed.VISIT)
    assert "Deux pages au plus. Relire" in _listed(office, fixed.VISIT, details="with")


def test_nothing_is_open(empty: Dossier) -> None:
    with empty.change(N_("New")) as change:
        person = change.add(Contact(family_name="Satō"))
    assert "Rien n’est en attente." in said(render(empty, [person.id], Layout("tasks")))


def test_a_list_of_many_pages_says_its_heads_again(empty: Dossier) -> None:
    with empty.change(N_("New")) as change:
        made = [change.add(Task(name=f"À faire {n} " + "long " * 80)) for n in range(60)]
    found = pages(render(empty, [each.id for each in made], Layout("tasks")).pdf)
    assert len(found) > 3
    assert all("Objet" in page for page in found)
    assert all("Sans date (suite)" in page for page in found[1:])


def test_it_never_leaves_the_office(office: Dossier) -> None:
    with pytest.raises(UserError, match=r"stays in the office|reste au bureau"):
        render(office, [fixed.VISIT], Layout("tasks", outside=True))
