"""What can be printed of what, and printing it."""

import json
from pathlib import Path

import pypdfium2
import pytest

from tests.cli.conftest import Command, Result, added


def pages_of(path: Path) -> list[str]:
    """The text of each page, without the difference of spaces."""
    with pypdfium2.PdfDocument(path) as pdf:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf]


def found(iar: Command, sample: Path, kind: str, title: str) -> str:
    return next(line[0] for line in iar("list", sample, kind).lines if title in line[1:])


def test_the_documents_there_are(iar: Command) -> None:
    lines = iar("documents").lines
    assert ["briefing", "Fiche de briefing", "Délégations"] in lines
    assert ["calendar-month", "Calendrier du mois", "jours du calendrier"] in lines
    assert lines[-1] == ["pack", "Dossier complet", "Délégations, Événements organisés, Congrès"]
    as_json = json.loads(iar("documents", "--json").out)
    assert [[each["name"], each["label"]] for each in as_json] == [line[:2] for line in lines]
    known = {each["name"]: each for each in as_json}
    assert known["contact"]["of"] == ["contact"]
    assert known["contact"]["sections"][:2] == ["details", "positions"]
    assert known["agenda"]["of"] == ["calendar"]
    assert known["contact"]["settings"] == {}


@pytest.mark.parametrize(
    ("document", "kind", "title", "language", "words"),
    [
        ("briefing", "delegation", "Délégation japonaise — NEDO", "fr", ["Programme", "田中 宏"]),
        ("briefing", "delegation", "Délégation japonaise — NEDO", "en", ["Programme", "田中 宏"]),
        ("mission", "congress", "EFIB 2026", "fr", ["EFIB 2026", "Imprimé le 14 octobre 2026"]),
        ("mission", "congress", "EFIB 2026", "en", ["EFIB 2026", "Printed on 14 October 2026"]),
        ("contact", "contact", "田中 宏", "fr", ["TANAKA Hiroshi", "田中 宏", "Japon"]),
        ("contact", "contact", "田中 宏", "en", ["TANAKA Hiroshi", "田中 宏", "Japan"]),
    ],
)
def test_a_sheet_in_both_languages(  # noqa: PLR0917
    sample: Path,
    tmp_path: Path,
    iar: Command,
    document: str,
    kind: str,
    title: str,
    language: str,
    words: list[str],
) -> None:
    page = tmp_path / "new folder" / "page.pdf"
    record = found(iar, sample, kind, title)
    result = iar(
        "print", sample, record[:30], "--document", document, "--language", language, "-o", page
    )
    assert (result.status, result.out) == (0, f"{page}\n")
    text = " ".join(pages_of(page))
    assert [word for word in words if word not in text] == []
    assert [each.name for each in page.parent.iterdir()] == ["page.pdf"]


def test_several_records_in_one_file_or_a_file_each(
    dossier: Path, tmp_path: Path, iar: Command
) -> None:
    jane, other, ada = (
        added(iar, dossier, "contacts", f"name={name}")
        for name in ("Jane Doe", "Jane Doe", "Ada Byron / Lovelace")
    )
    one = tmp_path / "all.PDF"
    words = ("--document", "contact", "-o")
    assert iar("print", dossier, jane, ada, jane, *words, one) == Result(0, f"{one}\n", "")
    first, second = pages_of(one)
    assert ("Jane DOE" in first, "LOVELACE" in second) == (True, True)
    folder = tmp_path / "sheets"
    result = iar("print", dossier, jane, other, jane, ada, *words, folder)
    names = [
        "2026-10-14 Fiche contact - Jane Doe.pdf",
        "2026-10-14 Fiche contact - Jane Doe (2).pdf",
        "2026-10-14 Fiche contact - Ada Byron Lovelace.pdf",
    ]
    assert result == Result(0, "".join(f"{folder / name}\n" for name in names), "")
    assert sorted(each.name for each in folder.iterdir()) == sorted(names)


def test_sections_settings_and_free_text(sample: Path, tmp_path: Path, iar: Command) -> None:
    visit = found(iar, sample, "delegation", "Délégation japonaise — NEDO")
    page = tmp_path / "page.pdf"
    words = ("print", sample, visit, "--document", "briefing", "-o", page)
    result = iar(*words, "--sections", "programme, purpose", "--text", "Accueil : Bienvenue à tous")
    assert (result.status, result.out) == (0, f"{page}\n")
    text = " ".join(pages_of(page))
    places = [text.index(each) for each in ("Programme ", "Objet de la visite", "Bienvenue")]
    assert places == sorted(places)
    assert "Délégués, dans l’ordre" not in text
    refused = iar(*words, "--sections", "rien")
    assert (refused.status, refused.err.count("\n")) == (1, 1)
    assert iar(*words, "--choose", "format").status == 1
    assert iar(*words, "--choose", "format=a6").status == 1
    assert iar(*words, "--template", "Élus").status == 1


def test_to_share_outside(sample: Path, tmp_path: Path, iar: Command) -> None:
    visit = found(iar, sample, "delegation", "Délégation japonaise — NEDO")
    mine, theirs = tmp_path / "mine.pdf", tmp_path / "theirs.pdf"
    words = ("print", sample, visit, "--document", "briefing", "-o")
    assert iar(*words, mine).status == iar(*words, theirs, "--outside").status == 0
    inside, outside = " ".join(pages_of(mine)), " ".join(pages_of(theirs))
    for heading in ("Éléments de langage", "Historique de la relation", "Suivis ouverts"):
        assert (heading in inside, heading in outside) == (True, False)
    assert "Programme" in outside


def test_what_cannot_be_printed(dossier: Path, tmp_path: Path, iar: Command) -> None:
    jane = added(iar, dossier, "contacts", "name=Jane Doe")
    page = tmp_path / "page.pdf"

    def refusal(record: str, document: str, output: Path) -> str:
        result = iar("print", dossier, record, "--document", document, "-o", output)
        assert (result.status, result.out, result.err.count("\n")) == (1, "", 1)
        return result.err

    assert refusal(jane, "poster", page).startswith(
        "Il n’y a pas de document « poster » ; il existe : "
    )
    assert refusal(jane, "briefing", page) == (
        "« Fiche de briefing » ne s’imprime pas à partir de « Jane Doe » (Personne).\n"
    )
    assert refusal("ffff", "contact", page) == "Aucune fiche n’a l’identifiant « ffff ».\n"
    assert not page.exists()
    taken = tmp_path / "taken"
    taken.write_text("mine")
    for output in (taken, taken / "page.pdf"):
        assert refusal(jane, "contact", output) == "« taken » est un fichier, pas un répertoire.\n"
    assert refusal(jane, "contact", taken / "deeper" / "page.pdf") == (
        f"Il n’y a pas de « page.pdf » dans {taken / 'deeper'}.\n"
    )
    assert taken.read_text() == "mine"


def test_a_page_that_is_there_is_replaced_whole(
    dossier: Path, tmp_path: Path, iar: Command
) -> None:
    jane = added(iar, dossier, "contacts", "name=Jane Doe")
    page = tmp_path / "page.pdf"
    page.write_text("old" * 100_000)
    assert iar("print", dossier, jane, "--document", "contact", "-o", page).status == 0
    assert "Jane DOE" in pages_of(page)[0]


def test_usage_of_print(dossier: Path, iar: Command) -> None:
    for words in ((), ("ffff",), ("ffff", "--document", "contact")):
        result = iar("print", dossier, *words)
        assert (result.status, result.out) == (2, "")
        assert result.err.startswith("usage : iar-desktop print [-h] --document NOM")
    result = iar("print", dossier, "x", "--document", "contact", "-o", "x", "--language", "tlh")
    assert "argument --language" in result.err
    assert result.err.endswith("'tlh' (au choix : 'fr', 'en', 'de', 'es', 'pt', 'it', 'ja')\n")


@pytest.mark.parametrize(
    ("document", "days", "words"),
    [
        ("calendar-month", ("--from", "octobre 2026"), ["Octobre 2026", "NEDO", "Lundi"]),
        (
            "calendar-month",
            ("--from", "14/10/2026", "--language", "en"),
            ["October 2026", "Monday"],
        ),
        ("calendar-week", (), ["Semaine 42 · 12–18 octobre 2026", "NEDO"]),
        ("calendar-year", ("--from", "2026-01-01"), ["2026", "Japon", "Visites et missions"]),
        ("activity-report", ("--from", "2025"), ["Bilan d’activité", "2025"]),
        ("watch-digest", ("--from", "octobre 2026"), ["Bulletin de veille", "Octobre 2026"]),
        ("agenda", ("--from", "demain", "--to", "vendredi"), ["15–16 octobre 2026", "jour "]),
        ("agenda", ("--from", "12 oct.", "--zone", "Tokyo"), ["12 oct. – 8 nov. 2026", "Tokyo"]),
    ],
)
def test_days_of_the_calendar(
    sample: Path,
    tmp_path: Path,
    iar: Command,
    document: str,
    days: tuple[str, ...],
    words: list[str],
) -> None:
    page = tmp_path / "page.pdf"
    result = iar("print", sample, "--document", document, *days, "-o", page)
    assert (result.status, result.out) == (0, f"{page}\n")
    text = " ".join(pages_of(page))
    assert [word for word in words if word not in text] == []


def test_a_report_of_days_is_arranged_like_a_sheet(
    sample: Path, tmp_path: Path, iar: Command
) -> None:
    page = tmp_path / "page.pdf"
    words = ("print", sample, "--document", "activity-report", "--from", "2025", "-o", page)
    result = iar(*words, "--sections", "projects,highlights", "--text", "Mot : Merci à tous")
    assert (result.status, result.out) == (0, f"{page}\n")
    text = " ".join(pages_of(page))
    places = [text.index(each) for each in ("Projets", "Temps forts", "Merci à tous")]
    assert places == sorted(places)
    assert "Congrès suivis Date" not in text
    for refused in (("--sections", "rien"), ("--outside",), ("--choose", "a=b")):
        result = iar(*words, *refused)
        assert (result.status, result.out, result.err.count("\n")) == (1, "", 1)


def test_a_calendar_into_a_folder(dossier: Path, tmp_path: Path, iar: Command) -> None:
    folder = tmp_path / "paper"
    words = (
        "--document",
        "calendar-month",
        "--from",
        "janvier 2027",
        "--to",
        "1/3/2027",
        "-o",
        folder,
    )
    path = folder / "2026-10-14 Calendrier du mois - Janvier 2027 – mars 2027.pdf"
    assert iar("print", dossier, *words, "-o", folder) == Result(0, f"{path}\n", "")
    assert len(pages_of(path)) == 3


def test_days_that_cannot_be_printed(dossier: Path, tmp_path: Path, iar: Command) -> None:
    jane = added(iar, dossier, "contacts", "name=Jane Doe")

    def refusal(*words: str) -> str:
        result = iar("print", dossier, *words, "-o", tmp_path / "page.pdf")
        assert (result.status, result.out, result.err.count("\n")) == (1, "", 1)
        return result.err

    month, contact = ("--document", "calendar-month"), ("--document", "contact")
    assert refusal(jane, *month) == (
        "Un calendrier s’imprime pour des jours, pas à partir de fiches : "
        "ne mettez pas d’identifiants.\n"
    )
    assert refusal(jane, *contact, "--to", "demain") == (
        "--from et --to servent aux calendriers : ne les mettez pas.\n"
    )
    assert refusal(*contact) == "Choisissez d’abord ce qu’il faut imprimer.\n"
    assert refusal(*month, "--from", "14/10/2026", "--to", "13/10/2026") == (
        "Le dernier jour précède le premier : inversez-les.\n"
    )
    assert "« quand il pleut »" in refusal(*month, "--from", "quand il pleut")
    assert "« Mars » n’est pas un fuseau horaire" in refusal(*month, "--zone", "Mars")
    assert "plus de dix ans" in refusal(*month, "--from", "2026-01-01", "--to", "2037-01-01")
    assert list(tmp_path.glob("*.pdf")) == []
