"""Named templates of printed documents: which sections, in which order, under which headings."""

from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import LongText, Text
from iar_desktop.schema.messages import N_


class PageTemplate(
    Entity,
    kind="page-template",
    label=N_("Page template"),
    plural=N_("Page templates"),
    part=True,
):
    """How the office wants a document to be laid out; ``layout`` is read by ``documents``."""

    name = field(Text(120), N_("Name"), required=True, default="")
    document = field(Text(60), N_("Document"), required=True, default="", indexed=True)
    layout = field(LongText(), N_("Sections"), required=True, default="[]")

    def title(self) -> str:
        """Return the name."""
        return self.name
