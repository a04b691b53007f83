import shutil
from pathlib import Path

import pytest

from iar_desktop.domain import Contact, Organisation
from iar_desktop.schema.errors import DossierTooNew, DossierUnusable, UserError
from iar_desktop.storage import files, sqlite
from iar_desktop.storage.backup import Backup, Reason, backup, backups
from iar_desktop.storage.backup_restore import restore
from iar_desktop.storage.check import check
from iar_desktop.storage.dossier import FORMAT_VERSION, Dossier
from iar_desktop.storage.reader import Query
from tests.storage.changing import EDIT
from tests.storage.records import content


@pytest.fixture
def kept(dossier: Dossier) -> Backup:
    """A backup of a dossier that was changed since, and is closed."""
    with dossier.change(EDIT, title="x") as change:
        change.add_all([Contact(family_name=f"Doe {number}") for number in range(50)])
    made = backup(dossier)
    with dossier.change(EDIT, title="y") as change:
        change.delete(*change.all(Query(Contact)))
        change.add(Organisation(name="Pôle"))
    dossier.close()
    return made


def counts(path: Path) -> tuple[int, int]:
    with Dossier.open(path) as opened:
        assert check(opened).findings == []
        return opened.count(Query(Contact)), opened.count(Query(Organisation))


def test_the_way_back_and_forth(kept: Backup, path: Path) -> None:
    replaced = restore(kept.path, path)
    assert counts(path) == (50, 0)
    assert replaced == backups(path)[0]
    assert replaced is not None
    assert replaced.reason is Reason.RESTORE
    restore(replaced.path, path)
    assert counts(path) == (0, 1)
    assert counts(kept.path) == (50, 0)
    assert not [each for each in path.parent.iterdir() if each.name.startswith(".")]


def test_the_restored_dossier_can_be_worked_on(kept: Backup, path: Path) -> None:
    restore(kept.path, path)
    with Dossier.open(path) as first, Dossier.open(path) as second:
        with first.change(EDIT, title="z") as change:
            change.add(Contact(family_name="Roe"))
        assert second.poll()
        second.undo()
        assert first.undo().params == {"title": "x"}
        assert first.count(Query(Contact)) == 0


def test_a_dossier_that_is_open_is_left_alone(kept: Backup, path: Path) -> None:
    with Dossier.open(path) as opened:
        expected = content(opened)
        with pytest.raises(DossierUnusable, match=r"essai\.iar.*ouvert dans une autre fenêtre"):
            restore(kept.path, path)
        assert content(opened) == expected
        with opened.change(EDIT, title="z") as change:
            change.add(Contact(family_name="Roe"))
        assert check(opened).findings == []
    assert backups(path) == [kept]


def test_a_missing_dossier_comes_back(kept: Backup, path: Path) -> None:
    path.unlink()
    path.with_name("essai.iar-wal").write_bytes(b"left behind by a program that was killed")
    assert restore(kept.path, path) is None
    assert counts(path) == (50, 0)
    elsewhere = path.with_name("elsewhere.iar")
    assert restore(kept.path, elsewhere) is None
    assert counts(elsewhere) == (50, 0)


def test_a_log_left_behind_by_another_dossier_is_not_read_into_it(kept: Backup, path: Path) -> None:
    with Dossier.open(path) as opened:
        with opened.change(EDIT, title="z") as change:
            change.add_all([Contact(family_name=f"Roe {number}") for number in range(300)])
        log = path.with_name("essai.iar-wal").read_bytes()
    assert len(log) > 10_000
    path.unlink()
    path.with_name("essai.iar-wal").write_bytes(log)
    restore(kept.path, path)
    assert counts(path) == (50, 0)


def test_a_dossier_in_use_may_be_the_source(kept: Backup, path: Path) -> None:
    target = path.with_name("other.iar")
    with Dossier.open(path) as opened:
        with opened.change(EDIT, title="z") as change:
            change.add(Contact(family_name="Roe"))
        assert path.with_name("essai.iar-wal").stat().st_size
        restore(path, target)
    assert counts(target) == (1, 1)


def test_a_backup_on_a_disk_that_may_only_be_read(kept: Backup, path: Path) -> None:
    sealed = path.with_name("disc")
    sealed.mkdir()
    shutil.copy(kept.path, sealed / "backup.iar")
    before = sorted(each.name for each in sealed.iterdir())
    restore(sealed / "backup.iar", path)
    assert counts(path) == (50, 0)
    assert sorted(each.name for each in sealed.iterdir()) == before


def test_attached_files_come_along(kept: Backup, path: Path) -> None:
    usb = path.with_name("usb")
    usb.mkdir()
    shutil.copy(kept.path, usb / "copy.iar")
    stored = files.store(usb / "copy.iar", b"a leaflet")
    restore(usb / "copy.iar", path)
    assert files.read(path, stored.digest) == b"a leaflet"


def test_sources_that_are_no_backup(kept: Backup, path: Path) -> None:
    before = path.read_bytes()
    noise = path.with_name("noise.iar")
    noise.write_bytes(b"no database " * 500)
    damaged = path.with_name("damaged.iar")
    damaged.write_bytes(kept.path.read_bytes()[: kept.size // 2])
    newer = path.with_name("newer.iar")
    shutil.copy(kept.path, newer)
    connection = sqlite.connect(newer)
    sqlite.set_format_version(connection, FORMAT_VERSION + 1)
    connection.close()
    for source, error, words in (
        (path.with_name("nothing.iar"), UserError, "pas de sauvegarde"),
        (path.parent, UserError, "pas de sauvegarde"),
        (noise, DossierUnusable, "pas un dossier"),
        (damaged, DossierUnusable, "endommagé"),
        (newer, DossierTooNew, "version plus récente"),
        (path, UserError, "à partir de lui-même"),
    ):
        with pytest.raises(error, match=words):
            restore(source, path)
    assert path.read_bytes() == before
    assert backups(path) == [kept]


def test_targets_that_cannot_be(kept: Backup, path: Path) -> None:
    with pytest.raises(UserError, match="n’existe pas"):
        restore(kept.path, path / "inside.iar")
    with pytest.raises(UserError, match="est un dossier de fichiers"):
        restore(kept.path, path.parent)
    other = path.with_name("bookmarks.db")
    connection = sqlite.connect(other, "create")
    connection.execute("CREATE TABLE bookmark (url)")
    connection.close()
    before = other.read_bytes()
    with pytest.raises(DossierUnusable, match="pas un dossier"):
        restore(kept.path, other)
    assert other.read_bytes() == before


def test_a_file_that_is_no_database_is_set_aside(kept: Backup, path: Path) -> None:
    path.write_bytes(b"scrambled " * 1000)
    assert restore(kept.path, path) is None
    assert counts(path) == (50, 0)
    (aside,) = kept.path.parent.glob("*-damaged.iar")
    assert aside.read_bytes() == b"scrambled " * 1000
    assert backups(path) == [kept]
