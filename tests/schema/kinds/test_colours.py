import pytest

from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.kinds import Colour


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("#1f6b4f", "#1f6b4f"),
        (" 1F6B4F ", "#1f6b4f"),
        ("#fa0", "#ffaa00"),
    ],
)
def test_a_colour_is_kept_with_six_small_digits(typed: str, kept: str) -> None:
    assert Colour().parse(typed) == kept


@pytest.mark.parametrize("typed", ["green", "#12345", "#1234567", "#12345g", "url(#a)", "#" * 99])
def test_what_is_no_colour_is_refused(typed: str) -> None:
    with pytest.raises(InvalidValue, match="#1f6b4f"):
        Colour().parse(typed)
