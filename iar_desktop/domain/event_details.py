"""The deadlines and the money of an event or project."""

from iar_desktop.domain.event_link import event_link
from iar_desktop.domain.projects import Project
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import Choice, Day, Link, Money, Text
from iar_desktop.schema.messages import N_
from iar_desktop.schema.option import Option


class Deadline(
    Entity, kind="deadline", label=N_("Deadline"), plural=N_("Deadlines"), internal=True
):
    """A day by which something about an event must be done (abstract, early bird, stand…)."""

    event = field(event_link("cascade"), N_("Event"), required=True, default="", indexed=True)
    name = field(Text(300), N_("Deadline"), required=True, default="", search="name")
    due_on = field(Day(), N_("Due on"), indexed=True)
    done_on = field(Day(), N_("Done on"))
    note = field(Text(500), N_("Remark"))

    def title(self) -> str:
        """Return what is due."""
        return self.name or self.id


class Expense(Option):
    """What money is spent on."""

    REGISTRATION = "registration", N_("registration")
    TRAVEL = "travel", N_("travel")
    HOTEL = "hotel", N_("hotel")
    STAND = "stand", N_("stand")
    CATERING = "catering", N_("catering")
    TRANSPORT = "transport", N_("transport")
    INTERPRETER = "interpreter", N_("interpreter")
    VENUE = "venue", N_("venue")
    PRINTING = "printing", N_("printing")
    GIFTS = "gifts", N_("gifts")
    STAFF = "staff", N_("staff")
    OTHER = "other", N_("other")


class Currency(Option):
    """The currencies that the office pays in (ISO 4217)."""

    EUR = "EUR", N_("euro")
    USD = "USD", N_("US dollar")
    CAD = "CAD", N_("Canadian dollar")
    GBP = "GBP", N_("pound sterling")
    JPY = "JPY", N_("yen")
    BRL = "BRL", N_("real")
    INR = "INR", N_("rupee")
    CHF = "CHF", N_("Swiss franc")


class BudgetLine(
    Entity,
    kind="budget-line",
    label=N_("Budget line"),
    plural=N_("Budget lines"),
    part=True,
    internal=True,
):
    """Planned and actual amount of one expense of an event or project."""

    event = field(event_link("cascade"), N_("Event"), indexed=True)
    project = field(Link(lambda: Project, "cascade"), N_("Project"), indexed=True)
    name = field(Text(300), N_("Budget line"), required=True, default="")
    expense = field(Choice(Expense), N_("Expense"), required=True, default=Expense.OTHER)
    planned = field(Money(), N_("Planned"))
    actual = field(Money(), N_("Actual"))
    currency = field(Choice(Currency), N_("Currency"), required=True, default=Currency.EUR)
    note = field(Text(500), N_("Remark"))

    def title(self) -> str:
        """Return what is paid."""
        return self.name
