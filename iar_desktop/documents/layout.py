"""How a document is wanted: in which language, with which sections and choices."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from iar_desktop.documents.arrangement import Part

_NOTHING: Mapping[str, str] = MappingProxyType({})


class Layout(NamedTuple):
    """The ``document`` by its name, and what was chosen about it."""

    document: str
    language: str = "fr"
    """ISO 639-1 code of the language of the paper."""
    sections: Sequence[str | Part] | None = None
    """Those to print, in order, some renamed, with free text between them; None: the usual."""
    choices: Mapping[str, str] = _NOTHING
    """What was chosen for its settings, by key; the usual where nothing was."""
    outside: bool = False
    """To share outside the office: nothing internal can be read for it."""
