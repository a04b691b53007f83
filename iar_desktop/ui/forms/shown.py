"""How a value of each kind is shown: text, pill, flag, tick, and where a click on it leads."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import singledispatch
from typing import Any, cast

from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import (
    AnyLink,
    Choice,
    Country,
    Email,
    Kind,
    Money,
    Phone,
    Url,
    YesNo,
)
from iar_desktop.storage.directory import Entry
from iar_desktop.ui.forms.amounts import with_currency
from iar_desktop.ui.theme import Tone

Entries = Mapping[str, Entry]


@dataclass(frozen=True, slots=True)
class Shown:
    """A value made ready to paint; ``link`` is a record's id or an address with its scheme.

    A ``faint`` one is no value but an invitation to type one.
    """

    text: str = ""
    tone: Tone | None = None
    country: str = ""
    link: str = ""
    ticked: bool | None = None
    numeric: bool = False
    faint: bool = False

    def __bool__(self) -> bool:
        """Return whether there is anything to see."""
        return bool(self.text) or self.ticked is not None


def shown(field: Field[Any], value: Any, entries: Entries) -> Shown:
    """Return how ``value`` of ``field`` is shown; ``entries`` name the records it links to."""
    if value is None or value == "":
        return Shown()
    if isinstance(field.kind, Money) and "currency" not in field.owner.fields:
        return Shown(with_currency(field.kind.format(value)), numeric=True)  # euros, as printed
    return _shown(field.kind, value, entries)


@singledispatch
def _shown(kind: Kind[Any], value: Any, _entries: Entries) -> Shown:
    return Shown(kind.format(value), numeric=kind.numeric)


@_shown.register
def _choice(kind: Choice, value: Any, _entries: Entries) -> Shown:  # type: ignore[type-arg] # of any options
    # A neutral option among plain ones reads as text; tones stress what differs.
    plain = all(option.tone == "neutral" for option in kind.options)
    return Shown(kind.format(value), tone=None if plain else cast("Tone", value.tone))


@_shown.register
def _yes_no(kind: YesNo, value: Any, _entries: Entries) -> Shown:
    return Shown(kind.format(value), ticked=bool(value))


@_shown.register
def _country(kind: Country, value: Any, _entries: Entries) -> Shown:
    return Shown(kind.format(value), country=value)


@_shown.register
def _email(_kind: Email, value: Any, _entries: Entries) -> Shown:
    return Shown(value, link=f"mailto:{value}")


@_shown.register
def _phone(_kind: Phone, value: Any, _entries: Entries) -> Shown:
    return Shown(value, link="tel:" + "".join(c for c in value if c in "+0123456789"))


@_shown.register
def _url(_kind: Url, value: Any, _entries: Entries) -> Shown:
    return Shown(value.split("://", 1)[-1].rstrip("/"), link=value)


@_shown.register
def _link(_kind: AnyLink, value: Any, entries: Entries) -> Shown:
    entry = entries.get(value)
    if entry is None:
        return Shown("…", link=value)
    return Shown(named(entry), country=_flag(entry), link=value)


def named(entry: Entry) -> str:
    """Return title and native name of a record on one line."""
    if entry.native and entry.native != entry.title:
        return f"{entry.title} ({entry.native})"
    return entry.title


def _flag(entry: Entry) -> str:
    return entry.country or "" if entry.kind == "country" else ""
