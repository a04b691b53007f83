"""A VTODO as an appearance."""

from datetime import date

from iar_desktop.exchange.icalendar.appearance import Appearance, whole_days
from iar_desktop.exchange.icalendar.content import Block
from iar_desktop.exchange.icalendar.proposed import Refusal
from iar_desktop.exchange.icalendar.reading import Entry
from iar_desktop.exchange.icalendar.times import Unreadable, read_length, read_time, when
from iar_desktop.exchange.icalendar.zones import Zones
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.messages import _

STATUSES = frozenset({"NEEDS-ACTION", "IN-PROCESS", "COMPLETED", "CANCELLED"})
_LONGEST_TITLE = 500


def read_todo(block: Block, zones: Zones) -> tuple[list[Appearance], list[Refusal]]:
    """Return the task of a VTODO (its ``when`` is the day it is due), and what is not kept of it.

    ``Unreadable`` tells the line for which the whole is refused.
    """
    entry = Entry.of(block, zones)
    replaced = entry.one("RECURRENCE-ID")
    if replaced:
        raise Unreadable(replaced.line, _("It replaces one of a series; tasks have none here."))
    for name in ("RRULE", "RDATE"):
        for each in entry.all(name):
            entry.say(each.line, _("A task does not come back here; the first is kept."))
    due = _due(entry)
    status = entry.word("STATUS")
    if status not in STATUSES:
        finished = entry.one("COMPLETED") or entry.number("PERCENT-COMPLETE") == 100
        status = "COMPLETED" if finished else None
    if status == "IN-PROCESS":
        status = "NEEDS-ACTION"  # a task is open or not
    task = Appearance(
        uid=entry.uid(),
        component="VTODO",
        kind=entry.kind(),
        title=entry.title(_LONGEST_TITLE),
        when=whole_days(due, due) if due else None,
        description=entry.description(),
        status=status,
        priority=min(entry.number("PRIORITY"), 9),
        done_on=_done(entry),
        related=entry.related(),
        own=entry.own(),
        sequence=entry.number("SEQUENCE"),
        created=entry.instant("CREATED"),
        changed=entry.instant("LAST-MODIFIED") or entry.instant("DTSTAMP"),
    )
    return [task], entry.remarks


def _due(entry: Entry) -> date | None:
    due, start, length = entry.one("DUE"), entry.one("DTSTART"), entry.one("DURATION")
    try:
        if due is not None:
            return read_time(due, entry.zones).day
        if start is None:
            return None
        begins = read_time(start, entry.zones)
        return when(begins, read_length(length)).last_day() if length else begins.day
    except Unreadable:
        raise
    except InvalidValue as error:
        raise Unreadable(entry.block.line, str(error)) from error


def _done(entry: Entry) -> date | None:
    found = entry.one("COMPLETED")
    if found is None:
        return None
    try:
        read = read_time(found, entry.zones)
    except Unreadable as error:
        entry.say(error.line, str(error))
        return None
    return read.within(entry.zones.floating if read.zone else "").date()
