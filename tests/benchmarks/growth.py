"""What grows how: the same measures on ten times as many records."""

from collections.abc import Iterator, Sequence

from tests.benchmarks.dossier import big_dossier
from tests.benchmarks.table import Measure, Row

_MANY = 1_000_000


def growth(small: Sequence[Row], chosen: Sequence[Measure]) -> Iterator[str]:
    """Yield lines of text that compare ``small`` with the measures of a million people."""
    path = big_dossier(_MANY)
    large = [row for take in chosen for row in take(path)]
    yield ""
    yield f"{'with 1,000,000 people':46} | {'measured':>12} | {'grows':>8}"
    for few, many in zip(small, large, strict=True):
        grown = f"× {many.measured / few.measured:.1f}" if few.measured else ""
        yield f"{many.what:46} | {many.measured:>9,.1f} {many.unit} | {grown:>8}"
