"""Whole numbers, percentages and amounts of money."""

import re
from decimal import Decimal
from typing import Any, ClassVar

from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.kinds.base import Kind, Storage
from iar_desktop.schema.messages import _, decimal_point, grouped, language

# What only parts the thousands, and the minus sign that is shown.
_PLAIN = str.maketrans("−", "-", " \u00a0\u202f'’")
_ENGLISH_THOUSANDS = re.compile(r"[-+]?\d{1,3}(,\d{3})+(\.\d*)?")
# Python reads no whole number of more digits; none of ours comes near.
_LONGEST = 4000
_SPACED_PERCENT = frozenset({"fr", "de", "es"})  # CLDR; the sign clings to the figure elsewhere
_MOST_SHOWN = 40
_WHOLE = re.compile(r"[-+]?\d+")
_AMOUNT = re.compile(r"[-+]?(\d+(\.\d{0,2})?|\.\d{1,2})")


def _short(number: str) -> str:
    """Return what is typed, or its beginning where nobody would read to the end."""
    return number if len(number) <= _MOST_SHOWN else f"{number[:_MOST_SHOWN]}…"


def _plain(text: str) -> str:
    """Return a typed number without what parts its thousands in the language spoken."""
    plain = text.translate(_PLAIN)
    return plain.replace(",", "") if _english_thousands(plain) else plain


def _english_thousands(plain: str) -> bool:
    return language() == "en" and _ENGLISH_THOUSANDS.fullmatch(plain) is not None


class Integer(Kind[int]):
    """A whole number between two bounds, both allowed."""

    storage: ClassVar[Storage] = Storage.INTEGER
    numeric: ClassVar[bool] = True

    def __init__(self, least: int = 0, most: int = 1_000_000_000, *, plain: bool = False) -> None:
        """Allow ``least`` to ``most``; ``plain`` numbers (years) show no thousands separator."""
        self.least, self.most, self.plain = least, most, plain

    def parse(self, text: str) -> int:
        """Return the number written in ``text``, spaces between thousands allowed."""
        plain = _plain(text).removesuffix("%")
        if not _WHOLE.fullmatch(plain):
            raise InvalidValue(_("“{text}” is not a whole number.").format(text=text[:60]))
        return self.check(int(plain) if len(plain) < _LONGEST else self.most + 1)

    def check(self, value: Any) -> int:
        """Return ``value``; refuse one outside the bounds."""
        number = int(value)
        if not self.least <= number <= self.most:
            raise InvalidValue(
                _("{number} is out of range: from {least} to {most}.").format(
                    number=_short(grouped(number)),
                    least=grouped(self.least),
                    most=grouped(self.most),
                )
            )
        return number

    def format(self, value: Any) -> str:
        """Return the number, thousands separated unless plain."""
        return str(value) if self.plain else grouped(value)


class Percent(Integer):
    """A share from 0 to 100."""

    def __init__(self) -> None:
        """Allow 0 to 100."""
        super().__init__(0, 100)

    def format(self, value: Any) -> str:
        """Return the share with its sign, spaced as the language wants."""
        return f"{value}\u00a0%" if language() in _SPACED_PERCENT else f"{value}%"


class Money(Kind[Decimal]):
    """An amount with two decimals, stored as whole cents; the currency is another field."""

    storage: ClassVar[Storage] = Storage.INTEGER
    numeric: ClassVar[bool] = True
    most: ClassVar[Decimal] = Decimal(10) ** 12

    def parse(self, text: str) -> Decimal:
        """Return the amount written in ``text``: 1 234,50 or 1,234.50, a € sign is allowed.

        A comma alone parts thousands in English (1,234) and decimals elsewhere (12,34).
        """
        plain = text.translate(_PLAIN).removesuffix("€").removesuffix("EUR").removeprefix("€")
        if _english_thousands(plain):
            plain = plain.replace(",", "")
        elif "," in plain and "." in plain:
            plain = plain.replace("." if plain.rfind(",") > plain.rfind(".") else ",", "")
        plain = plain.replace(",", ".")
        if not _AMOUNT.fullmatch(plain):  # three decimals are rather thousands: which, is not sure
            raise InvalidValue(
                _("“{text}” is not an amount; write it like 1250.00.").format(text=text[:60])
            )
        return self.check(Decimal(plain))

    def check(self, value: Any) -> Decimal:
        """Return ``value`` in whole cents; refuse what is not finite or too large."""
        amount = Decimal(value)
        if not amount.is_finite() or amount.adjusted() > 12 or abs(amount) > self.most:
            raise InvalidValue(_("This amount is too large."))
        return amount.quantize(Decimal("0.01"))

    def format(self, value: Any) -> str:
        """Return the amount without currency; cents only when there are some."""
        whole, cents = divmod(abs(int(value * 100)), 100)
        point = decimal_point()
        sign = "−" if value < 0 else ""
        return sign + grouped(whole) + (f"{point}{cents:02d}" if cents else "")

    def edit_text(self, value: Any) -> str:
        """Return the amount with a plain minus sign."""
        return self.format(value).replace("−", "-")

    def to_column(self, value: Any) -> int:
        """Return the amount in cents."""
        return int(value * 100)

    def from_column(self, stored: Any) -> Decimal:
        """Return the amount of ``stored`` cents."""
        return Decimal(stored) / 100
