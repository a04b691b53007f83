"""A person as a vCard 3.0 (RFC 2426), short enough for a code that a phone reads from a badge.

Version 3.0, since the cameras of phones understand it best.
"""

from typing import NamedTuple

from iar_desktop.domain import Contact

MOST_BYTES = 213
"""What a QR code of version 10, level M, holds: 57 modules, readable from a square of 18 mm."""
_LONGEST = 60  # characters of one value
_LEAST = 12


class Card(NamedTuple):
    """Whom a vCard is of, and what it says beside the name."""

    contact: Contact
    organisation: str = ""
    title: str = ""
    country: str = ""
    email: str = ""
    phone: str = ""


def vcard(card: Card, most: int = MOST_BYTES) -> str:
    """Return the vCard, lines ended by CRLF, of at most ``most`` bytes.

    Where it would be longer, country, function, organisation are left out, in this order; then
    the name is cut.
    """
    optional = {
        "ORG": _escaped(card.organisation),
        "TITLE": _escaped(card.title),
        "EMAIL": card.email,
        "TEL": card.phone,
        "ADR": f";;;;;;{_escaped(card.country)}" if card.country else "",
    }
    found = ""
    for left_out in ((), ("ADR",), ("ADR", "TITLE"), ("ADR", "TITLE", "ORG")):
        said = {key: value for key, value in optional.items() if key not in left_out}
        found = _written(card.contact, said, _LONGEST)
        if len(found.encode()) <= most:
            return found
    length = _LONGEST
    while len(found.encode()) > most and length > _LEAST:
        length -= 6
        found = _written(card.contact, {}, length)
    return found


def _written(contact: Contact, optional: dict[str, str], longest: int) -> str:
    given, family = (contact.given_name or "")[:longest], contact.family_name[:longest]
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"N:{_escaped(family or contact.title()[:longest])};{_escaped(given)};;;",
        f"FN:{_escaped(contact.title()[:longest])}",
        *(f"{key}:{value}" for key, value in optional.items() if value),
        "END:VCARD",
    ]
    return "\r\n".join(lines) + "\r\n"


def _escaped(text: str) -> str:
    r"""Return a value as RFC 2426 writes it: ``\``, ``;``, ``,`` and line ends are escaped."""
    text = " ".join(text[:_LONGEST].split())
    for char in "\\;,":
        text = text.replace(char, f"\\{char}")
    return text
