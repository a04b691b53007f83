"""Search as typed, key by key, against a bare query of the full text over the name columns."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.ranks import kind_range
from iar_desktop.storage.search import search
from iar_desktop.storage.search.typed import Typed
from tests.benchmarks.table import Row, measure
from tests.benchmarks.timing import each_taken, middle, share

_LEAST_TYPED = 4
_OF_EACH = {"contact": 120, "organisation": 50, "congress": 25, "delegation": 25, "task": 15}
_RAW = "SELECT rowid FROM search_names WHERE search_names MATCH ? ORDER BY rank LIMIT 50"


@measure
def search_as_typed(path: Path) -> Iterator[Row]:
    """Type some hundred names, one key after the other; then with a typing fault in each."""
    random = Random(5)
    with Dossier.open(path) as dossier:
        names = list(_names(dossier, random))
        keys = [name[:end] for name in names for end in range(1, len(name) + 1)]
        faulty = [_faulty(name, random) for name in names if len(name) > _LEAST_TYPED]
        mended = [name[:end] for name in faulty for end in range(_LEAST_TYPED, len(name) + 1)]
        asked = [Typed.read(dossier.connection, key).expression for key in keys if key.strip()]

        def look(text: str) -> None:
            search(dossier, text)

        def look_raw(expression: str) -> None:
            dossier.connection.execute(_RAW, (expression,)).fetchall()

        each_taken(look, keys[:300])
        raw, times = each_taken(look_raw, asked), each_taken(look, keys)
        with_faults = each_taken(look, mended)
    yield Row("search, key typed, p50", middle(times), floor=middle(raw), floor_is="raw FTS5, p50")
    yield Row("search, key typed, p99", share(times, 99), 15, share(raw, 99), "raw FTS5, p99", 1.5)
    yield Row("search, key typed with a fault, p99", share(with_faults, 99), 15)


def _names(dossier: Dossier, random: Random) -> Iterator[str]:
    for kind, count in _OF_EACH.items():
        rows = dossier.connection.execute(
            "SELECT title, native FROM directory WHERE entry BETWEEN ? AND ?", kind_range(kind)
        ).fetchall()
        for title, native in random.sample(rows, min(count, len(rows))):
            yield title[:40]
            if native:
                yield native


def _faulty(name: str, random: Random) -> str:
    at = random.randrange(len(name) - 1)
    left, one, other, right = name[:at], name[at], name[at + 1], name[at + 2 :]
    return left + random.choice((other + one, one, f"x{one}{other}", f"x{other}")) + right
