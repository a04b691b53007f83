"""Files kept with a record."""

from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import field
from iar_desktop.schema.kinds import AnyLink, Integer, Text
from iar_desktop.schema.messages import N_


class Attachment(Entity, kind="attachment", label=N_("File"), plural=N_("Files")):
    """A file stored once by its content beside the dossier, and the record it belongs to."""

    about = field(AnyLink(), N_("About"), required=True, default="", indexed=True)
    name = field(Text(255), N_("File name"), required=True, default="", search="name")
    digest = field(
        Text(64), N_("Content hash"), required=True, default="", indexed=True, note=N_("SHA-256")
    )
    size = field(Integer(0, 2**53), N_("Size"), required=True, default=0)
    media_type = field(Text(100), N_("Type"))

    def title(self) -> str:
        """Return the file's name."""
        return self.name
