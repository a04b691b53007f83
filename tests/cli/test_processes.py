"""Commands as processes: several at once, pipes, disks that are full."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from iar_desktop.cli.commands import check
from iar_desktop.operations.sample import create_sample
from tests.architecture.sources import ROOT
from tests.cli.conftest import Command

MAIN = [sys.executable, str(ROOT / "main.py")]


def run(*arguments: object, **more: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*MAIN, *map(str, arguments)],
        capture_output=True,
        check=False,
        timeout=120,
        env=os.environ | more,
    )


def test_many_processes_write_one_dossier(dossier: Path, iar: Command) -> None:
    count = 24
    running = [
        subprocess.Popen(
            [*MAIN, "add", str(dossier), "contacts", f"name=Jane Doe{number}"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for number in range(count)
    ]
    ends = [(*each.communicate(timeout=120), each.returncode) for each in running]
    assert [(err, status) for _out, err, status in ends] == [(b"", 0)] * count
    ids = {out.decode().strip() for out, _err, _status in ends}
    listed = {line[0] for line in iar("list", dossier, "contacts").lines}
    assert (len(ids), len(listed), ids - listed) == (count, count + 1, set())
    assert iar("check", dossier).status == 0


def test_undo_and_redo_of_several_processes_queue(dossier: Path, iar: Command) -> None:
    for number in range(8):
        iar("add", dossier, "contacts", f"name=Jane Doe{number}")
    words = ["undo"] * 8 + ["redo"] * 4 + ["backup"] + ["check"] * 2
    running = [
        subprocess.Popen(
            [*MAIN, word, str(dossier)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for word in words
    ]
    for word, each in zip(words, running, strict=True):
        _out, err = each.communicate(timeout=120)
        nothing = word == "redo" and "rétablir" in err.decode()
        assert nothing or (each.returncode, err) == (0, b"")
    assert iar("check", dossier).status == 0


def test_a_reader_that_has_seen_enough(tmp_path: Path) -> None:
    path = tmp_path / "grand.iar"
    create_sample(path, people=3000)
    for more in ("", "--json"):
        writing = subprocess.Popen(
            [*MAIN, "list", str(path), "contacts", *more.split()],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert writing.stdout is not None
        assert writing.stderr is not None
        assert writing.stdout.readline()
        writing.stdout.close()
        assert (writing.stderr.read(), writing.wait(60)) == (b"", 0)
        writing.stderr.close()


def test_a_file_of_the_program_that_is_missing_is_a_fault_of_the_program(
    iar: Command, dossier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without_its_data(_options: object) -> None:
        raise FileNotFoundError(errno.ENOENT, "No such file", "holidays.mo")

    monkeypatch.setattr(check, "run", without_its_data)
    result = iar("check", dossier)
    assert (result.status, result.out) == (70, "")
    assert result.err.startswith("Un problème imprévu")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
@pytest.mark.parametrize(
    "command", [("list", "contacts"), ("list", "contacts", "--json"), ("check",)]
)
def test_an_output_that_is_full(sample: Path, command: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [*MAIN, command[0], str(sample), *command[1:]],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    assert (ended.returncode, ended.stderr.count(b"\n")) == (1, 1)
    assert ended.stderr.decode().startswith("La sortie n’a pas pu être écrite")


def test_a_terminal_that_knows_no_japanese(sample: Path) -> None:
    ended = run("search", sample, "田中", PYTHONIOENCODING="latin-1")
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert b"Tanaka Hiroshi\t\\u7530\\u4e2d \\u5b8f" in ended.stdout


def test_english_and_french_processes(dossier: Path) -> None:
    for language, sentence in (
        ("en_GB.UTF-8", "No record has the id “ffff”."),
        ("fr_FR.UTF-8", "Aucune fiche n’a l’identifiant «\u202fffff\u202f»."),
    ):
        ended = run("show", dossier, "ffff", LANG=language, PYTHONUTF8="1")
        assert (ended.returncode, ended.stdout, ended.stderr.decode()) == (1, b"", sentence + "\n")
