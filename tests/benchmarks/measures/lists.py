"""Lists of all people, and what the navigation counts."""

from collections.abc import Iterator
from pathlib import Path

from iar_desktop.domain import Contact
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.listing import counts, listing, page
from iar_desktop.storage.reader import Reader
from tests.benchmarks.table import Row, measure
from tests.benchmarks.timing import each_taken, middle, taken


@measure
def lists(path: Path) -> Iterator[Row]:
    """Read the rows of the longest list, a page of it, and all counts."""
    with Dossier.open(path) as dossier:

        def anew() -> Reader:  # one that remembers no list
            return Reader(dossier.connection)

        rows = listing(dossier, Contact)
        by_title = [taken(lambda: listing(anew(), Contact)) for _ in range(9)]
        by_city = [taken(lambda: listing(anew(), Contact, by=Contact.city)) for _ in range(5)]
        pages = each_taken(
            lambda first: page(dossier, rows[first : first + 50]), range(0, len(rows) - 50, 997)
        )
        counted = [taken(lambda: counts(dossier)) for _ in range(9)]
    yield Row(f"list of {len(rows):,} people by title", middle(by_title), 30)
    yield Row(f"list of {len(rows):,} people by city", middle(by_city))
    yield Row("50 rows of it", middle(pages))
    yield Row("counts of the navigation", middle(counted), 5)
