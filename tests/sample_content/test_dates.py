"""Whatever the day on which the sample is made, its dates hold together."""

from datetime import date, timedelta
from itertools import combinations
from typing import Any

import pytest

from tests.sample_content.reading import OFFSET, day, everything, records, table, values

WEEK = [date(2027, 3, 1) + timedelta(number) for number in range(7)]
PAIRS = (("starts_on", "ends_on"), ("starts_at", "ends_at"), ("since", "until"))
DAY_KEYS = {
    *("starts_on", "ends_on", "starts_at", "ends_at", "since", "until", "due_on", "done_on"),
    *("signed_on", "next_step_on", "noted_on", "written_on", "happened_on", "requested_on"),
    "instead_of",
}


def span(event: dict[str, Any], today: date) -> tuple[date, date]:
    start = day(event.get("starts_on") or event["starts_at"], today)
    return start, day(event.get("ends_on") or event["ends_at"], today)


def events() -> list[tuple[str, dict[str, Any]]]:
    sorts = ("delegation", "edition", "hosted_event", "meeting")
    return [(f"{sort}.{slug}", event) for sort in sorts for slug, event in table(sort).items()]


def test_every_day_can_be_read() -> None:
    read = [
        day(text, WEEK[0])
        for _name, record in everything()
        for key in DAY_KEYS
        for text in values(key, record)
    ]
    assert len(read) > 700


@pytest.mark.parametrize("today", WEEK)
def test_nothing_ends_before_it_starts(today: date) -> None:
    backwards = [
        name
        for name, record in everything()
        for part in [record, *(p for v in record.values() if isinstance(v, list) for p in v)]
        if isinstance(part, dict)
        for first, last in PAIRS
        if first in part and last in part and day(part[first], today) > day(part[last], today)
    ]
    assert backwards == []


def test_meetings_end_after_they_begin() -> None:
    for slug, meeting in table("meeting").items():
        begins, ends = (OFFSET.fullmatch(meeting[key]) for key in ("starts_at", "ends_at"))
        assert begins, slug
        assert ends, slug
        assert begins[1] == ends[1], slug
        assert begins[3] < ends[3], slug


@pytest.mark.parametrize("today", WEEK)
def test_sessions_fall_within_their_event(today: date) -> None:
    for name, event in events():
        start, end = span(event, today)
        length = (end - start).days + 1
        for key in ("sessions", "talks", "meetings"):
            for session in event.get(key, []):
                assert 1 <= session["day"] <= length, (name, session)
                assert session["starts"] < session["ends"], (name, session)


def test_one_clash_is_meant() -> None:
    clashes = [
        (name, one["name"], other["name"])
        for name, event in events()
        for one, other in combinations(event.get("sessions", []), 2)
        if one["day"] == other["day"]
        and one["starts"] < other["ends"]
        and other["starts"] < one["ends"]
    ]
    assert clashes == [
        (
            "delegation.nedo-japon",
            "Table ronde : biotechnologies industrielles",
            "Transfert Compiègne → Paris",
        )
    ]


@pytest.mark.parametrize("today", WEEK)
def test_status_agrees_with_the_dates(today: date) -> None:
    for name, event in events():
        start, end = span(event, today)
        status = event["status"]
        if status == "under-way":
            assert start <= today <= end, name
        if status in {"done", "held", "reported", "attended"}:
            assert end < today, name
        if status in {"request", "preparing", "confirmed", "planned", "registered", "open"}:
            assert end >= today or "rule" in event, name  # one that comes back goes on


@pytest.mark.parametrize("today", WEEK)
def test_nobody_travels_to_two_places_at_once(today: date) -> None:
    trips = [
        (traveller["person"], *span(edition, today), slug)
        for slug, edition in table("edition").items()
        for traveller in edition.get("travellers", [])
    ]
    trips += [
        (visit["owner"], *span(visit, today), slug)
        for slug, visit in table("delegation").items()
        if visit["status"] not in {"cancelled", "declined"}
    ]
    trips += [
        (event["owner"], *span(event, today), slug) for slug, event in table("hosted_event").items()
    ]
    double = [
        (one, other)
        for one, other in combinations(trips, 2)
        if one[0] == other[0] and one[1] <= other[2] and other[1] <= one[2]
    ]
    assert double == []


def test_home_is_alive() -> None:
    today = WEEK[0]
    due = [
        day(text, today)
        for _name, record in everything()
        for part in [record, *(p for v in record.values() if isinstance(v, list) for p in v)]
        if isinstance(part, dict) and "done_on" not in part
        for text in [part.get("due_on")]
        if text
    ]
    late = [one for one in due if one < today]
    soon = [one for one in due if today <= one <= today + timedelta(30)]
    assert 5 <= len(late) <= 20
    assert len(soon) > 30
    month = today + timedelta(30)
    coming = [name for name, event in events() if today <= span(event, today)[0] <= month]
    assert len(coming) >= 6
    lapsing = [
        slug
        for slug, agreement in table("agreement").items()
        if agreement["status"] == "signed"
        and today <= day(agreement["ends_on"], today) <= today + timedelta(30)
    ]
    assert len(lapsing) == 2


def test_three_years_are_covered() -> None:
    today = WEEK[0]
    starts = [span(visit, today)[0] for visit in table("delegation").values()]
    assert min(starts) < today - timedelta(2 * 365)
    assert max(starts) > today + timedelta(60)
    assert {objective["year"] for objective in records("objective")} == {1, 0, -1, -2}
