"""What clashes, as one sentence: whom or what, where, and how long."""

from collections.abc import Mapping

from iar_desktop.domain.bookings import ONE_DAY, Clash, ConflictKind
from iar_desktop.schema.dates import format_day, format_days, format_relative, format_time
from iar_desktop.schema.kinds import Country
from iar_desktop.schema.messages import N_, _, _n

_NAMED = 3
_MESSAGES = {
    ConflictKind.GROUP: N_("{when}: “{second}” begins before “{first}” ends ({end})."),
    ConflictKind.PERSON: N_(
        "{when}: {who} cannot be at “{first}” and at “{second}” at once ({minutes} min)."
    ),
    ConflictKind.ROOM: N_(
        "{when}: “{first}” and “{second}” are both in the room {what} ({minutes} min)."
    ),
    ConflictKind.VEHICLE: N_("{when}: “{first}” and “{second}” both need {what} ({minutes} min)."),
    ConflictKind.OUTSIDE: N_("{when}: “{first}” is outside the dates of the event ({days})."),
    ConflictKind.STAFF: N_("“{first}” and “{second}” both need {who} ({shared})."),
    ConflictKind.TRAVEL: N_(
        "{when}: {minutes} min from “{first}” to “{second}”, but the way takes {needed} min "
        "({where})."
    ),
    ConflictKind.PASSED: N_("“{first}” was due on {day} ({ago})."),
    ConflictKind.HOLIDAY: N_("“{first}” falls on a public holiday: {what} ({where}, {shared})."),
}
_TOGETHER = N_("{when}: “{first}” and “{second}” are at the same time for {minutes} min.")
_TRAVEL_OF = N_(
    "{when}: {minutes} min from “{first}” to “{second}” for {who}, but the way takes {needed} min "
    "({where})."
)


def sentence(clash: Clash, names: Mapping[str, str], days: str = "") -> str:
    """Return what clashes, whom or what it takes, where and how long, as one sentence.

    ``names`` are the names of people by id, ``days`` the dates of the event as read.
    """
    first, second = clash.first, clash.second or clash.first
    start = clash.start
    day = format_day(start.date(), "weekday")
    last = max(start, clash.end - ONE_DAY / 24).date()
    return _(_message(clash)).format(
        when=f"{day} {format_time(start.time())}",
        first=first.title,
        second=second.title,
        end=format_time(first.slot.end.time()),
        minutes=clash.minutes,
        needed=clash.needed,
        who=_people(clash.who, names) or clash.what,
        what=clash.what,
        where=Country().format(clash.where),
        days=days,
        day=day,
        ago=format_relative(start.date(), clash.end.date()),
        shared=format_days(start.date(), last, "short"),
    )


def _message(clash: Clash) -> str:
    together = clash.second and clash.first.slot.start == clash.second.slot.start
    if clash.kind is ConflictKind.GROUP and together:
        return _TOGETHER
    if clash.kind is ConflictKind.TRAVEL and (clash.who or clash.what):
        return _TRAVEL_OF
    return _MESSAGES[clash.kind]


def _people(who: frozenset[str], names: Mapping[str, str]) -> str:
    known = sorted(names.get(each, "?") for each in who)
    more = len(known) - _NAMED
    if more > 0:
        known = [*known[:_NAMED], _n("{count} other", "{count} others", more)]
    return ", ".join(known)
