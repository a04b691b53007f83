"""The board of partnerships: columns by stage, over pages, and what is about to lapse."""

import re

import pytest

from iar_desktop.documents import Layout, render
from iar_desktop.domain import Partnership
from iar_desktop.domain.partnerships import Stage
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.documents import fixed_office
from tests.documents.approving import assert_approved
from tests.documents.kit.printing import pages
from tests.documents.printing import said


@pytest.mark.parametrize("language", ["fr", "en"])
def test_approved(language: str, office: Dossier) -> None:
    ids = office.ids(Query(Partnership))
    assert_approved(
        f"partnership-board-{language}", render(office, ids, Layout("partnership-board", language))
    )


def test_what_is_late_and_what_lapses_is_said_in_words(office: Dossier) -> None:
    text = said(render(office, office.ids(Query(Partnership)), Layout("partnership-board")))
    assert "6 partenariats · 6 pays · 1 prochaine étape en retard" in text
    assert "en retard : 9 oct. 2026" in text
    assert "1 déc. 2026 dans 50 jours Protocole d’accord GCCE" in text.replace("1er", "1")


@pytest.mark.parametrize("count", [0, 1, 9, 120])
def test_every_card_is_printed_once_under_heads_said_again(count: int, empty: Dossier) -> None:
    stages = list(Stage)[:5]
    with empty.change(N_("New")) as change:
        made = [
            change.add(
                Partnership(
                    name=f"P{number:03} " + "cluster " * (number % 7),
                    stage=stages[number * number % 5],
                    next_step="Relancer " * (number % 40),
                    position=number,
                )
            )
            for number in range(count)
        ]
        made += [change.add(Partnership(name="Dernier", position=count))]
    found = pages(render(empty, [each.id for each in made], Layout("partnership-board")).pdf)
    named = re.findall(r"P\d{3}", " ".join(found))
    assert sorted(named) == [f"P{number:03}" for number in range(count)]
    assert all("Stratégie commune" in page for page in found)
    assert "En sommeil" not in found[0]


def test_dormant_ones_have_a_column_when_there_are_any(office: Dossier) -> None:
    assert fixed_office.PARTNERS["भारतीय जैव प्रौद्योगिकी परिषद"][1] is Stage.DORMANT
    text = said(render(office, office.ids(Query(Partnership)), Layout("partnership-board")))
    assert "En sommeil 1" in text
