"""Amounts as each language writes them."""

from decimal import Decimal

from iar_desktop.domain import BudgetLine
from iar_desktop.domain.event_details import Currency
from iar_desktop.schema.messages import language

_SIGN_FIRST = frozenset({"en", "ja"})


def money(amount: Decimal | None, currency: Currency) -> str:
    """Return an amount: 3 450 €, €3,450; other currencies by their code, nothing for none."""
    if amount is None:
        return ""
    figures = BudgetLine.planned.kind.format(amount)
    sign = "€" if currency is Currency.EUR else currency.value
    if language() not in _SIGN_FIRST:
        return f"{figures}\u00a0{sign}"
    return f"{sign}{figures}" if sign == "€" else f"{sign}\u00a0{figures}"
