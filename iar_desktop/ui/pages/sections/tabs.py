"""The tabs that several sections share; their widgets are imported when first shown."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from iar_desktop.domain import (
    BudgetLine,
    Encounter,
    Note,
    Participation,
    Session,
    Task,
)
from iar_desktop.schema.conditions import Order
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import N_
from iar_desktop.storage.reader import Query, Reader
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.pages.section import Group, Tab

Count = Callable[[Reader, str], int]


def counted(link: Field[Any]) -> Count:
    """Return the count of the records that point to a record by ``link``."""
    return lambda reader, record_id: reader.count(Query(link.owner).where(link.equals(record_id)))


def _files_and_notes(reader: Reader, record_id: str) -> int:
    from iar_desktop.operations.attachments import attachments_of  # late: on the worker's thread

    # Of the files those that are shown: a portrait stands at the head of the page instead.
    return len(attachments_of(reader, record_id)) + counted(Note.about)(reader, record_id)


def _programme(desk: Desk, parent: QWidget) -> QWidget:
    from iar_desktop.ui.pages.programme_tab import ProgrammeTab

    return ProgrammeTab(desk, parent)


def _delegates(desk: Desk, parent: QWidget) -> QWidget:
    from iar_desktop.ui.pages.delegates_tab import DelegatesTab

    return DelegatesTab(desk, parent)


def _timeline(desk: Desk, parent: QWidget) -> QWidget:
    from iar_desktop.ui.pages.timeline_tab import TimelineTab

    return TimelineTab(desk, parent)


def _history(desk: Desk, parent: QWidget) -> QWidget:
    from iar_desktop.ui.pages.history_tab import HistoryTab

    return HistoryTab(desk, parent)


def _files(desk: Desk, parent: QWidget) -> QWidget:
    from iar_desktop.ui.pages.files_tab import FilesTab

    return FilesTab(desk, parent)


def _encounters(desk: Desk, parent: QWidget) -> QWidget:
    from iar_desktop.ui.pages.encounters_tab import EncountersTab

    return EncountersTab(desk, parent)


def _tasks(desk: Desk, parent: QWidget) -> QWidget:
    from iar_desktop.ui.pages.tasks_tab import TasksTab

    return TasksTab(desk, parent)


PROGRAMME = Tab("programme", N_("Programme"), _programme, counted(Session.event))
DELEGATES = Tab("delegates", N_("Delegates"), _delegates, counted(Participation.event))
PARTICIPANTS = Tab("participants", N_("Participants"), _delegates, counted(Participation.event))
TIMELINE = Tab("timeline", N_("Timeline"), _timeline)
HISTORY = Tab("history", N_("History"), _history)
FILES = Tab("files", N_("Documents"), _files, _files_and_notes)


def encounters(link: Field[Any]) -> Tab:
    """Return the tab of the encounters that point to the record by ``link``."""
    assert link.owner is Encounter  # noqa: S101 - a slip in a declaration
    return Tab("encounters", N_("Encounters"), _encounters, counted(link))


def tasks(link: Field[Any]) -> Tab:
    """Return the tab of the tasks and commitments that point to the record by ``link``."""
    assert link.owner is Task  # noqa: S101 - a slip in a declaration
    return Tab("tasks", N_("Tasks"), _tasks, counted(link))


def links(
    key: str,
    label: str,
    link: Field[Any],
    *columns: Field[Any],
    orders: tuple[Field[Any] | Order, ...] = (),
    totals: tuple[Field[Any], ...] = (),
) -> Tab:
    """Return a table of the records that point here by ``link``, edited in its cells."""

    def make(desk: Desk, parent: QWidget) -> QWidget:
        from iar_desktop.ui.pages.links_tab import LinksTab

        return LinksTab(desk, link, columns, orders=orders, totals=totals, parent=parent)

    return Tab(key, label, make, counted(link))


def both_ways(
    key: str,
    label: str,
    ends: tuple[Field[Any], Field[Any]],
    *columns: Field[Any],
    told: str,
    inverses: Mapping[Field[Any], Callable[[Any], str]] | None = None,
) -> Tab:
    """Return the ties that begin here and, under the title ``told``, those that end here.

    ``ends`` are the links to the record that tells and to the other; ``inverses`` say what a
    value is called from the other end.
    """
    own, others = (counted(end) for end in ends)

    def make(desk: Desk, parent: QWidget) -> QWidget:
        from iar_desktop.ui.pages.both_ways_tab import BothWaysTab, Ties

        return BothWaysTab(desk, Ties(*ends, columns, told, inverses or {}), parent)

    def count(reader: Reader, record_id: str) -> int:
        return own(reader, record_id) + others(reader, record_id)

    return Tab(key, label, make, count)


def fields(key: str, label: str, *groups: Group) -> Tab:
    """Return a tab of further groups of the record's own fields."""

    def make(_desk: Desk, parent: QWidget) -> QWidget:
        from iar_desktop.ui.pages.fields_tab import GroupsTab
        from iar_desktop.ui.pages.record_page import RecordPage

        assert isinstance(parent, RecordPage)  # noqa: S101 - tabs are made by record pages
        return GroupsTab(parent.form, groups)

    return Tab(key, label, make)


def budget(link: Field[Any]) -> Tab:
    """Return the table of budget lines with its totals."""
    return links(
        "budget",
        N_("Budget"),
        link,
        BudgetLine.name,
        BudgetLine.expense,
        BudgetLine.planned,
        BudgetLine.actual,
        BudgetLine.currency,
        BudgetLine.note,
        totals=(BudgetLine.planned, BudgetLine.actual),
    )
