"""Many pages: a batch against bare platypus, badges, a book, and a thousand sheets' memory."""

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

from iar_desktop import resources
from iar_desktop.documents import Layout, render
from iar_desktop.domain import Contact, Delegation, Participation
from iar_desktop.domain.participations import Role
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.benchmarks.floors.bare_platypus import pdf_of, register_faces
from tests.benchmarks.measures.printing import printed_sample, texts_of
from tests.benchmarks.table import Row, measure
from tests.benchmarks.timing import middle, program, taken

_RUNS = 7
_BADGES = 300
_DELEGATES = 96  # make a book of forty pages
_SHARE = 0.8  # of the floor's pages per second
_MIB = 5
_FACES = resources.path("fonts")


@measure
def printing_many(_path: Path) -> Iterator[Row]:
    """Print the briefings of all visits as one PDF, badges, a book, sheets one by one."""
    sample = printed_sample()
    with Dossier.open(sample) as dossier:
        yield _batch(dossier)
        yield _badges(dossier)
    yield _book()
    if sys.platform == "linux":  # where the kernel tells what a process holds
        yield _thousand(sample)


def _batch(dossier: Dossier) -> Row:
    """Measure the time of a page of ours and of the floor, taken by turns."""
    register_faces(_FACES)
    visits = dossier.ids(Query(Delegation))

    def ours() -> bytes:
        return render(dossier, visits, Layout("briefing")).pdf

    texts = texts_of(ours())
    gc.collect()
    gc.freeze()  # as the program does once it has started
    whole, floors = [], []
    for _ in range(_RUNS):
        floors.append(taken(lambda: pdf_of(texts)) / len(texts))
        whole.append(taken(ours) / len(texts))
    floor_is = "bare platypus of the same pages"
    what = f"a page of a batch of {len(visits)} briefings"
    return Row(what, middle(whole), None, middle(floors), floor_is, 1 / _SHARE)


def _badges(dossier: Dossier) -> Row:
    people = dossier.ids(Query(Contact).first(_BADGES))

    def badges() -> bytes:
        return render(dossier, people, Layout("badges")).pdf

    badges()
    return Row(f"{len(people)} badges, warm", middle([taken(badges) for _ in range(_RUNS)]), 1500)


def _book() -> Row:
    with Dossier.open(printed_sample("book")) as dossier:
        visit = dossier.first(Query(Delegation).where(Delegation.name.contains("NEDO")))
        assert visit is not None
        _invite(dossier, visit)

        def book() -> bytes:
            return render(dossier, [visit.id], Layout("briefing-book")).pdf

        pages = len(texts_of(book()))
        times = [taken(book) for _ in range(_RUNS)]
    return Row(f"a briefing book of {pages} pages, warm", middle(times), 1000)


def _invite(dossier: Dossier, visit: Delegation) -> None:
    """Make the group of ``visit`` as large as it is to be."""
    group = dossier.all(Query(Participation).where(Participation.event.equals(visit.id)))
    known = {each.contact for each in group}
    others = [each for each in dossier.ids(Query(Contact)) if each not in known]
    with dossier.change(N_("New")) as change:
        for rank, person in enumerate(others[: max(_DELEGATES - len(group), 0)], len(group) + 1):
            change.add(
                Participation(event=visit.id, contact=person, role=Role.DELEGATE, position=rank)
            )


def _thousand(sample: Path) -> Row:
    _time, said = program("-m", "tests.benchmarks.many_sheets", str(sample))
    before, after = map(float, said[-1].split())
    return Row("memory of 800 more sheets", after - before, _MIB, unit="MiB")
