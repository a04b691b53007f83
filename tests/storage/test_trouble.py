"""Files that are no dossier, damaged, read-only, full or gone: a sentence, and nothing lost."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from iar_desktop.domain import Contact
from iar_desktop.schema.errors import DossierTooNew, DossierUnusable, UserError
from iar_desktop.storage import files, sqlite, sqlite_upkeep
from iar_desktop.storage.backup import backup, backups, save_copy, verify
from iar_desktop.storage.backup_restore import restore
from iar_desktop.storage.check import check
from iar_desktop.storage.dossier import FORMAT_VERSION, Dossier, DossierGone
from iar_desktop.storage.reader import Query
from iar_desktop.storage.sqlite import DossierDamaged
from tests.storage.changing import EDIT
from tests.storage.records import content

PEOPLE = 400


@pytest.fixture
def filled(dossier: Dossier, path: Path) -> Path:
    """A closed dossier of some size."""
    with dossier.change(EDIT, title="x") as change:
        change.add_all([Contact(family_name=f"Doe {number}" * 5) for number in range(PEOPLE)])
    dossier.close()
    return path


def add(dossier: Dossier, count: int = 1) -> None:
    with dossier.change(EDIT, title="add") as change:
        change.add_all([Contact(family_name="Roe " * 40) for _number in range(count)])


@pytest.mark.parametrize(
    "bytes_there",
    [
        b"",
        b"just a text\n" * 400,
        b"\x89PNG\r\n\x1a\n" + bytes(5000),
        random.Random(1).randbytes(20_000),
        b"SQLite format 3\0" + random.Random(2).randbytes(8176),
    ],
    ids=["empty", "text", "picture", "noise", "disguised noise"],
)
def test_a_file_that_is_no_dossier(path: Path, bytes_there: bytes) -> None:
    path.write_bytes(bytes_there)
    with pytest.raises(DossierUnusable, match=r"essai\.iar.*(pas un dossier|endommagé)"):
        Dossier.open(path)
    assert path.read_bytes() == bytes_there
    assert sorted(each.name for each in path.parent.iterdir()) == ["essai.iar"]


def test_a_database_of_another_program_is_left_alone(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE bookmark (url)")
    other.commit()
    other.close()
    before = path.read_bytes()
    with pytest.raises(DossierUnusable, match="pas un dossier d’IAR Desktop"):
        Dossier.open(path)
    assert path.read_bytes() == before


def what_is_said_of(path: Path) -> str:
    """The sentence that opening refuses with, or else those of the check."""
    try:
        with Dossier.open(path) as dossier:
            return "\n".join(str(each) for each in check(dossier).findings)
    except DossierDamaged as error:
        return str(error)


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.95, 0.999])
def test_a_truncated_dossier_is_told_and_restored(filled: Path, share: float) -> None:
    kept = backup(filled)
    os.truncate(filled, int(filled.stat().st_size * share))
    before = filled.read_bytes()
    assert "endommagé" in what_is_said_of(filled)
    restore(kept.path, filled)
    with Dossier.open(filled) as dossier:
        assert dossier.count(Query(Contact)) == PEOPLE
        assert check(dossier).findings == []
    (aside,) = kept.path.parent.glob("*-damaged.iar")
    header = 100  # where the way of journalling is noted, too
    assert aside.read_bytes()[header:] == before[header:]


@pytest.mark.parametrize("seed", range(6))
def test_bytes_altered_on_the_disk_are_found(filled: Path, seed: int) -> None:
    noise = random.Random(seed)
    with filled.open("r+b") as file:
        for _place in range(30):
            file.seek(4096 * noise.randrange(1, filled.stat().st_size // 4096))
            file.write(noise.randbytes(200))
    assert "endommagé" in what_is_said_of(filled)
    with pytest.raises(DossierDamaged, match="endommagé"):
        backup(filled)
    assert backups(filled) == []


def test_a_dossier_that_shrinks_while_it_is_read(filled: Path) -> None:
    script = f"""
import os, sys
from pathlib import Path
from iar_desktop.storage.dossier import Dossier
path = Path({str(filled)!r})
with Dossier.open(path) as dossier:
    rows = dossier.connection.execute("SELECT * FROM contact")
    next(rows)
    os.truncate(path, 8192)
    with dossier.explained():
        for row in rows:
            pass
"""
    run = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60
    )
    assert run.returncode == 1, run.returncode  # a Python error, no signal
    assert "DossierDamaged" in run.stderr


def test_no_file_and_no_folder(path: Path) -> None:
    with pytest.raises(DossierUnusable, match=r"pas de dossier.*essai\.iar"):
        Dossier.open(path)
    with pytest.raises(DossierUnusable, match="pas de dossier"):
        Dossier.open(path.parent)
    with pytest.raises(DossierUnusable, match="n’existe pas"):
        Dossier.create(path / "inside.iar")
    path.write_text("")
    with pytest.raises(DossierUnusable, match="existe déjà"):
        Dossier.create(path)
    assert path.read_text() == ""


def test_a_newer_format_while_open(dossier: Dossier, path: Path) -> None:
    with Dossier.open(path) as newer:
        sqlite.set_format_version(newer.connection, FORMAT_VERSION + 1)
        with pytest.raises(DossierTooNew, match="version plus récente"):
            add(dossier)
        assert newer.count(Query(Contact)) == 0


class TestGone:
    """A dossier whose file is deleted, moved or replaced while it is open."""

    @pytest.fixture
    def copy(self, tmp_path: Path) -> Path:
        """Where the copy is saved."""
        return tmp_path / "copy.iar"

    def _saved(self, dossier: Dossier, copy: Path, expected: dict[str, object]) -> None:
        with pytest.raises(DossierGone, match=r"Rien n’est encore perdu.*copie ailleurs"):
            add(dossier)
        save_copy(dossier, copy)
        with Dossier.open(copy) as saved:
            assert content(saved) == expected
            assert check(saved).findings == []
            add(saved)

    def test_deleted(self, dossier: Dossier, path: Path, copy: Path) -> None:
        add(dossier, 30)
        stored = files.store(path, b"attached")
        expected = content(dossier)
        path.unlink()
        self._saved(dossier, copy, expected)
        assert files.read(copy, stored.digest) == b"attached"
        dossier.close()
        assert not path.exists()

    def test_moved(self, dossier: Dossier, path: Path, copy: Path) -> None:
        add(dossier, 30)
        expected = content(dossier)
        path.rename(path.with_name("moved.iar"))
        self._saved(dossier, copy, expected)

    def test_replaced(self, dossier: Dossier, path: Path, copy: Path) -> None:
        add(dossier, 30)
        expected = content(dossier)
        with Dossier.create(path.with_name("other.iar")) as other:
            add(other, 7)
        path.with_name("other.iar").replace(path)
        self._saved(dossier, copy, expected)

    def test_deleted_in_the_middle_of_a_change(self, dossier: Dossier, path: Path) -> None:
        def change() -> None:
            with dossier.change(EDIT, title="x") as change:
                change.add(Contact(family_name="Doe"))
                path.unlink()

        with pytest.raises(DossierGone):
            change()
        assert dossier.count(Query(Contact)) == 0

    def test_its_whole_folder_deleted(self, tmp_path: Path, copy: Path) -> None:
        folder = tmp_path / "folder"
        folder.mkdir()
        dossier = Dossier.create(folder / "essai.iar")
        add(dossier, 3)
        expected = content(dossier)
        for each in folder.iterdir():
            each.unlink()
        folder.rmdir()
        self._saved(dossier, copy, expected)
        dossier.close()


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A real file system of 3 MB, where this machine lets us make one."""
    with tempfile.TemporaryDirectory() as folder:
        made = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", folder],
            capture_output=True,
            check=False,
        )
        if made.returncode:
            pytest.skip("only root may mount a file system")
        yield Path(folder)
        subprocess.run(["umount", folder], check=True)


def fill(path: Path) -> None:
    with path.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4096))


def test_a_full_disk(small_disk: Path) -> None:
    path = small_disk / "essai.iar"
    with Dossier.create(path) as dossier:
        add(dossier, 5)
        kept = backup(dossier)
        filler = small_disk / "filler"
        fill(filler)
        before = content(dossier)
        with pytest.raises(DossierUnusable, match=r"disque est plein.*n’a pas été enregistrée"):
            add(dossier, 1000)
        assert content(dossier)["contact"][:5] == before["contact"]
        with pytest.raises(UserError, match="disque est plein"):
            backup(dossier)
        with pytest.raises(UserError, match="disque est plein"):
            files.store(path, bytes(200_000))
        with pytest.raises(UserError, match="disque est plein"):
            restore(kept.path, path.with_name("other.iar"))
        with pytest.raises(UserError, match="disque est plein"):
            Dossier.create(small_disk / "new.iar")
        assert [each.path for each in backups(path)] == [kept.path]
        filler.unlink()
        add(dossier)
        assert check(dossier).findings == []
        assert {each.name for each in small_disk.iterdir() if each.name.startswith(".")} == set()


def leave(disk: Path, room: int) -> Path:
    """Fill the disk but for ``room`` bytes."""
    filler = disk / "filler"
    free = shutil.disk_usage(disk).free
    filler.write_bytes(bytes(max(free - room, 0)))
    return filler


def test_a_disk_that_fills_up_on_the_way(small_disk: Path) -> None:
    """Wherever the room ends, within a change, its undo or a backup: all of it or nothing."""
    kept, refused = 0, 0
    with Dossier.create(small_disk / "essai.iar") as dossier:
        add(dossier, 100)
        ids = dossier.ids(Query(Contact))

        def edit(city: str) -> None:
            with dossier.change(EDIT, title=city) as change:
                change.update_many(Contact, ids, {Contact.city: city})

        acts = (
            partial(edit, "York"),
            dossier.undo,
            partial(backup, dossier),
            partial(edit, "Bath"),
        )
        for room in range(0, 1_200_000, 75_000):
            filler = leave(small_disk, room)
            for act in acts:
                before, saved = content(dossier), {each.path for each in backups(dossier.path)}
                try:
                    act()
                    kept += 1
                except UserError as error:
                    refused += 1
                    assert "disque est plein" in str(error)  # noqa: PT017 - it may succeed as well
                    assert content(dossier) == before
                    assert {each.path for each in backups(dossier.path)} == saved
            assert sqlite_upkeep.integrity_problems(dossier.connection) == []
            filler.unlink()
            assert check(dossier).findings == []
            for each in backups(dossier.path):
                assert verify(each.path)["contact"] == 100
                each.path.unlink()
            # On so small a disk the log never becomes long enough to be merged by itself.
            dossier.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        left = [each for each in small_disk.rglob("*") if each.name.startswith(".")]
        assert left == []
        add(dossier)
    assert kept > 10
    assert refused > 10


def test_a_dossier_that_may_not_grow(dossier: Dossier) -> None:
    add(dossier, 5)
    before = content(dossier)
    (pages,) = dossier.connection.execute("PRAGMA page_count").fetchone()
    dossier.connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DossierUnusable, match="disque est plein"):
        add(dossier, 500)
    assert content(dossier) == before
    assert check(dossier).findings == []


READ_ONLY = """
import sys
from pathlib import Path
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _
from iar_desktop.storage.dossier import Dossier
_("E-mail")  # reads the catalogue, and what reads it, while that is allowed
try:
    Dossier.open(Path(sys.argv[1]))
except UserError as error:
    print(type(error).__name__, error)
"""


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_read_only_file_or_folder(filled: Path, what: str) -> None:
    """Seen by someone who is not root: root may write everywhere."""
    with tempfile.TemporaryDirectory() as shared:
        folder = Path(shared, "folder")
        folder.mkdir()
        folder.parent.chmod(0o755)
        path = folder / "essai.iar"
        path.write_bytes(filled.read_bytes())
        path.chmod(0o444 if what == "file" else 0o666)
        folder.chmod(0o777 if what == "file" else 0o555)
        assert _as_anyone(READ_ONLY, path).startswith(
            "DossierUnusable «\u202fessai.iar\u202f» est ici en lecture seule"
        )
        folder.chmod(0o755)
        assert path.read_bytes() == filled.read_bytes()


def _as_anyone(script: str, path: Path) -> str:
    """Run ``script`` in a process that gives up the rights of root once it has imported."""
    drop = "import os\nif os.geteuid() == 0:\n    os.setgid(65534)\n    os.setuid(65534)\n"
    imports, _try, rest = script.partition("try:\n")
    run = subprocess.run(
        [sys.executable, "-c", f"{imports}{drop}try:\n{rest}", str(path)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return run.stdout


def test_a_connection_that_may_only_read(dossier: Dossier) -> None:
    dossier.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(DossierUnusable, match="lecture seule"):
        add(dossier)


def test_a_dossier_held_for_too_long(dossier: Dossier, path: Path) -> None:
    holder = sqlite.connect(path)
    holder.execute("BEGIN IMMEDIATE")
    dossier.connection.execute("PRAGMA busy_timeout = 50")
    with pytest.raises(sqlite.DossierBusy, match=r"retenu par un autre programme"):
        add(dossier)
    assert dossier.count(Query(Contact)) == 0
    holder.execute("ROLLBACK")
    holder.close()
    add(dossier)
