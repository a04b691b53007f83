"""The files kept with a record, as a list."""

from collections.abc import Iterator

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.table import Table
from iar_desktop.documents.readers import OfficeReader
from iar_desktop.domain import Attachment
from iar_desktop.schema.messages import _, decimal_point, grouped

_KILOBYTE = 1000


def annexes(reader: OfficeReader, record_id: str) -> Iterator[Block]:
    """Print the names and sizes of the files kept with a record, numbered."""
    found = reader.of(Attachment.about, record_id, Attachment.name)
    if found:
        columns = [Column("#", 0), Column(_("File name"), 4), Column(_("Size"), 0, "right", 60)]
        yield Table(
            columns, [[str(n), each.name, file_size(each.size)] for n, each in enumerate(found, 1)]
        )


def file_size(size: int) -> str:
    """Return a number of bytes in kB or MB, as the language writes it."""
    kilobytes = size / _KILOBYTE
    if kilobytes < _KILOBYTE:
        return _("{size} kB").format(size=grouped(max(round(kilobytes), 1)))
    whole, tenth = divmod(round(kilobytes / _KILOBYTE * 10), 10)
    return _("{size} MB").format(size=f"{grouped(whole)}{decimal_point()}{tenth}")
