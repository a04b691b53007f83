"""What visits, congresses and hosted events of the sample have in common."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from iar_desktop.domain import Attendance, BudgetLine, Deadline, Event, Participation, Session, Task
from iar_desktop.domain.tasks import TaskStatus
from iar_desktop.operations.sample.content import Row, parts
from iar_desktop.operations.sample.sheet import Sheet
from iar_desktop.schema.entity import Entity

PARTS = ("themes", "sessions", "budget", "tasks", "deadlines")


def event_values(sheet: Sheet, entity: type[Event], record: Row, *apart: str) -> Row:
    """Return the values of an event itself; ``{year}`` in its name is that of its first day."""
    values = sheet.values(entity, record, *PARTS, *apart)
    year = first_day(sheet, record).year
    return {**values, "name": record["name"].replace("{year}", str(year))}


def first_day(sheet: Sheet, record: Row) -> date:
    """Return the first day of an event."""
    return sheet.days.day(record.get("starts_on") or record["starts_at"])


def wall_time(sheet: Sheet, record: Row, day: int, clock: str) -> datetime:
    """Return the wall time on the day number ``day`` of an event (1 is the first)."""
    on = first_day(sheet, record) + timedelta(day - 1)
    return datetime.combine(on, time.fromisoformat(clock))


def session(sheet: Sheet, event: str, record: Row, part: Row, *apart: str) -> Session:
    """Return a session of the programme; wall times are those of the event's place."""
    values = sheet.values(Session, part, "day", "starts", "ends", "hosts", "speakers", *apart)
    hosts = part.get("hosts", ())
    return Session(
        event=event,
        starts_at=wall_time(sheet, record, part["day"], part["starts"]),
        ends_at=wall_time(sheet, record, part["day"], part["ends"]),
        host=sheet.person(hosts[0]) if hosts else None,
        **values,
    )


def attendances(sheet: Sheet, of: Session, slugs: list[str]) -> Iterator[Entity]:
    """Yield who is named for a session, each once."""
    for slug in dict.fromkeys(slugs):
        yield Attendance(session=of.id, contact=sheet.person(slug))


def journey(sheet: Sheet, record: Row, part: Row) -> dict[str, datetime]:
    """Return when someone comes to an event and leaves it, as far as is written: [day, time]."""
    known = (("arrives_at", "arrives"), ("departs_at", "departs"))
    return {name: wall_time(sheet, record, *part[key]) for name, key in known if key in part}


def participation(sheet: Sheet, event: str, part: Row, **values: object) -> Participation:
    """Return someone's part in an event, for the organisation where they work."""
    slug = part["person"]
    own = sheet.values(Participation, part, "person", "arrives", "departs")
    return Participation(
        event=event,
        contact=sheet.person(slug),
        organisation=sheet.employer(slug),
        **{**values, **own},
    )


def money_and_work(sheet: Sheet, event: str, record: Row) -> Iterator[Entity]:
    """Yield themes, budget, tasks and deadlines of an event."""
    yield from sheet.themings(event, record)
    for part in parts(record, "budget"):
        yield BudgetLine(event=event, **sheet.values(BudgetLine, part))
    for part in parts(record, "tasks"):
        yield task(sheet, part, event=event)
    for part in parts(record, "deadlines"):
        yield Deadline(event=event, **sheet.values(Deadline, part))


def task(sheet: Sheet, part: Row, *apart: str, **links: str | None) -> Task:
    """Return a task or commitment, done when it has the day on which it was."""
    status = TaskStatus.DONE if "done_on" in part else TaskStatus.OPEN
    return Task(status=status, **{**links, **sheet.values(Task, part, *apart)})
