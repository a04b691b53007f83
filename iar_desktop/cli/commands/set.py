"""``iar-desktop set``: change fields of a record."""

from iar_desktop.cli.parser import Options
from iar_desktop.operations.records import edit_fields
from iar_desktop.operations.typed import assignments, parse_values
from iar_desktop.storage.dossier import Dossier


def run(options: Options) -> None:
    """Write the values given as FIELD=VALUE; an empty value empties the field."""
    texts = assignments(options.fields)
    with Dossier.open(options.dossier) as dossier:
        record = dossier.find(options.id)
        edit_fields(dossier, record, parse_values(dossier, type(record), texts))
