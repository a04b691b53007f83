"""Projects, European and other, and their consortia."""

from iar_desktop.domain import BudgetLine, ConsortiumMember, Meeting, Project, Task
from iar_desktop.domain.projects import ProjectStatus
from iar_desktop.schema.conditions import Condition
from iar_desktop.schema.dates import format_days
from iar_desktop.schema.messages import N_
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.reader import Reader
from iar_desktop.ui.pages.section import Filter, Group, Section, Sorting
from iar_desktop.ui.pages.sections import tabs
from iar_desktop.ui.pages.sections.creating import create_plain
from iar_desktop.ui.widgets.facts_line import Fact


def _running() -> Condition:
    return Project.status.equals(ProjectStatus.RUNNING)


def _when(project: Project) -> str:
    if not project.starts_on:
        return ""
    return format_days(project.starts_on, project.ends_on or project.starts_on, "month")


def _second(project: Project, _entry: Entry) -> str:
    return " · ".join(part for part in (project.programme, _when(project)) if part)


def _days(_reader: Reader, project: Project) -> Fact | None:
    return Fact(_when(project)) if project.starts_on else None


SECTION = Section(
    entity=Project,
    new_label=N_("New project"),
    empty=N_("Projects stand here: prepared, submitted, running, with consortium and budget."),
    groups=(
        Group(
            N_("Project"),
            (
                Project.acronym,
                Project.programme,
                Project.reference,
                Project.role,
                Project.starts_on,
                Project.ends_on,
                Project.owner,
                Project.website,
            ),
        ),
        Group(N_("Money"), (Project.budget, Project.our_share)),
        Group(N_("Summary"), (Project.summary,)),
    ),
    filters=(Filter("running", N_("Running"), _running),),
    choices=(Project.status, Project.role, Project.owner),
    sortings=(
        Sorting("title", N_("By title")),
        Sorting("latest", N_("Latest first"), Project.starts_on.descending()),
    ),
    pill=Project.status,
    second=_second,
    facts=(Project.programme, Project.role, _days, Project.owner),
    tabs=(
        tabs.links(
            "consortium",
            N_("Consortium"),
            ConsortiumMember.project,
            ConsortiumMember.organisation,
            ConsortiumMember.role,
            ConsortiumMember.contact,
            ConsortiumMember.share,
            ConsortiumMember.task,
            totals=(ConsortiumMember.share,),
        ),
        tabs.links(
            "meetings",
            N_("Meetings"),
            Meeting.project,
            Meeting.name,
            Meeting.starts_on,
            Meeting.city,
            Meeting.status,
        ),
        tabs.tasks(Task.project),
        tabs.budget(BudgetLine.project),
        tabs.TIMELINE,
        tabs.FILES,
        tabs.HISTORY,
    ),
    required=(Project.name, Project.acronym, Project.programme, Project.role, Project.starts_on),
    create=create_plain(Project),
    themed=True,
)
