"""A file against the dossier: what is added, updated, left, refused; one step; undone wholly."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from iar_desktop.domain import (
    Agreement,
    Congress,
    Contact,
    Deadline,
    Delegation,
    Event,
    Meeting,
    Session,
    Task,
)
from iar_desktop.domain.congresses import CongressStatus
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.domain.meetings import MeetingStatus
from iar_desktop.domain.tasks import Priority, TaskStatus
from iar_desktop.exchange.icalendar import (
    Plan,
    Selection,
    calendar,
    import_plan,
    parse,
    plan,
    plan_of_file,
)
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import N_
from iar_desktop.storage import journal
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.exchange.conftest import vcalendar, vevent

TIMED = ("DTSTART;TZID=Asia/Tokyo:20261014T090000", "DTEND;TZID=Asia/Tokyo:20261014T100000")
Edit = Callable[[str], str]


def kept(dossier: Dossier, *records: Entity) -> None:
    with dossier.change(N_("Meeting")) as change:
        change.add_all(records)


def imported(dossier: Dossier, text: str | bytes) -> Plan:
    return import_plan(dossier, parse(text), "file.ics")


def counts(done: Plan) -> tuple[int, int, int, int]:
    found = done.counts()
    return found["add"], found["update"], found["leave"], found["refuse"]


def only(dossier: Dossier, entity: type[Any]) -> Any:
    (record,) = dossier.all(Query(entity))
    return record


def exported(dossier: Dossier, edit: Edit = str) -> str:
    content, _count = calendar(dossier)
    return edit(content.decode().replace("PRODID:-//IAR", "PRODID:-//Other"))


def test_an_event_becomes_a_meeting_and_is_updated_by_its_identifier(dossier: Dossier) -> None:
    lines = ("SUMMARY:Atelier", *TIMED, "LOCATION:Kyōto", "URL:https://example.org")
    assert counts(imported(dossier, vevent(*lines))) == (1, 0, 0, 0)
    first = only(dossier, Meeting)
    assert (first.name, first.venue, first.website) == ("Atelier", "Kyōto", "https://example.org")
    assert (first.starts_at, first.ends_at, first.zone) == (
        datetime(2026, 10, 14, 9),
        datetime(2026, 10, 14, 10),
        "Asia/Tokyo",
    )
    assert (first.starts_on, first.ends_on) == (date(2026, 10, 14), date(2026, 10, 14))
    assert (first.uid, first.status) == ("one@example.org", MeetingStatus.PLANNED)
    later = [each.replace("20261014", "20261020") for each in lines]
    assert counts(imported(dossier, vevent(*later, "STATUS:CANCELLED"))) == (0, 1, 0, 0)
    again = only(dossier, Meeting)
    assert again.id == first.id
    assert again.starts_at == datetime(2026, 10, 20, 9)
    assert again.status is MeetingStatus.CANCELLED


def test_whole_days_become_a_meeting_by_days(dossier: Dossier) -> None:
    imported(dossier, vevent("SUMMARY:Salon", "DTSTART:20261014", "DTEND:20261017"))
    found = only(dossier, Meeting)
    assert (found.starts_on, found.ends_on) == (date(2026, 10, 14), date(2026, 10, 16))
    assert (found.starts_at, found.ends_at) == (None, None)


def test_an_import_is_one_step_that_undo_takes_back(dossier: Dossier) -> None:
    before = journal.last_position(dossier.connection)
    events = [
        line
        for number in range(5)
        for line in ("BEGIN:VEVENT", f"UID:{number}", "SUMMARY:x", *TIMED, "END:VEVENT")
    ]
    assert counts(imported(dossier, vcalendar(*events))) == (5, 0, 0, 0)
    assert journal.last_position(dossier.connection) == before + 1
    assert dossier.undo().label == "Import file.ics"
    assert dossier.count(Query(Event)) == 0
    dossier.redo()
    assert dossier.count(Query(Event)) == 5


def test_what_was_written_here_since_stays(dossier: Dossier) -> None:
    imported(dossier, vevent("SUMMARY:Atelier", *TIMED, "LOCATION:Salle 3"))
    found = only(dossier, Meeting)
    with dossier.change(N_("Meeting")) as change:
        change.update(found, {Meeting.city: "Kyōto", Meeting.purpose: "Préparer"})
    assert counts(imported(dossier, vevent("SUMMARY:Atelier", *TIMED, "LOCATION:Salle 3"))) == (
        0,
        0,
        1,
        0,
    )
    assert only(dossier, Meeting).city == "Kyōto"


def test_an_older_file_of_our_own_undoes_nothing(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import UTC

    from iar_desktop.schema import clock

    kept(dossier, Delegation(name="NEDO", starts_on=date(2026, 10, 14)))
    old, _count = calendar(dossier)
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 10, 15, tzinfo=UTC))
    with dossier.change(N_("Meeting")) as change:
        change.update(only(dossier, Delegation), {Delegation.name: "NEDO et AIST"})
    done = imported(dossier, old)
    assert counts(done) == (0, 0, 1, 0)
    assert done.actions[0].reason == "It was changed here since the file was written."
    assert only(dossier, Delegation).name == "NEDO et AIST"


@pytest.fixture
def whole(dossier: Dossier) -> Dossier:
    """One record of each kind that a calendar shows."""
    person = Contact(family_name="Tanaka")
    visit = Delegation(
        name="NEDO",
        starts_on=date(2026, 10, 14),
        ends_on=date(2026, 10, 16),
        venue="ARD",
        city="Pomacle",
        country="FR",
        status=DelegationStatus.UNDER_WAY,
        purpose="Voir\nla bioraffinerie",
    )
    abroad = Congress(
        name="EFIB",
        starts_on=date(2026, 11, 3),
        zone="America/Toronto",
        status=CongressStatus.WATCHED,
    )
    kept(
        dossier,
        person,
        visit,
        abroad,
        Session(
            event=visit.id,
            name="Accueil",
            starts_at=datetime(2026, 10, 14, 9),
            ends_at=datetime(2026, 10, 14, 10),
            place="ARD",
            room="Salle A",
        ),
        Session(event=abroad.id, name="Vol", starts_at=datetime(2026, 11, 3, 9), zone="Asia/Tokyo"),
        Deadline(event=abroad.id, name="Résumé", due_on=date(2026, 10, 20), note="8 pages"),
        Task(name="Réserver", due_on=date(2026, 10, 1), event=visit.id, priority=Priority.HIGH),
        Task(name="Un jour"),
        Agreement(name="MoU NEDO", ends_on=date(2027, 12, 31)),
        Meeting(
            name="Séance",
            starts_on=date(2026, 10, 6),
            ends_on=date(2026, 10, 6),
            starts_at=datetime(2026, 10, 6, 14),
            ends_at=datetime(2026, 10, 6, 15),
            rule="FREQ=WEEKLY;UNTIL=20261231T235900",
            except_on=(date(2026, 10, 13),),
        ),
    )
    series = only(dossier, Meeting)
    kept(
        dossier,
        Meeting(
            name="Séance avancée",
            recurring=series.id,
            instead_of=date(2026, 10, 20),
            starts_on=date(2026, 10, 19),
            ends_on=date(2026, 10, 19),
            starts_at=datetime(2026, 10, 19, 9),
            ends_at=datetime(2026, 10, 19, 10),
        ),
    )
    return dossier


def test_our_own_kinds_come_back_to_their_records(whole: Dossier) -> None:
    def edit(text: str) -> str:
        for old, new in (
            ("SUMMARY:NEDO", "SUMMARY:NEDO et AIST"),
            ("DTEND;VALUE=DATE:20261017", "DTEND;VALUE=DATE:20261018"),
            ("LOCATION:ARD\\, Salle A", "LOCATION:Salle B"),
            ("SUMMARY:Résumé", "SUMMARY:Résumé long"),
            ("DUE;VALUE=DATE:20261001", "DUE;VALUE=DATE:20261002"),
            ("STATUS:NEEDS-ACTION", "STATUS:COMPLETED"),
            ("20271231", "20281231"),
            ("SUMMARY:Séance avancée", "SUMMARY:Séance reculée"),
        ):
            assert old in text
            text = text.replace(old, new)
        return text

    done = imported(whole, exported(whole, edit))
    assert counts(done) == (0, 7, 3, 0)
    visit = only(whole, Delegation)
    assert (visit.name, visit.ends_on) == ("NEDO et AIST", date(2026, 10, 17))
    assert (visit.status, visit.city) == (DelegationStatus.UNDER_WAY, "Pomacle")
    welcome = whole.first(Query(Session).where(Session.name.equals("Accueil")))
    assert welcome is not None
    assert (welcome.place, welcome.room, welcome.zone) == ("Salle B", None, None)
    assert only(whole, Deadline).name == "Résumé long"
    tasks = {each.name: each for each in whole.all(Query(Task))}
    assert tasks["Réserver"].due_on == date(2026, 10, 2)
    assert {each.status for each in tasks.values()} == {TaskStatus.DONE}
    assert only(whole, Agreement).ends_on == date(2028, 12, 31)
    assert {each.name for each in whole.all(Query(Meeting))} == {"Séance", "Séance reculée"}


def test_an_agreement_is_shown_as_its_end_and_keeps_its_name(whole: Dossier) -> None:
    from iar_desktop.schema.messages import set_language

    assert "SUMMARY:End of: MoU NEDO\r\n" in exported(whole)
    set_language("fr")
    french = exported(whole)
    assert "SUMMARY:Fin de\xa0: MoU NEDO\r\n" in french
    set_language("en")
    assert counts(imported(whole, french)) == (0, 0, 10, 0)
    renamed = french.replace("SUMMARY:Fin de\xa0: MoU NEDO", "SUMMARY:Accord NEDO")
    assert counts(imported(whole, renamed)) == (0, 1, 9, 0)
    assert only(whole, Agreement).name == "Accord NEDO"


def test_identifiers_may_carry_hyphens_and_capitals(whole: Dossier) -> None:
    import uuid

    def edit(text: str) -> str:
        for record in (*whole.all(Query(Session)), *whole.all(Query(Deadline))):
            text = text.replace(f"UID:{record.id}", f"UID:{str(uuid.UUID(record.id)).upper()}")
        return text.replace("SUMMARY:Vol", "SUMMARY:Vol NH215")

    assert counts(imported(whole, exported(whole, edit))) == (0, 1, 9, 0)
    assert whole.count(Query(Session)) == 2


def test_another_dossier_gets_the_same_records(whole: Dossier, tmp_path: Path) -> None:
    ours, count = calendar(whole)
    with Dossier.create(tmp_path / "other.iar") as other:
        assert counts(imported(other, ours)) == (count, 0, 0, 0)
        assert counts(imported(other, ours)) == (0, 0, count, 0)
        assert stamped(calendar(other)[0]) == stamped(ours)


def stamped(content: bytes) -> list[str]:
    """The lines of a file without those that count the edits of a record."""
    return [each for each in content.decode().splitlines() if not each.startswith("SEQUENCE")]


def test_a_session_without_its_event_is_a_meeting_and_a_deadline_a_task(
    whole: Dossier, tmp_path: Path
) -> None:
    wanted = Selection(kinds=frozenset({"session", "deadline"}))
    ours, _count = calendar(whole, wanted)
    with Dossier.create(tmp_path / "other.iar") as other:
        assert counts(imported(other, ours)) == (3, 0, 0, 0)
        assert sorted(each.name for each in other.all(Query(Meeting))) == ["Accueil", "Vol"]
        assert [each.name for each in other.all(Query(Task))] == ["Résumé"]
        assert counts(imported(other, ours)) == (0, 0, 3, 0)


def test_a_series_with_a_day_replaced_and_one_taken_out(dossier: Dossier) -> None:
    text = vcalendar(
        *("BEGIN:VEVENT", "UID:s", "SUMMARY:Séance", *TIMED, "RRULE:FREQ=WEEKLY"),
        *("EXDATE;TZID=Asia/Tokyo:20261021T090000", "END:VEVENT"),
        *("BEGIN:VEVENT", "UID:s", "RECURRENCE-ID;TZID=Asia/Tokyo:20261028T090000"),
        *("DTSTART;TZID=Asia/Tokyo:20261029T090000", "END:VEVENT"),
    )
    assert counts(imported(dossier, text)) == (2, 0, 0, 0)
    first = dossier.first(Query(Meeting).where(Meeting.uid.equals("s")))
    assert first is not None
    assert (first.rule, first.except_on) == ("FREQ=WEEKLY", (date(2026, 10, 21),))
    (other,) = dossier.of(Meeting.recurring, first.id)
    assert (other.name, other.instead_of, other.starts_at) == (
        "Séance",
        date(2026, 10, 28),
        datetime(2026, 10, 29, 9),
    )
    assert counts(imported(dossier, text)) == (0, 0, 2, 0)
    moved = text.replace("20261029T090000", "20261030T090000")
    assert counts(imported(dossier, moved)) == (0, 1, 1, 0)


def test_a_day_replaced_that_comes_alone_finds_its_series_or_stands_alone(
    dossier: Dossier,
) -> None:
    day = ("SUMMARY:Séance", "RECURRENCE-ID;TZID=Asia/Tokyo:20261021T090000", *TIMED)
    assert counts(imported(dossier, vevent(*day, uid="s"))) == (1, 0, 0, 0)
    assert counts(imported(dossier, vevent(*day, uid="s"))) == (0, 0, 1, 0)
    series = ("SUMMARY:Séance", *TIMED, "RRULE:FREQ=WEEKLY")
    assert counts(imported(dossier, vevent(*series, uid="t"))) == (1, 0, 0, 0)
    assert counts(imported(dossier, vevent(*day, uid="t"))) == (1, 0, 0, 0)
    first = dossier.first(Query(Meeting).where(Meeting.rule.equals("FREQ=WEEKLY")))
    assert first is not None
    assert [each.instead_of for each in dossier.of(Meeting.recurring, first.id)] == [
        date(2026, 10, 21)
    ]


def test_a_day_taken_out_of_its_series_is_not_replaced(dossier: Dossier) -> None:
    text = vcalendar(
        *("BEGIN:VEVENT", "UID:s", *TIMED, "RRULE:FREQ=WEEKLY", "EXDATE;VALUE=DATE:20261021"),
        *("END:VEVENT", "BEGIN:VEVENT", "UID:s", "RECURRENCE-ID;VALUE=DATE:20261021"),
        *("DTSTART:20261022", "END:VEVENT"),
    )
    done = imported(dossier, text)
    assert counts(done) == (1, 0, 0, 1)
    assert [(each.line, each.reason) for each in done.refusals] == [
        (10, "This day is taken out of its series.")
    ]


def test_calling_off(whole: Dossier) -> None:
    visit, session = only(whole, Delegation), whole.all(Query(Session))[0]
    text = vcalendar(
        "METHOD:CANCEL",
        *("BEGIN:VEVENT", f"UID:{visit.id}", "DTSTART:20261014", "END:VEVENT"),
        *("BEGIN:VEVENT", "UID:unknown", "DTSTART:20261014", "END:VEVENT"),
        *("BEGIN:VEVENT", f"UID:{session.id}", "DTSTART:20261014", "END:VEVENT"),
    )
    done = imported(whole, text)
    assert counts(done) == (0, 1, 0, 2)
    assert [(each.line, each.reason) for each in done.refusals] == [
        (8, "It calls off something that is not here."),
        (12, f"“{session.name}” cannot be called off; delete it."),
    ]
    after = only(whole, Delegation)
    assert (after.status, after.ends_on) == (DelegationStatus.CANCELLED, visit.ends_on)
    assert counts(imported(whole, text)) == (0, 0, 1, 2)


def test_a_task_of_another_program(dossier: Dossier) -> None:
    def task(*lines: str) -> str:
        return vcalendar("BEGIN:VTODO", "UID:t", "SUMMARY:Réserver", *lines, "END:VTODO")

    imported(dossier, task("DUE:20261020", "PRIORITY:1", "DESCRIPTION:Hôtel"))
    found = only(dossier, Task)
    assert (found.name, found.due_on, found.detail) == ("Réserver", date(2026, 10, 20), "Hôtel")
    assert (found.priority, found.status) == (Priority.HIGH, TaskStatus.OPEN)
    done = task("DUE:20261020", "STATUS:COMPLETED", "COMPLETED:20261018T120000Z")
    assert counts(imported(dossier, done)) == (0, 1, 0, 0)
    assert only(dossier, Task).done_on == date(2026, 10, 18)
    assert counts(imported(dossier, task("STATUS:NEEDS-ACTION"))) == (0, 1, 0, 0)
    assert (only(dossier, Task).done_on, only(dossier, Task).status) == (None, TaskStatus.OPEN)


def test_what_a_record_cannot_be_is_refused_alone(whole: Dossier) -> None:
    visit = only(whole, Delegation)
    text = vcalendar(
        *("BEGIN:VTODO", f"UID:{visit.id}", "SUMMARY:x", "END:VTODO"),
        *("BEGIN:VEVENT", f"UID:{visit.id}", "RECURRENCE-ID:20261014", "DTSTART:20261014"),
        *("END:VEVENT", "BEGIN:VEVENT", "UID:new", "SUMMARY:ok", "DTSTART:20261014", "END:VEVENT"),
    )
    done = imported(whole, text)
    assert counts(done) == (1, 0, 0, 2)
    assert [(each.line, each.reason) for each in done.refusals] == [
        (3, "Its identifier is that of another record: NEDO."),
        (7, "It replaces one day of something that does not come back here."),
    ]


def test_identifiers_of_records_without_place_in_a_calendar_stay_theirs(whole: Dossier) -> None:
    person = only(whole, Contact)
    lines = ("X-IAR-KIND:meeting", "SUMMARY:x", *TIMED)
    imported(whole, vevent(*lines, uid=person.id))
    found = whole.first(Query(Meeting).where(Meeting.uid.equals(person.id)))
    assert found is not None
    assert found.id != person.id


def test_a_plan_writes_nothing(dossier: Dossier, tmp_path: Path) -> None:
    path = tmp_path / "file.ics"
    path.write_text(vevent("SUMMARY:x", *TIMED))
    before = journal.last_position(dossier.connection)
    parsed, found = plan_of_file(dossier, path)
    assert (len(parsed.proposed), counts(found)) == (1, (1, 0, 0, 0))
    assert counts(plan(dossier, parsed)) == (1, 0, 0, 0)
    assert journal.last_position(dossier.connection) == before
    with pytest.raises(UserError, match=r"There is no “none.ics” in"):
        plan_of_file(dossier, tmp_path / "none.ics")
