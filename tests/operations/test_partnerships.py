from datetime import date

from iar_desktop.domain import Agreement, Organisation, Partnership
from iar_desktop.domain.partnerships import AgreementStatus, Stage
from iar_desktop.operations import partnerships as p
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.operations.content import content, label, somewhere


def columns(dossier: Dossier) -> dict[Stage, list[tuple[str, int]]]:
    return {
        column.stage: [(card.partnership.name, card.partnership.position) for card in column.cards]
        for column in p.board(dossier)
        if column.cards
    }


def test_a_partnership_begins_with_its_organisation(dossier: Dossier) -> None:
    own = somewhere(dossier, "Clib", country="DE")
    made = p.start_partnership(dossier, own.id, intercluster=True)
    assert (made.name, made.country, made.since, made.organisation, made.intercluster) == (
        "Clib",
        "DE",
        date(2026, 10, 14),
        own.id,
        True,
    )
    new = p.start_partnership(dossier, "Biobased Delta", Stage.CONTACTED, name="Delta")
    assert new.name == "Delta"
    assert dossier.count(Query(Organisation)) == 2
    assert label(dossier) == "Nouveau partenariat\u00a0: Biobased Delta"


def test_a_card_is_dropped_into_another_column(dossier: Dossier) -> None:
    made = [p.start_partnership(dossier, name) for name in "ABC"]
    assert columns(dossier) == {Stage.IDENTIFIED: [("A", 0), ("B", 1), ("C", 2)]}
    p.move_to_stage(dossier, made[2], Stage.MET)
    before = content(dossier)
    moved = p.move_to_stage(dossier, made[0], Stage.MET, 0)
    assert (moved.stage, moved.position) == (Stage.MET, 0)
    assert columns(dossier) == {Stage.IDENTIFIED: [("B", 1)], Stage.MET: [("A", 0), ("C", 1)]}
    assert label(dossier) == "Étape de A"
    dossier.undo()
    assert content(dossier) == before


def test_a_card_moves_within_its_column(dossier: Dossier) -> None:
    made = [p.start_partnership(dossier, name) for name in "ABC"]
    p.move_to_stage(dossier, made[2], Stage.IDENTIFIED, 0)
    assert columns(dossier) == {Stage.IDENTIFIED: [("C", 0), ("A", 1), ("B", 2)]}


def test_the_board_is_filtered_and_counted(dossier: Dossier) -> None:
    p.start_partnership(dossier, "A", intercluster=True)
    p.start_partnership(dossier, "B", Stage.SIGNED)
    only = Partnership.intercluster.equals(True)
    cards = [card.partnership.name for column in p.board(dossier, only) for card in column.cards]
    assert cards == ["A"]
    assert p.stage_counts(dossier) == {
        **dict.fromkeys(Stage, 0),
        Stage.IDENTIFIED: 1,
        Stage.SIGNED: 1,
    }


def test_an_agreement_brings_its_partnership_to_the_last_stage(dossier: Dossier) -> None:
    own = p.start_partnership(dossier, "GCCE", Stage.STRATEGY)
    before = content(dossier)
    made = p.sign_agreement(
        dossier, own, "Protocole d’accord", date(2025, 10, 23), date(2026, 10, 23)
    )
    assert (made.status, made.organisation) == (AgreementStatus.SIGNED, own.organisation)
    (card,) = p.board(dossier)[4].cards
    assert (card.partnership.id, card.days_left) == (own.id, 9)
    assert card.organisation
    assert card.organisation.title == "GCCE"
    dossier.undo()
    assert content(dossier) == before


def test_agreements_about_to_lapse(dossier: Dossier) -> None:
    own = p.start_partnership(dossier, "GCCE")
    for name, ends in (
        ("Lapsed", date(2026, 10, 1)),
        ("Soon", date(2026, 12, 1)),
        ("Later", date(2027, 12, 1)),
        ("For ever", None),
    ):
        p.sign_agreement(dossier, own, name, date(2020, 1, 1), ends)
    found = p.lapsing(dossier)
    assert [(each.agreement.name, each.partner, each.days_left) for each in found] == [
        ("Lapsed", "GCCE", -13),
        ("Soon", "GCCE", 48),
    ]
    with dossier.change("x") as change:
        for each in found:
            change.update(each.agreement, {Agreement.status: AgreementStatus.ENDED})
    assert p.lapsing(dossier) == ()
