"""What processes that tests start, and kill, do to a dossier."""

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path
from random import Random
from typing import Any

from iar_desktop.domain import Affiliation, Contact, EmailAddress, Organisation
from iar_desktop.schema.messages import N_
from iar_desktop.storage import journal, migrations
from iar_desktop.storage.backup import backup
from iar_desktop.storage.backup_restore import restore
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query

EDIT = N_("Edit {title}")


def processes() -> ForkServerContext:
    """How to start processes that have everything imported already, in milliseconds."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.storage.changing", "alembic.operations"])
    return context


def start(work: Callable[..., None], *arguments: Any) -> tuple[ForkServerProcess, Connection]:
    """Run ``work(pipe, *arguments)`` in a process of its own; what it sends comes out here."""
    context = processes()
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(there, *arguments), daemon=True)
    process.start()
    there.close()
    return process, here


def received(pipe: Connection) -> list[Any]:
    """All that a process sent until it ended."""
    found = []
    try:
        while True:
            found.append(pipe.recv())
    except (EOFError, OSError):
        return found


def change_on_and_on(pipe: Connection, path: Path, seed: int) -> None:
    """Change the dossier without end and send (position, id) of each step that is kept."""
    random = Random(seed)
    with Dossier.open(path) as dossier:
        while True:
            _change(dossier, random)
            last = journal.recent(dossier.connection, 1)[0]
            pipe.send((last.position, last.id))


def _change(dossier: Dossier, random: Random) -> None:
    people = dossier.ids(Query(Contact))
    roll = random.random()
    if roll < 0.1 and journal.to_undo(dossier.connection):
        dossier.undo()
    elif roll < 0.15 and journal.to_redo(dossier.connection):
        dossier.redo()
    elif roll < 0.35 and len(people) > 20:
        with dossier.change(EDIT, title="delete") as change:
            change.delete(*change.get_many(Contact, random.sample(people, 5)).values())
    elif roll < 0.6 and people:
        with dossier.change(EDIT, title="edit") as change:
            contact = change.get(Contact, random.choice(people))
            if contact is not None:
                change.update(contact, {Contact.city: f"Reims {random.random()}"})
    else:
        with dossier.change(EDIT, title="add") as change:
            house = change.add(Organisation(name=f"Pôle {random.random()}"))
            for number in range(random.choice([1, 2, 30])):
                jane = change.add(Contact(family_name=f"Doe {number}"))
                change.add(Affiliation(contact=jane.id, organisation=house.id, job_title="x"))
                change.add(EmailAddress(contact=jane.id, address="jane@example.org"))


def change_many_on_and_on(pipe: Connection, path: Path) -> None:
    """Change all people at once without end, back and forth, and send each city that is kept."""
    with Dossier.open(path) as dossier:
        people = dossier.ids(Query(Contact))
        number = 0
        while True:
            number += 1
            with dossier.change(EDIT, title="many") as change:
                change.update_many(Contact, people, {Contact.city: f"Reims {number}"})
            pipe.send(f"Reims {number}")
            dossier.undo()
            pipe.send(None)
            with dossier.change(EDIT, title="gone") as change:
                change.delete_many(Contact.table, people)
            dossier.undo()


def change_times(pipe: Connection, path: Path, name: str, times: int) -> None:
    """Make so many changes, each of the same record and one of its own, then send how many."""
    with Dossier.open(path) as dossier:
        for number in range(times):
            with dossier.change(EDIT, title=name) as change:
                shared = change.first(Query(Organisation))
                if shared is None:
                    raise LookupError
                change.update(shared, {Organisation.city: f"{name} {number}"})
                change.add(Contact(family_name=f"{name} {number}"))
        pipe.send(times)


def restore_in_turn(pipe: Connection, sources: list[Path], target: Path) -> None:
    """Restore one source after the other without end, sending that it works."""
    pipe.send("ready")
    while True:
        for source in sources:
            restore(source, target)


def back_up_on_and_on(pipe: Connection, path: Path) -> None:
    """Back the dossier up without end, sending the name of each backup."""
    pipe.send("ready")
    while True:
        pipe.send(backup(path).path.name)


def migrate(pipe: Connection, path: Path, to: int, scripts: Path) -> None:
    """Migrate the dossier once, sending when it begins and when it is done."""
    pipe.send("ready")
    migrations.migrate(path, to, scripts)
    pipe.send("done")


def create_on_and_on(pipe: Connection, folder: Path) -> None:
    """Create one dossier after the other without end."""
    pipe.send("ready")
    number = 0
    while True:
        number += 1
        Dossier.create(folder / f"{number}.iar").close()
