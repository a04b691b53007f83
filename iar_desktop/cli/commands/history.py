"""``iar-desktop history``: what was done, newest first."""

from typing import Any

from iar_desktop.cli.parser import Options
from iar_desktop.cli.plain import local_time, write_json, write_line
from iar_desktop.schema.errors import UnknownRecord
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage import journal
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.journal import ChangeSet, JournalEntry
from iar_desktop.storage.trash import deleted
from iar_desktop.storage.versions import Version, versions

_STEPS = 200
_SIGNS = {"I": "+", "U": "~", "D": "-"}
_KINDS = {"edit": "{step}", "undo": N_("Undone: {step}"), "redo": N_("Done again: {step}")}
_STATES = {"undone": N_("undone"), "abandoned": N_("undone, replaced by later operations")}


def run(options: Options) -> None:
    """Print the last steps of the dossier, or all that was done to one record and its parts."""
    with Dossier.open(options.dossier) as dossier:
        if options.id is None:
            _write_steps(journal.recent(dossier.connection, _STEPS), as_json=options.json)
            return
        record_id = _known_id(dossier, options.id)
        if options.json:
            steps = journal.history(dossier.connection, record_id)
            write_json([_step(change) | _entry(entry) for change, entry in steps])
            return
        for version in versions(dossier, record_id):
            _write_version(version)


def _known_id(dossier: Dossier, beginning: str) -> str:
    """Return the whole id, of a record in the trash as well."""
    try:
        return dossier.find(beginning).id
    except UnknownRecord:
        if journal.history(dossier.connection, beginning):
            return beginning
        gone = [each.id for each in deleted(dossier) if each.id.startswith(beginning)]
        if len(gone) == 1 and beginning:
            return gone[0]
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


def _write_steps(steps: list[ChangeSet], *, as_json: bool) -> None:
    if as_json:
        write_json([_step(change) for change in steps])
        return
    for change in steps:
        state = _STATES.get(change.state, "")
        write_line(*_when_who_what(change), f"({_(state)})" if state else "")


def _write_version(version: Version) -> None:
    """Print what one step added (+), changed (~) or deleted (-), and its fields below."""
    what = f"{_SIGNS[version.operation]} {_(version.entity.label)}"
    write_line(*_when_who_what(version.change), what, version.title)
    for each in version.differences:
        if each.before or each.after:
            write_line(f"  {each.label}", f"{each.before or '∅'} → {each.after or '∅'}")


def _when_who_what(change: ChangeSet) -> tuple[str, str, str, str]:
    what = _(_KINDS[change.kind]).format(step=change.label)
    return str(change.position), local_time(change.made_at), change.author, what
