"""The quick capture of one line among all names of the dossier."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from iar_desktop.domain.capture import understand
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.names import DirectoryNames
from tests.benchmarks.table import Row, measure
from tests.benchmarks.timing import each_taken, middle

_LINES = (
    (
        "Rencontré Jean Martin de Université Martin intercluster à Goe Forum, intéressé par la "
        "bioraffinerie, envoyer la plaquette vendredi"
    ),
    (
        "Met Marie Dubois and Paul Wagner from Centre Taylor at Neeau Forum 2024, send the "
        "brochure by Friday, they will call us next week"
    ),
    "rencontré jeann martni de universtie martin à goe foum, envoyer la plaquette lundi",
    "Rencontré John Smith, directeur R&D de BASF, à World Bio Markets hier, veut visiter Reims",
)


@measure
def capture(path: Path) -> Iterator[Row]:
    """Understand lines with known, faulty and unknown names."""
    with Dossier.open(path) as dossier:
        names = DirectoryNames(dossier)
        times = each_taken(lambda line: understand(line, names, date.today()), _LINES * 6)
    longest = max(middle(times[at :: len(_LINES)]) for at in range(len(_LINES)))
    yield Row("quick capture of a line, the slowest of four", longest, 30)
