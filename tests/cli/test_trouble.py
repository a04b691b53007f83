"""Wrong input and trouble with the dossier: one sentence, status 1, and nothing lost."""

import gzip
import random
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from iar_desktop.schema.entity import own_fields, registry
from tests.cli.conftest import Command, Result, added

# Each with a dossier as its first argument; those that write come with what to write.
COMMANDS: list[tuple[str, ...]] = [
    ("list", "contacts"),
    ("show", "ffff"),
    ("search", "doe"),
    ("add", "contacts", "family_name=Doe"),
    ("set", "ffff", "city=York"),
    ("delete", "ffff"),
    ("capture", "Rencontré Jane Doe"),
    ("history",),
    ("undo",),
    ("redo",),
    ("print", "ffff", "--document", "contact", "-o", "page.pdf"),
    ("export", "--ics", "page.ics"),
    ("import", "page.ics"),
    ("check",),
    ("backup",),
]


@pytest.mark.parametrize(
    ("kind", "words", "sentence"),
    [
        (
            "delegation",
            ("title=Visite", "starts_on=31/02/2027"),
            "Du : Le 31/02/2027 n’existe pas au calendrier : écrivez par exemple 28/02/2026.",
        ),
        (
            "delegation",
            ("title=Visite", "starts_on=2027-03-02", "ends_on=2027-03-01"),
            "« Au » (1er mars 2027) précède « Du » (2 mars 2027).",
        ),
        (
            "contact",
            ("family_name=Doe", "country=Atlantide"),
            "Pays : « Atlantide » n’est pas un pays.",
        ),
        (
            "contact",
            ("family_name=Doe", "colour=red"),
            "« colour » n’est pas un champ des fiches de ce type (Personne) ; les champs connus",
        ),
        ("contact", ("family_name",), "« family_name » n’est pas de la forme CHAMP=VALEUR."),
        ("contact", ("=Doe",), "« =Doe » n’est pas de la forme CHAMP=VALEUR."),
        ("contact", ("city=York",), "Nom de famille : « Nom de famille » ne peut pas rester vide."),
        ("widget", ("name=x",), "« widget » n’est pas un type de fiche ; les types connus sont : "),
        (
            "contact",
            ("family_name=Doe", "good_to_know=" + "x" * 1_000_000),
            "Bon à savoir : Ce texte compte 1 000 000 caractères ; ",
        ),
        (
            "contact",
            ("family_name=" + "x" * 1_000_000,),
            "Nom de famille : Ce texte compte 1 000 000 caractères ; ce champ en accepte 200 ",
        ),
        (
            "email",
            ("address=jane@example.org", "contact=Nobody"),
            "Personne : Aucune fiche ne s’appelle",
        ),
    ],
)
def test_wrong_values(
    dossier: Path, iar: Command, kind: str, words: tuple[str, ...], sentence: str
) -> None:
    before = iar("history", dossier).out
    result = iar("add", dossier, kind, *words)
    assert (result.status, result.out, result.err.count("\n")) == (1, "", 1)
    assert result.err.startswith(sentence)
    assert iar("history", dossier).out == before


def test_control_characters_and_broken_encodings_do_not_get_in(dossier: Path, iar: Command) -> None:
    jane = added(iar, dossier, "contacts", "family_name=D\x00o\x1b[31me\udcff\u202e\r\n", "city=\t")
    assert iar("show", dossier, jane).lines[0] == ["Personne", "Do[31me"]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: str(command[0]))
@pytest.mark.parametrize("trouble", ["missing", "folder", "text", "empty", "truncated", "newer"])
def test_a_dossier_that_cannot_be_used(
    dossier: Path,
    sample_original: Path,
    iar: Command,
    monkeypatch: pytest.MonkeyPatch,
    command: tuple[str, ...],
    trouble: str,
) -> None:
    monkeypatch.chdir(dossier.parent)
    path = dossier.with_name("autre.iar")
    if trouble == "folder":
        path.mkdir()
    elif trouble == "newer":
        path.write_bytes(dossier.read_bytes())
        with sqlite3.connect(path) as connection:
            connection.execute("PRAGMA user_version = 99")
        connection.close()
    elif trouble != "missing":
        whole = sample_original.read_bytes()
        contents = {"text": b"Bonjour\n" * 500, "empty": b"", "truncated": whole[: len(whole) // 3]}
        path.write_bytes(contents[trouble])
    before = path.read_bytes() if path.is_file() else None
    result = iar(command[0], path, *command[1:])
    assert (result.status, result.out) == (1, "")
    assert "autre.iar" in result.err
    assert result.err.count("\n") == 1
    expected = {
        "missing": f"Il n’y a pas de dossier « autre.iar » dans {path.parent}.",
        "folder": f"Il n’y a pas de dossier « autre.iar » dans {path.parent}.",
        "text": "« autre.iar » n’est pas un dossier d’IAR Desktop.",
        "empty": "« autre.iar » n’est pas un dossier d’IAR Desktop.",
        "truncated": "« autre.iar » est endommagé",
        "newer": "« autre.iar » a été créé par une version plus récente d’IAR Desktop.",
    }
    assert result.err.startswith(expected[trouble])
    assert before == (path.read_bytes() if path.is_file() else None)


def test_a_dossier_of_an_older_format_is_migrated(tmp_path: Path, iar: Command) -> None:
    kept = Path(__file__).parents[1] / "dossiers" / "format-1.iar.gz"
    path = tmp_path / "ancien.iar"
    path.write_bytes(gzip.decompress(kept.read_bytes()))
    assert iar("list", path, "contacts").out
    assert iar("history", path).out


AS_NOBODY = """
import os, sys
from iar_desktop.cli.main import main
# What is imported late may lie where only its owner reads.
import platformdirs, platformdirs.unix
import iar_desktop.cli.commands.add, iar_desktop.cli.commands.list, iar_desktop.cli.parser
import iar_desktop.schema.logs
if os.geteuid() == 0:  # root may write everywhere
    os.setgid(65534)
    os.setuid(65534)
sys.exit(main())
"""


@pytest.mark.parametrize("read_only", ["file", "folder"])
@pytest.mark.parametrize("command", [("list", "contacts"), ("add", "contacts", "family_name=Doe")])
def test_a_read_only_dossier(dossier: Path, read_only: str, command: tuple[str, ...]) -> None:
    with tempfile.TemporaryDirectory() as shared:
        Path(shared).chmod(0o755)
        folder = Path(shared, "folder")
        folder.mkdir()
        path = folder / "bureau.iar"
        path.write_bytes(dossier.read_bytes())
        path.chmod(0o444 if read_only == "file" else 0o666)
        folder.chmod(0o777 if read_only == "file" else 0o555)
        run = subprocess.run(
            [sys.executable, "-c", AS_NOBODY, command[0], path, *command[1:]],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        folder.chmod(0o755)
        assert (run.returncode, run.stdout, run.stderr.count("\n")) == (1, "", 1)
        assert "est ici en lecture seule" in run.stderr
        assert path.read_bytes() == dossier.read_bytes()


NASTY = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        ["0", "-1", "9" * 40, "1e999", "nan", "∞", "29/02/2025", "9999-12-31", "0001-01-01"]
    ),
    st.sampled_from(
        ["25:00", "24:00", "ja, zz", "oui", "+", "@", "http://", "javascript:x", "%s{0}"]
    ),
    st.dates().map(str),
    st.integers().map(str),
)
FIELDS = [(kind, each.name) for kind, entity in registry.items() for each in own_fields(entity)]


@settings(
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(field=st.sampled_from(FIELDS), text=NASTY)
@example(field=("attachment", "about"), text="0\n")
def test_any_text_in_any_field_is_kept_or_refused_in_a_sentence(
    dossier: Path, iar: Command, field: tuple[str, str], text: str
) -> None:
    kind, name = field
    result = iar("add", dossier, kind, f"{name}={text}")
    if result.status:
        assert (result.status, result.out, result.err.count("\n")) == (1, "", 1)
    else:
        assert iar("show", dossier, result.out.strip()).status == 0
        assert iar("show", dossier, result.out.strip(), "--json").status == 0
        assert iar("list", dossier, kind).status == 0


def test_a_fault_of_the_program_is_a_sentence_and_a_discreet_log(
    dossier: Path, iar: Command, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        message = "Jane Doe"
        raise RuntimeError(message)

    monkeypatch.setattr("iar_desktop.cli.commands.undo.write_line", fail)
    added(iar, dossier, "contacts", "name=Jane Doe")
    assert iar("undo", dossier) == Result(
        70, "", "Un problème imprévu est survenu ; les détails sont dans le journal technique.\n"
    )
    (log,) = own_home.rglob("*.log")
    text = log.read_text("utf-8")
    assert ("RuntimeError" in text, "Jane Doe" in text) == (True, False)


def test_noise_for_a_dossier_and_for_words(tmp_path: Path, iar: Command) -> None:
    path = tmp_path / "bruit.iar"
    path.write_bytes(b"SQLite format 3\0" + random.Random(3).randbytes(8176))
    for command in COMMANDS:
        result = iar(command[0], path, *command[1:])
        assert (result.status, result.out, result.err.count("\n")) == (1, "", 1)
