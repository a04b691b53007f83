"""What each record is called, what it refuses, and that bad input never gets in."""

from datetime import date, datetime
from pathlib import Path

import pytest

from iar_desktop.domain import (
    Affiliation,
    Agreement,
    Attachment,
    BudgetLine,
    Congress,
    CongressSeries,
    Contact,
    Country,
    Deadline,
    Delegation,
    EmailAddress,
    Encounter,
    HostedEvent,
    Meeting,
    Network,
    NetworkMember,
    Note,
    Objective,
    Office,
    Organisation,
    Participation,
    Partnership,
    PhoneNumber,
    PostalAddress,
    Project,
    Relationship,
    Session,
    Task,
    Theme,
    WatchNote,
)
from iar_desktop.domain.contacts import NameOrder
from iar_desktop.domain.partnerships import Stage
from iar_desktop.domain.periods import check_order, runs_on
from iar_desktop.domain.tasks import TaskStatus
from iar_desktop.schema.entity import Entity, own_fields, registry
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import Colour, Day, Email, LongText, Moment, Phone, Text, Url
from iar_desktop.schema.messages import N_, _, speaking
from iar_desktop.storage import journal
from iar_desktop.storage.dossier import Dossier

MONDAY, FRIDAY = date(2026, 10, 12), date(2026, 10, 16)
NINE, TEN = datetime(2026, 10, 14, 9), datetime(2026, 10, 14, 10)
ID = "0" * 32


@pytest.mark.parametrize(
    ("record", "title", "subtitle"),
    [
        (Contact(family_name="Doe", given_name="Jane"), "Jane Doe", ""),
        (
            Contact(family_name="Tanaka", given_name="Hiroshi", name_order=NameOrder.FAMILY_FIRST),
            "Tanaka Hiroshi",
            "",
        ),
        (Contact(family_name="Doe"), "Doe", ""),
        (Contact(native_name="田中 宏"), "田中 宏", ""),
        (
            Organisation(name="Green Chemistry Centre", acronym="GCCE", city="York"),
            None,
            "GCCE · York",
        ),
        (Project(name="Star-COLIBRI project", acronym="Star-COLIBRI"), "Star-COLIBRI", None),
        (Project(name="Biorefinery Euroview"), "Biorefinery Euroview", ""),
        (CongressSeries(name="European Forum", acronym="EFIB"), "EFIB", "European Forum"),
        (Delegation(name="NEDO", city="Reims"), "NEDO", "Reims"),
        (Note(text="First line\nsecond"), "First line", ""),
        (Note(text="x" * 500), "x" * 159 + "…", ""),
        (Note(text="x" * 160), "x" * 160, ""),
        (Note(text="word " * 50), "word " * 31 + "word…", ""),
        (Note(text="x" * 150 + ", and more"), "x" * 150 + ", and more", ""),
        (Note(text="x" * 150 + ", and something more"), "x" * 150 + ", and…", ""),
        (Note(text="x" * 155 + ", something more"), "x" * 155 + "…", ""),
        (Encounter(summary="word " * 50), "word " * 31 + "word…", ""),
        (Country(country="JP"), "Japon", ""),
        (Network(name="EuropaBio", acronym="EB"), "EuropaBio", "EB"),
        (Objective(name="Ten delegations", year=2026), "Ten delegations", "2026"),
        (WatchNote(name="A new plant", source="Les Échos"), "A new plant", "Les Échos"),
        (EmailAddress(address="jane@example.org"), "jane@example.org", ""),
        (PhoneNumber(number="+33 1 99 00 12 34"), "+33 1 99 00 12 34", ""),
        (
            PostalAddress(street="1 rue A\nBât. B", postcode="51100", city="Reims"),
            "1 rue A, Bât. B, 51100 Reims",
            "",
        ),
        (Attachment(name="plaquette.pdf"), "plaquette.pdf", ""),
        (BudgetLine(name="Train"), "Train", ""),
        (Office(name="Pôle IAR"), "Pôle IAR", ""),
    ],
)
def test_titles(record: Entity, title: str | None, subtitle: str | None) -> None:
    assert title is None or record.title() == title
    assert subtitle is None or record.subtitle() == subtitle


def test_the_title_of_a_country_is_in_the_language_spoken() -> None:
    with speaking("en"):
        assert Country(country="JP").title() == "Japan"


@pytest.mark.parametrize("entity", registry.values(), ids=lambda entity: str(entity.kind))
def test_an_empty_record_has_texts_all_the_same(entity: type[Entity]) -> None:
    record = entity()
    assert entity.part or record.title() or entity is Attachment
    for text in (record.title(), record.native(), record.subtitle(), record.sort_text()):
        assert isinstance(text, str)
    assert record.country_code() is None or record.country_code() == ""


def test_people_are_sorted_by_family_name_and_known_in_both_scripts() -> None:
    tanaka = Contact(
        family_name="Tanaka", given_name="Hiroshi", native_name="田中 宏", country="JP"
    )
    assert (tanaka.sort_text(), tanaka.native()) == ("Tanaka Hiroshi", "田中 宏")
    assert tanaka.country_code() == "JP"


@pytest.mark.parametrize(
    ("record", "sentence"),
    [
        (
            Delegation(name="x", starts_on=FRIDAY, ends_on=MONDAY),
            "« Au » (12 oct. 2026) précède « Du » (16 oct. 2026).",
        ),
        (Congress(name="x", starts_on=FRIDAY, ends_on=MONDAY), "« Au » (12 oct. 2026) précède"),
        (HostedEvent(name="x", starts_on=FRIDAY, ends_on=MONDAY), "« Au » (12 oct. 2026) précède"),
        (Meeting(name="x", starts_on=FRIDAY, ends_on=MONDAY), "« Au » (12 oct. 2026) précède"),
        (Project(name="x", starts_on=FRIDAY, ends_on=MONDAY), "« Au » (12 oct. 2026) précède"),
        (Affiliation(since=FRIDAY, until=MONDAY), "« Jusqu’au » (12 oct. 2026) précède « Depuis »"),
        (
            NetworkMember(since=FRIDAY, until=MONDAY),
            "« Jusqu’au » (12 oct. 2026) précède « Depuis »",
        ),
        (
            Relationship(since=FRIDAY, until=MONDAY),
            "« Jusqu’au » (12 oct. 2026) précède « Depuis »",
        ),
        (
            Agreement(name="x", signed_on=FRIDAY, ends_on=MONDAY),
            "« Échéance le » (12 oct. 2026) précède « Signé le »",
        ),
        (
            Participation(arrives_at=TEN, departs_at=NINE),
            "« Repart » (14 oct. 2026 09:00) précède « Arrive » (14 oct. 2026 10:00).",
        ),
        (Session(name="x", starts_at=TEN, ends_at=NINE), "L’étape finit avant de commencer."),
    ],
)
def test_an_end_before_its_start(record: Entity, sentence: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        record.validate()
    assert str(caught.value).replace("\u202f", " ").replace("\xa0", " ").startswith(sentence)


def test_a_period_may_be_open_or_of_one_day() -> None:
    for start, end in ((None, None), (MONDAY, None), (None, MONDAY), (MONDAY, MONDAY)):
        check_order(Delegation.starts_on, start, Delegation.ends_on, end)
        Delegation(name="x", starts_on=start, ends_on=end).validate()
    assert runs_on(MONDAY, MONDAY, MONDAY)
    assert runs_on(MONDAY, None, None)
    assert not runs_on(MONDAY, FRIDAY, None)
    assert not runs_on(FRIDAY, None, MONDAY)


def test_the_last_day_of_an_event() -> None:
    assert Delegation(name="x", starts_on=MONDAY).last_day() == MONDAY
    assert Delegation(name="x", starts_on=MONDAY, ends_on=FRIDAY).last_day() == FRIDAY
    assert Delegation(name="x").last_day() is None


def test_the_length_of_a_session() -> None:
    assert Session(starts_at=NINE, ends_at=TEN).lasts() == TEN - NINE
    assert Session(starts_at=NINE).lasts() == NINE - NINE
    assert Session(starts_at=NINE).day() == NINE.date()
    assert Session().day() is None


def test_what_is_late() -> None:
    task = Task(name="x", due_on=MONDAY)
    assert task.is_late(FRIDAY)
    assert not task.is_late(MONDAY)
    assert not Task(name="x").is_late(FRIDAY)
    assert not Task(name="x", due_on=MONDAY, status=TaskStatus.DONE).is_late(FRIDAY)
    waiting = Partnership(name="x", next_step_on=MONDAY)
    assert waiting.is_late(FRIDAY)
    assert not Partnership(name="x", next_step_on=MONDAY, stage=Stage.DORMANT).is_late(FRIDAY)
    assert not Partnership(name="x").is_late(FRIDAY)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("entities") / "essai.iar"
    Dossier.create(path).close()
    return path


BAD: dict[type, list[object]] = {
    Text: ["x" * 1_000_000, "日" * 600_000],
    LongText: ["x\n" * 600_000],
    Email: ["jane@", "jane doe@example.org", "x" * 1_000_000, "@" * 300],
    Phone: ["12", "none", "9" * 1_000_000],
    Colour: ["green", "#12", "x" * 1_000_000],
    Url: ["javascript:alert(1)", "x" * 1_000_000, "http://"],
    Day: [date(1, 1, 1), date(9999, 12, 31)],
    Moment: [datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59)],
}
FIELDS = [(entity, each) for entity in registry.values() for each in own_fields(entity)]


def bad_values(field: Field[object]) -> list[object]:
    kinds = [kind for kind in BAD if isinstance(field.kind, kind)]
    return BAD[max(kinds, key=lambda kind: len(kind.__mro__))] if kinds else []


@pytest.mark.parametrize(
    ("entity", "field"),
    [each for each in FIELDS if bad_values(each[1])],
    ids=lambda each: each.name if isinstance(each, Field) else str(each.kind),
)
def test_bad_values_are_refused_by_name_and_nothing_is_kept(
    shared: Path, entity: type[Entity], field: Field[object]
) -> None:
    with Dossier.open(shared) as dossier:
        before = journal.last_position(dossier.connection)
        for bad in bad_values(field):
            record = entity(**{field.name: bad})
            for each in own_fields(entity):  # all else is right
                if each.required and each is not field and not each.value_of(record):
                    setattr(record, each.name, "JP" if each.name == "country" else ID)
            with pytest.raises(InvalidValue) as caught, dossier.change(N_("Add")) as change:
                change.add(record)
            assert str(caught.value).startswith(_(field.label))
            assert len(str(caught.value)) < 400
        assert journal.last_position(dossier.connection) == before


TEXTS = [
    (entity, each)
    for entity, each in FIELDS
    if isinstance(each.kind, Text) and not isinstance(each.kind, Colour | Email | Phone | Url)
]


@pytest.mark.parametrize(
    ("entity", "field"),
    TEXTS,
    ids=lambda each: each.name if isinstance(each, Field) else str(each.kind),
)
def test_control_characters_never_get_in(entity: type[Entity], field: Field[str]) -> None:
    kept = field.check("\x00a\x1b[31m\u202eb\ud800\x85 e\u0301\ufeff")
    assert kept == "a[31mb é"
    if not field.required:
        assert field.parse("\x07") is None


def test_themes_have_names() -> None:
    with pytest.raises(InvalidValue, match="ne peut pas rester vide"):
        Theme.name.check("\x00")
    with pytest.raises(InvalidValue, match="ne peut pas rester vide"):
        Deadline.name.check(None)
    assert Encounter(summary="Met\nthem").title() == "Met"
