"""Countries, languages and time zones, by their standard codes and CLDR names."""

from functools import cache
from typing import Any

from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.folding import fold
from iar_desktop.schema.kinds.base import Kind
from iar_desktop.schema.messages import LANGUAGES, _, language, listed

# Codes that CLDR names but that are no country of ISO 3166-1 (XK is in office use for Kosovo).
_NOT_ISO = frozenset(
    ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"]
)
EUROPEAN_UNION = "EU"


@cache
def country_names(code: str) -> dict[str, str]:
    """Return the name of each country in the language ``code``, by ISO 3166-1 alpha-2 code.

    The European Union is among them under its reserved code EU: the office works with it as
    with a country.
    """
    from babel import Locale  # late: 30 ms that the first window does not need

    names = Locale.parse(code).territories
    codes = [str(key) for key in names]
    iso = [key for key in codes if len(key) == 2 and key.isalpha() and key not in _NOT_ISO]
    return {key: names[key] for key in [*iso, EUROPEAN_UNION]}


@cache
def language_names(code: str) -> dict[str, str]:
    """Return the name of each language in the language ``code``, by ISO 639 code."""
    from babel import Locale

    return {key: name for key, name in Locale.parse(code).languages.items() if len(key) in (2, 3)}


@cache
def _codes_by_name(table: str) -> dict[str, str]:
    names = {"country": country_names, "language": language_names}[table]
    found: dict[str, str] = {}
    for spoken in reversed(LANGUAGES):
        found.update({fold(name): key for key, name in names(spoken).items()})
    return found


class Country(Kind[str]):
    """A country by its ISO 3166-1 alpha-2 code."""

    def parse(self, text: str) -> str:
        """Return the code of a country named by its code or its French or English name."""
        code = _codes_by_name("country").get(fold(text), text.strip())
        return self.check(code)

    def check(self, value: Any) -> str:
        """Return the code in capitals; refuse one that ISO 3166-1 does not have."""
        code = str(value).upper()
        if code not in country_names("en"):
            raise InvalidValue(_("“{text}” is not a country.").format(text=str(value)[:60]))
        return code

    def format(self, value: Any) -> str:
        """Return the name of the country."""
        return country_names(language()).get(value, str(value))

    def searched(self, value: Any) -> str:
        """Return the name of the country in every language of the program."""
        return " ".join(country_names(spoken).get(value, value) for spoken in LANGUAGES)


class Languages(Kind[tuple[str, ...]]):
    """Languages by ISO 639 code, the preferred one first."""

    def parse(self, text: str) -> tuple[str, ...]:
        """Return the codes of languages named by code or by French or English name."""
        known = _codes_by_name("language")
        parts = [part.strip() for part in text.split(",") if part.strip()]
        return self.check([known.get(fold(part), part) for part in parts])

    def check(self, value: Any) -> tuple[str, ...]:
        """Return the codes, each once; refuse one that is no language."""
        for code in value:
            if code.lower() not in language_names("en"):
                raise InvalidValue(_("“{text}” is not a language.").format(text=str(code)[:60]))
        return tuple(dict.fromkeys(code.lower() for code in value))

    def format(self, value: Any) -> str:
        """Return the names of the languages, comma-separated."""
        names = language_names(language())
        return listed(names.get(code, code) for code in value)

    def to_column(self, value: Any) -> str | None:
        """Return the codes, comma-separated; nothing for none."""
        return ",".join(value) or None

    def from_column(self, stored: Any) -> tuple[str, ...]:
        """Return the codes stored as ``stored``."""
        return tuple(stored.split(","))


class TimeZone(Kind[str]):
    """A time zone by its IANA name (Europe/Paris)."""

    def parse(self, text: str) -> str:
        """Return the zone whose name, or last part of it, is typed (Tokyo)."""
        from zoneinfo import available_timezones  # late: the first list needs no zones

        wanted = fold(text)
        for name in sorted(available_timezones()):
            if wanted in (fold(name), fold(name.rpartition("/")[2])):
                return name
        return self.check(text)

    def check(self, value: Any) -> str:
        """Return the name; refuse one that the zone database does not have."""
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise InvalidValue(
                _("“{text}” is not a time zone; write it like Europe/Paris.").format(
                    text=str(value)[:60]
                )
            ) from None
        return str(value)

    def format(self, value: Any) -> str:
        """Return the name with its place first readable (Europe/Paris)."""
        return str(value).replace("_", " ")

    def edit_text(self, value: Any) -> str:
        """Return the IANA name."""
        return str(value)
