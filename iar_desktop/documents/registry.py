"""Which documents there are: each registers itself in a file of its own in this folder.

The file is called as the document is, so that printing one does not load the others.
"""

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, NamedTuple

from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _

if TYPE_CHECKING:
    from iar_desktop.documents.kit.block import Block
    from iar_desktop.schema.entity import Entity
    from iar_desktop.storage.dossier import Dossier

_PACKAGE = "iar_desktop.documents"
_NOT_DOCUMENTS = frozenset({"kit", "reading", "registry", "rendering"})
_registered: "dict[str, DocumentType]" = {}


class Section(NamedTuple):
    """A part of a document that can be left out; ``content`` gives what is under its heading.

    A section without content is not printed at all; one that is not ``usual`` only when asked for.
    """

    key: str
    label: str
    content: "Callable[[Any], Iterable[Block]]"
    usual: bool = True


class DocumentType(NamedTuple):
    """A document: its name on the command line, what it is printed of, and how.

    ``read`` gathers all that the document says of a record (its dossier, the record) into one
    value, from which ``head`` (title, facts) and the sections are laid out.
    """

    name: str
    label: str
    kinds: tuple[str, ...]
    usage: str
    read: "Callable[[Dossier, Entity], Any]"
    head: "Callable[[Any], Iterable[Block]]"
    sections: tuple[Section, ...]


def register(document: DocumentType) -> DocumentType:
    """Make ``document`` known; called once in its own file."""
    _registered[document.name] = document
    return document


@cache
def _names() -> tuple[str, ...]:
    import iar_desktop.documents as package

    found = (module.name for module in iter_modules(package.__path__))
    return tuple(sorted(name for name in found if name not in _NOT_DOCUMENTS))


def all_documents() -> list[DocumentType]:
    """Return every document, by name."""
    return [document_named(name) for name in _names()]


def available(kind: str) -> list[DocumentType]:
    """Return the documents that are printed of records of the entity ``kind``."""
    return [each for each in all_documents() if kind in each.kinds]


def document_named(name: str) -> DocumentType:
    """Return the document called ``name``; ``UserError`` names those there are."""
    if name not in _registered and name in _names():
        import_module(f"{_PACKAGE}.{name}")
    if name not in _registered:
        raise UserError(
            _("There is no document “{name}”; known are: {names}.").format(
                name=name[:60], names=", ".join(_names())
            )
        )
    return _registered[name]
