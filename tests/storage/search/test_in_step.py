"""What is derived from the records stays in step with every change of them."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

import iar_desktop.domain
from iar_desktop.domain import Affiliation, Contact, Organisation
from iar_desktop.schema.entity import registry
from iar_desktop.schema.messages import N_
from iar_desktop.storage import directory_refresh, listing, ranks, vocabulary
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.storage.search import search


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    with Dossier.create(tmp_path / "office.iar") as made:
        yield made


def titles(dossier: Dossier, text: str) -> list[str]:
    return [hit.title for hit in search(dossier, text)]


def counted(dossier: Dossier) -> Counter[str]:
    rows = dossier.connection.execute("SELECT names || ' ' || words FROM directory")
    return Counter(word for row in rows for word in vocabulary.words_of(row[0]))


def known(dossier: Dossier) -> dict[str, int]:
    return dict(dossier.connection.execute("SELECT word, uses FROM search_word").fetchall())


def test_every_kind_with_lines_has_a_rank_of_its_own() -> None:
    assert iar_desktop.domain.__all__
    whole = {kind for kind, entity in registry.items() if not entity.part}
    ranked = ranks.kinds_by_rank()
    assert set(ranked) == whole
    ranges = [ranks.kind_range(kind) for kind in reversed(ranked)]
    assert all(one[1] < other[0] for one, other in pairwise(ranges))


def test_a_new_name_is_found_and_the_old_one_no_more(dossier: Dossier) -> None:
    with dossier.change(N_("New")) as change:
        contact = change.add(Contact(given_name="Jane", family_name="Doe"))
        cluster = change.add(Organisation(name="Biopolis"))
        change.add(Affiliation(contact=contact.id, organisation=cluster.id))
    assert titles(dossier, "biopolis") == ["Biopolis", "Jane Doe"]
    with dossier.change(N_("Edit")) as change:
        change.update(cluster, {Organisation.name: "Vegetopolis"})
        change.update(contact, {Contact.family_name: "Roe"})
    assert titles(dossier, "biopolis") == titles(dossier, "doe") == []
    assert titles(dossier, "vegetopolis") == ["Vegetopolis", "Jane Roe"]
    assert titles(dossier, "vegetoplois") == ["Vegetopolis", "Jane Roe"]
    dossier.undo()
    assert titles(dossier, "biopolsi") == ["Biopolis", "Jane Doe"]
    with dossier.change(N_("Delete")) as change:
        change.delete(cluster)
    assert titles(dossier, "biopolis") == []
    assert known(dossier) == {"jane": 1, "doe": 1}


def test_words_and_counts_follow_any_changes(dossier: Dossier) -> None:
    random = Random(7)
    steps = [_add, _add, _rename, _delete, _undo, _redo]
    for _step in range(120):
        random.choice(steps)(dossier, random)
        assert known(dossier) == counted(dossier)
    lines = dossier.connection.execute("SELECT kind, count(*) FROM directory GROUP BY kind")
    expected = dict(lines.fetchall())
    assert {kind: count for kind, count in listing.counts(dossier).items() if count} == expected
    before = counted(dossier)
    with dossier.change(N_("Rebuild")) as change:
        directory_refresh.rebuild(change.connection)
    assert known(dossier) == counted(dossier) == before
    for table in ("search_names", "search_text"):
        dossier.connection.execute(f"INSERT INTO {table}({table}) VALUES ('integrity-check')")


NAMES = ["Anna", "Bernard", "Chloé", "経済", "محمد", "Müller", "Nguyễn"]


def _add(dossier: Dossier, random: Random) -> None:
    with dossier.change(N_("New")) as change:
        change.add(Contact(given_name=random.choice(NAMES), family_name=random.choice(NAMES)))
        change.add(Organisation(name=random.choice(NAMES)))


def _any(dossier: Dossier, random: Random) -> Contact | None:
    people = dossier.all(Query(Contact))
    return random.choice(people) if people else None


def _rename(dossier: Dossier, random: Random) -> None:
    contact = _any(dossier, random)
    if contact:
        with dossier.change(N_("Edit")) as change:
            change.update(contact, {Contact.family_name: random.choice(NAMES)})


def _delete(dossier: Dossier, random: Random) -> None:
    contact = _any(dossier, random)
    if contact:
        with dossier.change(N_("Delete")) as change:
            change.delete(contact)


def _undo(dossier: Dossier, _random: Random) -> None:
    if dossier.connection.execute("SELECT 1 FROM change_set WHERE state = 'applied'").fetchone():
        dossier.undo()


def _redo(dossier: Dossier, _random: Random) -> None:
    if dossier.connection.execute("SELECT 1 FROM change_set WHERE state = 'undone'").fetchone():
        dossier.redo()
