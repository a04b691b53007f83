"""``iar-desktop documents``: what can be printed of what."""

from iar_desktop.cli.parser import Options
from iar_desktop.cli.plain import write_json, write_line
from iar_desktop.documents import DocumentType, PeriodDocument, all_documents, period_documents
from iar_desktop.schema.entity import registry
from iar_desktop.schema.messages import _


def run(options: Options) -> None:
    """Print the name of each document, the kinds of record it is for, and its title."""
    every: list[DocumentType | PeriodDocument] = [*all_documents(), *period_documents()]
    if options.json:
        write_json(
            [
                {
                    "name": each.name,
                    "label": _(each.label),
                    "of": list(each.kinds) if isinstance(each, DocumentType) else ["calendar"],
                    "sections": [section.key for section in each.sections],
                }
                for each in every
            ]
        )
        return
    for each in every:
        of = _("days of the calendar")
        if isinstance(each, DocumentType):
            of = ", ".join(_(registry[kind].plural) for kind in each.kinds)
        write_line(each.name, _(each.label), of)
