"""A process that prints a thousand sheets: ``many_sheets DOSSIER``.

Says how many MiB it holds after the 200th and after the last.
"""

import gc
import os
import sys
from itertools import cycle, islice
from pathlib import Path

from iar_desktop.documents import Layout, render
from iar_desktop.domain import Congress, Contact, Delegation
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query

_SHEETS, _SETTLED = 1000, 200
_DOCUMENTS = (("briefing", Delegation), ("contact", Contact), ("mission", Congress))


def held() -> float:
    """Return the resident memory of this process, in MiB."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def main(path: Path) -> None:
    """Print sheets of visits, people and congresses by turns, each as a PDF of its own."""
    with Dossier.open(path) as dossier:
        turns = cycle(
            (document, record_id)
            for document, entity in _DOCUMENTS
            for record_id in dossier.ids(Query(entity).first(30))
        )
        before = 0.0
        for number, (document, record_id) in enumerate(islice(turns, _SHEETS), 1):
            render(dossier, [record_id], Layout(document))
            if number == _SETTLED:
                before = held()
    print(before, held())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
