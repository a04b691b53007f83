"""The main job on the command line, for a machine without a display.

Makes a sample dossier under build/demo, captures an encounter, undoes and redoes it, finds it by
search, and prints a briefing, a mission sheet and a contact sheet in French and in English.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

FOLDER = Path("build") / "demo"
DOSSIER = FOLDER / "exemple.dossier"
ENCOUNTER = (
    "Rencontré Marguerite Haldane de Green Chemistry Centre à EFIB, "
    "intéressée par l'intercluster, envoyer la plaquette vendredi"
)


def command(*arguments: str) -> str:
    """Run one ``iar-desktop`` command, show it with its first lines, and return what it printed."""
    print("\n$ iar-desktop", *(f'"{text}"' if " " in text else text for text in arguments))
    sys.stdout.flush()
    run = subprocess.run(
        [sys.executable, "main.py", *arguments], stdout=subprocess.PIPE, text=True, check=False
    )
    if run.returncode:
        sys.exit(run.returncode)
    lines = run.stdout.splitlines()
    print(*lines[:8], sep="\n")
    if len(lines) > 8:
        print(f"… and {len(lines) - 8} more lines")
    return run.stdout


def first(kind: str) -> str:
    """Return the id of the first record of a kind."""
    found: list[dict[str, Any]] = json.loads(
        subprocess.run(
            [sys.executable, "main.py", "list", str(DOSSIER), kind, "--json"],
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        ).stdout
    )
    return str(found[0]["id"])


def main() -> None:
    """Do it all, and say where the pages are."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    dossier = str(DOSSIER)
    command("sample", dossier)
    command("list", dossier, "delegations")
    command("capture", dossier, ENCOUNTER)
    command("undo", dossier)
    command("redo", dossier)
    command("search", dossier, "haldane")
    command("documents")
    for kind, document in (
        ("delegations", "briefing"),
        ("congresses", "mission"),
        ("contacts", "contact"),
    ):
        record = first(kind)
        for language in ("fr", "en"):
            page = str(FOLDER / f"{document}-{language}.pdf")
            command(
                *("print", dossier, record),
                *("--document", document, "--language", language, "-o", page),
            )
    command("check", dossier)
    print("\nThe printed pages:")
    print(*sorted(FOLDER.glob("*.pdf")), sep="\n")
    print("With a display, `make run` opens the window instead.")


if __name__ == "__main__":
    main()
