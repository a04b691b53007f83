"""``python -m tests.benchmarks [--million] [--only NAME…]``: print the table of speeds.

Ends with 1 when a limit is broken.  ``--million`` prints the figures of a dossier of 1,000,000
people, too, and how much each grows.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence

from tests.benchmarks.dossier import big_dossier
from tests.benchmarks.growth import growth
from tests.benchmarks.table import Row, lines, measures

PEOPLE = 100_000


def main(arguments: Sequence[str] | None = None) -> int:
    known = measures()
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--million", action="store_true", help="also at 1,000,000 people")
    parser.add_argument("--only", nargs="+", choices=sorted(known), help="these measures only")
    options = parser.parse_args(arguments)
    chosen = options.only or list(known)
    path = big_dossier(PEOPLE)
    taken: list[Row] = []

    def rows() -> Iterator[Row]:
        for name in chosen:
            for row in known[name](path):
                taken.append(row)
                yield row

    for line in lines(rows()):
        print(line, flush=True)
    if options.million:
        for line in growth(taken, [known[name] for name in chosen]):
            print(line, flush=True)
    broken = [row.what for row in taken if not row.kept]
    print(
        f"\n{len(taken)} measured, {len(broken)} over the limit"
        + "".join(f"\n  {w}" for w in broken)
    )
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
