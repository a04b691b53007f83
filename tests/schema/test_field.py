import pytest

from iar_desktop.domain import Contact, Delegation, Event, Organisation, Participation
from iar_desktop.schema.conditions import Compare, Contains, Having, Linked, OneOf, Order, as_orders
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.messages import speaking


def test_the_class_gives_the_field_and_the_record_its_value() -> None:
    jane = Contact(family_name="Doe")
    assert (Contact.family_name.name, Contact.family_name.owner) == ("family_name", Contact)
    assert repr(Contact.family_name) == "Contact.family_name"
    assert jane.family_name == Contact.family_name.value_of(jane) == "Doe"
    jane.family_name = "Roe"
    assert Contact.family_name.value_of(jane) == "Roe"


def test_a_record_read_without_a_column_has_the_default() -> None:
    jane = Contact.of_row(["id"], ["0" * 32])
    assert (jane.city, jane.staff, jane.family_name) == (None, False, "")


def test_an_inherited_field_belongs_to_the_base() -> None:
    assert Delegation.starts_on is Event.starts_on
    assert Delegation.fields["starts_on"].owner is Event


def test_typed_texts() -> None:
    assert Contact.city.parse("  York ") == "York"
    assert Contact.city.parse("   ") is None
    assert Contact.country.parse("japon") == "JP"
    with pytest.raises(InvalidValue, match=r"Nom de famille.*ne peut pas rester vide"):
        Contact.family_name.parse(" \t ")
    with speaking("en"), pytest.raises(InvalidValue, match=r"Family name cannot be empty\."):
        Contact.family_name.check(None)


@pytest.mark.parametrize("empty", [None, "", "   ", "\x00\x1f", "\ud800", "\u200b", "\u3164"])
def test_a_required_text_is_not_empty_whatever_it_is_made_of(empty: str | None) -> None:
    with pytest.raises(InvalidValue, match="ne peut pas rester vide"):
        Contact.family_name.check(empty)
    assert Contact.city.check(empty) is None


def test_texts_of_values() -> None:
    jane = Contact(family_name="Doe", country="JP", staff=True)
    assert Contact.country.text(jane) == "Japon"
    assert Contact.staff.text(jane) == "oui"
    assert Contact.city.text(jane) == ""
    with speaking("en"):
        assert Contact.country.text(jane) == "Japan"


def test_what_a_field_can_be_asked() -> None:
    city, link = Contact.city, Participation.contact
    assert city.equals("York") == Compare(city, "=", "York")
    assert city.differs("York") == Compare(city, "<>", "York")
    assert [city.before("M"), city.at_most("M"), city.after("M"), city.at_least("M")] == [
        Compare(city, operator, "M") for operator in ("<", "<=", ">", ">=")
    ]
    assert city.one_of(iter(["York", "Hull"])) == OneOf(city, ("York", "Hull"))
    assert city.contains("or") == Contains(city, "or")
    assert link.having() == Having(link, None)
    assert link.linked(city.equals("York")) == Linked(link, Compare(city, "=", "York"))
    assert as_orders([city, city.descending()]) == (Order(city), Order(city, descending=True))


def test_what_is_sensitive_and_what_stays_in_the_office() -> None:
    assert [each.name for each in Contact.fields.values() if each.sensitive] == [
        "diet",
        "diet_note",
    ]
    assert Contact.good_to_know.internal
    assert not Organisation.name.internal
