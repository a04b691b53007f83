"""E-mail addresses, phone numbers and web addresses."""

import re
from typing import Any

from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.kinds.text import Text
from iar_desktop.schema.messages import _

# The dot-atom form of RFC 5322 (3.4.1) with the letters of RFC 6531, and a dotted host name.
_LOCAL = r"[^\s@<>()\[\],;:\\\".]+(?:\.[^\s@<>()\[\],;:\\\".]+)*"
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_EMAIL = re.compile(rf"{_LOCAL}@(?:{_LABEL}\.)+{_LABEL}", re.UNICODE)
_URL = re.compile(r"https?://[^\s/?#]+\.[^\s/?#]+[^\s]*", re.IGNORECASE)


class Email(Text):
    """An e-mail address (RFC 5321 allows 254 characters)."""

    def __init__(self) -> None:
        """Allow the 254 characters of RFC 5321, section 4.5.3.1."""
        super().__init__(254)

    def check(self, value: Any) -> str:
        """Return the address without ``mailto:``; refuse what cannot be one."""
        text = super().check(value).removeprefix("mailto:")
        if not _EMAIL.fullmatch(text):
            raise InvalidValue(
                _("“{text}” is not an e-mail address; write it like name@example.org.").format(
                    text=text[:80]
                )
            )
        return text


class Phone(Text):
    """A phone number, kept and shown in international form."""

    def __init__(self, region: str = "FR") -> None:
        """Read numbers without a country code as those of ``region`` (ISO 3166)."""
        super().__init__(60)
        self.region = region

    def check(self, value: Any) -> str:
        """Return the number as +CC and groups; refuse what cannot be dialled."""
        import phonenumbers  # late: 20 ms that the first window does not need

        text = super().check(value)
        try:
            number = phonenumbers.parse(text, self.region)
        except phonenumbers.NumberParseException:
            number = None
        if number is None or not phonenumbers.is_possible_number(number):
            raise InvalidValue(
                _(
                    "“{text}” is not a phone number; outside France begin with the country "
                    "code, like +81 3 5550 0142."
                ).format(text=text[:60])
            )
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


class Url(Text):
    """An address on the web, http or https only."""

    def check(self, value: Any) -> str:
        """Return the address with its scheme; refuse anything but http and https."""
        text = super().check(value)
        if "://" not in text:
            text = f"https://{text}"
        if not _URL.fullmatch(text):
            raise InvalidValue(
                _("“{text}” is not a web address; write it like www.example.org.").format(
                    text=text[:80]
                )
            )
        return text
