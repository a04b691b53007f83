"""Strategic watch: what was read, and what follows from it."""

from iar_desktop.domain.contacts import Contact
from iar_desktop.domain.organisations import Organisation
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import Choice, Country, Day, Link, LongText, Text, Url
from iar_desktop.schema.messages import N_
from iar_desktop.schema.option import Option


class WatchStatus(Option):
    """What became of a watch note."""

    NEW = "new", N_("New"), "blue"
    FOLLOWED = "followed", N_("To follow"), "amber"
    SHARED = "shared", N_("Shared"), "accent"
    FILED = "filed", N_("Filed"), "neutral"


class WatchNote(Entity, kind="watch-note", label=N_("Watch note"), plural=N_("Watch")):
    """One piece of news about a country, a theme or an organisation."""

    name = field(Text(300), N_("Title"), required=True, default="", search="name")
    noted_on = field(Day(), N_("Date"), indexed=True)
    status = field(
        Choice(WatchStatus), N_("Status"), required=True, default=WatchStatus.NEW, indexed=True
    )
    source = field(Text(300), N_("Source"), search="words")
    website = field(Url(), N_("Address"))
    country = field(Country(), N_("Country"), indexed=True, search="words")
    organisation = field(
        Link(lambda: Organisation), N_("Organisation"), indexed=True, search="words"
    )
    summary = field(LongText(), N_("Summary"), search="words")
    follows = field(LongText(), N_("What follows from it"), internal=True, search="words")
    owner = field(Link(lambda: Contact), N_("Noted by"), indexed=True)

    def title(self) -> str:
        """Return the title."""
        return self.name or self.id

    def subtitle(self) -> str:
        """Return the source."""
        return self.source or ""
