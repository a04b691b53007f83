"""Organisations and what ties them to each other."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from iar_desktop.domain.periods import check_order
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import Choice, Country, Day, Link, LongText, Text, Url, YesNo
from iar_desktop.schema.messages import N_
from iar_desktop.schema.option import Option

if TYPE_CHECKING:
    from iar_desktop.domain.contacts import Contact


def _contact() -> "type[Contact]":
    from iar_desktop.domain.contacts import Contact  # late: people have organisations, too

    return Contact


class OrganisationKind(Option):
    """What sort of body an organisation is."""

    CLUSTER = "cluster", N_("cluster"), "accent"
    COMPANY = "company", N_("company")
    UNIVERSITY = "university", N_("university"), "blue"
    RESEARCH = "research", N_("research institute"), "blue"
    PLATFORM = "platform", N_("technology platform"), "violet"
    ASSOCIATION = "association", N_("association"), "violet"
    AGENCY = "agency", N_("public agency"), "amber"
    MINISTRY = "ministry", N_("ministry"), "amber"
    LOCAL_AUTHORITY = "authority", N_("local authority"), "amber"
    FUNDER = "funder", N_("funder"), "amber"
    MEDIA = "media", N_("media")
    ORGANISER = "organiser", N_("event organiser")
    OTHER = "other", N_("other")


class Organisation(
    Entity, kind="organisation", label=N_("Organisation"), plural=N_("Organisations")
):
    """A body that people work for: member, partner, agency, university, cluster…."""

    name = field(Text(300), N_("Name"), required=True, default="", search="name", vcard="ORG")
    acronym = field(Text(60), N_("Acronym"), search="name")
    native_name = field(Text(300), N_("Name in native script"), search="name")
    other_names = field(Text(500), N_("Other names"), search="name")
    type = field(
        Choice(OrganisationKind),
        N_("Kind"),
        required=True,
        default=OrganisationKind.OTHER,
        indexed=True,
    )
    country = field(Country(), N_("Country"), indexed=True, search="words")
    city = field(Text(200), N_("City"), search="words")
    website = field(Url(), N_("Website"), vcard="URL")
    parent = field(Link(lambda: Organisation), N_("Parent organisation"), indexed=True)
    member = field(YesNo(), N_("Member of the cluster"), required=True, default=False)
    member_since = field(Day(), N_("Member since"))
    owner = field(Link(_contact), N_("Followed by"), indexed=True)
    description = field(LongText(), N_("Description"), search="words")

    def title(self) -> str:
        """Return the name."""
        return self.name or self.id

    def native(self) -> str:
        """Return the name in its native script."""
        return self.native_name or ""

    def subtitle(self) -> str:
        """Return acronym and city."""
        return " · ".join(part for part in (self.acronym, self.city) if part)


class RelationshipKind(Option):
    """What the first organisation is to the second."""

    MEMBER = "member", N_("is a member of")
    PARTNER = "partner", N_("is a partner of")
    FUNDS = "funds", N_("funds")
    OWNS = "owns", N_("owns")
    SUPPLIES = "supplies", N_("supplies")
    HOSTS = "hosts", N_("hosts")
    COMPETES = "competes", N_("competes with")

    @property
    def inverse(self) -> str:
        """What the second organisation is to the first, to be translated with ``_``."""
        return _INVERSES.get(self, self.label)


_INVERSES: Mapping[RelationshipKind, str] = {
    RelationshipKind.MEMBER: N_("has as a member"),
    RelationshipKind.FUNDS: N_("is funded by"),
    RelationshipKind.OWNS: N_("is owned by"),
    RelationshipKind.SUPPLIES: N_("is supplied by"),
    RelationshipKind.HOSTS: N_("is hosted by"),
}


class Relationship(
    Entity, kind="relationship", label=N_("Relationship"), plural=N_("Relationships"), part=True
):
    """A typed, dated tie from one organisation to another."""

    organisation = field(
        Link(lambda: Organisation, "cascade"),
        N_("Organisation"),
        required=True,
        default="",
        indexed=True,
    )
    type = field(
        Choice(RelationshipKind), N_("Tie"), required=True, default=RelationshipKind.PARTNER
    )
    other = field(
        Link(lambda: Organisation, "cascade"),
        N_("Other organisation"),
        required=True,
        default="",
        indexed=True,
    )
    since = field(Day(), N_("Since"))
    until = field(Day(), N_("Until"))
    note = field(Text(500), N_("Remark"))

    def title(self) -> str:
        """Return the remark, if any."""
        return self.note or ""

    def validate(self) -> None:
        """Refuse a tie that ends before it starts."""
        check_order(Relationship.since, self.since, Relationship.until, self.until)
