"""Files: everything kept with records; they are added by dropping them on a record."""

from collections.abc import Mapping, Sequence

from iar_desktop.domain import Attachment
from iar_desktop.schema.conditions import Condition
from iar_desktop.schema.messages import N_
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.reader import Reader
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.pages.section import Action, Filter, Group, Remark, Section, Sorting
from iar_desktop.ui.pages.sections import tabs
from iar_desktop.ui.pages.sizes import readable_size
from iar_desktop.ui.widgets.facts_line import Fact


def _images() -> Condition:
    return Attachment.media_type.contains("image/")


def _pdf() -> Condition:
    return Attachment.media_type.contains("/pdf")


def _sort_and_size(file: Attachment) -> str:
    from iar_desktop.ui.pages.opened_files import sort_of_file  # late: with the operations

    return f"{sort_of_file(file.media_type or '')} · {readable_size(file.size)}"


def _second(file: Attachment, _entry: Entry) -> str:
    return _sort_and_size(file)


def _fact(_reader: Reader, file: Attachment) -> Fact:
    return Fact(_sort_and_size(file))


def _remarks(reader: Reader, files: Sequence[Attachment]) -> Mapping[str, Remark]:
    entries = reader.entries([each.about for each in files])
    return {each.id: Remark(entries[each.about].title) for each in files if each.about in entries}


def _open(desk: Desk, file_id: str) -> None:
    from iar_desktop.ui.pages.opened_files import open_file  # late: only when one is opened

    def found(file: Attachment | None) -> None:
        if file is not None:
            open_file(desk, file, desk)

    desk.read(lambda dossier: dossier.get(Attachment, file_id), found, owner=desk)


SECTION = Section(
    entity=Attachment,
    new_label="",
    empty=N_("The files of all records stand here; drop one on a record to keep it with it."),
    groups=(Group(N_("File"), (Attachment.about,)),),
    filters=(Filter("images", N_("Images"), _images), Filter("pdf", N_("PDF"), _pdf)),
    second=_second,
    remarks=_remarks,
    sortings=(
        Sorting("title", N_("By title")),
        Sorting("created", N_("Last added first"), Attachment.created_at.descending()),
    ),
    facts=(_fact, Attachment.about),
    actions=(Action("open", N_("Open"), "open", _open),),
    tabs=(tabs.HISTORY,),
)
