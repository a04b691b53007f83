"""The visitors in order of precedence, as a table."""

from collections.abc import Iterator, Sequence

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.rows import filled
from iar_desktop.documents.reading.people import Member, function_alone, printed_name
from iar_desktop.documents.reading.texts import joined
from iar_desktop.schema.messages import _


def delegates_table(visitors: Sequence[Member]) -> Iterator[Block]:
    """Print rank, name in both scripts, function, organisation and what to note of each."""
    if not visitors:
        return
    columns = [
        Column("#", 0),
        Column(_("Name"), 2.2),
        Column(_("Function"), 2.2),
        Column(_("Organisation"), 1.5),
        Column(_("To note"), 2),
    ]
    yield filled(
        columns,
        [
            [
                str(rank),
                printed_name(each.contact),
                function_alone(each.function, each.organisation),
                each.organisation,
                joined((each.participation.note, each.contact.salutation)),
            ]
            for rank, each in enumerate(visitors, 1)
        ],
    )
