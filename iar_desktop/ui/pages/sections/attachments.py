"""Files: everything kept with records; they are added by dropping them on a record."""

from iar_desktop.domain import Attachment
from iar_desktop.schema.messages import N_
from iar_desktop.ui.pages.section import Group, Section, Sorting
from iar_desktop.ui.pages.sections import tabs

SECTION = Section(
    entity=Attachment,
    new_label="",
    empty=N_("The files of all records stand here; drop one on a record to keep it with it."),
    groups=(Group(N_("File"), (Attachment.about,)),),
    choices=(Attachment.media_type,),
    sortings=(
        Sorting("title", N_("By title")),
        Sorting("created", N_("Last added first"), Attachment.created_at.descending()),
    ),
    facts=(Attachment.media_type, Attachment.about),
    tabs=(tabs.HISTORY,),
)
