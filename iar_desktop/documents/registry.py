"""Which documents there are: each registers itself in a file of its own in this folder.

The file is called as the document is, with ``_`` for ``-``, so that printing one does not load
the others.
"""

from collections.abc import Callable, Iterable
from enum import Enum
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, NamedTuple

from iar_desktop.documents.period import PeriodDocument
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _

if TYPE_CHECKING:
    from iar_desktop.documents.asked import Asked
    from iar_desktop.documents.kit.block import Block
    from iar_desktop.documents.kit.paper import Kind
    from iar_desktop.documents.readers import OfficeReader
    from iar_desktop.schema.field import Field

PACK = "pack"
"""The name that stands, on the command line, for all documents of a visit or a mission."""

_PACKAGE = "iar_desktop.documents"
_NOT_DOCUMENTS = frozenset(
    {
        "arrangement",
        "asked",
        "layout",
        "pack",
        "period",
        "period_rendering",
        "readers",
        "registry",
        "rendering",
    }
)
_registered: "dict[str, DocumentType | PeriodDocument]" = {}


class Section(NamedTuple):
    """A part of a document that can be left out; ``content`` gives what is under its heading.

    A section without content is not printed at all; one that is not ``usual`` only when asked for.
    """

    key: str
    label: str
    content: "Callable[[Any], Iterable[Block]]"
    usual: bool = True


class InternalSection(NamedTuple):
    """A section that never leaves the office: its content is given what reads internal records."""

    key: str
    label: str
    content: "Callable[[Any, OfficeReader], Iterable[Block]]"
    usual: bool = True


AnySection = Section | InternalSection


class Audience(Enum):
    """Whom a document is for."""

    OFFICE = "office"
    """The office alone."""
    OUTSIDE = "outside"
    """Those it is handed to: nothing internal can be read for it."""
    EITHER = "either"
    """The office; and others, when it is printed to share outside."""


class Setting(NamedTuple):
    """What else can be chosen about a document: one of its ``options``, or free text.

    An option is (value, label); the first is the usual one.
    """

    key: str
    label: str
    options: tuple[tuple[str, str], ...] = ()
    usual: str = ""
    """What free text is at first."""

    @property
    def default(self) -> str:
        """What is chosen where nothing was."""
        return self.options[0][0] if self.options else self.usual

    def checked(self, value: str) -> str:
        """Return ``value``; ``UserError`` when it is not among the options."""
        known = [each for each, _label in self.options]
        if known and value not in known:
            raise UserError(
                _("“{value}” cannot be chosen for “{setting}”; known are: {names}.").format(
                    value=value[:60], setting=_(self.label), names=", ".join(known)
                )
            )
        return value


class DocumentType(NamedTuple):
    """A document: its name on the command line, what it is printed of, and how.

    ``read`` gathers all that the document says of what it was asked into one value, from which
    ``head`` (title, facts) and the sections are laid out.
    """

    name: str
    label: str
    kinds: tuple[str, ...]
    usage: str
    read: "Callable[[Asked], Any]"
    head: "Callable[[Any], Iterable[Block]]"
    sections: tuple[AnySection, ...] = ()
    audience: Audience = Audience.OFFICE
    sensitive: "tuple[Field[Any], ...]" = ()
    """The sensitive fields that are the purpose of the document; the page says that it has them."""
    settings: tuple[Setting, ...] = ()
    together: bool = False
    """Printed once of all the records, not of each from a new page."""
    paper: "Kind" = "portrait"
    chapters: bool = False
    """Each section begins on a new page, under a title."""


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


def available(*kinds: str) -> list[DocumentType]:
    """Return the documents that can be printed of records of these entities."""
    return [each for each in all_documents() if set(kinds).issubset(each.kinds)]


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
