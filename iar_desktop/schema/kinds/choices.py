"""One option, several options, yes or no."""

from typing import Any, ClassVar, Generic, TypeVar

from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.folding import fold
from iar_desktop.schema.kinds.base import Kind, Storage
from iar_desktop.schema.messages import _, listed
from iar_desktop.schema.option import Option

O = TypeVar("O", bound=Option)  # noqa: E741 - O for option, as T for type


class _OfOptions(Generic[O]):
    options: type[O]

    def _option(self, text: str) -> O:
        wanted = fold(text)
        for option in self.options:
            if wanted in (fold(option.value), fold(option.label), fold(_(option.label))):
                return option
        known = ", ".join(_(option.label) for option in self.options)
        raise InvalidValue(
            _("“{text}” is not one of: {choices}.").format(text=text[:60], choices=known)
        )


class Choice(_OfOptions[O], Kind[O]):
    """One of the members of an ``Option`` class."""

    def __init__(self, options: type[O]) -> None:
        """Allow the members of ``options``."""
        self.options = options

    def parse(self, text: str) -> O:
        """Return the option whose stored word or label (in this language or English) is typed."""
        return self._option(text)

    def check(self, value: Any) -> O:
        """Return the member; refuse a word that is none."""
        return value if isinstance(value, self.options) else self._option(str(value))

    def format(self, value: Any) -> str:
        """Return the translated label."""
        return _(value.label)

    def to_column(self, value: Any) -> str:
        """Return the stored word."""
        return str(value.value)

    def from_column(self, stored: Any) -> O:
        """Return the member stored as ``stored``."""
        found: O = self.options._value2member_map_[stored]  # type: ignore[assignment] # by word
        return found


class Choices(_OfOptions[O], Kind[tuple[O, ...]]):
    """Any number of the members of an ``Option`` class, kept in their declared order."""

    def __init__(self, options: type[O]) -> None:
        """Allow the members of ``options``."""
        self.options = options

    def parse(self, text: str) -> tuple[O, ...]:
        """Return the options named in a comma-separated text."""
        return self.check([self._option(part) for part in text.split(",") if part.strip()])

    def check(self, value: Any) -> tuple[O, ...]:
        """Return the members in declared order, each once."""
        return tuple(option for option in self.options if option in tuple(value))

    def format(self, value: Any) -> str:
        """Return the translated labels, comma-separated."""
        return listed(_(option.label) for option in value)

    def to_column(self, value: Any) -> str | None:
        """Return the stored words, comma-separated; nothing for none."""
        return ",".join(option.value for option in value) or None

    def from_column(self, stored: Any) -> tuple[O, ...]:
        """Return the members stored as ``stored``."""
        return tuple(word for word in self.options if word.value in stored.split(","))


class YesNo(Kind[bool]):
    """Yes or no."""

    storage: ClassVar[Storage] = Storage.BOOLEAN

    def parse(self, text: str) -> bool:
        """Return what yes, no, oui, non, true, false, 1 or 0 mean."""
        wanted = fold(text)
        if wanted in {"yes", "oui", "true", "vrai", "1", "x", "y", "o"}:
            return True
        if wanted in {"no", "non", "false", "faux", "0", "n"}:
            return False
        raise InvalidValue(_("“{text}” is neither yes nor no.").format(text=text[:60]))

    def check(self, value: Any) -> bool:
        """Return ``value`` as a truth."""
        return bool(value)

    def format(self, value: Any) -> str:
        """Return the translated yes or no."""
        return _("yes") if value else _("no")

    def to_column(self, value: Any) -> int:
        """Return 1 or 0."""
        return int(value)

    def from_column(self, stored: Any) -> bool:
        """Return whether ``stored`` is not zero."""
        return bool(stored)
