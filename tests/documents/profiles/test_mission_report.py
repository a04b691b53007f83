"""What a mission brought, and what of it leaves the office."""

import pytest

from iar_desktop.documents.mission_account.annexes import file_size
from iar_desktop.domain import Congress
from iar_desktop.schema.messages import N_, speaking
from iar_desktop.storage.dossier import Dossier
from tests.documents import fixed_profiles as fixed
from tests.documents.kit.printing import pages
from tests.documents.printing import said
from tests.documents.profiles.printing import printed


def test_commitments_of_both_sides_kept_or_not(profiled: Dossier) -> None:
    text = said(printed(profiled, "mission-report", fixed.CONGRESS, sections=["commitments"]))
    assert (
        "Nous avons promis Envoyer les plans TANAKA Hiroshi C. Moreau 20 oct. 2026 à faire "
        "Relire la note J.-P. Lambert fait Ils ont promis Donner deux dates M. Al-Alaoui à faire"
    ) in text
    assert "ABANDONNEE" not in text


def test_a_total_for_each_currency(profiled: Dossier) -> None:
    text = said(printed(profiled, "mission-report", fixed.CONGRESS, sections=["costs"]))
    assert "Total 1 800 € 2 068,40 € Total 200 GBP 0 GBP" in text


def test_what_is_shared_outside_is_what_was_planned(profiled: Dossier) -> None:
    text = said(printed(profiled, "mission-report", fixed.CONGRESS, outside=True))
    assert "Faire connaître la plateforme" in text
    for hidden in ("rencontres", "Deux demandes", "promis", "€", ".pdf", "volumes", "mars"):
        assert hidden not in text


def test_a_congress_without_anything_is_still_signed(empty: Dossier) -> None:
    with empty.change(N_("New")) as change:
        congress = change.add(Congress(name="Congrès nu"))
    (page,) = pages(printed(empty, "mission-report", congress.id).pdf)
    assert "Signature Rédigée par Date Signature" in page


@pytest.mark.parametrize(
    ("size", "shown"),
    [(0, "1 ko"), (999, "1 ko"), (12_300, "12 ko"), (1_234_567, "1,2 Mo"), (1_960_000, "2,0 Mo")],
)
def test_sizes_of_files(size: int, shown: str) -> None:
    with speaking("fr"):
        assert file_size(size).replace("\u00a0", " ") == shown
