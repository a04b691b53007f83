"""Questions to the dossier about many records at once: few columns, few queries."""

from collections.abc import Iterable, Iterator
from typing import Any

from iar_desktop.storage.reader import Reader
from iar_desktop.storage.sql import chunks


def among(reader: Reader, question: str, ids: Iterable[str]) -> Iterator[Any]:
    """Yield the rows that ``question`` finds for ``ids``, which stand for its ``{ids}``."""
    for part in chunks(sorted(ids)):
        marks = ", ".join("?" * len(part))
        yield from reader.connection.execute(question.format(ids=marks), part)
