"""Whatever a file holds, it is read or refused: never a crash, never long, never half."""

import random
import time
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iar_desktop.domain import Meeting
from iar_desktop.exchange.icalendar import calendar, import_plan, limits, parse, parsing
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.exchange.conftest import vcalendar, vevent
from tests.exchange.icalendar.foreign import FILES

SMALL = [path for path in FILES if path.stat().st_size < 4000]
PIECES = st.sampled_from(
    [
        *("BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTODO"),
        *("END:VTODO", "BEGIN:VTIMEZONE", "END:VTIMEZONE", "BEGIN:", "END:", ":", ";", " "),
        *("DTSTART:20261014", "DTSTART:20261014T090000Z", "DTEND:20261013", "DTSTART;TZID=X:"),
        *("RRULE:FREQ=DAILY", "RRULE:FREQ=", "RDATE:20261015", "EXDATE:,,", "UID:1", "TZID:X"),
        *("RECURRENCE-ID:20261014", "DURATION:P1D", "DURATION:-P1D", "SUMMARY:a\\", "SUMMARY;:"),
    ]
)


@given(st.binary(max_size=300))
def test_any_bytes(content: bytes) -> None:
    parsed = parse(content)
    assert parsed.proposed or parsed.refusals


@given(st.lists(PIECES | st.text(max_size=20), max_size=30))
def test_any_lines(lines: list[str]) -> None:
    parsed = parse("\n".join(lines))
    assert parsed.proposed or parsed.refusals


def mutated(content: bytes, chance: random.Random) -> bytes:
    """The file with a few of its bytes changed, or its lines shuffled, repeated or lost."""
    if chance.random() < 0.5:
        found = bytearray(content)
        for _each in range(chance.randint(1, 8)):
            found[chance.randrange(len(found))] = chance.randrange(256)
        return bytes(found)
    lines = content.splitlines(keepends=True)
    for _each in range(chance.randint(1, 4)):
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        lines[at] = chance.choice([lines[other], b"", lines[at] * 2, lines[at][:-3]])
    return b"".join(lines)


@pytest.mark.parametrize("seed", range(5))
def test_files_with_faults(seed: int, dossier: Dossier) -> None:
    chance = random.Random(seed)
    for path in chance.sample(SMALL, 25):
        parsed = parse(mutated(path.read_bytes(), chance))
        assert parsed.proposed or parsed.refusals
        done = import_plan(dossier, parsed, path.name)
        assert len(done.actions) <= len(parsed.proposed)


def test_a_file_too_large_is_refused_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    text = vevent("DTSTART:20261014")
    monkeypatch.setattr(parsing, "LARGEST_FILE", 10)
    parsed = parse(text)
    assert (parsed.proposed, len(parsed.refusals)) == ((), 1)
    assert limits.LARGEST_FILE == 100_000_000


def test_too_many_entries_are_refused_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "MOST_ENTRIES", 2)
    parsed = parse(vcalendar(*["BEGIN:VEVENT", "DTSTART:20261014", "END:VEVENT"] * 3))
    assert parsed.proposed == ()
    assert [each.reason for each in parsed.refusals] == ["The file holds more than 2 entries."]


@pytest.mark.parametrize(
    "lines",
    [
        ["RRULE:FREQ=SECONDLY"],
        ["RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31"],
        ["RRULE:FREQ=DAILY;INTERVAL=1000;BYDAY=MO;BYMONTH=2;BYMONTHDAY=29"],
        ["RRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=300"],
        ["RRULE:FREQ=YEARLY;BYWEEKNO=1;BYMONTH=7"],
        ["RRULE:FREQ=YEARLY;INTERVAL=999;BYMONTH=7"],
        ["RRULE:FREQ=DAILY", *[f"RDATE:21{number:02}0101" for number in range(99)]],
        ["RRULE:FREQ=DAILY;BYMONTHDAY=" + ",".join(map(str, range(1, 32))) * 40],
        ["EXDATE:" + ",".join(["20261014"] * 5000)],
        ["SUMMARY:" + "a" * 5_000_000],
        ["ATTACH;ENCODING=BASE64:" + "A" * 5_000_000],
        [" a" * 100_000],
        ["BEGIN:VALARM"] * 20_000,
        ["BEGIN:X"] * 20_000 + ["END:X"] * 20_000 + ["END:Y"] * 20_000,
        ['X-IAR-ROOM;A="' + '"' * 10_000],
    ],
    ids=lambda lines: lines[0][:40],
)
def test_nothing_takes_long(lines: list[str]) -> None:
    text = vevent("DTSTART:20261014T090000", *lines)
    begun = time.perf_counter()
    parse(text)
    assert time.perf_counter() - begun < 3


@pytest.mark.parametrize(
    "rule", ["FREQ=SECONDLY", "FREQ=YEARLY;BYSECOND=1", "FREQ=DAILY", "nonsense"]
)
def test_a_zone_with_senseless_rules_is_passed_over(rule: str) -> None:
    zone = (
        *("BEGIN:VTIMEZONE", "TZID:X", "BEGIN:STANDARD", "DTSTART:19700101T000000"),
        *("TZOFFSETFROM:+0100", "TZOFFSETTO:+0100", f"RRULE:{rule}"),
        *("END:STANDARD", "END:VTIMEZONE"),
    )
    event = ("BEGIN:VEVENT", "DTSTART;TZID=X:20261014T090000", "END:VEVENT")
    begun = time.perf_counter()
    parsed = parse(vcalendar(*zone, *event))
    assert len(parsed.proposed) == 1
    assert [each.reason for each in parsed.refusals] == [
        "The time zone “X” is unknown; Europe/Paris is taken."
    ]
    assert time.perf_counter() - begun < 1


def test_zones_of_one_file_are_not_those_of_the_next() -> None:
    zone = (
        *("BEGIN:VTIMEZONE", "TZID:Bureau", "BEGIN:STANDARD", "DTSTART:19700101T000000"),
        *("TZOFFSETFROM:+0900", "TZOFFSETTO:+0900", "END:STANDARD", "END:VTIMEZONE"),
    )
    event = ("BEGIN:VEVENT", "DTSTART;TZID=Bureau:20261014T090000", "END:VEVENT")
    assert parse(vcalendar(*zone, *event)).refusals == ()
    assert len(parse(vcalendar(*event)).refusals) == 1


def test_the_reader_may_stop() -> None:
    class Enough(Exception):
        pass

    def stop(_done: int, _all: int) -> None:
        raise Enough

    with pytest.raises(Enough):
        parse(vevent("DTSTART:20261014"), progress=stop)


TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=80)
DAYS = st.dates(date(1901, 1, 1), date(2199, 1, 1))
MOMENTS = st.datetimes(datetime(1901, 1, 1), datetime(2199, 1, 1)).map(
    lambda at: at.replace(second=0, microsecond=0)
)
ZONES = st.sampled_from(["Europe/Paris", "Asia/Tokyo", "America/Toronto", "UTC", "Asia/Kolkata"])
RULES = st.sampled_from(["FREQ=DAILY;COUNT=4", "FREQ=WEEKLY", "FREQ=YEARLY;UNTIL=21990101T000000"])


@st.composite
def meetings(draw: Any) -> dict[str, Any]:
    found: dict[str, Any] = {"name": "x" + draw(TEXTS)}
    for name in ("venue", "city", "purpose"):
        found[name] = draw(st.none() | TEXTS)
    if draw(st.booleans()):
        first = draw(DAYS)
        return found | {"starts_on": first, "ends_on": first + timedelta(draw(st.integers(0, 90)))}
    start, zone = draw(MOMENTS), draw(ZONES)
    end = start + timedelta(minutes=draw(st.integers(0, 5000)))
    found |= {"starts_at": start, "ends_at": draw(st.none() | st.just(end)), "zone": zone}
    return found | {"rule": draw(st.none() | RULES)}


@given(values=meetings())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_meetings_come_back_as_they_were(values: dict[str, Any], tmp_path: Path) -> None:
    first, second = tmp_path / "a.iar", tmp_path / "b.iar"
    for path in (first, second):
        if not path.exists():
            Dossier.create(path).close()
    with Dossier.open(first) as dossier:
        with dossier.change(N_("Meeting")) as change:
            change.delete(*change.all(Query(Meeting)))
            made = change.add(Meeting(**values))
        content, _count = calendar(dossier)
        assert calendar(dossier)[0] == content
        again = import_plan(dossier, parse(content), "own.ics")
        assert again.counts() == {"add": 0, "update": 0, "leave": 1, "refuse": 0}
    with Dossier.open(second) as other:
        with other.change(N_("Meeting")) as change:
            change.delete(*change.all(Query(Meeting)))
        import_plan(other, parse(content), "own.ics")
        (found,) = other.all(Query(Meeting))
        own = ("id", "name", "venue", "city", "purpose", "starts_at", "ends_at", "zone", "rule")
        assert {name: getattr(found, name) for name in own} == {
            name: getattr(made, name) for name in own
        }
        if made.starts_at is None:
            assert (found.starts_on, found.ends_on) == (made.starts_on, made.ends_on)
