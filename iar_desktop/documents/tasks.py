"""The list of tasks: what is open on both sides, with boxes to tick."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from iar_desktop.documents.asked import Asked
from iar_desktop.documents.follow_up.groups import grouped_by, groups
from iar_desktop.documents.follow_up.items import Item, items, tasks_of
from iar_desktop.documents.follow_up.tick_box import TickBox
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.facts import Facts
from iar_desktop.documents.kit.heading import Title, subtitle
from iar_desktop.documents.kit.rows import filled
from iar_desktop.documents.kit.table import Band, Cell
from iar_desktop.documents.kit.text.style import BODY, MUTED
from iar_desktop.documents.kit.text.text import Content, Span, Text
from iar_desktop.documents.reading.stays_in import office_reader
from iar_desktop.documents.reading.texts import glance, joined
from iar_desktop.documents.registry import DocumentType, Section, Setting, register
from iar_desktop.domain import (
    Congress,
    Contact,
    Delegation,
    HostedEvent,
    Organisation,
    Task,
)
from iar_desktop.domain.tasks import Direction, Priority, TaskStatus
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.messages import N_, _, _n, grouped
from iar_desktop.schema.option import Option

_MOST_NAMED = 4  # records under the title
_DETAIL_LINES = 4


class TaskList(NamedTuple):
    """The tasks, what they were asked of, and how they are shown."""

    records: list[Entity]
    items: list[Item]
    today: date
    by: str
    with_details: bool

    @property
    def open(self) -> list[Item]:
        """Those still to be done."""
        return [each for each in self.items if each.is_open]

    @property
    def one(self) -> str:
        """The id of the one record that the list is of: it is not named in each line."""
        return self.records[0].id if len(self.records) == 1 else ""

    @property
    def subjects(self) -> list[Entity]:
        """What the list is about, other than the tasks themselves."""
        return [each for each in self.records if not isinstance(each, Task)]


def _read(asked: Asked) -> TaskList:
    reader = office_reader(asked)
    return TaskList(
        list(asked.records),
        items(reader, tasks_of(reader, asked.records)),
        asked.printed_on,
        asked.choices["by"],
        asked.is_chosen("details", "with"),
    )


def _head(found: TaskList) -> Iterator[Block]:
    subjects = found.subjects
    if len(subjects) == 1 and len(found.records) == 1:
        yield Title(subjects[0].title())
        yield subtitle(joined((_(subjects[0].label), subjects[0].subtitle())))
    else:
        yield Title(_("Task list"))
        if subjects:
            yield subtitle(_named(subjects))
    yield Facts(
        [
            (label, grouped(count))
            for label, count in (
                (_("Still open"), len(found.open)),
                (_("Late"), sum(each.task.is_late(found.today) for each in found.open)),
                (_("We promised"), _promised(found, Direction.OURS)),
                (_("They promised"), _promised(found, Direction.THEIRS)),
            )
        ]
    )


def _named(subjects: list[Entity]) -> str:
    named = [each.title() for each in subjects[:_MOST_NAMED]]
    more = len(subjects) - len(named)
    return joined((*named, _n("{count} more", "{count} more", more) if more else ""))


def _promised(found: TaskList, side: Option) -> int:
    return sum(each.task.direction is side for each in found.open)


def _open(found: TaskList) -> Iterable[Block]:
    if not found.items:
        return [Text(_("Nothing is open."), BODY.but(colour=MUTED))]
    rows: list[list[Cell] | Band] = []
    for title, members in groups(found.open, grouped_by(found.by, found.today)):
        rows += [Band(title), *(_row(each, found) for each in members)]
    return [filled(_columns(_("Due")), rows)] if rows else []


def _closed(found: TaskList) -> Iterable[Block]:
    rows = [_row(each, found) for each in found.items if not each.is_open]
    return [filled(_columns(_("Done on")), rows)] if rows else []


def _columns(when: str) -> list[Column]:
    return [Column("", 0), Column(_("What"), 6), Column(_("In charge"), 0), Column(when, 0)]


def _row(item: Item, found: TaskList) -> list[Cell]:
    status = item.task.status
    return [
        TickBox(ticked=status is TaskStatus.DONE, crossed=status is TaskStatus.DROPPED),
        _what(item, found),
        item.owner if found.by != "owner" or not item.is_open else "",
        _due(item.task, found.today) if item.is_open else _ended(item.task),
    ]


def _what(item: Item, found: TaskList) -> Cell:
    task = item.task
    sides = task.direction is not Direction.TASK and (found.by != "direction" or not item.is_open)
    more = joined(
        (
            _(task.direction.label) if sides else "",
            _("high priority") if task.priority is Priority.HIGH and item.is_open else "",
            item.partner if task.contact != found.one else "",
            item.about if _names_event(item, found) else "",
        )
    )
    parts: list[str | Span] = [task.name]
    if more:
        parts.append(Span(f"\n{more}", colour=MUTED))
    if not (found.with_details and task.detail):
        return parts
    parts.append(Span(f"\n{task.detail.strip()}", italic=True))
    return glance(parts, _DETAIL_LINES + 2)


def _names_event(item: Item, found: TaskList) -> bool:
    if item.is_open and found.by == "event":
        return False
    return item.task.event is None or item.task.event != found.one


def _due(task: Task, today: date) -> Content:
    if task.due_on is None:
        return ""
    day = format_day(task.due_on)
    days = (today - task.due_on).days
    if days < 0:
        return day
    said = _n("late by {count} day", "late by {count} days", days) if days else _("today")
    return [day, Span(f"\n{said}", bold=True)]


def _ended(task: Task) -> Content:
    if task.status is TaskStatus.DROPPED:
        return _(task.status.label)
    return format_day(task.done_on) if task.done_on else _(task.status.label)


register(
    DocumentType(
        "tasks",
        N_("Task list"),
        (
            Task.kind,
            Delegation.kind,
            Congress.kind,
            HostedEvent.kind,
            Contact.kind,
            Organisation.kind,
        ),
        N_("internal use"),
        _read,
        _head,
        (
            Section("open", N_("Open follow-up"), _open),
            Section("closed", N_("Done and dropped"), _closed),
        ),
        settings=(
            Setting(
                "by",
                N_("Grouped by"),
                (
                    ("week", N_("week it is due")),
                    ("owner", N_("person in charge")),
                    ("event", N_("event or project")),
                    ("direction", N_("who promised")),
                ),
            ),
            Setting(
                "details",
                N_("Details"),
                (("without", N_("without details")), ("with", N_("with details"))),
            ),
        ),
        together=True,
    )
)
