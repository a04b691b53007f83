import hashlib
import os
import threading
from pathlib import Path
from typing import Self

import pytest

from iar_desktop.schema.errors import UserError
from iar_desktop.storage import files, placing
from iar_desktop.storage.files import Stored, copy_missing, folder, is_whole, path_of, read, store

LEAFLET = b"a leaflet " * 200_000
DIGEST = hashlib.sha256(LEAFLET).hexdigest()


@pytest.fixture
def leaflet(tmp_path: Path) -> Path:
    file = tmp_path / "plaquette.pdf"
    file.write_bytes(LEAFLET)
    return file


def stored_files(path: Path) -> list[Path]:
    return [each for each in folder(path).rglob("*") if each.is_file()]


def test_a_file_is_kept_once_by_its_content(path: Path, leaflet: Path) -> None:
    assert store(path, leaflet) == Stored(DIGEST, len(LEAFLET))
    assert store(path, LEAFLET) == Stored(DIGEST, len(LEAFLET))
    expected = path.with_name("essai.iar.files") / DIGEST[:2] / DIGEST
    assert stored_files(path) == [expected] == [path_of(path, DIGEST)]
    assert read(path, DIGEST) == LEAFLET
    leaflet.unlink()
    assert is_whole(path, DIGEST)


def test_an_empty_file(path: Path) -> None:
    stored = store(path, b"")
    assert (stored.size, read(path, stored.digest)) == (0, b"")


def test_a_kept_file_is_not_written_again(path: Path, leaflet: Path) -> None:
    store(path, leaflet)
    first = path_of(path, DIGEST).stat().st_mtime_ns
    store(path, leaflet)
    assert path_of(path, DIGEST).stat().st_mtime_ns == first


def test_an_altered_file_is_found_and_put_right(path: Path, leaflet: Path) -> None:
    store(path, leaflet)
    path_of(path, DIGEST).write_bytes(LEAFLET[:-1] + b"!")
    assert not is_whole(path, DIGEST)
    with pytest.raises(UserError, match="altéré"):
        read(path, DIGEST)
    store(path, leaflet)
    assert read(path, DIGEST) == LEAFLET


def test_a_missing_file(path: Path) -> None:
    assert not is_whole(path, DIGEST)
    with pytest.raises(UserError, match=f"manque dans .*{DIGEST}"):
        read(path, DIGEST)


@pytest.mark.parametrize("digest", ["", "../../etc/passwd", "A" * 64, "0" * 63, "0" * 65])
def test_no_hash_leads_out_of_the_folder(path: Path, digest: str) -> None:
    with pytest.raises(UserError, match="pas l’empreinte"):
        path_of(path, digest)


def test_sources_that_cannot_be_read(path: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"pas de.*nowhere\.pdf"):
        store(path, tmp_path / "nowhere.pdf")
    with pytest.raises(UserError, match="est un dossier de fichiers"):
        store(path, tmp_path)
    assert not folder(path).exists()


def test_a_source_that_vanishes_while_it_is_read(
    path: Path, leaflet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken:
        def read(self, _size: int) -> bytes:
            raise OSError(5, "Input/output error")

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_error: object) -> None:
            return None

    monkeypatch.setattr(Path, "open", lambda *_arguments: Broken())
    with pytest.raises(UserError, match=r"plaquette\.pdf.*ne peut être ni lu"):
        store(path, leaflet)
    monkeypatch.undo()
    assert stored_files(path) == []


def test_a_kill_while_writing_leaves_nothing_that_counts(path: Path, leaflet: Path) -> None:
    folder(path).mkdir()
    half = folder(path) / ".new.unfinished-0123"
    half.write_bytes(LEAFLET[:1000])
    store(path, leaflet)
    assert half.exists()  # it may be another window's, under way
    old = half.stat().st_mtime - 7200
    os.utime(half, (old, old))
    store(path, b"another")
    assert not half.exists()
    assert len(stored_files(path)) == 2


def test_many_windows_keep_the_same_file_at_once(path: Path, leaflet: Path) -> None:
    found: list[Stored] = []
    threads = [
        threading.Thread(target=lambda: found.append(store(path, leaflet))) for _each in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [Stored(DIGEST, len(LEAFLET))] * 8
    assert [each.read_bytes() for each in stored_files(path)] == [LEAFLET]


def test_copying_takes_only_what_is_missing_and_whole(path: Path, leaflet: Path) -> None:
    other = path.with_name("other.iar")
    first, second = store(path, b"first"), store(path, b"second")
    store(other, b"first")
    path_of(path, second.digest).write_bytes(b"altered")
    store(path, leaflet)
    copy_missing(path, other)
    assert read(other, first.digest) == b"first"
    assert read(other, DIGEST) == LEAFLET
    assert not path_of(other, second.digest).exists()


def test_nothing_is_swept_that_is_not_ours(tmp_path: Path) -> None:
    mine = tmp_path / ".hidden"
    mine.write_text("x")
    os.utime(mine, (0, 0))
    placing.sweep(tmp_path)
    assert mine.exists()
    assert files.FOLDER_SUFFIX == ".files"
