"""Public holidays of countries, by the library of that name."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from iar_desktop.schema.dates.words import base_language
from iar_desktop.schema.messages import language

_NONE: Mapping[date, str] = MappingProxyType({})


def holidays_of(country: str, first: date, last: date, region: str = "") -> dict[date, str]:
    """Return the public holidays of a country from ``first`` to ``last`` with their names.

    ``country`` is its ISO 3166-1 code, ``region`` the last part of an ISO 3166-2 code, for those
    of a region too.  Names are in the language spoken where they are known in it, else in
    English.  A country or region that is not known has none.  The first use takes 0.3 s.
    """
    spoken = base_language(language())
    found: dict[date, str] = {}
    for year in range(first.year, last.year + 1):
        of_year = _of_year(country.upper(), region.upper(), year, spoken)
        found |= {day: name for day, name in of_year.items() if first <= day <= last}
    return found


@lru_cache(maxsize=2048)
def _of_year(country: str, region: str, year: int, spoken: str) -> Mapping[date, str]:
    from holidays import country_holidays  # late: 0.3 s with its first country

    if not country:
        return _NONE
    try:
        known = type(country_holidays(country)).supported_languages
        # Brazil's are known in pt_BR; of the kinds of English it is always the same one.
        own = (code for code in known if base_language(code) == spoken != "en")
        wanted = next(own, "en_US")
        found = country_holidays(country, region or None, years=year, language=wanted)
    except NotImplementedError:  # an unknown country or region
        return _NONE
    return MappingProxyType({day: found[day].replace("'", "’") for day in sorted(found)})
