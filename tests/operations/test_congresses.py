from datetime import date

import pytest

from iar_desktop.domain import Congress, CongressSeries, Deadline, Participation, Task
from iar_desktop.domain.congresses import CongressStatus
from iar_desktop.domain.participations import Registration, Role
from iar_desktop.domain.tasks import TaskStatus
from iar_desktop.operations import congresses as c
from iar_desktop.operations.events import set_status
from iar_desktop.operations.participants import add_participant, set_registration
from iar_desktop.operations.records import create
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.operations.content import content, label, someone


def series(dossier: Dossier) -> CongressSeries:
    return create(
        dossier,
        CongressSeries,
        {
            CongressSeries.name: "European Forum for Industrial Biotechnology",
            CongressSeries.acronym: "EFIB",
            CongressSeries.website: "https://example.org/efib",
        },
    )


def test_an_edition_is_named_after_its_series(dossier: Dossier) -> None:
    efib = series(dossier)
    before = content(dossier)
    made = c.plan_congress(
        dossier, efib.id, 2027, date(2027, 6, 8), date(2027, 6, 10), city="Bruxelles", country="BE"
    )
    stored = dossier.get(Congress, made.id)
    assert stored == made
    assert (stored.name, stored.edition, stored.series, stored.status, stored.website) == (
        "EFIB 2027",
        "2027",
        efib.id,
        CongressStatus.PLANNED,
        "https://example.org/efib",
    )
    assert [(each.name, each.due_on) for each in dossier.of(Deadline.event, made.id)] == [
        ("Soumettre un résumé d’intervention", date(2027, 1, 9)),
        ("Réserver le stand", date(2027, 2, 8)),
        ("S’inscrire au tarif préférentiel", date(2027, 3, 10)),
    ]
    tasks = dossier.of(Task.event, made.id, Task.due_on)
    assert (tasks[-1].name, tasks[-1].due_on) == (
        "Rédiger le compte rendu de mission",
        date(2027, 6, 17),
    )
    assert label(dossier) == "Nouveau congrès\u00a0: EFIB 2027"
    dossier.undo()
    assert content(dossier) == before


def test_a_series_is_known_by_acronym_or_name_and_made_when_new(dossier: Dossier) -> None:
    efib = series(dossier)
    by_acronym = c.plan_congress(dossier, "efib", 2027)
    by_name = c.plan_congress(dossier, "European Forum for Industrial Biotechnology", 2028)
    assert {by_acronym.series, by_name.series} == {efib.id}
    new = c.plan_congress(dossier, "World Bio Markets", 2027)
    assert new.name == "World Bio Markets 2027"
    assert dossier.count(Query(CongressSeries)) == 2
    with pytest.raises(InvalidValue, match="existe déjà"):
        c.plan_congress(dossier, efib.id, 2027)


def test_the_next_edition_is_the_same_week_a_year_on(dossier: Dossier) -> None:
    efib = series(dossier)
    assert c.next_edition(dossier, efib.id) == c.EditionDraft(
        "EFIB 2026", "2026", None, None, None, None
    )
    for year, start in ((2025, date(2025, 6, 10)), (2026, date(2026, 6, 9))):
        c.plan_congress(dossier, efib.id, year, start, city="Bruxelles", country="BE")
    assert c.next_edition(dossier, efib.id) == c.EditionDraft(
        "EFIB 2027", "2027", date(2027, 6, 8), date(2027, 6, 8), "Bruxelles", "BE"
    )
    c.plan_congress(dossier, efib.id, 2027, date(2027, 6, 8), city="Lille")
    assert c.next_edition(dossier, efib.id, date(2030, 1, 1)).starts_on == date(2030, 6, 4)
    assert c.next_edition(dossier, efib.id).city is None


def test_who_goes_and_who_is_to_be_found(dossier: Dossier) -> None:
    congress = c.plan_congress(dossier, "EFIB", 2026)
    claire, jane = someone(dossier, "Moreau", "Claire", staff=True), someone(dossier)
    going = add_participant(
        dossier, congress, claire.id, Role.TRAVELLER, registration=Registration.TO_DO
    )
    add_participant(dossier, congress, jane.id, Role.TARGET, note="Lignin")
    assert [
        (each.contact, each.role, each.registration, each.note)
        for each in dossier.of(Participation.event, congress.id)
    ] == [
        (claire.id, Role.TRAVELLER, Registration.TO_DO, None),
        (jane.id, Role.TARGET, Registration.NONE, "Lignin"),
    ]
    done = set_registration(dossier, going, Registration.CONFIRMED)
    assert done.registration is Registration.CONFIRMED
    assert label(dossier) == "Inscription de Claire Moreau"


def test_the_report_closes_the_congress_and_its_task(dossier: Dossier) -> None:
    congress = c.plan_congress(dossier, "EFIB", 2026, date(2026, 10, 6), date(2026, 10, 8))
    before = content(dossier)
    assert set_status(dossier, congress, CongressStatus.REPORTED).status is CongressStatus.REPORTED
    done = dossier.all(Query(Task).where(Task.status.equals(TaskStatus.DONE)))
    assert [(each.name, each.done_on) for each in done] == [
        ("Rédiger le compte rendu de mission", date(2026, 10, 14))
    ]
    dossier.undo()
    assert content(dossier) == before
