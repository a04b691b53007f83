"""``iar-desktop print``: records, or days of the calendar, as PDF."""

import re
import sys
from datetime import date
from pathlib import Path

from iar_desktop.cli.parser import Options
from iar_desktop.cli.plain import write_line
from iar_desktop.documents import (
    DocumentType,
    Filters,
    Layout,
    Part,
    PeriodDocument,
    PeriodWanted,
    RenderedDocument,
    days_to_read,
    is_of_days,
    render,
    render_each,
    render_period,
)
from iar_desktop.documents.arrangement import template_named
from iar_desktop.documents.registry import PACK, document_named, period_document_named
from iar_desktop.schema import clock
from iar_desktop.schema.dates import parse_days
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.kinds import TimeZone
from iar_desktop.schema.messages import _, language, speaking
from iar_desktop.storage import placing
from iar_desktop.storage.dossier import Dossier

_YEAR = re.compile("[12][0-9]{3}")


def run(options: Options) -> None:
    """Write one PDF of all records to a file, or one for each into a folder; print the paths."""
    with Dossier.open(options.dossier) as dossier:
        if options.document == PACK:
            _print_packs(dossier, options)
        elif is_of_days(options.document):
            _print_days(dossier, options)
        else:
            _print_records(dossier, options)


def _print_records(dossier: Dossier, options: Options) -> None:
    ids, layout = _ids(dossier, options), _layout(dossier, options)
    if not _into_folder(options):
        _write(render(dossier, ids, layout), options.output)
        return
    for rendered in render_each(dossier, ids, layout):
        _write(rendered, options.output / rendered.file_name)


def _print_packs(dossier: Dossier, options: Options) -> None:
    """Write all documents of each record into a folder of its own, or into one PDF."""
    from iar_desktop.documents.pack import pack, pack_files, pack_folder  # late: seldom asked for

    ids = _ids(dossier, options)
    if not _into_folder(options):
        if len(ids) > 1:
            raise UserError(_("A pack of several records goes into a folder: name one with -o."))
        _write(pack(dossier, ids[0], options.language), options.output)
        return
    for each in ids:
        folder = options.output / pack_folder(dossier, each, options.language)
        for rendered in pack_files(dossier, each, options.language):
            _write(rendered, folder / rendered.file_name)


def _ids(dossier: Dossier, options: Options) -> list[str]:
    if options.to or _from(options):
        raise UserError(_("--from and --to are for calendars: leave them out."))
    ids = list(dict.fromkeys(dossier.find(beginning).id for beginning in options.ids))
    if not ids:
        raise UserError(_("Choose what to print first."))
    return ids


def _layout(dossier: Dossier, options: Options) -> Layout:
    document = document_named(options.document)
    choices = dict(_choice(each) for each in options.choose)
    parts = _parts(dossier, options, document)
    return Layout(document.name, options.language, parts, choices, options.outside)


def _parts(
    dossier: Dossier, options: Options, document: DocumentType | PeriodDocument
) -> list[str | Part] | None:
    """Return the sections by key, by template, or the usual ones; and free text after them."""
    parts: list[str | Part] | None = None
    if options.sections is not None:
        parts = [key for key in map(str.strip, options.sections.split(",")) if key]
    elif options.template:
        parts = list(template_named(dossier, document.name, options.template))
    if options.text:
        usual = [each.key for each in document.sections if each.usual]
        parts = [*(usual if parts is None else parts), *map(_free, options.text)]
    return parts


def _free(said: str) -> Part:
    """Return free text with its heading, which ends with a colon on the first line."""
    heading, colon, text = said.partition(":")
    if not colon or "\n" in heading or not text.strip():
        return Part("", "", said)
    return Part("", heading.strip(), text.strip())


def _choice(said: str) -> tuple[str, str]:
    key, sign, value = said.partition("=")
    if not sign:
        raise UserError(_("“{text}” is no choice; write SETTING=VALUE.").format(text=said[:60]))
    return key.strip(), value.strip()


def _into_folder(options: Options) -> bool:
    return bool(options.output.is_dir() or options.output.suffix.lower() != ".pdf")


def _print_days(dossier: Dossier, options: Options) -> None:
    from iar_desktop.operations.calendar.reading import entries  # late: records need none of it

    if options.ids:
        raise UserError(_("A calendar is printed of days, not of records: leave the ids out."))
    if options.choose or options.outside:
        raise UserError(_("--choose and --outside are for records: leave them out."))
    first, last = _days(options)
    zone = TimeZone().parse(options.zone)
    document = period_document_named(options.document)
    wanted = PeriodWanted(
        document.name, first, last, _parts(dossier, options, document), filters=Filters(zone=zone)
    )
    days = days_to_read(wanted)
    with speaking(options.language):
        found = entries(dossier, *days, zone=zone) if days else ()
    rendered = render_period(dossier, found, wanted, language=options.language)
    target = options.output
    _write(rendered, target / rendered.file_name if _into_folder(options) else target)


def _from(options: Options) -> str | None:
    value: str | None = vars(options)["from"]  # no name in Python
    return value


def _days(options: Options) -> tuple[date, date | None]:
    """Return the days asked for; “octobre 2026” or “2026” after --from alone means all of it."""
    today = clock.today()
    first, last = today, None
    said = _from(options)
    if said and _YEAR.fullmatch(said):
        first, last = date(int(said), 1, 1), date(int(said), 12, 31)
    elif said:
        first, end = parse_days(said, today, language())
        last = end if end > first else None
    if options.to:
        last = parse_days(options.to, first, language(), "future")[1]
    return first, last


def _write(rendered: RenderedDocument, target: Path) -> None:
    if target.parent.is_file():
        raise UserError(_("“{name}” is a file, not a folder.").format(name=target.parent.name))
    with placing.trouble_explained(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        with placing.beside(target) as unfinished:
            unfinished.write_bytes(rendered.pdf)
            placing.place(unfinished, target, replace=True)
    write_line(str(target))
    for warning in rendered.warnings:
        sys.stderr.write(f"{warning}\n")
