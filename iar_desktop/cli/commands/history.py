"""``iar-desktop history``: what was done, newest first."""

from typing import Any

from iar_desktop.cli.parser import Options
from iar_desktop.cli.plain import write_json, write_line
from iar_desktop.storage import journal
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.journal import ChangeSet, JournalEntry

_STEPS = 200


def run(options: Options) -> None:
    """Print the last steps of the dossier, or all that was done to one record."""
    with Dossier.open(options.dossier) as dossier:
        if options.id:
            record_id = _known_id(dossier, options.id)
            steps = journal.history(dossier.connection, record_id)
            _write([_step(change) | _entry(entry) for change, entry in steps], options)
        else:
            recent = journal.recent(dossier.connection, _STEPS)
            _write([_step(change) for change in recent], options)


def _known_id(dossier: Dossier, beginning: str) -> str:
    """Return the whole id, of a deleted record as well when it is given whole."""
    from iar_desktop.schema.errors import UnknownRecord

    try:
        return dossier.find(beginning).id
    except UnknownRecord:
        if journal.history(dossier.connection, beginning):
            return beginning
        raise


def _step(change: ChangeSet) -> dict[str, Any]:
    return {
        "position": change.position,
        "made_at": change.made_at.isoformat(),
        "author": change.author,
        "kind": change.kind,
        "label": change.label,
        "state": change.state,
    }


def _entry(entry: JournalEntry) -> dict[str, Any]:
    return {
        "table": entry.table,
        "record": entry.record_id,
        "operation": entry.operation,
        "before": entry.before,
        "after": entry.after,
    }


def _write(steps: list[dict[str, Any]], options: Options) -> None:
    if options.json:
        write_json(steps)
        return
    for step in steps:
        changed = ", ".join(
            f"{name}: {step['before'].get(name)!r} → {value!r}"
            for name, value in step.get("after", {}).items()
        )
        write_line(
            str(step["position"]),
            step["made_at"],
            step["author"],
            step["kind"],
            step["label"],
            step["state"],
            changed,
        )
