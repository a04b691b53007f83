"""Colours, as CSS writes them."""

import re
from typing import Any

from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.kinds.text import Text
from iar_desktop.schema.messages import _

_SHORT = re.compile(r"#?([0-9a-fA-F])([0-9a-fA-F])([0-9a-fA-F])")
_LONG = re.compile(r"#?([0-9a-fA-F]{6})")


class Colour(Text):
    """A colour of sRGB as ``#rrggbb`` (CSS Color 4, section 5.2); ``#rgb`` is read, too."""

    def __init__(self) -> None:
        """Take seven characters."""
        super().__init__(100)

    def check(self, value: Any) -> str:
        """Return the colour with six small digits; refuse what is none."""
        text = super().check(value)
        if short := _SHORT.fullmatch(text):
            text = "".join(digit * 2 for digit in short.groups())
        if found := _LONG.fullmatch(text):
            return f"#{found[1].lower()}"
        raise InvalidValue(
            _("“{text}” is not a colour; write it like #1f6b4f.").format(text=text[:40])
        )
