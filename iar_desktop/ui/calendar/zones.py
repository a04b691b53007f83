"""The zones offered in the menus, and the places they are known by."""

from functools import lru_cache

from iar_desktop.schema.messages import language

OFFERED = (
    "Europe/Paris",
    "Europe/London",
    "America/New_York",
    "America/Toronto",
    "America/Chicago",
    "America/Los_Angeles",
    "America/Sao_Paulo",
    "Africa/Casablanca",
    "Asia/Kolkata",
    "Asia/Shanghai",
    "Asia/Singapore",
    "Asia/Seoul",
    "Asia/Tokyo",
    "Australia/Sydney",
)
"""Zones of partners, from west to east; those of the events in view come before them."""


def place_name(zone: str) -> str:
    """Return the place by which an IANA zone is known, in the language spoken: Londres, Tokyo."""
    return _city(zone, language())


@lru_cache(maxsize=1024)
def _city(zone: str, code: str) -> str:
    from babel import Locale  # late: 30 ms, as for the names of days

    known = Locale.parse(code).time_zones.get(zone, {})
    return str(known.get("city") or zone.rpartition("/")[2].replace("_", " "))
