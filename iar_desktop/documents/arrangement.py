"""Which sections of a document are printed, in which order, under which headings.

An arrangement is a choice for one printing; a template of the office is one that was kept.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from iar_desktop.domain import PageTemplate
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import _
from iar_desktop.storage.reader import Query, Reader

_LONGEST_TITLE = 300


class Part(NamedTuple):
    """A section to print: one of the document's by its key, or free text where the key is empty."""

    key: str
    title: str = ""
    """The heading in place of the usual one; empty: the usual one."""
    text: str = ""
    """What is printed where there is no key: a paragraph for each line."""


Arrangement = tuple[Part, ...]


def arranged(parts: Iterable[str | Part]) -> Arrangement:
    """Return an arrangement of parts, some given by their keys alone."""
    return tuple(Part(each) if isinstance(each, str) else each for each in parts)


def checked(parts: Iterable[str | Part], label: str, known: Sequence[str]) -> Arrangement:
    """Return an arrangement of the document ``label``; ``UserError`` for a key it does not know."""
    wanted = arranged(parts)
    for part in wanted:
        if part.key and part.key not in known:
            raise UserError(
                _("“{document}” has no section “{key}”; known are: {names}.").format(
                    document=_(label), key=part.key[:60], names=", ".join(known) or "—"
                )
            )
    return wanted


def dumps(arrangement: Arrangement) -> str:
    """Return ``arrangement`` as JSON: a list of objects with ``key``, ``title``, ``text``."""
    kept = [
        {name: value for name, value in each._asdict().items() if value} for each in arrangement
    ]
    return json.dumps(kept, ensure_ascii=False)


def loads(text: str) -> Arrangement:
    """Return the arrangement kept as ``text``; what cannot be read of it is left out."""
    try:
        found = json.loads(text)
    except ValueError:
        return ()
    return tuple(_part(each) for each in found if isinstance(each, dict)) if _is_list(found) else ()


def _is_list(found: Any) -> bool:
    return isinstance(found, list)


def _part(found: dict[str, Any]) -> Part:
    key, title, text = (str(found.get(name) or "") for name in Part._fields)
    return Part(key, title[:_LONGEST_TITLE], text)


def templates(reader: Reader, document: str) -> list[PageTemplate]:
    """Return the office's templates of the document called ``document``, by name."""
    query = Query(PageTemplate).where(PageTemplate.document.equals(document))
    return sorted(reader.all(query), key=lambda each: fold(each.name))


def template_named(reader: Reader, document: str, name: str) -> Sequence[Part]:
    """Return the arrangement of a template; ``UserError`` names those there are."""
    known = templates(reader, document)
    for each in known:
        if fold(each.name) == fold(name):
            return loads(each.layout)
    if not known:
        raise UserError(_("There is no template of this document yet."))
    raise UserError(
        _("There is no template “{name}”; known are: {names}.").format(
            name=name[:60], names=", ".join(each.name for each in known)
        )
    )
