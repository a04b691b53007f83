import pytest

from iar_desktop.domain.contacts import NameOrder
from iar_desktop.operations.names import PersonName, name_parts


@pytest.mark.parametrize(
    ("text", "given", "family"),
    [
        ("Jane Doe", "Jane", "Doe"),
        ("DOE Jane", "Jane", "DOE"),
        ("Jane Mary DOE-ROE", "Jane Mary", "DOE-ROE"),
        ("Doe, Jane  M.", "Jane M.", "Doe"),
        ("Jan van der Berg", "Jan", "van der Berg"),
        ("María de la Cruz", "María", "de la Cruz"),
        ("Doe", None, "Doe"),
        ("JANE DOE", "JANE", "DOE"),
        ("J. Doe", "J.", "Doe"),
        ("  Jane   Doe ", "Jane", "Doe"),
    ],
)
def test_a_name_taken_apart(text: str, given: str | None, family: str) -> None:
    assert name_parts(text) == PersonName(given, family)


def test_names_in_other_scripts() -> None:
    assert name_parts("田中 宏") == PersonName("宏", "田中", "田中 宏", NameOrder.FAMILY_FIRST)
    assert name_parts("محمد العلوي") == PersonName("محمد", "العلوي", "محمد العلوي")
