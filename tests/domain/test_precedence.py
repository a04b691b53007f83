import pytest

from iar_desktop.domain.participations import Role
from iar_desktop.domain.precedence import Standing, default_order, joined, settle
from iar_desktop.schema.errors import InvalidValue


def test_the_head_comes_first_then_the_order_of_notification() -> None:
    group = [
        Standing("1", Role.INTERPRETER),
        Standing("2", Role.DELEGATE),
        Standing("4", Role.HEAD),
        Standing("3", Role.DELEGATE),
        Standing("5", Role.ESCORT),
    ]
    assert default_order(group) == ["4", "2", "3", "5", "1"]


def test_several_countries_come_in_the_alphabet_of_the_host() -> None:
    names = {"DE": "Allemagne", "JP": "Japon", "US": "États-Unis"}
    group = [
        Standing("1", Role.DELEGATE, "JP"),
        Standing("2", Role.HEAD, "JP"),
        Standing("3", Role.HEAD, "US"),
        Standing("4", Role.HEAD, "DE"),
        Standing("5", Role.INTERPRETER, "DE"),
    ]
    assert default_order(group, names.__getitem__) == ["4", "3", "2", "1", "5"]


def test_the_default_order_needs_no_reason_and_drops_one() -> None:
    assert settle(["a", "b"], ["a", "b"], "because") is None


def test_another_order_needs_its_reason() -> None:
    assert settle(["b", "a"], ["a", "b"], "  Ministre  ") == "Ministre"
    with pytest.raises(InvalidValue, match="notifié par la partie invitée"):
        settle(["b", "a"], ["a", "b"], " ")


def test_an_order_of_other_people_is_refused() -> None:
    with pytest.raises(InvalidValue, match="a changé"):
        settle(["b"], ["a", "b"], "reason")


def test_newcomers_join_at_the_end_of_a_settled_order() -> None:
    assert joined(["b", "a"], ["a", "c", "b"]) == ["b", "a", "c"]
