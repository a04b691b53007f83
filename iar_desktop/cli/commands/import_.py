"""``iar-desktop import``: the calendar of another program."""

from typing import Any

from iar_desktop.cli.parser import Options
from iar_desktop.cli.plain import write_json, write_line
from iar_desktop.exchange.icalendar import (
    Action,
    Plan,
    Refusal,
    import_plan,
    plan_of_file,
    summary,
)
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _
from iar_desktop.storage.dossier import Dossier


def run(options: Options) -> None:
    """Print what is done for each entry and what is refused; with --dry-run nothing is done."""
    name = options.file.name
    with Dossier.open(options.dossier) as dossier:
        parsed, plan = plan_of_file(dossier, options.file)
        if plan.actions and not options.dry_run:
            plan = import_plan(dossier, parsed, name)
    if options.json:
        write_json(_plain(plan))
    elif plan.actions:
        _write(plan)
    if not plan.actions:
        first = plan.refusals[0]
        raise UserError(
            _("Nothing in “{name}” can be imported; line {line}: {reason}").format(
                name=name, line=first.line, reason=first.reason
            )
        )


def _write(plan: Plan) -> None:
    for each in plan.actions:
        day = format_day(each.when.first_day(), "medium") if each.when else ""
        record = each.record
        title = each.title()
        write_line(_(each.verb.label), record.id, _(record.label), title, day, each.reason)
    for refusal in plan.refusals:
        write_line(_word(refusal), _place(refusal), refusal.title, refusal.reason)
    write_line(summary(plan))


def _word(refusal: Refusal) -> str:
    return _("Left out") if refusal.partial else _("Refused")


def _place(refusal: Refusal) -> str:
    return _("line {line}").format(line=refusal.line)


def _plain(plan: Plan) -> dict[str, Any]:
    return {
        **plan.counts(),
        "entries": [_plain_action(each) for each in plan.actions],
        "refusals": [
            {
                "line": each.line,
                "title": each.title,
                "reason": each.reason,
                "partial": each.partial,
            }
            for each in plan.refusals
        ],
    }


def _plain_action(action: Action) -> dict[str, Any]:
    when = action.when
    return {
        "line": action.line,
        "action": action.verb.value,
        "kind": action.record.kind,
        "id": action.record.id,
        "title": action.title(),
        "start": when.start.isoformat(timespec="minutes") if when else None,
        "end": when.end.isoformat(timespec="minutes") if when and when.end else None,
        "zone": (when.zone or None) if when else None,
        "reason": action.reason,
    }
