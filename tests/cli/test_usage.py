"""Help, wrong usage, languages, and when the window is meant."""

from pathlib import Path

import pytest

from iar_desktop import __version__
from iar_desktop.cli.main import language_of_environment
from iar_desktop.cli.parser import COMMANDS
from tests.cli.conftest import Command, Result

HELP = """\
usage : iar-desktop search [-h] [--limit N] [--json] DOSSIER TEXTE

chercher partout

arguments:
  DOSSIER     le dossier, un fichier .iar
  TEXTE       ce qu’il faut chercher

options:
  -h, --help  montrer cette aide et finir
  --limit N   combien de résultats au plus
  --json      écrire en JSON
"""


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")


def test_help_is_in_french(iar: Command) -> None:
    assert iar("search", "--help") == Result(0, HELP, "")
    text = iar("--help").out
    assert text.startswith(
        "usage : iar-desktop [-h] [--version] COMMANDE ...\n\n"
        "Contacts, visites et congrès d’un service international.\n"
    )
    assert [name for name in COMMANDS if f"    {name}" not in text] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_no_help_is_left_in_english(iar: Command, command: str) -> None:
    text = iar(command, "--help").out
    for english in ("show this", "positional", "usage: ", " the ", "what ", "record"):
        assert english not in text


def test_english_where_the_locale_is_english(iar: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    text = iar("search", "--help").out
    assert text.startswith("usage: iar-desktop search [-h] [--limit N] [--json] DOSSIER TEXT\n")
    assert "\nsearch everything\n" in text
    missing = f"There is no dossier “none.iar” in {Path.cwd()}.\n"
    assert iar("list", "none.iar", "contacts").err == missing
    assert ["briefing", "Briefing sheet", "Delegations"] in iar("documents").lines


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, "fr"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "en_US"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "fr"),
        ({"LANG": "C.UTF-8"}, "fr"),
        ({"LANG": "fr_FR", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB", "LC_MESSAGES": "fr_FR"}, "fr"),
    ],
)
def test_the_language_of_the_environment(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], language: str
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert language_of_environment() == language


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("bogus",), "erreur : argument COMMANDE : choix incorrect : 'bogus'"),
        (("--bogus",), "erreur : il manque : COMMANDE"),
        (("list",), "erreur : il manque : DOSSIER, TYPE"),
        (("list", "a.iar", "contacts", "more"), "erreur : arguments inconnus : more"),
        (("a.iar", "list"), "erreur : argument COMMANDE : choix incorrect : 'a.iar'"),
        (("search", "a.iar", "x", "--limit", "0"), "erreur : argument --limit : valeur incorrecte"),
        (
            ("search", "a.iar", "x", "--limit"),
            "erreur : argument --limit : une valeur est attendue",
        ),
        (("set", "a.iar", "ffff"), "erreur : il manque : CHAMP=VALEUR"),
        (("add", "a.iar", "contacts"), "erreur : il manque : CHAMP=VALEUR"),
    ],
)
def test_wrong_usage(iar: Command, words: tuple[str, ...], reason: str) -> None:
    result = iar(*words)
    assert (result.status, result.out) == (2, "")
    usage, *_more, last = result.err.splitlines()
    assert usage.startswith("usage : iar-desktop ")
    assert last.startswith(reason)


def test_the_version(iar: Command) -> None:
    assert iar("--version") == Result(0, f"IAR Desktop {__version__}\n", "")


@pytest.mark.parametrize("words", [(), ("bureau.iar",), ("folder/",)])
def test_the_window_needs_a_display(
    iar: Command, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert iar(*words) == Result(
        1,
        "",
        "Il n’y a pas d’écran où ouvrir la fenêtre ; « iar-desktop --help » donne les commandes.\n",
    )


def test_the_window_opens_on_what_is_named(
    iar: Command, monkeypatch: pytest.MonkeyPatch, dossier: Path
) -> None:
    opened: list[Path | None] = []

    def run(path: Path | None) -> int:
        opened.append(path)
        return 0

    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr("iar_desktop.app.run", run)
    other = dossier.rename(dossier.with_suffix(".dossier"))
    for words in ((), (dossier,), (other,)):
        assert iar(*words) == Result(0, "", "")
    assert opened == [None, dossier, other]
