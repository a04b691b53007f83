from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.kinds import Integer, Money, Percent
from iar_desktop.schema.messages import speaking
from tests.schema.kinds.refusals import refused, takes_or_refuses


@pytest.mark.parametrize(
    ("typed", "number"),
    [("0", 0), ("8", 8), ("1 200", 1200), ("1\u202f200", 1200), ("1'200", 1200), ("+5", 5)],
)
def test_whole_numbers(typed: str, number: int) -> None:
    assert Integer().parse(typed) == number


@pytest.mark.parametrize("typed", ["", "x", "1,5", "1.5", "8 personnes", "--1", "1e3", "0x10"])
def test_what_is_no_whole_number(typed: str) -> None:
    assert refused(Integer(), typed) == f"« {typed} » n’est pas un nombre entier."


def test_whole_numbers_have_bounds() -> None:
    assert refused(Integer(0, 10_000), "10001") == "10 001 est hors limites : de 0 à 10 000."
    assert refused(Integer(), "-1") == "-1 est hors limites : de 0 à 1 000 000 000."
    assert (Integer(0, 10).parse("0"), Integer(0, 10).parse("10")) == (0, 10)


def test_how_whole_numbers_read() -> None:
    assert Integer().format(1_284_000) == "1\u202f284\u202f000"
    assert Integer(plain=True).format(2026) == "2026"
    assert Percent().format(82) == "82\u00a0%"
    with speaking("en"):
        assert (Integer().format(1_284_000), Percent().format(82)) == ("1,284,000", "82%")


@pytest.mark.parametrize(("typed", "share"), [("82", 82), ("82 %", 82), ("82%", 82), ("100", 100)])
def test_shares(typed: str, share: int) -> None:
    assert Percent().parse(typed) == share
    with pytest.raises(InvalidValue, match="hors limites"):
        Percent().parse("101")


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("1250", "1250"),
        ("1 250,50", "1250.50"),
        ("1\u202f250,50 €", "1250.50"),
        ("1,250.50", "1250.50"),
        ("1.250,50", "1250.50"),
        ("€12.3", "12.30"),
        ("12 EUR", "12"),
        ("-0,07", "-0.07"),
        ("999999999999,99", "999999999999.99"),
    ],
)
def test_amounts(typed: str, amount: str) -> None:
    assert Money().parse(typed) == Decimal(amount)


@pytest.mark.parametrize("typed", ["", "€", "-", "x", "12 $", "1,2,3", "12 euros", "1-2"])
def test_what_is_no_amount(typed: str) -> None:
    assert (
        refused(Money(), typed) == f"« {typed} » n’est pas un montant ; écrivez-le comme 1250,00."
    )


@pytest.mark.parametrize("typed", ["NaN", "Infinity", "-Infinity", "sNaN", "1e13"])
def test_amounts_that_are_numbers_to_programs_only(typed: str) -> None:
    with pytest.raises(InvalidValue):
        Money().parse(typed)


@pytest.mark.parametrize("typed", ["1000000000000,01", "-9999999999999", "9" * 30])
def test_amounts_beyond_all_measure(typed: str) -> None:
    assert refused(Money(), typed) == "Ce montant est trop élevé."


def test_how_amounts_read() -> None:
    texts = [Money().format(Decimal(each)) for each in ("1250", "1250.5", "-0.07", "0")]
    assert texts == ["1\u202f250", "1\u202f250,50", "−0,07", "0"]
    with speaking("en"):
        assert Money().format(Decimal("1250.5")) == "1,250.50"


@given(st.integers(-(10**14), 10**14))
def test_amounts_are_kept_to_the_cent_and_edited_as_shown(cents: int) -> None:
    kind, amount = Money(), Decimal(cents) / 100
    assert kind.from_column(kind.to_column(amount)) == amount
    assert kind.to_column(amount) == cents
    assert kind.check(amount) == amount
    for code in ("fr", "en"):
        with speaking(code):
            assert kind.parse(kind.edit_text(amount)) == kind.parse(kind.format(amount)) == amount


@given(st.integers(0, 10**9))
def test_whole_numbers_are_edited_as_shown(number: int) -> None:
    for code in ("fr", "en"):
        with speaking(code):
            for kind in (Integer(), Integer(plain=True)):
                assert kind.parse(kind.edit_text(number)) == number


@pytest.mark.parametrize(
    ("typed", "amount"), [("1,234", "1234"), ("1,234,567.8", "1234567.80"), ("12,34", "12.34")]
)
def test_a_comma_parts_thousands_in_english(typed: str, amount: str) -> None:
    with speaking("en"):
        assert Money().parse(typed) == Decimal(amount)


@pytest.mark.parametrize("typed", ["1,234", "1.234", "0.005", "1_000", "1e3"])
def test_what_might_be_thousands_is_not_guessed(typed: str) -> None:
    assert refused(Money(), typed).endswith("n’est pas un montant ; écrivez-le comme 1250,00.")


@pytest.mark.parametrize("kind", [Integer(), Integer(1990, 2200, plain=True), Percent(), Money()])
def test_hostile_texts(kind: Integer) -> None:
    takes_or_refuses(kind)
