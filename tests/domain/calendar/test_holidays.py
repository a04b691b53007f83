from datetime import date

import pytest

from iar_desktop.domain.calendar.holidays import holidays_of
from iar_desktop.schema.messages import speaking

YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def test_names_are_in_the_language_spoken_where_they_are_known_in_it() -> None:
    november = (date(2026, 11, 1), date(2026, 11, 30))
    assert holidays_of("FR", *november) == {
        date(2026, 11, 1): "Toussaint",
        date(2026, 11, 11): "Armistice",
    }
    assert holidays_of("jp", *november)[date(2026, 11, 3)] == "Culture Day"
    with speaking("en"):
        assert holidays_of("FR", *november)[date(2026, 11, 1)] == "All Saints’ Day"


def test_a_language_known_as_its_country_speaks_it_counts() -> None:
    with speaking("pt"):
        assert holidays_of("BR", *YEAR)[date(2026, 4, 3)] == "Sexta-feira Santa"
    with speaking("it"):
        assert holidays_of("IT", *YEAR)[date(2026, 1, 6)] == "Epifania"


def test_a_region_has_its_own_too() -> None:
    moselle = holidays_of("FR", *YEAR, region="57")
    assert set(moselle) - set(holidays_of("FR", *YEAR)) == {date(2026, 4, 3), date(2026, 12, 26)}


@pytest.mark.parametrize(("country", "region"), [("XX", ""), ("", ""), ("FR", "ZZ")])
def test_what_is_not_known_has_none(country: str, region: str) -> None:
    assert holidays_of(country, *YEAR, region=region) == {}


def test_over_new_year_both_years_count() -> None:
    assert list(holidays_of("FR", date(2026, 12, 25), date(2027, 1, 1))) == [
        date(2026, 12, 25),
        date(2027, 1, 1),
    ]
