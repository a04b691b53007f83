"""``iar-desktop add``: a new record from FIELD=VALUE words."""

from iar_desktop.cli.parser import Options
from iar_desktop.cli.plain import write_line
from iar_desktop.operations.typed import assignments, entity_named
from iar_desktop.operations.typed_add import add_typed
from iar_desktop.storage.dossier import Dossier


def run(options: Options) -> None:
    """Add the record and print its id."""
    entity = entity_named(options.kind)
    texts = assignments(options.fields)
    with Dossier.open(options.dossier) as dossier:
        record = add_typed(dossier, entity, texts)
    write_line(record.id)
