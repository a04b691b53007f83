"""What the three sheets say, and what they never say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.documents.reading.people import (
    function_alone,
    names,
    organisation_name,
    short_name,
)
from iar_desktop.documents.reading.places import clock_there
from iar_desktop.domain import Contact, Delegation
from iar_desktop.domain.contacts import Diet, NameOrder
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier
from tests.documents import fixed
from tests.documents.kit.printing import by_poppler, pages, plain
from tests.documents.printing import said, sheet


@pytest.mark.parametrize("native", fixed.NAMES)
def test_names_in_five_scripts_are_read_out_as_they_were_written(
    native: str, dossier: Dossier
) -> None:
    person = next(each for each in _people(dossier) if each.native_name == native)
    pdf = sheet(dossier, person.id).pdf
    for text in (pages(pdf)[0], by_poppler(pdf)):
        assert plain(f"{native} · {fixed.NAMES[native]}") in text


def test_the_briefing_names_its_delegates_in_both_scripts(dossier: Dossier) -> None:
    pdf = sheet(dossier, fixed.VISIT).pdf
    for text in (pages(pdf)[0], by_poppler(pdf)):
        for native in list(fixed.NAMES)[:4]:
            assert plain(f"{native} · {fixed.NAMES[native]}") in text


@pytest.mark.parametrize("record", [fixed.VISIT, fixed.CONGRESS, fixed.TANAKA])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_is_sensitive_is_never_printed(record: str, language: str, dossier: Dossier) -> None:
    text = said(sheet(dossier, record, language=language))
    assert "SECRETE" not in text


def test_no_diet_is_printed(empty: Dossier) -> None:
    with empty.change(N_("New")) as change:
        person = change.add(Contact(family_name="Satō", diet=(Diet.VEGETARIAN, Diet.NO_NUTS)))
    assert "végé" not in said(sheet(empty, person.id))


@pytest.mark.parametrize(
    ("contact", "printed", "short"),
    [
        (Contact(family_name="Moreau", given_name="Claire"), ["Claire MOREAU"], "C.\u00a0Moreau"),
        (
            Contact(family_name="Roux", given_name="Jean-Paul"),
            ["Jean-Paul ROUX"],
            "J.-P.\u00a0Roux",
        ),
        (
            Contact(
                family_name="Tanaka",
                given_name="Hiroshi",
                native_name="田中 宏",
                name_order=NameOrder.FAMILY_FIRST,
            ),
            ["田中 宏", "TANAKA Hiroshi"],
            "TANAKA Hiroshi",
        ),
        (Contact(family_name="Roux", native_name="Roux"), ["ROUX"], "ROUX"),
        (Contact(native_name="鈴木 健"), ["鈴木 健"], "鈴木 健"),
        (Contact(given_name="-", family_name="X"), ["- X"], "\u00a0X"),
    ],
)
def test_names_as_printed(contact: Contact, printed: list[str], short: str) -> None:
    assert (names(contact), short_name(contact)) == (printed, short)


@given(*[st.text(max_size=6)] * 3, st.sampled_from(NameOrder))
def test_any_name_is_printed_somehow(
    given_name: str, family: str, native: str, order: NameOrder
) -> None:
    contact = Contact(
        given_name=given_name, family_name=family, native_name=native, name_order=order
    )
    assert "".join(names(contact)).count(family.upper()) >= 1
    assert short_name(contact)


@pytest.mark.parametrize(
    ("function", "organisation", "left"),
    [
        ("Director, NEDO", "NEDO", "Director"),
        ("VP, Mitsui", "Mitsui Chemicals", "VP"),
        ("VP, Bio-materials", "Mitsui Chemicals", "VP, Bio-materials"),
        ("NEDO", "NEDO", "NEDO"),
        ("VP, ", "NEDO", "VP, "),
        ("", "", ""),
    ],
)
def test_an_organisation_is_not_said_twice(function: str, organisation: str, left: str) -> None:
    assert function_alone(function, organisation) == left


def test_no_organisation_has_no_name() -> None:
    assert organisation_name(None) == ""


@pytest.mark.parametrize(
    ("zone", "shown"),
    [
        ("Europe/Paris", ""),
        ("Europe/Brussels", ""),
        (None, ""),
        ("Asia/Tokyo", "Paris + 7 h"),
        ("Asia/Kolkata", "Paris + 3 h 30"),
        ("America/Sao_Paulo", "Paris − 5 h"),
    ],
)
def test_the_clock_elsewhere(zone: str | None, shown: str) -> None:
    assert clock_there(zone, fixed.TODAY).replace("\u00a0", " ") == shown


def test_without_headcount_delegates_are_counted(empty: Dossier) -> None:
    with empty.change(N_("New")) as change:
        visit = change.add(Delegation(name="Visite", headcount=1250, interpreter=True))
    text = said(sheet(empty, visit.id))
    assert "EFFECTIF 1 250 + 1 interprète" in text
    assert "INTERPRÈTE à trouver" in text


def _people(dossier: Dossier) -> list[Contact]:
    from iar_desktop.storage.reader import Query

    return dossier.all(Query(Contact))
