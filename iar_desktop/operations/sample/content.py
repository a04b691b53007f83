"""The written content of the sample dossier: TOML files, and the days they speak of."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any

from iar_desktop import resources

Row = dict[str, Any]

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_OFFSET = re.compile(r"([+-]?\d+)d(?:@(mon|tue|wed|thu|fri|sat|sun))?(?: (\d\d:\d\d))?")
# Which file holds the records of a sort; the others have a file of their own name.
_FILES = {
    "person": "people",
    "address": "addresses",
    "country": "countries",
    "series": "congresses",
    "edition": "congresses",
    "relationship": "organisations",
    "watch_note": "watch",
    "later": "later",
    "way": "places",
}


@cache
def file(name: str) -> Row:
    """Return one file of the content, e.g. ``file("people")``."""
    return tomllib.loads(resources.path("sample", f"{name}.toml").read_text("utf-8"))


def table(sort: str) -> dict[str, Row]:
    """Return the records of a sort by their slugs."""
    found: dict[str, Row] = file(_FILES.get(sort, f"{sort}s"))[sort]
    return found


def rows(sort: str) -> list[Row]:
    """Return the records of a sort that has no slugs."""
    found: list[Row] = file(_FILES.get(sort, f"{sort}s"))[sort]
    return found


def parts(record: Row, key: str) -> Iterator[Row]:
    """Yield the records inside a record, none when it has no such key."""
    yield from record.get(key, ())


class Days:
    """What the offsets of the content mean when the dossier is made ``today``."""

    def __init__(self, today: date) -> None:
        """Count from ``today``."""
        self.today = today

    def day(self, text: str) -> date:
        """Return the day of an offset (+21d, -400d@mon) or of an ISO date."""
        matched = _OFFSET.fullmatch(text)
        if matched is None:
            return date.fromisoformat(text)
        found = self.today + timedelta(int(matched[1]))
        if matched[2]:
            found -= timedelta((found.weekday() - _DAYS.index(matched[2])) % 7)
        return found

    def moment(self, text: str) -> datetime:
        """Return the wall time of an offset with an hour (+15d@thu 10:00)."""
        matched = _OFFSET.fullmatch(text)
        if matched is None or not matched[3]:
            raise ValueError(text)
        return datetime.combine(self.day(text), time.fromisoformat(matched[3]))
