"""Values shared among a few classes, each with a tint and a number that tells it in grey."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from iar_desktop.documents.kit.figures import said
from iar_desktop.documents.kit.map.atlas import EU, MEMBERS

_PALEST = 0.32  # of the accent; darker than the land around it, in grey as well
_MOST = 4


class Class(NamedTuple):
    """One class of countries."""

    number: int
    """From 1."""
    label: str
    share: float
    """Of the accent that its countries are filled with."""


class Classes(NamedTuple):
    """The classes, and that of each country."""

    found: list[Class]
    of: dict[str, Class]


def classes(
    values: Mapping[str, float | str],
    labels: Mapping[str, str] | None = None,
    limits: Sequence[float] = (),
) -> Classes:
    """Return classes of numbers, or of texts in the order of ``labels``.

    Args:
        values: by ISO 3166-1 alpha-2 code, "EU" for each member that has no value; a number that
            is not above 0 is none.
        labels: what each text is called in the legend; without, the texts themselves.
        limits: where classes of numbers begin; without, up to four with as many values each.
    """
    given = {code: value for code, value in values.items() if value and not _is_negative(value)}
    if EU in given:
        given = {**dict.fromkeys(MEMBERS, given[EU]), **given}
        del given[EU]
    texts = {code: value for code, value in given.items() if isinstance(value, str)}
    if texts:
        return _by_text(texts, labels or {})
    numbers = {code: float(value) for code, value in given.items()}
    starts = sorted(set(limits)) or _starts(numbers.values())
    return _by_number(numbers, starts)


def _is_negative(value: float | str) -> bool:
    return not isinstance(value, str) and not value > 0


def _by_text(values: Mapping[str, str], labels: Mapping[str, str]) -> Classes:
    used = set(values.values())
    order = [key for key in labels if key in used]
    order += sorted(used - set(order))
    found = {
        key: Class(number, labels.get(key, key), _share(number, len(order)))
        for number, key in enumerate(order, 1)
    }
    return Classes(list(found.values()), {code: found[value] for code, value in values.items()})


def _by_number(values: Mapping[str, float], starts: Sequence[float]) -> Classes:
    members: dict[int, list[str]] = {}
    for code, value in values.items():
        index = max(sum(start <= value for start in starts) - 1, 0)
        members.setdefault(index, []).append(code)
    found: list[Class] = []
    of: dict[str, Class] = {}
    for number, index in enumerate(sorted(members), 1):
        inside = [values[code] for code in members[index]]
        each = Class(number, _range(min(inside), max(inside)), _share(number, len(members)))
        found.append(each)
        of.update(dict.fromkeys(members[index], each))
    return Classes(found, of)


def _starts(values: Iterable[float]) -> list[float]:
    """Return where up to four classes begin so that each has about as many different values."""
    distinct = sorted(set(values))
    if len(distinct) <= _MOST:
        return distinct
    return [distinct[len(distinct) * part // _MOST] for part in range(_MOST)]


def _share(number: int, count: int) -> float:
    return 1.0 if count == 1 else _PALEST + (1 - _PALEST) * (number - 1) / (count - 1)


def _range(least: float, most: float) -> str:
    if least == most:
        return said(least)
    return f"{said(least)}–{said(most)}"
