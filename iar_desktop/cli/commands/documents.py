"""``iar-desktop documents``: what can be printed of what."""

from typing import Any

from iar_desktop.cli.parser import Options
from iar_desktop.cli.plain import write_json, write_line
from iar_desktop.documents import (
    DocumentType,
    PeriodDocument,
    Setting,
    all_documents,
    period_documents,
)
from iar_desktop.documents.pack import KINDS, LABEL
from iar_desktop.documents.registry import PACK
from iar_desktop.schema.entity import registry
from iar_desktop.schema.messages import _


def run(options: Options) -> None:
    """Print the name of each document, the kinds of record it is for, and its title."""
    every: list[DocumentType | PeriodDocument] = [*all_documents(), *period_documents()]
    if options.json:
        pack = {"name": PACK, "label": _(LABEL), "of": list(KINDS), "sections": [], "settings": {}}
        write_json([*map(_described, every), pack])
        return
    for each in every:
        of = _("days of the calendar")
        if isinstance(each, DocumentType):
            of = _kinds(each.kinds)
        write_line(each.name, _(each.label), of)
    write_line(PACK, _(LABEL), _kinds(KINDS))


def _kinds(kinds: tuple[str, ...]) -> str:
    return ", ".join(_(registry[kind].plural) for kind in kinds)


def _described(document: DocumentType | PeriodDocument) -> dict[str, Any]:
    """Return what can be chosen about a document; a setting without values takes free text."""
    kinds: tuple[str, ...] = ("calendar",)
    settings: tuple[Setting, ...] = ()
    if isinstance(document, DocumentType):
        kinds, settings = document.kinds, document.settings
    return {
        "name": document.name,
        "label": _(document.label),
        "of": list(kinds),
        "sections": [section.key for section in document.sections],
        "settings": {each.key: [value for value, _label in each.options] for each in settings},
    }
