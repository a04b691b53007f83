"""Nobody real can be written to or called from the sample dossier."""

import re
from typing import Any

import pytest

from iar_desktop import resources
from iar_desktop.schema import kinds
from tests.sample_content.reading import everything, file, values

# Kept free for fiction by the regulators: ARCEP, Ofcom, the North American plan, Bundesnetzagentur,
# PTS and ACMA.
RESERVED = re.compile(
    r"\+33(19900|26191|35301|46571|53649|63998)\d{4}"
    r"|\+44(2079460\d{3}|1134960\d{3})"
    r"|\+1\d{3}55501\d\d"
    r"|\+49(3023125\d{3}|8999998\d{3})"
    r"|\+4684650(04)\d\d"
    r"|\+61[2378](7010|5550)\d{4}"
)
EXAMPLE = re.compile(r"[a-z0-9.-]+@([a-z0-9-]+\.)*example(\.org|\.com|\.net)?")


def found(*keys: str) -> list[tuple[str, Any]]:
    return [(name, v) for name, record in everything() for key in keys for v in values(key, record)]


def test_every_email_is_in_an_example_domain() -> None:
    addresses = found("email")
    assert len(addresses) > 150
    assert [pair for pair in addresses if not EXAMPLE.fullmatch(pair[1])] == []
    assert len({address for _name, address in addresses}) == len(addresses)


def test_every_phone_is_kept_free_for_fiction() -> None:
    phones = found("phone", "mobile")
    assert len(phones) >= 25
    wrong = [pair for pair in phones if not RESERVED.fullmatch(pair[1].replace(" ", ""))]
    assert wrong == []


def test_numbers_anywhere_in_the_texts_are_fictional_too() -> None:
    for path in resources.path("sample").glob("*.toml"):
        for number in re.findall(r"\+\d[\d ]{7,}\d", path.read_text("utf-8")):
            if path.name == "names.toml":  # patterns, tested below
                continue
            assert RESERVED.fullmatch(number.replace(" ", "")), (path.name, number)


@pytest.mark.parametrize("digit", "059")
def test_drawn_phones_are_kept_free_for_fiction(digit: str) -> None:
    for patterns in file("names")["phones"].values():
        for pattern in patterns:
            number = pattern.replace("#", digit)
            assert RESERVED.fullmatch(number.replace(" ", "")), pattern
            assert kinds.Phone().parse(number)


def test_the_program_accepts_every_email_and_phone() -> None:
    for _name, address in found("email"):
        assert kinds.Email().parse(address)
    for _name, number in found("phone", "mobile"):
        assert kinds.Phone().parse(number)
