"""Words of the calendar."""

from iar_desktop.schema.kinds.places import country_names
from iar_desktop.ui.calendar.words import by_name


def test_countries_stand_in_the_order_of_their_names_whatever_their_accents() -> None:
    names = country_names("fr")
    found = [names[code] for code in by_name(["VN", "US", "EG", "FR", "EE"], names)]
    assert found == ["Égypte", "Estonie", "États-Unis", "France", "Viêt Nam"]
    assert by_name(["b", "a"], {}) == ["a", "b"]
