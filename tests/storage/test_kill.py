"""SIGKILL at any moment: what was confirmed stays, and what is there is whole."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from iar_desktop.domain import Contact
from iar_desktop.storage import journal, migrations, sqlite, sqlite_upkeep
from iar_desktop.storage.backup import backup, backups, folder, verify
from iar_desktop.storage.check import check
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.storage import changing
from tests.storage.changing import EDIT, received, start
from tests.storage.records import content

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL and no forkserver")


def killed(random: Random, longest: float, work: Callable[..., None], *arguments: Any) -> list[Any]:
    """Start ``work``, kill it some time after its first message, return all that it sent."""
    process, pipe = start(work, *arguments)
    first = pipe.recv()
    time.sleep(random.random() * longest)
    process.kill()
    process.join()
    return [first, *received(pipe)]


def test_100_kills_lose_no_confirmed_change(dossier: Dossier, path: Path) -> None:
    dossier.close()
    random = Random(7)
    confirmed: dict[int, str] = {}
    for seed in range(100):
        sent = killed(random, 0.03, changing.change_on_and_on, path, seed)
        confirmed.update(sent)
        with Dossier.open(path) as opened:
            kept = {each.position: each.id for each in journal.recent(opened.connection, 10**6)}
            lost = confirmed.items() - kept.items()
            assert (seed, lost) == (seed, set())
            assert max(kept) <= max(confirmed) + 1  # the one that was under way, kept unheard
            assert (seed, check(opened).findings) == (seed, [])
    assert len(confirmed) >= 100  # at least one was confirmed before each kill


def test_kills_in_the_middle_of_great_changes(dossier: Dossier, path: Path) -> None:
    """Each is long enough to be hit at any of its stages; all of it is there, or nothing."""
    with dossier.change(EDIT, title="x") as change:
        change.add_all([Contact(family_name=f"Doe {number}") for number in range(2500)])
    dossier.close()
    random = Random(12)
    for _kill in range(12):
        sent = killed(random, 0.8, changing.change_many_on_and_on, path)
        with Dossier.open(path) as opened:
            cities = {each.city for each in opened.all(Query(Contact))}
            assert len(cities) <= 1
            assert opened.count(Query(Contact)) in (0, 2500)
            assert check(opened).findings == []
            if cities and cities != {None}:
                assert sent[-1] is None or cities == {sent[-1]}
            while not cities or cities != {None}:
                opened.undo()
                cities = {each.city for each in opened.all(Query(Contact))}


def test_kills_while_restoring_leave_one_or_the_other(path: Path, tmp_path: Path) -> None:
    sources, contents = [], []
    for name in ("first", "second"):
        source = tmp_path / f"{name}.iar"
        with Dossier.create(source) as made, made.change(EDIT, title=name) as change:
            change.add_all([Contact(family_name=f"{name} {number}") for number in range(200)])
        with Dossier.open(source) as made:
            contents.append(content(made))
        sources.append(source)
    shutil.copy(sources[0], path)
    random = Random(8)
    for _kill in range(12):
        killed(random, 0.15, changing.restore_in_turn, sources, path)
        with Dossier.open(path) as opened:
            assert content(opened) in contents
            assert check(opened).findings == []
        for each in backups(path):
            assert verify(each.path)["contact"] == 200


def test_kills_while_backing_up_leave_only_whole_backups(dossier: Dossier, path: Path) -> None:
    with dossier.change(EDIT, title="x") as change:
        change.add_all([Contact(family_name=f"Doe {number}") for number in range(500)])
    random = Random(9)
    for _kill in range(10):
        sent = killed(random, 0.1, changing.back_up_on_and_on, path)
        there = {each.path.name: verify(each.path)["contact"] for each in backups(path)}
        assert set(there.values()) <= {500}
        assert set(sent[-3:]) - {"ready"} <= there.keys()
    hidden = [each for each in folder(path).iterdir() if each.name.startswith(".")]
    old = time.time() - 7200
    for each in hidden:
        os.utime(each, (old, old))
    assert hidden
    backup(dossier)
    assert [each for each in hidden if each.exists()] == []


SLOW = """
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    for number in range(40):
        op.execute(f"UPDATE contact SET city = 'migrated {number}'")
"""


def test_kills_while_migrating_leave_the_old_or_the_new(path: Path, tmp_path: Path) -> None:
    scripts = tmp_path / "scripts"
    (scripts / "versions").mkdir(parents=True)
    (scripts / "versions" / "0001_first.py").write_text('revision = "0001"\ndown_revision = None\n')
    (scripts / "versions" / "0002_slow.py").write_text(SLOW)
    kept = tmp_path / "kept.iar"
    with Dossier.create(kept) as made, made.change(EDIT, title="x") as change:
        change.add_all([Contact(family_name=f"Doe {number}") for number in range(1500)])
    connection = sqlite.connect(kept)
    sqlite.set_format_version(connection, 1)
    connection.close()
    random = Random(10)
    shutil.copy(kept, path)
    began = time.monotonic()
    migrations.migrate(path, 2, scripts)
    takes = time.monotonic() - began
    for kill in range(10):
        shutil.copy(kept, path)
        sent = killed(random, takes * kill / 5, changing.migrate, path, 2, scripts)
        connection = sqlite.connect(path)
        version = sqlite.format_version(connection)
        cities = connection.execute("SELECT DISTINCT city FROM contact").fetchall()
        assert sqlite_upkeep.integrity_problems(connection) == []
        connection.close()
        assert (version, cities) in [(1, [(None,)]), (2, [("migrated 39",)])]
        assert "done" not in sent or version == 2


def test_kills_while_creating_leave_no_half_dossier(tmp_path: Path) -> None:
    random = Random(11)
    for kill in range(10):
        own = tmp_path / str(kill)
        own.mkdir()
        killed(random, 0.2, changing.create_on_and_on, own)
        for each in own.glob("[0-9]*.iar"):
            with Dossier.open(each) as opened:
                assert opened.count(Query(Contact)) == 0
                assert check(opened).findings == []
