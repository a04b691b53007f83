"""What a command or the first window loads, seen in a process of its own."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

QT = {"PySide6", "shiboken6"}
# Each costs the first window more than it may take; they are imported where they are used.
LATE = {
    *("alembic", "babel", "icalendar", "phonenumbers", "pypdfium2", "rapidfuzz", "reportlab"),
    "sqlalchemy",
}

REPORT = """
import json, sys
work = sys.argv.pop(1)
try:
    exec(work)
except SystemExit as stop:
    assert not stop.code, stop.code
print()
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""
COMMAND = "from iar_desktop.cli import main; sys.exit(main())"


def loaded(work: str, *arguments: str) -> set[str]:
    """Top-level modules in memory once ``work`` is done."""
    run = subprocess.run(
        [sys.executable, "-c", REPORT, work, *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert run.returncode == 0, run.stderr
    return set(json.loads(run.stdout.splitlines()[-1]))


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("imports") / "sample.dossier"
    loaded(COMMAND, "sample", str(path), "--people", "5")
    return path


@pytest.mark.parametrize(
    "command",
    [
        ("list", "{}", "contacts"),
        ("search", "{}", "green"),
        ("history", "{}"),
        ("documents",),
        ("check", "{}"),
    ],
    ids=lambda command: str(command[0]),
)
def test_commands_load_no_qt(dossier: Path, command: tuple[str, ...]) -> None:
    modules = loaded(COMMAND, *(part.format(dossier) for part in command))
    assert modules & QT == set()


def test_a_list_loads_no_page_layout(dossier: Path) -> None:
    modules = loaded(COMMAND, "list", str(dossier), "contacts")
    assert modules & {"alembic", "reportlab", "sqlalchemy"} == set()


def test_the_window_imports_late() -> None:
    assert loaded("import iar_desktop.app") & LATE == set()
