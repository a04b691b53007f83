"""Tasks and commitments: who owes what to whom by when."""

from datetime import date

from iar_desktop.domain.contacts import Contact
from iar_desktop.domain.encounters import Encounter
from iar_desktop.domain.event_link import event_link
from iar_desktop.domain.organisations import Organisation
from iar_desktop.domain.partnerships import Partnership
from iar_desktop.domain.projects import Project
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import Choice, Day, Link, LongText, Text
from iar_desktop.schema.messages import N_
from iar_desktop.schema.option import Option


class Direction(Option):
    """Who owes it."""

    TASK = "task", N_("Task"), "neutral"
    OURS = "ours", N_("We promised"), "blue"
    THEIRS = "theirs", N_("They promised"), "violet"


class TaskStatus(Option):
    """Whether it is still to be done."""

    OPEN = "open", N_("Still open"), "amber"
    DONE = "done", N_("Done"), "accent"
    DROPPED = "dropped", N_("Dropped"), "neutral"


class Priority(Option):
    """How much it matters."""

    HIGH = "high", N_("high"), "red"
    NORMAL = "normal", N_("normal")
    LOW = "low", N_("low")


class Task(Entity, kind="task", label=N_("Task"), plural=N_("Tasks"), internal=True):
    """Something to do (task) or promised (commitment), with its day and its owner."""

    name = field(Text(500), N_("What"), required=True, default="", search="name")
    direction = field(
        Choice(Direction), N_("Who owes"), required=True, default=Direction.TASK, indexed=True
    )
    status = field(
        Choice(TaskStatus), N_("Status"), required=True, default=TaskStatus.OPEN, indexed=True
    )
    due_on = field(Day(), N_("Due on"), indexed=True)
    done_on = field(Day(), N_("Done on"))
    priority = field(Choice(Priority), N_("Priority"), required=True, default=Priority.NORMAL)
    owner = field(Link(lambda: Contact), N_("Assigned to"), indexed=True)
    contact = field(Link(lambda: Contact), N_("With"), indexed=True, search="words")
    organisation = field(
        Link(lambda: Organisation), N_("Organisation"), indexed=True, search="words"
    )
    event = field(event_link("cascade"), N_("Event"), indexed=True, search="words")
    encounter = field(Link(lambda: Encounter), N_("Encounter"), indexed=True)
    partnership = field(Link(lambda: Partnership), N_("Partnership"), indexed=True)
    project = field(Link(lambda: Project), N_("Project"), indexed=True)
    detail = field(LongText(), N_("Details"), search="words")
    uid = field(Text(500), N_("iCalendar identifier"), internal=True, indexed=True)

    def title(self) -> str:
        """Return what is to be done."""
        return self.name or self.id

    def is_late(self, today: date) -> bool:
        """Return whether it is open and its day has passed."""
        return self.status is TaskStatus.OPEN and self.due_on is not None and self.due_on < today
