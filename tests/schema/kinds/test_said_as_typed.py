"""What a field refuses is said as it was typed, and never longer than one reads."""

import pytest

from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.kinds import Country, Integer, Kind, Languages
from iar_desktop.schema.messages import speaking


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        (Country(), "Royaume", "“Royaume” is not a country."),
        (Languages(), "français, Klingonien", "“Klingonien” is not a language."),
        (Integer(0, 10), "9" * 400, f"{'9' + ',999' * 9 + ',99'}… is out of range: from 0 to 10."),
    ],
)
def test_a_refused_value_is_said_as_typed(kind: Kind[object], text: str, said: str) -> None:
    with speaking("en"), pytest.raises(InvalidValue) as refused:
        kind.parse(text)
    assert str(refused.value) == said
