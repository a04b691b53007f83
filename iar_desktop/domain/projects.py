"""European and other projects, and their consortia."""

from iar_desktop.domain.contacts import Contact
from iar_desktop.domain.organisations import Organisation
from iar_desktop.domain.periods import check_order
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import Choice, Day, Link, LongText, Money, Text, Url
from iar_desktop.schema.messages import N_
from iar_desktop.schema.option import Option


class ProjectStatus(Option):
    """How far a project is."""

    IDEA = "idea", N_("Idea"), "neutral"
    SUBMITTED = "submitted", N_("Submitted"), "blue"
    RUNNING = "running", N_("Running"), "accent"
    ENDED = "ended", N_("Ended"), "neutral"
    REJECTED = "rejected", N_("Rejected"), "red"


class ProjectRole(Option):
    """What an organisation is in a consortium."""

    COORDINATOR = "coordinator", N_("coordinator"), "accent"
    PARTNER = "partner", N_("partner"), "blue"
    ASSOCIATE = "associate", N_("associated partner")
    SUBCONTRACTOR = "subcontractor", N_("subcontractor")
    ADVISER = "adviser", N_("advisory board")


class Project(Entity, kind="project", label=N_("Project"), plural=N_("Projects")):
    """A project in which the office takes part or which it prepares."""

    name = field(Text(300), N_("Title"), required=True, default="", search="name")
    acronym = field(Text(60), N_("Acronym"), search="name")
    programme = field(Text(200), N_("Programme"), search="words")
    reference = field(Text(100), N_("Reference"), search="words")
    status = field(
        Choice(ProjectStatus), N_("Status"), required=True, default=ProjectStatus.IDEA, indexed=True
    )
    role = field(Choice(ProjectRole), N_("Our role"), required=True, default=ProjectRole.PARTNER)
    starts_on = field(Day(), N_("From"), indexed=True)
    ends_on = field(Day(), N_("To"))
    budget = field(Money(), N_("Total budget"))
    our_share = field(Money(), N_("Our share"), internal=True)
    owner = field(Link(lambda: Contact), N_("In charge"), indexed=True)
    website = field(Url(), N_("Website"))
    summary = field(LongText(), N_("Summary"), search="words")

    def title(self) -> str:
        """Return the acronym, or the title without one."""
        return self.acronym or self.name or self.id

    def subtitle(self) -> str:
        """Return the whole title."""
        return self.name if self.acronym else ""

    def validate(self) -> None:
        """Refuse a project that ends before it starts."""
        check_order(Project.starts_on, self.starts_on, Project.ends_on, self.ends_on)


class ConsortiumMember(
    Entity,
    kind="consortium-member",
    label=N_("Consortium member"),
    plural=N_("Consortium members"),
    part=True,
):
    """An organisation in a project's consortium."""

    project = field(
        Link(lambda: Project, "cascade"), N_("Project"), required=True, default="", indexed=True
    )
    organisation = field(
        Link(lambda: Organisation, "cascade"),
        N_("Organisation"),
        required=True,
        default="",
        indexed=True,
        search="words",
    )
    role = field(Choice(ProjectRole), N_("Role"), required=True, default=ProjectRole.PARTNER)
    contact = field(Link(lambda: Contact), N_("Contact"), indexed=True)
    share = field(Money(), N_("Share"), internal=True)
    task = field(Text(500), N_("Contribution"))

    enriches = (project,)

    def title(self) -> str:
        """Return the contribution, if any."""
        return self.task or ""
