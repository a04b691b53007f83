"""How the columns of a table share its width: what is in them first, then the room left over."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from iar_desktop.schema.kinds import AnyLink, Choice, LongText, Text
from iar_desktop.schema.messages import _
from iar_desktop.ui.forms.shown import Shown
from iar_desktop.ui.tables.links_model import LinksModel
from iar_desktop.ui.tables.shown_delegate import MARGIN
from iar_desktop.ui.theme import font
from iar_desktop.ui.widgets.painting import country_width, pill_size

LEAST = 96
"""Narrowest column, pixels: an editor has to be usable in it."""
_WIDEST = 320
_MEASURED = 60
"""Rows that are measured; the others are like them."""
_BESIDE = 2 * MARGIN + 4
_ARROW = 36


@dataclass(frozen=True)
class Claim:
    """What a column asks for: the width it wants, the one it can do with, whether it grows.

    ``roomy`` is the width it is given once every column has what it wants.
    """

    wanted: int
    least: int
    grows: bool
    roomy: int = 0


def claims(model: LinksModel) -> list[Claim]:
    """Return what each column of ``model`` asks for, from its label and the values in it."""
    return [_claim(model, column) for column in range(model.columnCount())]


def share(room: int, columns: Sequence[Claim]) -> list[int]:
    """Return the widths: texts give way first, and take at last what is left; sums to ``room``.

    Where not even the least widths fit, the sum is wider and the table scrolls.
    """
    over = room - sum(each.wanted for each in columns)
    if over >= 0:
        return _grown(over, columns)
    slack = sum(each.wanted - each.least for each in columns)
    kept = max(1 + over / slack, 0) if slack else 0
    return [each.least + int((each.wanted - each.least) * kept) for each in columns]


def _grown(over: int, columns: Sequence[Claim]) -> list[int]:
    """Return the widths where ``over`` pixels are left when each column has what it wants."""
    more = [max(each.roomy - each.wanted, 0) for each in columns]
    given = [each * min(over, sum(more)) // (sum(more) or 1) for each in more]
    growing = any(each.grows for each in columns)
    takers = [each.grows or not growing for each in columns]
    share_of_rest, rest = divmod(over - sum(given), sum(takers))
    widths = [
        each.wanted + roomier + share_of_rest * take
        for each, roomier, take in zip(columns, given, takers, strict=True)
    ]
    widths[takers.index(True)] += rest
    return widths


def _claim(model: LinksModel, column: int) -> Claim:
    kind = model.columns[column].kind
    grows = isinstance(kind, (Text, LongText, AnyLink))
    label = str(model.headerData(column, Qt.Orientation.Horizontal))
    head = QFontMetricsF(font("strong")).horizontalAdvance(label)
    rows = range(min(len(model.records), _MEASURED))
    content = max((_width(model.shown(row, column)) for row in rows), default=0.0)
    narrowest = max(ceil(head) + _BESIDE, LEAST)
    shown = max(min(ceil(content) + _BESIDE, _WIDEST), narrowest)
    if isinstance(kind, Choice):  # room to choose another value, where there is room
        return Claim(shown, shown, grows=False, roomy=min(_chosen_from(kind), _WIDEST))
    return Claim(shown, narrowest if grows else shown, grows)


def _chosen_from(kind: Choice[Any]) -> int:
    """Return the width of an editor that shows the longest option whole."""
    face = QFontMetricsF(font("body"))
    words = max(face.horizontalAdvance(_(option.label)) for option in kind.options)
    return ceil(words) + _BESIDE + _ARROW


def _width(value: Shown) -> float:
    if value.ticked is not None:
        return 0
    if value.tone is not None:
        return pill_size(value.text).width()
    text = value.text.replace("\n", " ")[:120]
    return QFontMetricsF(font("body")).horizontalAdvance(text) + country_width(value.country)
