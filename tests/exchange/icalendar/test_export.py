"""The file written: its bytes, what it leaves out, whom it names, which records it holds."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
from dateutil.tz import tzical

from iar_desktop.domain import (
    Attendance,
    Contact,
    Deadline,
    Delegation,
    EmailAddress,
    Meeting,
    Participation,
    Session,
    Task,
)
from iar_desktop.domain.participations import Role
from iar_desktop.domain.tasks import Priority
from iar_desktop.exchange.icalendar import Selection, calendar, export_file
from iar_desktop.exchange.icalendar.showing import OWN_FIELDS, SHOWN
from iar_desktop.exchange.icalendar.values import _MAKERS
from iar_desktop.exchange.icalendar.vtimezones import vtimezone
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import N_, set_language
from iar_desktop.storage.dossier import Dossier
from tests.exchange.icalendar.foreign import times

VISIT, SESSION, DUE, TASK, SERIES, MOVED = (f"{number:032x}" for number in range(1, 7))


@pytest.fixture
def planned(dossier: Dossier) -> Dossier:
    """A visit with a session and a deadline, a task, and a series with a day held otherwise."""
    chief = Contact(family_name="Moreau", given_name="Claire")
    guest = Contact(family_name="Tanaka", given_name="Hiroshi")
    mute = Contact(family_name="Sans-courriel")
    with dossier.change(N_("Delegation")) as change:
        change.add_all(
            [
                chief,
                guest,
                mute,
                EmailAddress(contact=chief.id, address="claire@example.org"),
                EmailAddress(contact=guest.id, address="second@example.jp", position=1),
                EmailAddress(contact=guest.id, address="tanaka@example.jp"),
                Delegation(
                    id=VISIT,
                    name="NEDO",
                    starts_on=date(2026, 10, 14),
                    ends_on=date(2026, 10, 16),
                    city="Reims",
                    owner=chief.id,
                    purpose="Voir la bioraffinerie; rencontrer l'équipe,\net signer",
                    outcome="SECRET-1",
                    scene_setter="SECRET-2",
                    report="SECRET-3",
                ),
                Participation(event=VISIT, contact=guest.id, role=Role.HEAD, note="SECRET-4"),
                Participation(event=VISIT, contact=mute.id),
                Session(
                    id=SESSION,
                    event=VISIT,
                    name="Accueil",
                    starts_at=datetime(2026, 10, 14, 9),
                    ends_at=datetime(2026, 10, 14, 10),
                    staff_note="SECRET-5",
                ),
                Deadline(id=DUE, event=VISIT, name="Badges", due_on=date(2026, 10, 10)),
                Task(id=TASK, name="Réserver", due_on=date(2026, 10, 1), priority=Priority.HIGH),
                Meeting(
                    id=SERIES,
                    name="Séance",
                    zone="Europe/Paris",
                    starts_at=datetime(2026, 10, 6, 14),
                    ends_at=datetime(2026, 10, 6, 15),
                    rule="FREQ=WEEKLY;UNTIL=20261201T235900",
                    except_on=(date(2026, 10, 13),),
                ),
                Meeting(
                    id=MOVED,
                    name="Séance",
                    recurring=SERIES,
                    instead_of=date(2026, 10, 20),
                    starts_at=datetime(2026, 10, 22, 9),
                    ends_at=datetime(2026, 10, 22, 10),
                ),
            ]
        )
        change.add(Attendance(session=SESSION, contact=guest.id))
    return dossier


STAMPS = """\
DTSTAMP:20261014T073000Z
CREATED:20261014T073000Z
LAST-MODIFIED:20261014T073000Z
SEQUENCE:0
"""
EXPECTED = f"""\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//IAR Desktop//IAR Desktop//EN
CALSCALE:GREGORIAN
BEGIN:VTIMEZONE
TZID:Europe/Paris
BEGIN:STANDARD
DTSTART:20251231T010000
TZOFFSETFROM:+0100
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20260329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20261025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:{VISIT}
{STAMPS}SUMMARY:NEDO
DTSTART;VALUE=DATE:20261014
DTEND;VALUE=DATE:20261017
LOCATION:Reims
DESCRIPTION:Voir la bioraffinerie\\; rencontrer l'équipe\\,\\net signer
STATUS:TENTATIVE
CATEGORIES:Delegation
X-IAR-KIND:delegation
X-IAR-CITY:Reims
X-IAR-STATUS:request
X-IAR-ZONE:Europe/Paris
END:VEVENT
BEGIN:VEVENT
UID:{SESSION}
{STAMPS}SUMMARY:Accueil
DTSTART;TZID=Europe/Paris:20261014T090000
DTEND;TZID=Europe/Paris:20261014T100000
RELATED-TO:{VISIT}
CATEGORIES:Session
X-IAR-KIND:session
X-IAR-TYPE:meeting
END:VEVENT
BEGIN:VEVENT
UID:{DUE}
{STAMPS}SUMMARY:Badges
DTSTART;VALUE=DATE:20261010
DTEND;VALUE=DATE:20261011
RELATED-TO:{VISIT}
TRANSP:TRANSPARENT
CATEGORIES:Deadline
X-IAR-KIND:deadline
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Badges
TRIGGER:-PT15H
END:VALARM
END:VEVENT
END:VCALENDAR
"""


def text(content: tuple[bytes, int]) -> str:
    return content[0].decode()


def test_a_visit_with_its_programme_and_deadlines(planned: Dossier) -> None:
    content, count = calendar(planned, Selection(ids=(VISIT,)))
    assert count == 3
    assert content.decode() == EXPECTED.replace("\n", "\r\n")


def test_the_same_records_give_the_same_bytes(planned: Dossier, tmp_path: Path) -> None:
    first, _count = calendar(planned)
    with Dossier.open(planned.path) as again:
        assert calendar(again)[0] == first
    path = tmp_path / "out.ics"
    assert export_file(planned, path) == 6
    assert path.read_bytes() == first


def test_lines_are_folded_at_75_octets_and_end_as_the_standard_says(dossier: Dossier) -> None:
    long = "Réunion 経済産業省 " * 15
    with dossier.change(N_("Meeting")) as change:
        change.add(Meeting(name=long.strip(), starts_on=date(2026, 10, 14)))
    content, _count = calendar(dossier)
    lines = content.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert b"\n" not in b"".join(lines)
    (event,) = icalendar.Calendar.from_ical(content).events
    assert event["SUMMARY"] == long.strip()


def test_nothing_internal_or_sensitive_leaves(planned: Dossier) -> None:
    whole = text(calendar(planned, Selection(people=True)))
    assert "SECRET" not in whole
    written = {field for fields in OWN_FIELDS.values() for field in fields}
    assert [field for field in written if field.internal or field.sensitive] == []
    assert set(SHOWN.values()) == set(OWN_FIELDS) == set(_MAKERS)


def test_people_are_named_when_asked_for_and_their_address_is_known(planned: Dossier) -> None:
    without = text(calendar(planned))
    assert "@" not in without
    named = text(calendar(planned, Selection(ids=(VISIT,), people=True)))
    assert [line for line in named.split("\r\n") if "mailto" in line] == [
        'ORGANIZER;CN="Claire Moreau":mailto:claire@example.org',
        'ATTENDEE;CN="Hiroshi Tanaka":mailto:tanaka@example.jp',
        'ATTENDEE;CN="Hiroshi Tanaka":mailto:tanaka@example.jp',
    ]


def test_a_series_is_written_whole(planned: Dossier) -> None:
    for wanted in (SERIES, MOVED):
        content = text(calendar(planned, Selection(ids=(wanted,))))
        lines = [
            line
            for line in content.split("\r\n")
            if line.startswith(("UID", "RRULE", "EXDATE", "RECURRENCE-ID", "DTSTART;"))
        ]
        assert lines == [
            f"UID:{SERIES}",
            "DTSTART;TZID=Europe/Paris:20261006T140000",
            "RRULE:FREQ=WEEKLY;UNTIL=20261201T225900Z",
            "EXDATE;TZID=Europe/Paris:20261013T140000",
            f"UID:{SERIES}",
            "DTSTART;TZID=Europe/Paris:20261022T090000",
            "RECURRENCE-ID;TZID=Europe/Paris:20261020T140000",
        ]


def test_other_programs_see_the_series_as_it_is(planned: Dossier) -> None:
    content, _count = calendar(planned, Selection(ids=(SERIES,)))
    found = times(content, datetime(2026, 10, 1), datetime(2026, 11, 12))
    assert sorted(start for start, _end, _title in found) == [
        "2026-10-06T12:00:00+00:00",
        "2026-10-22T07:00:00+00:00",
        "2026-10-27T13:00:00+00:00",  # the clock changed on the 25th, the hour of the meeting not
        "2026-11-03T13:00:00+00:00",
        "2026-11-10T13:00:00+00:00",
    ]


def test_a_task_is_a_todo(planned: Dossier) -> None:
    content = text(calendar(planned, Selection(ids=(TASK,))))
    assert content.split("\r\n")[4:-2] == [
        "BEGIN:VTODO",
        f"UID:{TASK}",
        *STAMPS.splitlines(),
        "SUMMARY:Réserver",
        "DUE;VALUE=DATE:20261001",
        "STATUS:NEEDS-ACTION",
        "PRIORITY:1",
        "CATEGORIES:Task",
        "X-IAR-KIND:task",
        "X-IAR-DIRECTION:task",
        "END:VTODO",
    ]


def test_a_deadline_that_is_met_rings_no_more(planned: Dossier) -> None:
    deadline = planned.get(Deadline, DUE)
    assert deadline is not None
    with planned.change(N_("Deadline")) as change:
        change.update(deadline, {Deadline.done_on: date(2026, 10, 9)})
    content = text(calendar(planned, Selection(ids=(DUE,))))
    assert "VALARM" not in content
    assert "X-IAR-DONE-ON:2026-10-09" in content


@pytest.mark.parametrize(
    ("wanted", "titles"),
    [
        (Selection(kinds=frozenset({"task"})), ["Réserver"]),
        (Selection(last=date(2026, 10, 5)), ["Réserver"]),
        (Selection(first=date(2026, 10, 15), last=date(2026, 10, 15)), ["NEDO"]),
        (Selection(first=date(2026, 11, 10), last=date(2026, 11, 10)), ["Séance"]),
        (Selection(first=date(2026, 11, 11), last=date(2026, 11, 16)), []),
        (Selection(first=date(2026, 12, 2)), []),
        (Selection(ids=(VISIT,), kinds=frozenset({"deadline"})), ["Badges"]),
        (Selection(first=date(2026, 10, 14)), ["NEDO", "Séance", "Séance", "Accueil"]),
    ],
)
def test_what_is_selected(planned: Dossier, wanted: Selection, titles: list[str]) -> None:
    content, count = calendar(planned, wanted)
    found = icalendar.Calendar.from_ical(content)
    parts = [each for each in found.walk() if each.name in {"VEVENT", "VTODO"}]
    assert [str(each["SUMMARY"]) for each in parts] == titles
    assert count == len(titles)


def test_what_has_no_place_in_a_calendar_is_said(planned: Dossier, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="“ffff” has no place in a calendar"):
        calendar(planned, Selection(ids=("ffff",)))
    with pytest.raises(UserError, match="There is nothing to export"):
        export_file(planned, tmp_path / "none.ics", Selection(first=date(2150, 1, 1)))
    assert not (tmp_path / "none.ics").exists()
    with pytest.raises(UserError, match=r"There is no “nowhere.ics” in"):
        export_file(planned, tmp_path / "no" / "nowhere.ics")


def test_identifiers_from_elsewhere_stay(dossier: Dossier) -> None:
    with dossier.change(N_("Meeting")) as change:
        change.add(Meeting(name="x", starts_on=date(2026, 10, 14), uid="abc@example.org"))
    assert "UID:abc@example.org\r\n" in text(calendar(dossier))


def test_kinds_are_told_in_the_language_spoken(planned: Dossier) -> None:
    set_language("fr")
    content = text(calendar(planned, Selection(ids=(SESSION,))))
    assert "CATEGORIES:Étape de programme\r\n" in content
    assert "//FR\r\n" in content


@pytest.mark.parametrize(
    "zone",
    ["Europe/Paris", "America/Toronto", "Asia/Tokyo", "Australia/Lord_Howe", "Africa/Casablanca"],
)
def test_the_rules_of_a_zone_are_those_of_its_country(zone: str) -> None:
    from io import StringIO

    made = vtimezone(zone, 2026, 2027).to_ical().decode()
    told, known = tzical(StringIO(made)).get(), ZoneInfo(zone)
    assert told is not None
    at = datetime(2026, 1, 1, tzinfo=UTC)
    while at < datetime(2028, 1, 1, tzinfo=UTC):
        wall = at.astimezone(known).replace(tzinfo=None)
        if known.utcoffset(wall) == known.utcoffset(wall.replace(fold=1)):
            assert told.utcoffset(wall) == known.utcoffset(wall), wall
        at += timedelta(hours=1)
