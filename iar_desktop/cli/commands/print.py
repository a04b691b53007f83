"""``iar-desktop print``: records, or days of the calendar, as PDF."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from iar_desktop.cli.parser import Options
from iar_desktop.cli.plain import write_line
from iar_desktop.documents import (
    Filters,
    Layout,
    PeriodWanted,
    RenderedDocument,
    days_to_read,
    is_of_days,
    render,
    render_period,
)
from iar_desktop.schema import clock
from iar_desktop.schema.dates import parse_days
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.kinds import TimeZone
from iar_desktop.schema.messages import _, language, speaking
from iar_desktop.storage import placing
from iar_desktop.storage.dossier import Dossier


def run(options: Options) -> None:
    """Write one PDF of all records to a file, or one for each into a folder; print the paths."""
    with Dossier.open(options.dossier) as dossier:
        if is_of_days(options.document):
            _print_days(dossier, options)
            return
        if options.to or _from(options):
            raise UserError(_("--from and --to are for calendars: leave them out."))
        ids = list(dict.fromkeys(dossier.find(beginning).id for beginning in options.ids))
        into_folder = options.output.is_dir() or options.output.suffix.lower() != ".pdf"
        written: set[Path] = set()
        for group in [[each] for each in ids] if into_folder else [ids]:
            rendered = render(dossier, group, Layout(options.document, options.language))
            target = options.output
            if into_folder:
                target = next(each for each in _names(target, rendered) if each not in written)
            written.add(target)
            _write(rendered, target)


def _print_days(dossier: Dossier, options: Options) -> None:
    from iar_desktop.operations.calendar.reading import entries  # late: records need none of it

    if options.ids:
        raise UserError(_("A calendar is printed of days, not of records: leave the ids out."))
    first, last = _days(options)
    zone = TimeZone().parse(options.zone)
    wanted = PeriodWanted(options.document, first, last, filters=Filters(zone=zone))
    with speaking(options.language):
        found = entries(dossier, *days_to_read(wanted), zone=zone)
    rendered = render_period(dossier, found, wanted, language=options.language)
    into_folder = options.output.is_dir() or options.output.suffix.lower() != ".pdf"
    _write(rendered, options.output / rendered.file_name if into_folder else options.output)


def _from(options: Options) -> str | None:
    value: str | None = vars(options)["from"]  # no name in Python
    return value


def _days(options: Options) -> tuple[date, date | None]:
    """Return the days asked for; “octobre 2026” after --from alone means all of it."""
    today = clock.today()
    first, last = today, None
    if said := _from(options):
        first, end = parse_days(said, today, language())
        last = end if end > first else None
    if options.to:
        last = parse_days(options.to, first, language(), "future")[1]
    return first, last


def _names(folder: Path, rendered: RenderedDocument) -> Iterator[Path]:
    """Yield names for a page in a folder: two people may be called the same."""
    path = folder / rendered.file_name
    yield path
    for number in range(2, sys.maxsize):
        yield path.with_stem(f"{path.stem} ({number})")


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
