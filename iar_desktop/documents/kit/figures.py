"""Numbers as charts and maps say them, in the language spoken now."""

from collections.abc import Iterable
from math import isfinite

from iar_desktop.schema.messages import grouped, language


def said(value: float) -> str:
    """Return a number with its thousands grouped; one below 100 keeps a digit of its fraction.

    What is not a finite number is said as a dash.
    """
    if not isfinite(value):
        return "–"
    whole = round(value)
    if abs(value - whole) < 0.05 or abs(value) >= 100:
        return grouped(whole)
    whole, tenths = divmod(round(abs(value) * 10), 10)
    return f"{'-' if value < 0 else ''}{grouped(whole)}{_decimal_sign()}{tenths}"


def share_of(value: float, most: float) -> float:
    """Return ``value`` as a share of ``most``, between 0 and 1; 0 for what is no number."""
    if not isfinite(value) or not isfinite(most) or most <= 0:
        return 0.0
    return min(max(value / most, 0.0), 1.0)


def largest(values: Iterable[float]) -> float:
    """Return the largest of the finite numbers, 0 if there is none."""
    return max((value for value in values if isfinite(value)), default=0.0)


def percent(share: float) -> str:
    """Return a share as a percentage (60 %; 60%)."""
    from babel.numbers import format_percent  # late: few sheets need it

    return str(format_percent(share, locale=language()))


def _decimal_sign() -> str:
    from babel.numbers import get_decimal_symbol  # late: few numbers have a fraction

    return str(get_decimal_symbol(language()))
