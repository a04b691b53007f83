"""Deadlines of events: abstract, early bird, stand."""

from collections.abc import Mapping, Sequence

from iar_desktop.domain import Deadline
from iar_desktop.schema import clock
from iar_desktop.schema.conditions import Condition, Order, every
from iar_desktop.schema.dates import format_day, format_deadline
from iar_desktop.schema.messages import N_
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.reader import Reader
from iar_desktop.ui.pages.section import Filter, Group, Remark, Section, Sorting
from iar_desktop.ui.pages.sections import tabs
from iar_desktop.ui.pages.sections.creating import create_plain


def _open() -> Condition:
    return Deadline.done_on.equals(None)


def _late() -> Condition:
    return every(_open(), Deadline.due_on.before(clock.today()))


def _second(deadline: Deadline, _entry: Entry) -> str:
    if not deadline.due_on:
        return ""
    if deadline.done_on:
        return format_day(deadline.due_on, "medium")
    said = format_deadline(deadline.due_on, clock.today())
    return f"{format_day(deadline.due_on, 'weekday')} · {said}"


def _remarks(reader: Reader, records: Sequence[Deadline]) -> Mapping[str, Remark]:
    today = clock.today()
    events = reader.entries([each.event for each in records])
    return {
        each.id: Remark(
            events[each.event].title,
            each.due_on is not None and each.done_on is None and each.due_on < today,
        )
        for each in records
        if each.event in events
    }


SECTION = Section(
    entity=Deadline,
    new_label=N_("New deadline"),
    empty=N_("The deadlines of congresses and events stand here."),
    groups=(
        Group(N_("Deadline"), (Deadline.event, Deadline.due_on, Deadline.done_on, Deadline.note)),
    ),
    filters=(
        Filter("open", N_("To do"), _open, usual=True),
        Filter("late", N_("Late"), _late),
    ),
    choices=(Deadline.event,),
    sortings=(
        Sorting("due", N_("First due first"), Order(Deadline.due_on)),
        Sorting("title", N_("By title")),
    ),
    second=_second,
    remarks=_remarks,
    done=lambda deadline: deadline.done_on is not None,
    facts=(Deadline.due_on, Deadline.event),
    tabs=(tabs.HISTORY,),
    required=(Deadline.name, Deadline.event, Deadline.due_on),
    create=create_plain(Deadline),
)
