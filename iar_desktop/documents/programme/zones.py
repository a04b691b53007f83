"""The clock of the guests beside the one of the place."""

from collections import Counter
from datetime import datetime

from iar_desktop.documents.programme.plan import VISITORS, Plan
from iar_desktop.documents.reading.office import office_country
from iar_desktop.documents.reading.places import city
from iar_desktop.domain import Congress, Delegation, Session
from iar_desktop.domain.calendar.zones import difference, to_zone
from iar_desktop.schema.dates import format_time, weekday_name
from iar_desktop.schema.folding import fold
from iar_desktop.schema.kinds import TimeZone
from iar_desktop.schema.messages import N_, _

NONE = N_("none")
_NONE = frozenset({"0", "-", "–", "—", "none"})
_CAPITALS = {  # of countries in whose zones clocks differ: the one of the capital
    "AU": "Australia/Sydney",
    "BR": "America/Sao_Paulo",
    "CA": "America/Toronto",
    "CD": "Africa/Kinshasa",
    "CL": "America/Santiago",
    "EC": "America/Guayaquil",
    "ES": "Europe/Madrid",
    "ID": "Asia/Jakarta",
    "KZ": "Asia/Almaty",
    "MN": "Asia/Ulaanbaatar",
    "MX": "America/Mexico_City",
    "NZ": "Pacific/Auckland",
    "PT": "Europe/Lisbon",
    "RU": "Europe/Moscow",
    "US": "America/New_York",
}


def second_zone(plan: Plan, wanted: str) -> str:
    """Return the zone whose times stand under those of the place; nothing where none is wanted.

    ``wanted`` is what was chosen: nothing for the guests' own zone, “none”, or a zone by its name
    or city.  ``InvalidValue`` for one that there is not.
    """
    said = wanted.strip()
    if said.lower() in _NONE or (said and fold(said) == fold(_(NONE))):
        return ""
    zone = TimeZone().parse(said) if said else _guests_zone(plan)
    here = plan.event.zone
    return zone if any(_differ(each, here, zone) for each in plan.sessions) else ""


def _differ(session: Session, here: str, there: str) -> bool:
    begins = session.starts_at
    return bool(there and begins and difference(begins, here, there))


def _guests_zone(plan: Plan) -> str:
    """Return the zone of most of the visitors, else that of the country they come from."""
    if isinstance(plan.event, Congress):
        return _of_country(office_country(plan.reader))
    if not isinstance(plan.event, Delegation):
        return ""
    zones = Counter(each.contact.zone for each in plan.of_role(*VISITORS) if each.contact.zone)
    if zones:
        return zones.most_common(1)[0][0]
    return _of_country(plan.event.country or "")


def _of_country(code: str) -> str:
    if code in _CAPITALS:
        return _CAPITALS[code]
    from babel.core import get_global  # late: only what has no zone of its own asks

    found = sorted(zone for zone, land in get_global("zone_territories").items() if land == code)
    return found[0] if found else ""


def hours(session: Session) -> str:
    """Return from when to when on the clock of the place."""
    return "–".join(
        format_time(each.time()) for each in (session.starts_at, session.ends_at) if each
    )


def hours_in(plan: Plan, session: Session, zone: str) -> str:
    """Return the same in another zone, after its city; nothing where clocks do not differ.

    The weekday is named where it is another day there.
    """
    if not _differ(session, plan.zone(session), zone):
        return ""
    own = plan.zone(session)
    moments = [each for each in (session.starts_at, session.ends_at) if each]
    shown: list[str] = []
    day = moments[0].date()
    for each in moments:
        there = to_zone(each, own, zone)
        shown.append(_moment(there, named=there.date() != day))
        day = there.date()
    return f"{city(zone)} {'–'.join(shown)}"


def _moment(moment: datetime, *, named: bool) -> str:
    shown = format_time(moment.time())
    return f"{weekday_name(moment.weekday(), 'abbreviated')} {shown}" if named else shown


def zone_note(plan: Plan, session: Session) -> str:
    """Return the city whose clock a session is told by, where it is not that of the event."""
    begins = session.starts_at
    own = plan.zone(session)
    return city(own) if begins and difference(begins, plan.event.zone, own) else ""
