"""The dossier knows the names that the quick capture asks for, as a list in memory does."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from iar_desktop.domain import (
    Affiliation,
    Congress,
    CongressSeries,
    Contact,
    Delegation,
    Organisation,
)
from iar_desktop.domain.capture import KnownName, understand
from iar_desktop.schema import clock
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.names import MOST_CANDIDATES, DirectoryNames
from tests.domain.capture.known import KNOWN, TODAY, told
from tests.domain.capture.test_understand import lines


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    path = tmp_path_factory.mktemp("names") / "office.iar"
    with Dossier.create(path) as dossier:
        with dossier.change(N_("New")) as change:
            change.add_all(records(list(KNOWN._source)), checked=True)
        yield dossier


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    with Dossier.create(tmp_path / "office.iar") as made:
        yield made


def records(known: list[KnownName]) -> Iterator[Entity]:
    series: dict[str, CongressSeries] = {}
    for each in known:
        alias = each.aliases[0] if each.aliases else None
        if each.kind == "organisation":
            yield Organisation(id=each.id, name=each.name, acronym=alias)
        elif each.kind == "person":
            given, _, family = each.name.rpartition(" ")
            yield Contact(id=each.id, given_name=given, family_name=family, native_name=alias)
            if each.organisation:
                yield Affiliation(contact=each.id, organisation=each.organisation)
        elif alias:
            if alias not in series:
                series[alias] = CongressSeries(name=alias, acronym=alias)
                yield series[alias]
            yield congress(each, series[alias])
        else:
            days = {"starts_on": each.starts, "ends_on": each.ends}
            yield Delegation(id=each.id, name=each.name, **days)


def congress(known: KnownName, series: CongressSeries) -> Congress:
    return Congress(
        id=known.id,
        name=known.name,
        series=series.id,
        starts_on=known.starts,
        ends_on=known.ends,
    )


@pytest.mark.parametrize(("line", "expected"), list(lines()))
def test_a_line_is_understood_as_from_memory(
    office: Dossier, line: str, expected: list[str]
) -> None:
    understood = understand(line, DirectoryNames(office), TODAY)
    assert [one.strip() for one in told(line, understood)] == expected


def test_names_say_all_that_tells_them_apart(office: Dossier) -> None:
    names = DirectoryNames(office)
    assert names.candidates(["tanaka", "ichiro"])[0] == KnownName(
        "p4", "person", "Ichiro Tanaka", ("田中一郎",), "o3"
    )
    assert names.candidates(["田中一郎"])[0].id == "p4"
    assert names.candidates(["delegation", "nedo"])[0] == KnownName(
        "d1", "event", "Délégation NEDO", (), None, date(2026, 10, 12), date(2026, 10, 14)
    )
    assert names.candidates(["wbm"]) == [
        KnownName(
            "e7",
            "event",
            "World Bio Markets 2026",
            ("WBM",),
            None,
            date(2026, 10, 5),
            date(2026, 10, 7),
        )
    ]


def test_best_first_and_faults_mended(office: Dossier) -> None:
    names = DirectoryNames(office)
    found = [known.id for known in names.candidates(["rencontre", "jane", "doe", "novamont"])]
    assert found == ["p1", "o2"]
    assert [known.id for known in names.candidates(["novamnot"])] == ["o2"]
    assert names.candidates(["quelconque", "de"]) == []
    assert names.candidates([]) == []


def test_initials_name_an_organisation(dossier: Dossier) -> None:
    with dossier.change(N_("New")) as change:
        change.add(Organisation(name="Institut national des fibres"))
    assert [known.name for known in DirectoryNames(dossier).candidates(["inf"])] == [
        "Institut national des fibres"
    ]


def test_the_present_employer_counts(dossier: Dossier) -> None:
    today = clock.today()
    past, now = Organisation(name="Past"), Organisation(name="Now")
    jane = Contact(given_name="Jane", family_name="Doe")
    with dossier.change(N_("New")) as change:
        change.add_all([past, now, jane])
        change.add(
            Affiliation(
                contact=jane.id, organisation=past.id, until=today - timedelta(days=1), main=True
            )
        )
        change.add(Affiliation(contact=jane.id, organisation=now.id, until=today))
    (known,) = DirectoryNames(dossier).candidates(["doe", "jane"])
    assert known.organisation == now.id


def test_namesakes_are_found_in_a_crowd(dossier: Dossier) -> None:
    with dossier.change(N_("Import")) as change:
        change.add_all(
            [
                *(Contact(given_name="Jean", family_name="Martin") for _ in range(30)),
                *(Contact(given_name=f"Jean{n}", family_name="Martin") for n in range(300)),
                *(Contact(given_name="Jean", family_name=f"Martin{n}") for n in range(300)),
            ],
            checked=True,
        )
    found = DirectoryNames(dossier).candidates(["jean", "martin", "envoyer", "plaquette"])
    assert len(found) <= MOST_CANDIDATES
    assert {known.name for known in found[:30]} == {"Jean Martin"}
