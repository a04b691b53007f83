"""What every kind of value knows how to do."""

from enum import Enum
from typing import Any, ClassVar, Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Storage(Enum):
    """The column types of the dossier, understood by SQLite and PostgreSQL alike."""

    TEXT = "TEXT"
    INTEGER = "BIGINT"
    BOOLEAN = "SMALLINT"
    DATE = "CHAR(10)"
    MOMENT = "CHAR(16)"


class Kind(Generic[T_co]):
    """One sort of value: how it is stored, read from what people type, checked and shown."""

    storage: ClassVar[Storage] = Storage.TEXT
    numeric: ClassVar[bool] = False

    def parse(self, text: str) -> T_co:
        """Return the value that ``text`` (not empty, stripped) means; ``InvalidValue`` if none."""
        raise NotImplementedError  # every kind defines its own; the base is never used directly

    def check(self, value: Any) -> T_co:
        """Return ``value`` normalised, or raise ``InvalidValue`` saying what is wrong with it."""
        checked: T_co = value
        return checked

    def format(self, value: Any) -> str:
        """Return ``value`` as people read it, in the language spoken now."""
        return str(value)

    def edit_text(self, value: Any) -> str:
        """Return ``value`` as it stands in an editor: ``parse`` gives the same value back."""
        return self.format(value)

    def searched(self, value: Any) -> str:
        """Return the words by which search finds ``value``, whatever language is spoken."""
        return str(value)

    def to_column(self, value: Any) -> Any:
        """Return what the database stores for ``value``."""
        return value

    def from_column(self, stored: Any) -> T_co:
        """Return the value that the database stored as ``stored`` (never None)."""
        value: T_co = stored
        return value
