"""Lists of points, each a text with its marker."""

from collections.abc import Iterable

from iar_desktop.documents.kit.text.style import BODY
from iar_desktop.documents.kit.text.text import Content, Text

_POINT = BODY.but(indent=16, space_after=1.5)


def bullets(points: Iterable[Content]) -> list[Text]:
    """Return one text with a bullet for each point."""
    return [Text(point, _POINT, marker="•") for point in points]


def numbered(points: Iterable[Content]) -> list[Text]:
    """Return one text for each point, numbered from 1."""
    return [Text(point, _POINT.but(indent=20), f"{n}.") for n, point in enumerate(points, 1)]
