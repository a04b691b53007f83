"""The two families of failure: what the user can mend, and our own bugs.

Everything the user or the machine can cause derives from ``UserError`` and carries one clear
sentence in the user's language.  Any other exception is a bug of ours and goes to the log.
"""

from collections.abc import Mapping
from typing import NamedTuple

# What a typed text may bring into a sentence, and a terminal would obey.
_CONTROLS = dict.fromkeys([*range(9), *range(11, 32), *range(127, 160)])


class UserError(Exception):
    """Bad input or trouble with the machine; ``str(error)`` is the sentence to show."""

    def __str__(self) -> str:
        """Return the sentence without control characters."""
        return super().__str__().translate(_CONTROLS)


class InvalidValue(UserError):
    """A value that its field refuses; nothing was kept."""


class UnknownRecord(UserError):
    """No record, or more than one, answers to the id that was given."""


class DossierUnusable(UserError):
    """The dossier cannot be opened, read or written."""


class DossierTooNew(DossierUnusable):
    """The dossier was written by a newer version of the program."""


class Clash(NamedTuple):
    """One field that two windows changed: what was read, what is stored now, what was wanted."""

    label: str
    base: object
    theirs: object
    ours: object


class StaleRecord(UserError):
    """Someone else changed the same field meanwhile; ``clashes`` holds both values by field."""

    def __init__(self, message: str, record_id: str, clashes: Mapping[str, Clash]) -> None:
        """Keep which record and which fields (by name) clash."""
        super().__init__(message)
        self.record_id = record_id
        self.clashes = dict(clashes)
