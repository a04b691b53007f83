"""``iar-desktop search``: everything, as typed."""

from iar_desktop.cli.parser import Options
from iar_desktop.cli.plain import write_json, write_line
from iar_desktop.schema.entity import registry
from iar_desktop.schema.messages import _
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.search import search


def run(options: Options) -> None:
    """Print the best results: id, kind, title, native name and subtitle."""
    with Dossier.open(options.dossier) as dossier:
        hits = search(dossier, options.text, limit=options.limit)
    if options.json:
        write_json(
            [
                {
                    "id": hit.id,
                    "kind": hit.kind,
                    "title": hit.title,
                    "native": hit.native,
                    "subtitle": hit.subtitle,
                    "country": hit.country,
                }
                for hit in hits
            ]
        )
        return
    for hit in hits:
        write_line(hit.id, _(registry[hit.kind].label), hit.title, hit.native, hit.subtitle)
