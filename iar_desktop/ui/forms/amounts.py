"""Amounts with their currency, as each language writes them."""

from iar_desktop.schema.messages import language

EURO = "EUR"
_SIGN_FIRST = frozenset({"en"})


def with_currency(figures: str, code: str = EURO) -> str:
    """Return ``figures`` with the currency ``code`` (ISO 4217): 3 450 €, €3,450, 3 450 USD."""
    sign = "€" if code == EURO else code
    if language() in _SIGN_FIRST:
        return f"{sign}{figures}" if sign == "€" else f"{sign}\u00a0{figures}"
    return f"{figures}\u00a0{sign}"
