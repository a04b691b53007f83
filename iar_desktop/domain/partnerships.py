"""Partnerships, by stage of the pipeline, and the agreements that come of them."""

from datetime import date

from iar_desktop.domain.contacts import Contact
from iar_desktop.domain.organisations import Organisation
from iar_desktop.domain.periods import check_order
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import (
    Choice,
    Country,
    Day,
    Integer,
    Link,
    LongText,
    Percent,
    Text,
    YesNo,
)
from iar_desktop.schema.messages import N_
from iar_desktop.schema.option import Option


class Stage(Option):
    """How far a partnership has come."""

    IDENTIFIED = "identified", N_("Identified"), "neutral"
    CONTACTED = "contacted", N_("Contacted"), "blue"
    MET = "met", N_("Met"), "violet"
    STRATEGY = "strategy", N_("Joint strategy"), "amber"
    SIGNED = "signed", N_("Agreement signed"), "accent"
    DORMANT = "dormant", N_("Dormant"), "neutral"


class Partnership(
    Entity, kind="partnership", label=N_("Partnership"), plural=N_("Partnerships"), internal=True
):
    """What the office builds with one organisation, most often a cluster."""

    name = field(Text(300), N_("Title"), required=True, default="", search="name")
    organisation = field(
        Link(lambda: Organisation, "cascade"), N_("Organisation"), indexed=True, search="words"
    )
    stage = field(Choice(Stage), N_("Stage"), required=True, default=Stage.IDENTIFIED, indexed=True)
    position = field(Integer(), N_("Order on the board"), required=True, default=0)
    intercluster = field(YesNo(), N_("European intercluster"), required=True, default=False)
    country = field(Country(), N_("Country"), indexed=True, search="words")
    proximity = field(Percent(), N_("Closeness of themes"))
    since = field(Day(), N_("Since"))
    next_step = field(Text(500), N_("Next step"), search="words")
    next_step_on = field(Day(), N_("Next step on"), indexed=True)
    owner = field(Link(lambda: Contact), N_("In charge"), indexed=True)
    contact = field(Link(lambda: Contact), N_("Their contact"), indexed=True)
    summary = field(LongText(), N_("Summary"), internal=True, search="words")

    def title(self) -> str:
        """Return the title."""
        return self.name or self.id

    def is_late(self, today: date) -> bool:
        """Return whether the day of the next step has passed."""
        waiting = self.stage is not Stage.DORMANT and self.next_step_on is not None
        return waiting and self.next_step_on < today  # type: ignore[operator] # waiting says it is set


class AgreementKind(Option):
    """What was agreed on paper."""

    MOU = "mou", N_("memorandum of understanding"), "accent"
    NDA = "nda", N_("confidentiality agreement"), "neutral"
    COOPERATION = "cooperation", N_("cooperation agreement"), "accent"
    LETTER = "letter", N_("letter of intent"), "blue"
    CONSORTIUM = "consortium", N_("consortium agreement"), "violet"


class AgreementStatus(Option):
    """How far an agreement is."""

    DRAFT = "draft", N_("Draft"), "amber"
    SIGNED = "signed", N_("Signed"), "accent"
    ENDED = "ended", N_("Ended"), "neutral"


class Agreement(
    Entity, kind="agreement", label=N_("Agreement"), plural=N_("Agreements"), internal=True
):
    """A paper signed with a partner, and when it lapses."""

    name = field(Text(300), N_("Title"), required=True, default="", search="name")
    partnership = field(
        Link(lambda: Partnership, "cascade"), N_("Partnership"), indexed=True, search="words"
    )
    organisation = field(Link(lambda: Organisation), N_("Organisation"), indexed=True)
    type = field(Choice(AgreementKind), N_("Kind"), required=True, default=AgreementKind.MOU)
    status = field(
        Choice(AgreementStatus), N_("Status"), required=True, default=AgreementStatus.DRAFT
    )
    signed_on = field(Day(), N_("Signed on"))
    ends_on = field(Day(), N_("Ends on"), indexed=True)
    renewal = field(Text(300), N_("Renewal"), note=N_("Notice, tacit renewal…"))
    summary = field(LongText(), N_("Content"), internal=True, search="words")

    def title(self) -> str:
        """Return the title."""
        return self.name or self.id

    def validate(self) -> None:
        """Refuse an agreement that ends before it was signed."""
        check_order(Agreement.signed_on, self.signed_on, Agreement.ends_on, self.ends_on)
