"""Which documents there are: each registers itself in a file of its own in this folder.

The file is called as the document is, with ``_`` for ``-``, so that printing one does not load
the others.
"""

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, NamedTuple

from iar_desktop.documents.period import PeriodDocument
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _

if TYPE_CHECKING:
    from iar_desktop.documents.kit.block import Block
    from iar_desktop.schema.entity import Entity
    from iar_desktop.storage.dossier import Dossier

_PACKAGE = "iar_desktop.documents"
_NOT_DOCUMENTS = frozenset({"period", "period_rendering", "registry", "rendering"})
_registered: "dict[str, DocumentType | PeriodDocument]" = {}


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


def register(document: DocumentType | PeriodDocument) -> None:
    """Make ``document`` known; called once in its own file."""
    _registered[document.name] = document


@cache
def _names() -> tuple[str, ...]:
    import iar_desktop.documents as package

    found = (each.name for each in iter_modules(package.__path__) if not each.ispkg)
    return tuple(sorted(_dashed(name) for name in found if name not in _NOT_DOCUMENTS))


def _dashed(name: str) -> str:
    return name.replace("_", "-")


def all_documents() -> list[DocumentType]:
    """Return every document that is printed of records, by name."""
    return [each for each in map(_named, _names()) if isinstance(each, DocumentType)]


def period_documents() -> list[PeriodDocument]:
    """Return every document that is printed of days, by name."""
    return [each for each in map(_named, _names()) if isinstance(each, PeriodDocument)]


def available(kind: str) -> list[DocumentType]:
    """Return the documents that are printed of records of the entity ``kind``."""
    return [each for each in all_documents() if kind in each.kinds]


def is_of_days(name: str) -> bool:
    """Tell whether the document called ``name`` is printed of days; ``UserError`` as below."""
    return isinstance(_named(name), PeriodDocument)


def document_named(name: str) -> DocumentType:
    """Return the document of records called ``name``; ``UserError`` names those there are."""
    found = _named(name)
    if isinstance(found, DocumentType):
        return found
    raise UserError(
        _("“{document}” is printed of days, not of records.").format(document=_(found.label))
    )


def period_document_named(name: str) -> PeriodDocument:
    """Return the document of days called ``name``; ``UserError`` names those there are."""
    found = _named(name)
    if isinstance(found, PeriodDocument):
        return found
    raise UserError(
        _("“{document}” is printed of records, not of days.").format(document=_(found.label))
    )


def _named(name: str) -> DocumentType | PeriodDocument:
    if name not in _registered and name in _names():
        import_module(f"{_PACKAGE}.{name.replace('-', '_')}")
    if name not in _registered:
        raise UserError(
            _("There is no document “{name}”; known are: {names}.").format(
                name=name[:60], names=", ".join(_names())
            )
        )
    return _registered[name]
