"""Links from one record to another."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.kinds.base import Kind
from iar_desktop.schema.messages import _

if TYPE_CHECKING:
    from iar_desktop.schema.entity import Entity

_ID = re.compile(r"[0-9a-f]{32}")


class AnyLink(Kind[str]):
    """The id of a record of any entity; the record is deleted with the one it is about."""

    on_delete: Literal["cascade", "clear"] = "cascade"

    def parse(self, text: str) -> str:
        """Return the id written in ``text``."""
        return self.check(text.lower())

    def check(self, value: Any) -> str:
        """Return the id; refuse what is not 32 hexadecimal digits."""
        if not _ID.fullmatch(str(value)):
            raise InvalidValue(
                _("“{text}” is not the id of a record.").format(text=str(value)[:60])
            )
        return str(value)


class Link(AnyLink):
    """The id of a record of one entity.

    ``on_delete`` says what happens to the record that holds the link when its target goes:
    it goes too (cascade: it is a part of the target) or only loses the link (clear).
    """

    def __init__(
        self,
        target: "Callable[[], type[Entity]]",
        on_delete: Literal["cascade", "clear"] = "clear",
    ) -> None:
        """Point to the entity that ``target`` returns (a function, as it may come later)."""
        self._target = target
        self.on_delete = on_delete

    @property
    def target(self) -> "type[Entity]":
        """The entity that the link points to."""
        return self._target()
