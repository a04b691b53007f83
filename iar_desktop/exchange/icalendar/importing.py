"""Reading a file, and keeping what it holds as one step."""

from pathlib import Path

from iar_desktop.exchange.icalendar.limits import LARGEST_FILE
from iar_desktop.exchange.icalendar.parsing import DEFAULT_ZONE, parse
from iar_desktop.exchange.icalendar.planning import Plan, Verb, plan
from iar_desktop.exchange.icalendar.progress import Progress, told
from iar_desktop.exchange.icalendar.proposed import Parsed
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import N_, _, grouped
from iar_desktop.storage import placing
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Reader

_LONGEST_NAME = 80


def read_file(path: Path, zone: str = DEFAULT_ZONE, progress: Progress | None = None) -> Parsed:
    """Return what the file at ``path`` holds; ``UserError`` when it cannot be read."""
    with placing.trouble_explained(path):
        if path.stat().st_size > LARGEST_FILE:
            most = grouped(LARGEST_FILE // 10**6)
            raise UserError(
                _("“{name}” is larger than {size} MB.").format(name=path.name, size=most)
            )
        content = path.read_bytes()
    return parse(content, zone, progress)


def plan_of_file(
    reader: Reader, path: Path, zone: str = DEFAULT_ZONE, progress: Progress | None = None
) -> tuple[Parsed, Plan]:
    """Return what the file at ``path`` holds, and what importing it would do."""
    parsed = read_file(path, zone, progress)
    return parsed, plan(reader, parsed, progress)


def import_plan(
    dossier: Dossier, parsed: Parsed, name: str, progress: Progress | None = None
) -> Plan:
    """Import ``parsed``, the file called ``name``, as one step, and return what was done.

    What is to be done is looked at again within the step, for others may have written meanwhile.
    """
    with dossier.change(N_("Import {name}"), name=name[:_LONGEST_NAME]) as change:
        done = plan(change, parsed)
        for each in told(done.actions, progress):
            if each.verb is Verb.ADD:
                change.add(each.record)
            elif each.verb is Verb.UPDATE:
                change.update(each.record, each.values)
    return done
