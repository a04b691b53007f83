"""Every file of other programs is imported or refused, wholly, and keeps its times."""

import shutil
import warnings
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from pathlib import Path

import icalendar
import pytest
import recurring_ical_events

from iar_desktop.exchange.icalendar import Parsed, Plan, Verb, calendar, import_plan, parse
from iar_desktop.operations.calendar.reading import entries
from iar_desktop.storage import journal
from iar_desktop.storage.dossier import Dossier
from tests.exchange.icalendar.foreign import FILES, Times, files_of, instant, times

# What the library that expands the originals cannot do, or does otherwise on purpose.
NOT_EXPANDED = {
    "america_new_york_forward_reference.ics": "it stumbles over its zone",
    "created_calendar_with_unicode_fields.ics": "it stumbles over an event without beginning",
    "issue_104_broken_calendar.ics": "it stumbles over a line without colon",
    "issue_722_missing_timezones.ics": "it stumbles over an event without beginning",
    "multiple_timezones.ics": "it stumbles over times without day",
    "pacific_fiji.ics": "it stumbles over its zone",
}
OTHERWISE = {
    "issue_117_until_before_dtstart.ics": "a series that ends before it begins is held once",
    "issue_1633_rdate_with_dates.ics": "a whole day of a timed series begins at its own midnight",
    "issue_165_missing_event.ics": "spaces within a rule are no fault",
    "issue_184_broken_representation_of_period.ics": "a period on the first day adds nothing",
    "issue_201_mixed_datetime_and_date.ics": "whole days stay whole days",
    "parsing_error.ics": "two events without identifier are two",
}
SEEN: list[Path] = []
COMPARED: list[Path] = []


def names(files: list[Path]) -> list[str]:
    return [f"{path.parent.name}/{path.name}" for path in files]


def test_the_files_are_there() -> None:
    assert len(files_of(icalendar)) >= 163
    assert len(files_of(recurring_ical_events)) >= 95


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "office.iar"
    Dossier.create(path).close()
    return path


@pytest.fixture
def dossier(empty: Path, tmp_path: Path) -> Iterator[Dossier]:
    path = tmp_path / empty.name
    shutil.copyfile(empty, path)
    with Dossier.open(path) as opened:
        opened.connection.execute("PRAGMA synchronous = OFF")
        yield opened


@pytest.mark.parametrize("path", FILES, ids=names(FILES))
def test_a_file_is_imported_or_refused_once_and_keeps_its_times(
    path: Path, dossier: Dossier
) -> None:
    content = path.read_bytes()
    parsed = parse(content)
    SEEN.append(path)
    done = imported(path, parsed, dossier)
    ours, count = calendar(dossier)
    changes_nothing(content, ours, count, dossier)
    # Where something is refused or said to be left out, the times may well differ.
    told = any(each.appearance.when for each in parsed.proposed)
    if told and not done.refusals and path.name not in {*NOT_EXPANDED, *OTHERWISE}:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the library's own, about the original
            original = expanded(content, parsed)
        assert expanded(ours, parsed) == original
        assert in_our_calendar(dossier, parsed) == Counter(
            (start, title) for start, _end, title in original.elements()
        )
        COMPARED.append(path)


def imported(path: Path, parsed: Parsed, dossier: Dossier) -> Plan:
    """Import it, and see that each entry is added or refused, in one step."""
    assert parsed.proposed or parsed.refusals
    content = path.read_bytes()
    lines = content.count(b"\n") + content.count(b"\r") + 1
    assert all(1 <= each.line <= lines and each.reason for each in parsed.refusals)
    before = journal.last_position(dossier.connection)
    done = import_plan(dossier, parsed, path.name)
    assert all(each.verb is Verb.ADD for each in done.actions)
    later = [each for each in done.refusals if each not in parsed.refusals]
    assert len(done.actions) + len(later) == len(parsed.proposed)
    assert journal.last_position(dossier.connection) == before + bool(done.actions)
    return done


def changes_nothing(content: bytes, ours: bytes, count: int, dossier: Dossier) -> None:
    """Import it again, and what we write of it: both leave everything as it is."""
    before = journal.last_position(dossier.connection)
    again = import_plan(dossier, parse(content), "again.ics")
    assert {each.verb for each in again.actions} <= {Verb.LEAVE}
    own = import_plan(dossier, parse(ours), "own.ics")
    assert [each.verb for each in own.actions] == [Verb.LEAVE] * count
    assert not count or own.refusals == ()
    assert journal.last_position(dossier.connection) == before


def expanded(content: bytes, parsed: Parsed) -> Times:
    return times(content, *period(parsed))


def in_our_calendar(dossier: Dossier, parsed: Parsed) -> Counter[tuple[str, str]]:
    """When the calendar of the window shows each meeting to begin."""
    first, last = period(parsed)
    return Counter(
        (each.start.date().isoformat() if each.all_day else instant(each.start), each.title)
        for each in entries(dossier, first.date(), last.date() - timedelta(days=1))
        if each.kind == "meeting"
    )


def period(parsed: Parsed) -> tuple[datetime, datetime]:
    """Two years from before the first entry, from midnight to midnight."""
    starts = [each.appearance.when.start for each in parsed.proposed if each.appearance.when]
    first = datetime.combine(min(starts) - timedelta(days=2), time())
    return first, first + timedelta(days=2 * 365)


def test_the_times_of_most_files_were_compared() -> None:
    if SEEN != FILES:
        pytest.skip("only some of the files were asked for")
    assert len(COMPARED) >= 130
