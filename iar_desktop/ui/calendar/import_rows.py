"""The lines of an import's preview: what is done with each entry, and what is refused and why."""

from collections.abc import Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING

from iar_desktop.schema.dates import format_day, format_time
from iar_desktop.schema.messages import _, grouped
from iar_desktop.ui.widgets.popup_model import PopupRow

if TYPE_CHECKING:
    from iar_desktop.exchange.icalendar import Action, Plan, Refusal

MOST = 2000
"""Rows shown; nobody reads more before importing."""
_ICONS = {
    "delegation": "people",
    "congress": "congress",
    "hosted-event": "flag",
    "meeting": "meeting",
    "session": "clock",
    "deadline": "bell",
    "task": "checkbox",
    "agreement": "signature",
}


def rows(plan: "Plan") -> list[PopupRow]:
    """Return the lines of ``plan``: refusals first, then what is added, updated and left."""
    every = chain(_refused(plan), *(_done(plan, word) for word in ("add", "update", "leave")))
    shown = list(islice(every, MOST))
    more = len(plan.actions) + len(plan.refusals) - len(shown)
    if more > 0:
        rest = _("and {count} more").format(count=grouped(more))
        shown.append(PopupRow("", rest, group=shown[-1].group))
    return shown


def _refused(plan: "Plan") -> Iterator[PopupRow]:
    for partial in (False, True):
        for each in plan.refusals:
            if each.partial is partial:
                yield _refusal(each)


def _refusal(each: "Refusal") -> PopupRow:
    return PopupRow(
        "",
        each.reason,
        each.title,
        icon="warning" if each.partial else "error",
        hint=_("line {line}").format(line=each.line),
        group=_("Left out") if each.partial else _("Refused"),
    )


def _done(plan: "Plan", word: str) -> Iterator[PopupRow]:
    for each in plan.actions:
        if each.verb.value == word:
            yield PopupRow(
                each.record.id,
                each.title(),
                " · ".join(part for part in (_times(each), each.reason) if part),
                icon=_ICONS.get(each.record.kind, "calendar"),
                hint=_(each.record.label),
                group=_(each.verb.label),
            )


def _times(each: "Action") -> str:
    when = each.when
    if when is None:
        return ""
    day = format_day(when.first_day(), "medium")
    if not when.all_day:
        return f"{day} {format_time(when.start.time())}"
    last = when.last_day()
    return day if last == when.first_day() else f"{day} – {format_day(last, 'medium')}"
