"""``iar-desktop print``: records as PDF."""

import sys
from collections.abc import Iterator
from pathlib import Path

from iar_desktop.cli.parser import Options
from iar_desktop.cli.plain import write_line
from iar_desktop.documents import RenderedDocument, render
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _
from iar_desktop.storage import placing
from iar_desktop.storage.dossier import Dossier


def run(options: Options) -> None:
    """Write one PDF of all records to a file, or one for each into a folder; print the paths."""
    with Dossier.open(options.dossier) as dossier:
        ids = list(dict.fromkeys(dossier.find(beginning).id for beginning in options.ids))
        into_folder = options.output.is_dir() or options.output.suffix.lower() != ".pdf"
        written: set[Path] = set()
        for group in [[each] for each in ids] if into_folder else [ids]:
            rendered = render(dossier, group, document=options.document, language=options.language)
            target = options.output
            if into_folder:
                target = next(each for each in _names(target, rendered) if each not in written)
            written.add(target)
            _write(rendered, target)


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
