"""Making, checking, backing up and restoring dossiers."""

import json
import sqlite3
from pathlib import Path

from iar_desktop.storage import files
from iar_desktop.storage.backup import folder
from tests.cli.conftest import Command, Result, added

WHOLE = "Le dossier et ses fichiers sont intacts."


def whole(result: Result) -> bool:
    """Whether a check found nothing damaged; what clashes in days to come it tells after that."""
    return (result.status, result.out.splitlines()[0], result.err) == (0, WHOLE, "")


def test_a_sample_of_any_size_and_whole(tmp_path: Path, iar: Command) -> None:
    path = tmp_path / "grand.iar"
    assert iar("sample", path, "--people", 700, "--seed", 4) == Result(0, f"{path}\n", "")
    assert len(iar("list", path, "contacts").lines) == 700
    assert whole(iar("check", path))


def test_nothing_is_made_over_what_is_there(dossier: Path, iar: Command) -> None:
    before = dossier.read_bytes()
    for command in ("new", "sample"):
        assert iar(command, dossier) == Result(1, "", "« bureau.iar » existe déjà.\n")
        missing = dossier.parent / "none" / "x.iar"
        result = iar(command, missing)
        assert (result.status, result.out) == (1, "")
        assert f"{missing.parent} n’existe pas" in result.err
    assert dossier.read_bytes() == before


def test_a_number_of_people_below_one_is_wrong_usage(tmp_path: Path, iar: Command) -> None:
    for number in ("0", "-4", "many", "1.5"):
        result = iar("sample", tmp_path / "x.iar", "--people", number)
        assert (result.status, result.err.splitlines()[-1]) == (
            2,
            f"erreur : argument --people : valeur incorrecte : '{number}'",
        )
    assert list(tmp_path.iterdir()) == []


def test_a_backup_is_restored(sample: Path, iar: Command) -> None:
    made = iar("backup", sample)
    (backup,) = folder(sample).iterdir()
    assert made == Result(0, f"{backup}\n", "")
    before = iar("list", sample, "contacts", "--json").out
    jane = added(iar, sample, "contacts", "name=Jane Doe")
    restored = iar("restore", backup, sample)
    kept = next(path for path in folder(sample).iterdir() if path != backup)
    assert restored == Result(0, f"{sample}\n{kept}\n", "")
    assert iar("list", sample, "contacts", "--json").out == before
    assert iar("restore", kept, sample).status == 0
    assert iar("show", sample, jane).status == 0


def test_a_backup_elsewhere_takes_the_files_along(
    sample: Path, tmp_path: Path, iar: Command
) -> None:
    copy = tmp_path / "usb" / "copie.iar"
    assert iar("backup", sample, "-o", copy).status == 1
    copy.parent.mkdir()
    for _time in (1, 2):
        assert iar("backup", sample, "-o", copy) == Result(0, f"{copy}\n", "")
    assert whole(iar("check", copy))
    elsewhere = tmp_path / "maison.iar"
    assert iar("restore", copy, elsewhere) == Result(0, f"{elsewhere}\n", "")
    assert whole(iar("check", elsewhere))
    assert iar("list", elsewhere, "tasks").out == iar("list", sample, "tasks").out


def test_restoring_what_is_no_backup(dossier: Path, tmp_path: Path, iar: Command) -> None:
    before = dossier.read_bytes()
    text = tmp_path / "notes.txt"
    text.write_text("not a dossier" * 100)
    for source, reason in (
        (tmp_path / "none.iar", "Il n’y a pas de sauvegarde « none.iar »"),
        (text, "« notes.txt » n’est pas un dossier d’IAR Desktop."),
        (dossier, "Un dossier ne peut pas être restauré à partir de lui-même."),
    ):
        result = iar("restore", source, dossier)
        assert (result.status, result.out) == (1, "")
        assert result.err.startswith(reason)
    assert dossier.read_bytes() == before


def test_the_check_names_what_is_missing_or_altered(sample: Path, iar: Command) -> None:
    assert whole(iar("check", sample))
    kept = sorted(path for path in files.folder(sample).rglob("*") if path.is_file())
    kept[0].unlink()
    kept[1].chmod(0o600)
    kept[1].write_bytes(b"altered")
    result = iar("check", sample)
    assert (result.status, result.out, len(result.err.splitlines())) == (1, "", 2)


def test_the_check_tells_what_clashes_in_days_to_come(
    sample: Path, dossier: Path, iar: Command
) -> None:
    first, head, *clashing = iar("check", sample).out.splitlines()
    assert (first, head.endswith(" :")) == (WHOLE, True)
    assert head.startswith(f"À venir, {len(clashing)} conflit")
    meant = [each for each in clashing if "Transfert Compiègne → Paris" in each]
    assert [each.startswith("  Délégation japonaise — NEDO : ") for each in meant] == [True]
    assert iar("check", dossier) == Result(0, f"{WHOLE}\n", "")


def test_the_check_finds_a_broken_link(dossier: Path, iar: Command) -> None:
    jane = added(iar, dossier, "contacts", "name=Jane Doe", "email=jane@example.org")
    values = json.loads(iar("show", dossier, jane, "--json").out)
    connection = sqlite3.connect(dossier)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("DROP TRIGGER IF EXISTS email_journal_update")
    for (name,) in connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'email'"
    ).fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')
    connection.execute(
        "UPDATE email SET contact = ? WHERE id = ?", ("f" * 32, values["parts"][0]["id"])
    )
    connection.commit()
    connection.close()
    result = iar("check", dossier)
    assert (result.status, result.out) == (1, "")
    assert result.err
