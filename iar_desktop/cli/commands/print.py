"""``iar-desktop print``: records as PDF."""

import sys
from pathlib import Path

from iar_desktop.cli.parser import Options
from iar_desktop.cli.plain import write_line
from iar_desktop.documents import RenderedDocument, render
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _
from iar_desktop.storage.dossier import Dossier


def run(options: Options) -> None:
    """Write one PDF of all records to a file, or one for each into a folder; print the paths."""
    with Dossier.open(options.dossier) as dossier:
        ids = [dossier.find(beginning).id for beginning in options.ids]
        into_folder = options.output.is_dir() or options.output.suffix.lower() != ".pdf"
        groups = [[each] for each in ids] if into_folder else [ids]
        for group in groups:
            rendered = render(dossier, group, document=options.document, language=options.language)
            target = options.output / rendered.file_name if into_folder else options.output
            _write(rendered, target)


def _write(rendered: RenderedDocument, target: Path) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(rendered.pdf)
    except OSError as error:
        raise UserError(
            _("“{name}” could not be written: {reason}.").format(
                name=target, reason=error.strerror or error
            )
        ) from error
    write_line(str(target))
    for warning in rendered.warnings:
        sys.stderr.write(f"{warning}\n")
