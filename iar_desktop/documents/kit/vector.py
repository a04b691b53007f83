"""Shapes of many points, written as PDF operators at once.

ReportLab's path objects format and check each number for itself, which costs more than all the
rest where a page bears a map or hundreds of codes.
"""

from collections.abc import Iterable, Sequence

from iar_desktop.documents.kit.canvas import SheetCanvas

Point = tuple[float, float]


def draw_operators(canvas: SheetCanvas, operators: Iterable[str]) -> None:
    """Write PDF path operators at the place, and with the colours, that are set."""
    canvas._code.append("\n".join(operators))  # noqa: SLF001 - ReportLab offers no other way


def outline(points: Sequence[Point], *, closed: bool, apart: float = 0.1) -> str:
    """Return the operators of a line through ``points``, rounded to 0.1 pt.

    Points that are not ``apart`` from the one before, in points, are left out.

    Returns:
        Nothing where less than a line is left.
    """
    found: list[str] = []
    last_x = last_y = 1e9
    for x, y in points:
        if abs(x - last_x) >= apart or abs(y - last_y) >= apart:
            found.append(f"{round(x, 1):g} {round(y, 1):g} {'l' if found else 'm'}")
            last_x, last_y = x, y
    if len(found) < (3 if closed else 2):
        return ""
    return "\n".join([*found, "h"]) if closed else "\n".join(found)
