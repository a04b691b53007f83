"""What a file says: lines, encodings, zones, rules, days added and replaced, what is refused."""

from datetime import date, datetime, timedelta

import pytest

from iar_desktop.exchange.icalendar import Parsed, Refusal, parse
from iar_desktop.exchange.icalendar.appearance import Appearance, When, whole_days
from tests.exchange.conftest import vcalendar, vevent

NINE, TEN = datetime(2026, 10, 14, 9), datetime(2026, 10, 14, 10)
BERLIN = ("DTSTART;TZID=Europe/Berlin:20261014T090000", "DTEND;TZID=Europe/Berlin:20261014T100000")


def seen(text: str | bytes) -> Appearance:
    """What the one entry of a file, of which nothing is refused, looks like."""
    parsed = parse(text)
    assert parsed.refusals == ()
    assert len(parsed.proposed) == 1
    return parsed.proposed[0].appearance


def refused(text: str | bytes) -> tuple[Refusal, ...]:
    parsed = parse(text)
    assert parsed.proposed == ()
    return parsed.refusals


def partial(parsed: Parsed) -> list[tuple[int, str]]:
    assert all(each.partial for each in parsed.refusals)
    return [(each.line, each.reason) for each in parsed.refusals]


def test_an_event_in_a_zone() -> None:
    lines = (
        "SUMMARY:Groupe de travail\\, bioéconomie",
        *BERLIN,
        "LOCATION:Reims",
        "DESCRIPTION:Un\\ndeux",
        "URL:https://example.org/a?b=1",
        "STATUS:CONFIRMED",
        "SEQUENCE:3",
        "LAST-MODIFIED:20260901T080000Z",
    )
    found = seen(vevent(*lines))
    assert found.uid == "one@example.org"
    assert found.title == "Groupe de travail, bioéconomie"
    assert found.when == When(NINE, TEN, "Europe/Berlin")
    assert found.location == "Reims"
    assert found.description == "Un\ndeux"
    assert found.url == "https://example.org/a?b=1"
    assert (found.status, found.sequence) == ("CONFIRMED", 3)
    assert found.changed is not None
    assert found.changed.isoformat() == "2026-09-01T08:00:00+00:00"


@pytest.mark.parametrize(
    ("lines", "when"),
    [
        (["DTSTART;VALUE=DATE:20261014"], whole_days(date(2026, 10, 14), date(2026, 10, 14))),
        (
            ["DTSTART;VALUE=DATE:20261014", "DTEND;VALUE=DATE:20261017"],
            whole_days(date(2026, 10, 14), date(2026, 10, 16)),
        ),
        (
            ["DTSTART:20261014", "DURATION:P2D"],
            whole_days(date(2026, 10, 14), date(2026, 10, 15)),
        ),
        (["DTSTART:20261014T090000"], When(NINE, None, "Europe/Paris")),
        (["DTSTART:20261014T070000Z"], When(NINE, None, "Europe/Paris")),
        (
            ["DTSTART:20261014T070000Z", "RRULE:FREQ=DAILY;COUNT=3"],
            When(NINE - timedelta(hours=2), None, "UTC"),
        ),
        (["dtstart;tzid=Asia/Tokyo:20261014T090000"], When(NINE, None, "Asia/Tokyo")),
        (["DTSTART;TZID=asia/tokyo:20261014T090000"], When(NINE, None, "Asia/Tokyo")),
        (["DTSTART;TZID=Tokyo Standard Time:20261014T090000"], When(NINE, None, "Asia/Tokyo")),
        (
            ["DTSTART;TZID=/mozilla.org/20050126_1/America/Toronto:20261014T090000"],
            When(NINE, None, "America/Toronto"),
        ),
        (
            [BERLIN[0], "DTEND;TZID=Asia/Tokyo:20261014T170000"],
            When(NINE, TEN, "Europe/Berlin"),
        ),
        ([BERLIN[0], "DURATION:PT1H"], When(NINE, TEN, "Europe/Berlin")),
        (
            ["DTSTART;TZID=Europe/Paris:20261014T230000", "DURATION:PT2H"],
            When(datetime(2026, 10, 14, 23), datetime(2026, 10, 15, 1), "Europe/Paris"),
        ),
    ],
)
def test_times(lines: list[str], when: When) -> None:
    assert seen(vevent("SUMMARY:x", *lines)).when == when


def test_the_zone_of_the_calendar_is_that_of_floating_and_utc_times() -> None:
    for line in ("DTSTART:20261014T070000Z", "DTSTART:20261014T160000"):
        found = seen(vcalendar("X-WR-TIMEZONE:Asia/Tokyo", "BEGIN:VEVENT", line, "END:VEVENT"))
        assert found.when == When(datetime(2026, 10, 14, 16), None, "Asia/Tokyo")


OWN_ZONE = (
    "BEGIN:VTIMEZONE",
    "TZID:Bureau",
    "BEGIN:STANDARD",
    "DTSTART:19701025T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:{summer}",
    "TZOFFSETTO:{winter}",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:19700329T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:{winter}",
    "TZOFFSETTO:{summer}",
    "END:DAYLIGHT",
    "END:VTIMEZONE",
)


def own_zone(winter: str, summer: str) -> str:
    lines = [each.format(winter=winter, summer=summer) for each in OWN_ZONE]
    event = ("BEGIN:VEVENT", "UID:1", "DTSTART;TZID=Bureau:20261014T090000", "END:VEVENT")
    return vcalendar(*lines, *event)


def test_a_zone_of_the_file_is_found_by_its_rules() -> None:
    assert seen(own_zone("+0100", "+0200")).when == When(NINE, None, "Europe/Paris")
    assert seen(own_zone("+0200", "+0300")).when == When(NINE, None, "Europe/Bucharest")


def test_a_zone_of_no_country_is_converted() -> None:
    parsed = parse(own_zone("+0115", "+0215"))
    assert parsed.proposed[0].appearance.when == When(
        datetime(2026, 10, 14, 8, 45), None, "Europe/Paris"
    )
    assert partial(parsed) == [
        (
            20,
            "The time zone “Bureau” is that of no country; its times are told as in Europe/Paris.",
        )
    ]


def test_a_zone_that_nobody_knows_is_said_once() -> None:
    lines = ("DTSTART;TZID=Nowhere:20261014T090000", "DTEND;TZID=Nowhere:20261014T100000")
    parsed = parse(vevent(*lines))
    assert parsed.proposed[0].appearance.when == When(NINE, TEN, "Europe/Paris")
    assert partial(parsed) == [(5, "The time zone “Nowhere” is unknown; Europe/Paris is taken.")]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1"]
)
@pytest.mark.parametrize("ends", ["\r\n", "\n", "\r"])
def test_encodings_and_line_ends(encoding: str, ends: str) -> None:
    text = vevent("SUMMARY:Équipe à Besançon", *BERLIN).replace("\r\n", ends)
    assert seen(text.encode(encoding)).title == "Équipe à Besançon"


def test_lines_are_unfolded_and_counted_as_they_stand() -> None:
    text = vevent("SUMMARY:Groupe de", "  travail", "\tbio", *BERLIN, "RDATE:demain")
    parsed = parse(text)
    assert parsed.proposed[0].appearance.title == "Groupe de travailbio"
    assert partial(parsed) == [(10, "“demain” is no date or time (RDATE).")]


@pytest.mark.parametrize(
    ("rule", "kept"),
    [
        ("FREQ=WEEKLY;BYDAY=WE", "FREQ=WEEKLY;BYDAY=WE"),
        ("freq=weekly;byday=we;", "FREQ=WEEKLY;BYDAY=WE"),
        ("FREQ=WEEKLY;BYDAY=MO, WE", "FREQ=WEEKLY;BYDAY=MO,WE"),
        ("FREQ=MONTHLY;BYDAY=2WE;COUNT=4", "FREQ=MONTHLY;BYDAY=2WE;COUNT=4"),
        ("FREQ=DAILY;UNTIL=20261231T080000Z", "FREQ=DAILY;UNTIL=20261231T090000"),
        ("FREQ=DAILY;UNTIL=20261231", "FREQ=DAILY;UNTIL=20261231T235900"),
        ("FREQ=DAILY;BYHOUR=9;BYMINUTE=0", "FREQ=DAILY"),
        ("RSCALE=GREGORIAN;FREQ=DAILY", "FREQ=DAILY"),
        ("FREQ=DAILY;UNTIL=20250101", ""),
    ],
)
def test_rules(rule: str, kept: str) -> None:
    found = seen(vevent("SUMMARY:x", *BERLIN, f"RRULE:{rule}"))
    assert found.rule == kept


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ("FREQ=HOURLY", "It comes back more often than once a day."),
        ("FREQ=DAILY;BYHOUR=9,15", "It comes back more often than once a day."),
        ("FREQ=YEARLY;RSCALE=CHINESE", "It follows another calendar than the Gregorian one."),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "This rule never comes true."),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "This rule never comes true."),
        ("FREQ=DAILY;INTERVAL=7;BYDAY=MO", "This rule never comes true."),
        *(
            (rule, f"“{rule}” is no rule of recurrence that can be kept.")
            for rule in (
                "FREQ=OFTEN",
                "COUNT=3",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;COUNT=2;UNTIL=20270101",
                "FREQ=WEEKLY;BYDAY=XX",
            )
        ),
    ],
)
def test_rules_that_are_refused(rule: str, reason: str) -> None:
    text = vevent("SUMMARY:Réunion", *BERLIN, f"RRULE:{rule}")
    assert refused(text) == (Refusal(8, "Réunion", reason),)


SERIES = ("SUMMARY:Séance", *BERLIN, "RRULE:FREQ=WEEKLY;COUNT=5")


def test_exceptions_are_days() -> None:
    lines = (
        "EXDATE;TZID=Europe/Berlin:20261021T090000,20261028T090000",
        "EXDATE:20261104T080000Z",
        "EXDATE;VALUE=DATE:20261111",
    )
    found = seen(vevent(*SERIES, *lines))
    assert found.except_on == (
        date(2026, 10, 21),
        date(2026, 10, 28),
        date(2026, 11, 4),
        date(2026, 11, 11),
    )


def test_an_exception_at_another_time_is_said() -> None:
    parsed = parse(vevent(*SERIES, "EXDATE;TZID=Europe/Berlin:20261021T100000"))
    assert parsed.proposed[0].appearance.except_on == ()
    assert partial(parsed) == [(9, "An exception at another time is no exception.")]


def test_days_added_are_meetings_of_the_series() -> None:
    lines = (
        "RDATE;TZID=Europe/Berlin:20261016T090000,20261021T090000",
        "RDATE;VALUE=PERIOD:20261017T120000Z/PT2H",
    )
    parsed = parse(vevent(*SERIES, *lines))
    assert parsed.refusals == ()
    assert [(each.appearance.instead_of, each.appearance.when) for each in parsed.proposed] == [
        (None, When(NINE, TEN, "Europe/Berlin")),
        (
            date(2026, 10, 16),
            When(datetime(2026, 10, 16, 9), datetime(2026, 10, 16, 10), "Europe/Berlin"),
        ),
        (
            date(2026, 10, 17),
            When(datetime(2026, 10, 17, 14), datetime(2026, 10, 17, 16), "Europe/Berlin"),
        ),
    ]
    twice = parse(vevent(*SERIES, "RDATE;TZID=Europe/Berlin:20261021T150000"))
    assert len(twice.proposed) == 1
    assert partial(twice) == [(9, "A second time on the same day is not kept.")]


def test_a_beginning_outside_its_rule_is_part_of_the_series() -> None:
    found = seen(vevent("SUMMARY:x", *BERLIN, "RRULE:FREQ=WEEKLY;BYDAY=FR"))
    assert (found.rule, found.when) == (
        "FREQ=WEEKLY;BYDAY=FR",
        When(NINE, TEN, "Europe/Berlin"),
    )


def test_a_day_replaced() -> None:
    found = seen(
        vevent(
            "SUMMARY:Séance",
            "RECURRENCE-ID:20261021T070000Z",
            "DTSTART;TZID=Europe/Berlin:20261022T140000",
        )
    )
    assert (found.instead_of, found.rule) == (date(2026, 10, 21), "")
    parsed = parse(
        vevent(
            "DTSTART;TZID=Europe/Berlin:20261022T140000",
            "RECURRENCE-ID;RANGE=THISANDFUTURE:20261021T070000Z",
            "RRULE:FREQ=DAILY",
        )
    )
    assert partial(parsed) == [
        (6, "The change is kept for this day only, not for those after it."),
        (7, "One day of a series has no rule of its own."),
    ]


@pytest.mark.parametrize(
    ("lines", "line", "reason"),
    [
        (["SUMMARY:x"], 3, "It has no beginning (DTSTART)."),
        (["DTSTART:demain"], 5, "“demain” is no date or time (DTSTART)."),
        (["DTSTART:00010101T000000"], 5, "The year 1 is not possible here."),
        (["DTSTART:23000101T000000"], 5, "The year 2300 is not possible here."),
        (["DTSTART:090000"], 5, "“090000” is no date or time (DTSTART)."),
        ([BERLIN[0], "RECURRENCE-ID:x"], 6, "“x” is no date or time (RECURRENCE-ID)."),
    ],
)
def test_events_that_are_refused(lines: list[str], line: int, reason: str) -> None:
    (found,) = refused(vevent(*lines))
    assert (found.line, found.reason, found.partial) == (line, reason, False)


@pytest.mark.parametrize(
    ("lines", "line", "reason"),
    [
        (
            [*BERLIN[:1], "DTEND;TZID=Europe/Berlin:20261014T080000"],
            6,
            "Only its beginning is kept: It ends before it begins.",
        ),
        (
            [BERLIN[0], "DURATION:P99999999D"],
            6,
            "Only its beginning is kept: It ends too far away.",
        ),
        ([*BERLIN, "URL:tel:123"], 7, "tel:123” is not a web address"),
        ([*BERLIN, "LOCATION:" + "a" * 400], 7, "This text is too long"),
        ([*BERLIN, 'LOCATION;X="a:b'], 7, "This line cannot be read (LOCATION)."),
        ([*BERLIN, "RRULE:FREQ=DAILY", "EXRULE:FREQ=WEEKLY"], 8, "A rule of exceptions"),
        (
            [*BERLIN, "RRULE:FREQ=DAILY", "RRULE:FREQ=WEEKLY"],
            8,
            "Only the first of several rules is kept.",
        ),
    ],
)
def test_what_is_not_kept_of_an_event_is_said(lines: list[str], line: int, reason: str) -> None:
    parsed = parse(vevent(*lines))
    assert len(parsed.proposed) == 1
    assert [each.line for each in parsed.refusals] == [line]
    assert parsed.refusals[0].partial
    assert reason in parsed.refusals[0].reason


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("", 1, "This is no calendar: it has no BEGIN line."),
        ("Bonjour\n", 1, "This is no calendar: it has no BEGIN line."),
        (vcalendar(), 1, "The calendar is empty."),
        ("BEGIN:VCARD\nFN:Jane\nEND:VCARD\n", 1, "This is an address card, not a calendar."),
        (
            vcalendar("BEGIN:VJOURNAL", "SUMMARY:x", "END:VJOURNAL"),
            3,
            "A journal entry has no place in this calendar.",
        ),
        (
            vcalendar("BEGIN:VFREEBUSY", "END:VFREEBUSY"),
            3,
            "Free and busy times are no events.",
        ),
        (
            vcalendar("BEGIN:X-THING", "END:X-THING"),
            3,
            "An entry “X-THING” has no place in this calendar.",
        ),
        (
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261014\n",
            2,
            "The entry has no end (END:VEVENT).",
        ),
        (
            vcalendar("METHOD:REPLY", "BEGIN:VEVENT", *BERLIN, "END:VEVENT"),
            4,
            "This is an answer to an invitation, not an event.",
        ),
    ],
)
def test_what_is_no_event_is_refused(text: str, line: int, reason: str) -> None:
    (found,) = refused(text)
    assert (found.line, found.reason) == (line, reason)


def test_the_newest_state_of_an_entry_is_taken() -> None:
    def event(title: str, sequence: int) -> tuple[str, ...]:
        own = (f"SUMMARY:{title}", f"SEQUENCE:{sequence}")
        return ("BEGIN:VEVENT", "UID:1", *BERLIN, *own, "END:VEVENT")

    parsed = parse(vcalendar(*event("new", 2), *event("old", 1)))
    assert [each.appearance.title for each in parsed.proposed] == ["new"]
    reason = "The same entry stands in the file again, newer; that one is taken."
    assert parsed.refusals == (Refusal(10, "old", reason),)


def test_an_event_without_identifier_gets_one_from_its_content() -> None:
    text = vcalendar("BEGIN:VEVENT", "SUMMARY:x", *BERLIN, "END:VEVENT")
    other = text.replace("SUMMARY:x", "SUMMARY:x\r\nDTSTAMP:20260101T000000Z")
    assert seen(text).uid == seen(other).uid
    assert seen(text.replace("SUMMARY:x", "SUMMARY:y")).uid != seen(text).uid


def test_alarms_are_passed_over() -> None:
    alarm = ("BEGIN:VALARM", "TRIGGER:nonsense", "DTSTART:nonsense", "END:VALARM")
    assert seen(vevent("SUMMARY:x", *BERLIN, *alarm)).when == When(NINE, TEN, "Europe/Berlin")


def todo(*lines: str) -> str:
    return vcalendar("BEGIN:VTODO", "UID:task@example.org", *lines, "END:VTODO")


def test_a_task() -> None:
    found = seen(
        todo(
            "SUMMARY:Réserver",
            "DUE;TZID=Asia/Tokyo:20261020T120000",
            "STATUS:COMPLETED",
            "COMPLETED:20261019T230000Z",
            "PRIORITY:2",
        )
    )
    assert found == Appearance(
        uid="task@example.org",
        component="VTODO",
        title="Réserver",
        when=whole_days(date(2026, 10, 20), date(2026, 10, 20)),
        status="COMPLETED",
        priority=2,
        done_on=date(2026, 10, 20),
    )


@pytest.mark.parametrize(
    ("lines", "due", "status"),
    [
        ([], None, None),
        (["DTSTART;VALUE=DATE:20261020"], date(2026, 10, 20), None),
        (["DTSTART;VALUE=DATE:20261020", "DURATION:P2D"], date(2026, 10, 21), None),
        (["PERCENT-COMPLETE:100"], None, "COMPLETED"),
        (["STATUS:IN-PROCESS"], None, "NEEDS-ACTION"),
        (["STATUS:WHATEVER"], None, None),
    ],
)
def test_when_a_task_is_due(lines: list[str], due: date | None, status: str | None) -> None:
    found = seen(todo("SUMMARY:x", *lines))
    assert found.when == (whole_days(due, due) if due else None)
    assert found.status == status


def test_tasks_do_not_come_back() -> None:
    parsed = parse(todo("DUE:20261020", "RRULE:FREQ=DAILY"))
    assert partial(parsed) == [(6, "A task does not come back here; the first is kept.")]
    (found,) = refused(todo("DUE:20261020", "RECURRENCE-ID:20261020"))
    assert found.reason == "It replaces one of a series; tasks have none here."
