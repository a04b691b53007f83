"""The sample dossier's files, read as they stand."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any

from iar_desktop import resources

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
OFFSET = re.compile(r"([+-]?\d+)d(?:@(mon|tue|wed|thu|fri|sat|sun))?(?: ([0-2]\d:[0-5]\d))?")
# Which table of which file holds the records that a slug of this sort names.
TABLES = {
    "theme": "themes",
    "country": "countries",
    "organisation": "organisations",
    "person": "people",
    "delegation": "delegations",
    "series": "congresses",
    "edition": "congresses",
    "hosted_event": "hosted_events",
    "meeting": "meetings",
    "network": "networks",
    "project": "projects",
    "partnership": "partnerships",
    "agreement": "agreements",
}
LISTS = {
    "relationship": "organisations",
    "encounter": "encounters",
    "task": "tasks",
    "watch_note": "watch",
    "objective": "objectives",
    "note": "notes",
}
EVENTS = ("delegation", "edition", "hosted_event", "meeting")


@cache
def file(name: str) -> dict[str, Any]:
    """Return one file of the sample, e.g. ``file("people")``."""
    return tomllib.loads(resources.path("sample", f"{name}.toml").read_text("utf-8"))


def table(sort: str) -> dict[str, dict[str, Any]]:
    """Return the records of a sort by their slugs."""
    found: dict[str, dict[str, Any]] = file(TABLES[sort])[sort]
    return found


def records(sort: str) -> list[dict[str, Any]]:
    """Return the records of a sort that has no slugs."""
    found: list[dict[str, Any]] = file(LISTS[sort])[sort]
    return found


def everything() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each record with a name to report it by."""
    for sort in TABLES:
        for slug, record in table(sort).items():
            yield f"{sort}.{slug}", record
    for sort in LISTS:
        for number, record in enumerate(records(sort)):
            yield f"{sort} {number}", record


def values(key: str, record: dict[str, Any]) -> Iterator[Any]:
    """Yield the values of ``key`` in a record and in the records inside it."""
    for name, value in record.items():
        if name == key:
            yield value
        if isinstance(value, list):
            for part in value:
                if isinstance(part, dict):
                    yield from values(key, part)


def day(text: str, today: date) -> date:
    """Return the day that an offset or an ISO date means when the dossier is made ``today``."""
    matched = OFFSET.fullmatch(text)
    if matched is None:
        return date.fromisoformat(text)
    found = today + timedelta(int(matched[1]))
    if matched[2]:
        found -= timedelta((found.weekday() - DAYS.index(matched[2])) % 7)
    return found
