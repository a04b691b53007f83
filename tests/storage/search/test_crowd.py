"""Where thousands have the words typed, the best are found without looking at all of them."""

from collections import Counter
from collections.abc import Iterator

import pytest

from iar_desktop.domain import Congress, Contact, Organisation
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.search import search


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    with Dossier.create(tmp_path_factory.mktemp("crowd") / "office.iar") as dossier:
        with dossier.change(N_("Import")) as change:
            change.add_all(
                [
                    Organisation(name="Martin"),
                    Organisation(name="Martin & fils"),
                    *(Organisation(name=f"Atelier {n} Martineau") for n in range(300)),
                    Contact(given_name="Jean", family_name="Martin"),
                    *(Contact(given_name=f"Martina{n}", family_name="Blanc") for n in range(300)),
                    *(Congress(name=f"Forum {n}", city="Martin") for n in range(300)),
                ],
                checked=True,
            )
        yield dossier


def test_exact_and_whole_words_are_found_behind_a_crowd(crowd: Dossier) -> None:
    hits = search(crowd, "martin")
    assert [(hit.score, hit.title) for hit in hits[:4]] == [
        (100, "Martin"),
        (90, "Jean Martin"),
        (90, "Martin & fils"),
        (80, "Martina299 Blanc"),
    ]
    assert len(hits) == 50


def test_no_kind_is_crowded_out(crowd: Dossier) -> None:
    kinds = Counter(hit.kind for hit in search(crowd, "martin"))
    assert set(kinds) == {"contact", "organisation"}
    assert min(kinds.values()) >= 5
    assert Counter(hit.kind for hit in search(crowd, "martin", kinds=["congress"])) == {
        "congress": 50
    }


def test_within_a_kind_the_newest_come_first(crowd: Dossier) -> None:
    assert [hit.title for hit in search(crowd, "forum", 3)] == [
        "Forum 299",
        "Forum 298",
        "Forum 297",
    ]
