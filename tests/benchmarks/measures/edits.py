"""Keeping an edit: data, journal and search index, durably."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from iar_desktop.domain import Contact, Delegation
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.listing import ids_of, listing
from tests.benchmarks.dossier import FOLDER
from tests.benchmarks.table import Row, measure
from tests.benchmarks.timing import each_taken, middle, share


@measure
def edits(path: Path) -> Iterator[Row]:
    """Edit people, then names that other records show, in a copy of the dossier."""
    copy = FOLDER / "edited" / "edited.iar"
    shutil.rmtree(copy.parent, ignore_errors=True)
    copy.parent.mkdir(parents=True)
    shutil.copy(path, copy)
    with Dossier.open(copy) as dossier:
        _edit(dossier, Contact, Contact.city, 20)  # the first loads names of countries and so on
        cities = _edit(dossier, Contact, Contact.city, 500)
        names = _edit(dossier, Contact, Contact.family_name, 500)
        titles = _edit(dossier, Delegation, Delegation.name, 200)
    shutil.rmtree(copy.parent)
    yield Row("keeping an edit, p50", middle(cities + names), 10)
    yield Row("keeping an edit, p99", share(cities + names, 99), 10)
    yield Row("renaming a visit that others name, p50", middle(titles), 10)


def _edit(dossier: Dossier, entity: type[Entity], field: Field[Any], count: int) -> list[float]:
    random = Random(count)
    rows = random.sample(list(listing(dossier, entity)), count)
    records = list(dossier.get_many(entity, ids_of(dossier, rows)).values())

    def edit(record: Entity) -> None:
        with dossier.change(N_("Edit")) as change:
            change.update(record, {field: f"{field.name} {random.random()}"})

    return each_taken(edit, records)
