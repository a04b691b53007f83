"""Where something is on the globe."""

import re
from typing import Any

from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.kinds.base import Kind
from iar_desktop.schema.messages import _

_NUMBER = r"([-+−]?\d{1,3}(?:[.,]\d+)?)\s*°?"
_PAIR = re.compile(rf"{_NUMBER}\s*([NS]?)\s*[;,\s]\s*{_NUMBER}\s*([EWO]?)", re.IGNORECASE)

Position = tuple[float, float]


class Coordinates(Kind[Position]):
    """Latitude and longitude in degrees (WGS 84), north and east positive."""

    def parse(self, text: str) -> Position:
        """Return the position written as 49.2583, 4.0317 or 49,2583 N; 4,0317 E."""
        found = _PAIR.fullmatch(text.strip())
        if not found:
            raise InvalidValue(
                _("“{text}” is no position; write it like 49.2583, 4.0317.").format(text=text[:60])
            )
        latitude, south, longitude, west = found.groups()
        return self.check(
            (
                _degrees(latitude) * (-1 if south.upper() == "S" else 1),
                _degrees(longitude) * (-1 if west.upper() in ("W", "O") else 1),
            )
        )

    def check(self, value: Any) -> Position:
        """Return the position to a millionth of a degree; refuse one off the globe."""
        latitude, longitude = (round(float(each), 6) for each in value)
        if not (abs(latitude) <= 90 and abs(longitude) <= 180):
            raise InvalidValue(_("Latitude goes from −90 to 90 degrees, longitude −180 to 180."))
        return latitude, longitude

    def format(self, value: Any) -> str:
        """Return the position with a decimal point, as maps take it."""
        return f"{value[0]:.6g}, {value[1]:.7g}"

    def edit_text(self, value: Any) -> str:
        """Return the position to a millionth of a degree."""
        return self.to_column(value)

    def searched(self, value: Any) -> str:  # noqa: ARG002 - the base's signature
        """Return nothing: nobody looks for a position by its digits."""
        return ""

    def to_column(self, value: Any) -> str:
        """Return both numbers with six decimals."""
        return f"{value[0]:.6f}, {value[1]:.6f}"

    def from_column(self, stored: Any) -> Position:
        """Return the position of a stored text."""
        latitude, longitude = stored.split(", ")
        return float(latitude), float(longitude)


def _degrees(text: str) -> float:
    return float(text.replace("−", "-").replace(",", "."))
