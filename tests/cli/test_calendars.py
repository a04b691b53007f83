"""Calendars of other programs, exported and imported."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command, Result, added

LINES = (
    *("BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:a@example.org", "SUMMARY:Atelier"),
    *("DTSTART;TZID=Asia/Tokyo:20261014T090000", "DTEND;TZID=Asia/Tokyo:20261014T103000"),
    *("END:VEVENT", "BEGIN:VJOURNAL", "SUMMARY:Notes", "END:VJOURNAL", "END:VCALENDAR", ""),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "atelier.ics"
    path.write_text("\n".join(LINES))
    return path


def test_a_file_is_imported_once(dossier: Path, file: Path, iar: Command) -> None:
    refused = "Refusée\tligne 9\tNotes\tUne entrée de journal n’a pas sa place dans ce calendrier."
    dry = iar("import", dossier, file, "--dry-run")
    assert (dry.status, dry.err) == (0, "")
    assert iar("list", dossier, "meetings").out == ""
    result = iar("import", dossier, file)
    ((meeting, *_more),) = iar("list", dossier, "meetings").lines
    assert result.out == (
        f"Ajoutée\t{meeting}\tRéunion\tAtelier\t14 oct. 2026\n{refused}\n1 ajoutée, 1 refusée\n"
    )
    again = iar("import", dossier, file)
    assert again.out == (
        f"Laissée telle quelle\t{meeting}\tRéunion\tAtelier\t14 oct. 2026\n{refused}\n"
        "1 laissée telle quelle, 1 refusée\n"
    )
    assert iar("undo", dossier).out == "Importer atelier.ics\n"
    assert iar("list", dossier, "meetings").out == ""


def test_an_import_as_json(dossier: Path, file: Path, iar: Command) -> None:
    found = json.loads(iar("import", dossier, file, "--json").out)
    ((meeting, *_more),) = iar("list", dossier, "meetings").lines
    assert found == {
        "add": 1,
        "update": 0,
        "leave": 0,
        "refuse": 1,
        "entries": [
            {
                "line": 3,
                "action": "add",
                "kind": "meeting",
                "id": meeting,
                "title": "Atelier",
                "start": "2026-10-14T09:00",
                "end": "2026-10-14T10:30",
                "zone": "Asia/Tokyo",
                "reason": "",
            }
        ],
        "refusals": [
            {
                "line": 9,
                "title": "Notes",
                "reason": "Une entrée de journal n’a pas sa place dans ce calendrier.",
                "partial": False,
            }
        ],
    }


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "ligne 1 : Ce n’est pas un calendrier : il n’a pas de ligne BEGIN."),
        (b"\xff\x00\x01", "ligne 1 : Ce n’est pas un calendrier"),
        (
            b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR\n",
            "ligne 2 : L’entrée n’a pas de début (DTSTART).",
        ),
    ],
)
def test_a_file_of_which_nothing_can_be_imported(
    dossier: Path, file: Path, iar: Command, content: bytes, sentence: str
) -> None:
    file.write_bytes(content)
    before = iar("history", dossier).out
    result = iar("import", dossier, file)
    assert (result.status, result.out, result.err.count("\n")) == (1, "", 1)
    start = "Rien dans « atelier.ics » ne peut être importé ; "
    assert result.err.startswith(start + sentence)
    assert iar("history", dossier).out == before


def test_a_file_that_is_not_there(dossier: Path, iar: Command) -> None:
    result = iar("import", dossier, "none.ics")
    assert (result.status, result.out) == (1, "")
    assert result.err.startswith("Il n’y a pas de « none.ics » dans ")
    assert iar("import", dossier).status == 2


def exported(iar: Command, target: Path, *words: object) -> list[str]:
    result = iar("export", *words, "--ics", target)
    assert (result.status, result.err) == (0, "")
    content = target.read_bytes().decode().split("\r\n")
    titles = [line.partition(":")[2] for line in content if line.startswith("SUMMARY")]
    assert result.out.startswith(f"{target}\t{len(titles)} fiche")
    return titles


def test_records_of_a_period_and_kinds_are_exported(
    dossier: Path, tmp_path: Path, iar: Command
) -> None:
    target = tmp_path / "sortie.ics"
    visit = added(iar, dossier, "delegations", "title=NEDO", "starts_on=2026-10-14")
    added(iar, dossier, "sessions", "title=Accueil", f"event={visit}", "starts_at=14/10/2026 9h")
    added(iar, dossier, "meetings", "title=Comité", "starts_on=2026-11-03")
    added(iar, dossier, "tasks", "name=Réserver", "due_on=2026-10-01")
    assert exported(iar, target, dossier) == ["NEDO", "Comité", "Accueil", "Réserver"]
    assert exported(iar, target, dossier, visit[:30]) == ["NEDO", "Accueil"]
    assert exported(iar, target, dossier, "--from", "14/10/2026") == ["NEDO", "Comité", "Accueil"]
    assert exported(iar, target, dossier, "--from", "octobre 2026", "--kind", "délégations") == [
        "NEDO"
    ]
    assert exported(iar, target, dossier, "--to", "2026-10-02") == ["Réserver"]
    after_options = iar("export", dossier, "--ics", target, "--people", visit)
    assert after_options.out == f"{target}\t2 fiches\n"
    assert iar("import", dossier, target).lines[-1] == ["2 laissées telles quelles"]


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        ((), 2, "erreur : il manque : --ics"),
        (("--ics", "x.ics"), 1, "Il n’y a rien à exporter : rien n’y a sa date."),
        (("--ics", "x.ics", "--kind", "contacts"), 1, "« contacts » n’a pas sa place dans un"),
        (("--ics", "x.ics", "--from", "jadis"), 1, "« jadis »"),
        (
            ("--ics", "x.ics", "--from", "2026-10-02", "--to", "2026-10-01"),
            1,
            "Le dernier jour précède le premier",
        ),
        (("ffff", "--ics", "x.ics"), 1, "Aucune fiche n’a l’identifiant « ffff »."),
    ],
)
def test_an_export_that_cannot_be(
    dossier: Path,
    iar: Command,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    status: int,
    sentence: str,
) -> None:
    monkeypatch.chdir(dossier.parent)
    result = iar("export", dossier, *words)
    assert (result.status, result.out) == (status, "")
    assert sentence in result.err
    assert not Path("x.ics").exists()


def test_people_are_named_only_when_asked_for(dossier: Path, tmp_path: Path, iar: Command) -> None:
    target = tmp_path / "sortie.ics"
    jane = added(iar, dossier, "contacts", "name=Jane Doe", "email=jane@example.org")
    added(iar, dossier, "meetings", "title=Comité", "starts_on=2026-11-03", f"owner={jane}")
    assert iar("export", dossier, "--ics", target) == Result(0, f"{target}\t1 fiche\n", "")
    assert b"jane@" not in target.read_bytes()
    iar("export", dossier, "--ics", target, "--people")
    assert b'ORGANIZER;CN="Jane Doe":mailto:jane@example.org' in target.read_bytes()
