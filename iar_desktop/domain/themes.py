"""Themes, and which records are about them."""

from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import AnyLink, Link, LongText, Text
from iar_desktop.schema.messages import N_


class Theme(Entity, kind="theme", label=N_("Theme"), plural=N_("Themes")):
    """A subject of the bio-economy: biorefinery, plant-based chemistry…."""

    name = field(Text(200), N_("Name"), required=True, default="", search="name")
    description = field(LongText(), N_("Description"), search="words")

    def title(self) -> str:
        """Return the name."""
        return self.name or self.id


class Theming(Entity, kind="theming", label=N_("Theme"), plural=N_("Themes"), part=True):
    """A record that is about a theme."""

    theme = field(
        Link(lambda: Theme, "cascade"),
        N_("Theme"),
        required=True,
        default="",
        indexed=True,
        search="words",
    )
    about = field(AnyLink(), N_("About"), required=True, default="", indexed=True)

    enriches = (about,)

    def title(self) -> str:
        """Return nothing: the theme says it all."""
        return ""
