from datetime import date
from decimal import Decimal
from random import Random

import pytest

from iar_desktop.domain import (
    Affiliation,
    BudgetLine,
    Congress,
    Contact,
    Delegation,
    Event,
    Meeting,
    Organisation,
    Task,
    Theme,
    Theming,
)
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.domain.meeting_times import Times
from iar_desktop.schema.conditions import Condition, Not, either, every
from iar_desktop.schema.entity import registry
from iar_desktop.schema.errors import InvalidValue, UnknownRecord
from iar_desktop.schema.messages import speaking
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.storage.sql import where
from tests.storage.changing import EDIT
from tests.storage.records import existing_in, random_record, random_value

TANAKA, SATO, DOE, ROE, PERCENT = (f"{number:032x}" for number in range(1, 6))
NEDO, GCCE = f"{0xA1:032x}", f"{0xA2:032x}"


@pytest.fixture
def filled(dossier: Dossier) -> Dossier:
    with dossier.change(EDIT, title="x") as change:
        change.add_all(
            [
                Organisation(id=NEDO, name="NEDO", country="JP"),
                Organisation(id=GCCE, name="Green Chemistry Centre", country="GB", parent=NEDO),
                Contact(id=TANAKA, family_name="Tanaka", country="JP", city="Tsukuba"),
                Contact(id=SATO, family_name="Satō", country="JP", city="Tokyo", owner=DOE),
                Contact(id=DOE, family_name="Doe", country="GB", city="York", staff=True),
                Contact(id=ROE, family_name="Roe"),
                Contact(id=PERCENT, family_name="100% O'Neill_x!", city="Reims"),
                Affiliation(contact=TANAKA, organisation=NEDO, job_title="Director"),
                Affiliation(contact=DOE, organisation=GCCE, since=date(2020, 1, 1)),
                Delegation(name="Visit", status=DelegationStatus.CONFIRMED, headcount=8),
                Delegation(name="Another", starts_on=date(2026, 10, 14)),
                Congress(name="EFIB", budget=Decimal("1250.50")),
            ]
        )
    return dossier


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (Contact.country.equals("JP"), {TANAKA, SATO}),
        (Contact.country.equals(None), {ROE, PERCENT}),
        (Contact.country.differs("JP"), {DOE, ROE, PERCENT}),
        (Contact.country.differs(None), {TANAKA, SATO, DOE}),
        (Contact.country.one_of(["GB", "FR"]), {DOE}),
        (Contact.country.one_of([]), set()),
        (Contact.city.contains("O"), {SATO, DOE}),
        (Contact.family_name.contains("%"), {PERCENT}),
        (Contact.family_name.contains("_x!"), {PERCENT}),
        (Contact.family_name.contains("O'N"), {PERCENT}),
        (Contact.family_name.contains("' OR 1 --"), set()),
        (Contact.family_name.before("F"), {DOE, PERCENT}),
        (Contact.family_name.at_least("Satō"), {TANAKA, SATO}),
        (Contact.family_name.after("Satō"), {TANAKA}),
        (Contact.family_name.at_most("100% O'Neill_x!"), {PERCENT}),
        (Contact.staff.equals(value=True), {DOE}),
        (Affiliation.contact.having(), {TANAKA, DOE}),
        (Affiliation.contact.having(Affiliation.since.after(date(2019, 1, 1))), {DOE}),
        (
            Affiliation.contact.having(
                Affiliation.organisation.linked(Organisation.country.equals("JP"))
            ),
            {TANAKA},
        ),
        (Contact.owner.linked(Contact.staff.equals(value=True)), {SATO}),
        (every(Contact.country.equals("JP"), Contact.city.equals("Tokyo")), {SATO}),
        (either(Contact.city.equals("Tokyo"), Contact.city.equals("York")), {SATO, DOE}),
        (every(), {TANAKA, SATO, DOE, ROE, PERCENT}),
        (either(), set()),
        (Not(Contact.country.equals("JP")), {DOE}),
        (
            every(
                either(Contact.country.equals("JP"), Contact.country.equals(None)),
                Not(Contact.family_name.contains("an")),
            ),
            {SATO, ROE, PERCENT},
        ),
    ],
    ids=str,
)
def test_conditions(filled: Dossier, condition: Condition, expected: set[str]) -> None:
    query = Query(Contact).where(condition)
    assert set(filled.ids(query)) == expected
    assert {each.id for each in filled.all(query)} == expected
    assert filled.count(query) == len(expected)


def test_conditions_add_up(filled: Dossier) -> None:
    query = Query(Contact).where(Contact.country.equals("JP"))
    assert filled.ids(query.where(Contact.city.equals("Tokyo"))) == [SATO]
    assert len(filled.ids(query)) == 2


def test_an_unknown_condition_is_a_fault_of_ours() -> None:
    with pytest.raises(TypeError, match="no SQL for Condition"):
        where(Condition(), "r")
    with pytest.raises(TypeError, match="records of any entity"):
        where(Theming.about.linked(Theme.name.equals("x")), "r")


def test_order_puts_empty_values_last_both_ways(filled: Dossier) -> None:
    query = Query(Contact)
    assert filled.ids(query.order_by(Contact.city)) == [PERCENT, SATO, TANAKA, DOE, ROE]
    assert filled.ids(query.order_by(Contact.city.descending())) == [
        DOE,
        TANAKA,
        SATO,
        PERCENT,
        ROE,
    ]
    assert filled.ids(query.order_by(Contact.country, Contact.city.descending())) == [
        DOE,
        TANAKA,
        SATO,
        PERCENT,
        ROE,
    ]
    assert filled.ids(query) == [TANAKA, SATO, DOE, ROE, PERCENT]


def test_a_page_of_records(filled: Dossier) -> None:
    query = Query(Contact).order_by(Contact.family_name).first(2)
    assert [each.family_name for each in filled.all(query)] == ["100% O'Neill_x!", "Doe"]
    assert filled.count(query) == 5
    found = filled.first(Query(Contact).order_by(Contact.family_name.descending()))
    assert found is not None
    assert found.id == TANAKA
    assert filled.first(Query(Task)) is None


def test_events_of_each_sort_and_of_all(filled: Dossier) -> None:
    assert filled.count(Query(Event)) == 3
    assert [each.name for each in filled.all(Query(Congress))] == ["EFIB"]
    by_name = filled.all(Query(Event).order_by(Event.name))
    assert [type(each) for each in by_name] == [Delegation, Congress, Delegation]
    confirmed = Delegation.status.equals(DelegationStatus.CONFIRMED)
    (visit,) = filled.all(Query(Delegation).where(confirmed))
    assert (visit.headcount, filled.get(Congress, visit.id)) == (8, None)
    assert filled.get(Event, visit.id) == visit
    (efib,) = filled.all(Query(Congress))
    assert efib.budget == Decimal("1250.50")


def test_records_by_id(filled: Dossier) -> None:
    wanted = [SATO, None, NEDO, SATO, TANAKA, "f" * 32]
    assert set(filled.get_many(Contact, wanted)) == {SATO, TANAKA}
    assert filled.get(Contact, None) is None
    assert filled.get(Contact, "x") is None
    assert list(filled.entries([GCCE, None, TANAKA])) == [GCCE, TANAKA] or set(
        filled.entries([GCCE, None, TANAKA])
    ) == {GCCE, TANAKA}
    assert (filled.title(NEDO), filled.title(None), filled.title("x")) == ("NEDO", "", "")


def test_more_ids_than_a_statement_takes_parameters(dossier: Dossier) -> None:
    themes = [Theme(name=f"Theme {number}") for number in range(1203)]
    with dossier.change(EDIT, title="x") as change:
        change.add_all(themes)
    ids = [each.id for each in themes]
    assert set(dossier.get_many(Theme, ids)) == set(ids)
    assert set(dossier.entries(ids)) == set(ids)
    with dossier.change(EDIT, title="y") as change:
        change.delete(*themes)
    assert dossier.count(Query(Theme)) == 0


def test_what_points_to_a_record(filled: Dossier) -> None:
    (held,) = filled.of(Affiliation.organisation, NEDO)
    assert held.job_title == "Director"
    assert filled.of(Affiliation.organisation, TANAKA) == []
    assert [each.id for each in filled.of(Organisation.parent, NEDO, Organisation.name)] == [GCCE]


@pytest.mark.parametrize(
    ("beginning", "expected"),
    [
        (TANAKA, TANAKA),
        (TANAKA.upper(), TANAKA),
        (f"  {TANAKA[:8]}-{TANAKA[8:]} ", TANAKA),
        (NEDO[:-1], ""),
        ("0000", ""),
        ("", ""),
        ("xyz", ""),
        ("' OR ''='", ""),
        ("f", ""),
    ],
)
def test_an_id_may_be_shortened_to_any_unique_beginning(
    filled: Dossier, beginning: str, expected: str
) -> None:
    if expected:
        assert filled.find(beginning).id == expected
    else:
        with pytest.raises(UnknownRecord, match=r"Aucune fiche|Plusieurs fiches"):
            filled.find(beginning)


def test_a_short_beginning_that_only_one_record_has(filled: Dossier) -> None:
    with filled.change(EDIT, title="x") as change:
        change.add(Theme(id="abc" + "0" * 29, name="Biorefinery"))
    assert filled.find("a").title() == "Biorefinery"
    with speaking("en"), pytest.raises(UnknownRecord, match="Several records"):
        filled.find("0")


# The days and the hours of a meeting follow each other: tests/domain/test_meeting_times.py.
_FOLLOWING = {Meeting.fields[name] for name in Times._fields}


@pytest.mark.parametrize("entity", registry.values(), ids=lambda entity: str(entity.kind))
def test_what_is_read_is_what_was_written(dossier: Dossier, entity: type[Task]) -> None:
    """Every value of every entity survives the dossier, in a record and in an edit."""
    random = Random(entity.kind)
    with dossier.change(EDIT, title="targets") as change:
        for each in [*registry.values()] * 2:
            record = random_record(each, random, existing_in(change))
            if record is not None:
                change.add(record)
    for _round in range(10):
        with dossier.change(EDIT, title="x") as change:
            ids = existing_in(change)
            made = random_record(entity, random, ids)
            assert made is not None
            stored = change.add(made)
        found = dossier.get(entity, made.id)
        assert found == stored
        assert (stored.version, stored.created_at) == (1, stored.updated_at)
        values = {
            field: random_value(field, random, ids)
            for field in entity.fields.values()
            if field.name not in ("id", "version", "created_at", "updated_at")
            and not field.required
        }
        try:
            with dossier.change(EDIT, title="y") as change:
                edited = change.update(made, values)
        except InvalidValue:
            continue  # an end before its start
        assert dossier.get(entity, made.id) == edited
        own = {field: value for field, value in values.items() if field not in _FOLLOWING}
        assert [field.value_of(edited) for field in own] == [
            None if value == () else field.check(value) for field, value in own.items()
        ]


def test_money_is_kept_to_the_cent(dossier: Dossier) -> None:
    amounts = [Decimal("0.01"), Decimal("-0.07"), Decimal("999999999999.99"), Decimal("19.999")]
    with dossier.change(EDIT, title="x") as change:
        change.add_all([BudgetLine(name=str(each), planned=each) for each in amounts])
    found = [each.planned for each in dossier.all(Query(BudgetLine))]
    assert found == [
        Decimal("0.01"),
        Decimal("-0.07"),
        Decimal("999999999999.99"),
        Decimal("20.00"),
    ]
