"""The visits of the sample: guests, programme, logistics, questions."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta

from iar_desktop.domain import Delegation, Participation, Session, Task
from iar_desktop.domain.participations import Role
from iar_desktop.domain.programme import SessionKind
from iar_desktop.domain.tasks import TaskStatus
from iar_desktop.operations.sample.content import Row, parts, table
from iar_desktop.operations.sample.event_parts import (
    event_values,
    first_day,
    journey,
    money_and_work,
    participation,
    session,
)
from iar_desktop.operations.sample.sheet import Sheet
from iar_desktop.operations.sample.typesetting import typeset
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.entity import Entity

_FIELDS = {"hotel": "hotel", "transfer": "transport", "meal": "meals"}


def delegations(sheet: Sheet) -> Iterator[Entity]:
    """Yield each visit, its guests in order of precedence, its programme and its work."""
    for slug, record in table("delegation").items():
        known = sheet.id(f"delegation.{slug}")
        yield _visit(sheet, known, record)
        yield from _guests(sheet, known, record)
        for part in parts(record, "sessions"):
            yield _session(sheet, known, record, part)
        yield from money_and_work(sheet, known, record)
        yield from _gifts(sheet, known, record)


def _visit(sheet: Sheet, known: str, record: Row) -> Delegation:
    apart = ("interpreter", "delegates", "logistics", "likely_questions")
    values = event_values(sheet, Delegation, record, *apart)
    interpreter = record.get("interpreter")
    return Delegation(
        id=known,
        interpreter=interpreter is not None,
        interpreter_name=sheet.person_name(interpreter) if interpreter else None,
        likely_questions="\n".join(
            typeset(f"{part['question']} — {part['answer']}")
            for part in parts(record, "likely_questions")
        ),
        created_at=sheet.since(sheet.days.day(record["requested_on"])),
        **_logistics(sheet, record),
        **values,
    )


def _logistics(sheet: Sheet, record: Row) -> dict[str, str]:
    lines: dict[str, list[str]] = defaultdict(list)
    for part in parts(record, "logistics"):
        if part["kind"] in _FIELDS:
            lines[_FIELDS[part["kind"]]].append(_line(sheet, record, part))
    return {name: "\n".join(each) for name, each in lines.items()}


def _line(sheet: Sheet, record: Row, part: Row) -> str:
    day = first_day(sheet, record) + timedelta(part["day"] - 1)
    details = [format_day(day, "short"), sheet.phrase("paid", who=part["cost_bearer"])]
    if "reference" in part:
        details.append(part["reference"])
    return f"{part['title']} ({', '.join(details)})"


def _gifts(sheet: Sheet, event: str, record: Row) -> Iterator[Entity]:
    """Yield what is to be offered as tasks: a visit has no field for it."""
    for part in parts(record, "logistics"):
        if part["kind"] == "gift":
            day = first_day(sheet, record) + timedelta(part["day"] - 1)
            past = day < sheet.today
            yield Task(
                name=sheet.phrase("gift", what=part["title"]),
                due_on=day,
                done_on=day if past else None,
                status=TaskStatus.DONE if past else TaskStatus.OPEN,
                event=event,
                owner=sheet.person(record["owner"]),
            )


def _guests(sheet: Sheet, event: str, record: Row) -> Iterator[Entity]:
    rank = 0
    for rank, part in enumerate(parts(record, "delegates"), 1):
        when = journey(sheet, record, part)
        yield participation(sheet, event, part, role=Role.DELEGATE, position=rank, **when)
    if "interpreter" in record:
        slug = record["interpreter"]
        yield Participation(
            event=event,
            contact=sheet.person(slug),
            organisation=sheet.employer(slug),
            role=Role.INTERPRETER,
            position=rank + 1,
        )


def _session(sheet: Sheet, event: str, record: Row, part: Row) -> Session:
    """Return a session; it stays one of the whole group, so the speakers are named in words."""
    made = session(sheet, event, record, part)
    hosts, speakers = part["hosts"], part.get("speakers", ())
    if len(hosts) > 1:
        names = ", ".join(map(sheet.person_name, hosts[1:]))
        made.staff_note = sheet.phrase("with", who=names)
    if speakers:
        names = ", ".join(map(sheet.person_name, speakers))
        made.description = sheet.phrase("speakers", who=names)
    if part["type"] == SessionKind.SITE_VISIT.value and hosts:
        made.organisation = sheet.employer(hosts[0])
    return made
