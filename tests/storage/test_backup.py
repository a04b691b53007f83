import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from iar_desktop.domain import Contact, Organisation
from iar_desktop.schema import clock
from iar_desktop.schema.errors import DossierUnusable, UserError
from iar_desktop.schema.messages import _, speaking
from iar_desktop.storage import files, placing, rotation, sqlite, sqlite_upkeep
from iar_desktop.storage.backup import (
    Reason,
    backup,
    backup_if_due,
    backups,
    folder,
    is_due,
    save_copy,
    verify,
)
from iar_desktop.storage.check import check
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.storage.changing import EDIT
from tests.storage.records import content

NOW = datetime(2026, 5, 14, 7, 30, tzinfo=UTC)


class Clock:
    """The time that it is for a test."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Clock:
    own = Clock()
    monkeypatch.setattr(clock, "now", own)
    return own


@pytest.fixture
def filled(dossier: Dossier) -> Dossier:
    with dossier.change(EDIT, title="x") as change:
        change.add_all([Contact(family_name=f"Doe {number}") for number in range(50)])
        change.add(Organisation(name="Pôle"))
    return dossier


def names(where: Path) -> list[str]:
    return sorted(each.name for each in where.iterdir())


def test_a_backup_holds_all_and_stands_alone(filled: Dossier, path: Path, time: Clock) -> None:
    made = backup(filled, Reason.IMPORT)
    assert made == backups(path)[0]
    assert (made.made_at, made.reason, made.size) == (NOW, Reason.IMPORT, made.path.stat().st_size)
    assert made.path == path.with_name("essai.iar.backups") / "2026-05-14T073000Z-import.iar"
    assert names(folder(path)) == [made.path.name]
    counts = verify(made.path)
    assert (counts["contact"], counts["organisation"], counts["journal"]) == (50, 1, 51)
    expected = content(filled)
    copy = path.with_name("copy.iar")
    shutil.copy(made.path, copy)
    with Dossier.open(copy) as opened:
        assert content(opened) == expected
        assert check(opened).findings == []
        assert opened.undo().params == {"title": "x"}


def test_what_is_committed_while_it_is_made_may_wait(filled: Dossier, path: Path) -> None:
    reader = sqlite.connect(path)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM contact").fetchone()
    with filled.change(EDIT, title="y") as change:
        change.add(Contact(family_name="Late"))
    reader.execute("ROLLBACK")
    reader.close()
    assert verify(backup(filled).path)["contact"] == 51


def test_two_in_one_second_have_their_own_names(filled: Dossier, path: Path, time: Clock) -> None:
    first, second = backup(filled), backup(filled)
    assert names(folder(path)) == sorted([first.path.name, second.path.name])
    assert second.path.name == "2026-05-14T073000Z-asked-2.iar"
    assert {each.path for each in backups(path)} == {first.path, second.path}


def test_one_is_due_when_the_last_is_a_day_old(filled: Dossier, path: Path, time: Clock) -> None:
    assert is_due(path)
    assert backup_if_due(filled) is not None
    assert backup_if_due(filled) is None
    time.now = NOW + timedelta(hours=23, minutes=59)
    assert not is_due(path)
    time.now = NOW + timedelta(days=1)
    made = backup_if_due(path)
    assert made is not None
    assert made.reason is Reason.OPENING
    time.now = NOW - timedelta(days=400)  # the clock was wrong; the past needs a backup, too
    assert is_due(path)


def test_the_oldest_go_only_after_the_new_one_is_there(
    filled: Dossier, path: Path, time: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _day in range(13):
        time.now += timedelta(days=1)
        backup(filled)
    monkeypatch.setattr(rotation, "kept", lambda moments: {max(moments)})
    monkeypatch.setattr(sqlite_upkeep, "integrity_problems", lambda _connection: ["row missing"])
    with pytest.raises(DossierUnusable, match="endommagée"):
        backup(filled)
    assert len(backups(path)) == 12
    monkeypatch.undo()
    monkeypatch.setattr(clock, "now", time)
    time.now += timedelta(days=1)
    backup(filled)
    days = [each.made_at.day for each in backups(path)]
    assert days == [28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17]


def test_a_copy_that_lacks_rows_is_refused(
    filled: Dossier, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = sqlite_upkeep.copy
    monkeypatch.setattr(
        sqlite_upkeep, "copy", lambda source, target: copy(source, target) | {"contact": 51}
    )
    with pytest.raises(DossierUnusable, match="endommagée"):
        backup(filled)
    assert names(folder(path)) == []


def test_other_files_in_the_folder_are_left_alone(filled: Dossier, path: Path) -> None:
    folder(path).mkdir()
    (folder(path) / "readme.txt").write_text("mine")
    (folder(path) / "2026-05-14T073000Z-holiday.iar").write_text("mine")
    backup(filled)
    assert len(backups(path)) == 1
    assert len(names(folder(path))) == 3


def test_a_folder_that_cannot_be_made(filled: Dossier, path: Path) -> None:
    folder(path).write_text("in the way")
    with pytest.raises(UserError, match=r"ne peut être ni lu ni écrit.*File exists"):
        backup(filled)
    assert check(filled).findings == []


def test_no_dossier_no_backup(path: Path) -> None:
    with pytest.raises(DossierUnusable, match="ne peut pas être ouvert"):
        backup(path)
    assert backups(path) == []
    assert names(path.parent) == []


def test_reasons_are_told_in_the_language_spoken() -> None:
    assert _(Reason.IMPORT.label) == "avant un import"
    with speaking("en"):
        assert _(Reason.IMPORT.label) == "before an import"


def test_a_copy_elsewhere_takes_the_attached_files(filled: Dossier, path: Path) -> None:
    stored = files.store(path, b"a leaflet")
    (files.folder(path) / "ab").mkdir(exist_ok=True)
    (files.folder(path) / "ab" / "stray.txt").write_text("no content hash")
    target = path.with_name("usb") / "copy.iar"
    target.parent.mkdir()
    save_copy(filled, target)
    assert names(target.parent) == ["copy.iar", "copy.iar.files"]
    assert files.read(target, stored.digest) == b"a leaflet"
    assert [each for each in files.folder(target).rglob("*") if each.is_file()] == [
        files.path_of(target, stored.digest)
    ]
    with Dossier.open(target) as copied:
        assert content(copied) == content(filled)


def test_a_copy_replaces_a_file_but_no_open_dossier_nor_itself(filled: Dossier, path: Path) -> None:
    target = path.with_name("copy.iar")
    target.write_text("an older file")
    save_copy(filled, target)
    with Dossier.open(target) as copied:
        assert copied.count(Query(Contact)) == 50
        with pytest.raises(DossierUnusable, match="ouvert dans une autre fenêtre"):
            save_copy(filled, target)
    save_copy(filled, target)
    with pytest.raises(UserError, match="le dossier lui-même"):
        save_copy(filled, path)
    with pytest.raises(UserError, match="ne peut pas être ouvert"):
        save_copy(filled, path.with_name("nowhere") / "copy.iar")
    with pytest.raises(UserError, match="est un dossier de fichiers"):
        save_copy(filled, path.parent)


def test_a_disk_that_fails_leaves_nothing_half_done(
    filled: Dossier, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_path: Path) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(placing, "sync", fail)
    with pytest.raises(UserError, match=r"ne peut être ni lu ni écrit.*Input/output error"):
        backup(filled)
    assert names(folder(path)) == []
