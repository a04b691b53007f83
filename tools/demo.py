"""The main job on the command line, for a machine without a display.

Makes a sample dossier under build/demo, plans a visit with a delegate and a programme, captures an
encounter, undoes and redoes it, finds it by search, and prints briefings, a mission sheet, a
contact sheet and a month of the calendar in French and in English.
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


def planned_visit(dossier: str) -> str:
    """Plan a visit with its head of delegation and two items of its programme; return its id."""
    visit = command(
        *("add", dossier, "delegation", "name=Délégation taïwanaise — ITRI", "country=TW"),
        *("starts_on=2027-03-15", "ends_on=2027-03-16", "headcount=6", "city=Reims"),
    ).strip()
    head = command(
        *("add", dossier, "contact", "family_name=Lin", "given_name=Yi-chun"),
        *("native_name=林怡君", "country=TW"),
    ).strip()
    command("add", dossier, "participation", f"event={visit}", f"contact={head}", "role=head")
    for name, start, end, place in (
        ("Accueil et présentation du pôle", "9:30", "10:30", "Laon"),
        ("Visite de la bioraffinerie", "11:30", "13:00", "Pomacle"),
    ):
        command(
            *("add", dossier, "session", f"event={visit}", f"name={name}", f"place={place}"),
            *(f"starts_at=2027-03-15 {start}", f"ends_at=2027-03-15 {end}"),
        )
    return visit


def main() -> None:
    """Do it all, and say where the pages are."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    dossier = str(DOSSIER)
    command("sample", dossier)
    command("list", dossier, "delegations")
    visit = planned_visit(dossier)
    command("capture", dossier, ENCOUNTER)
    command("undo", dossier)
    command("redo", dossier)
    command("search", dossier, "haldane")
    command("documents")
    for words, document, name in (
        ((visit,), "briefing", "briefing-new-visit"),
        ((first("delegations"),), "briefing", "briefing"),
        ((first("congresses"),), "mission", "mission"),
        ((first("contacts"),), "contact", "contact"),
        ((), "calendar-month", "month"),
    ):
        for language in ("fr", "en"):
            page = str(FOLDER / f"{name}-{language}.pdf")
            command(
                *("print", dossier, *words),
                *("--document", document, "--language", language, "-o", page),
            )
    command("export", dossier, visit, "--ics", str(FOLDER / "visit.ics"))
    command("check", dossier)
    print("\nThe printed pages:")
    print(*sorted(FOLDER.glob("*.pdf")), sep="\n")
    print("With a display, `make run` opens the window instead.")


if __name__ == "__main__":
    main()
