"""The quick capture, and finding what it kept."""

import json
from pathlib import Path

from tests.cli.conftest import Command, Result

LINE = (
    "Rencontré Marguerite Haldane de Green Chemistry Centre à EFIB, "
    "intéressée par l'intercluster, envoyer la plaquette vendredi"
)
UNDERSTOOD = (
    "Personne : Marguerite Haldane (à créer)\n"
    "Organisation : Green Chemistry Centre of Excellence\n"
    "Rencontre : 14 oct. 2026 – EFIB 2026, intéressée par l'intercluster\n"
    "Nous avons promis : envoyer la plaquette (16 oct. 2026)\n"
)


def test_a_line_is_understood_without_keeping_anything(sample: Path, iar: Command) -> None:
    before = iar("history", sample).out
    assert iar("capture", sample, LINE, "--dry-run") == Result(0, UNDERSTOOD, "")
    assert iar("history", sample).out == before


def test_a_line_is_kept_found_undone_and_redone(sample: Path, iar: Command) -> None:
    kept = iar("capture", sample, LINE)
    assert (kept.status, kept.err) == (0, "")
    assert kept.out.startswith(UNDERSTOOD)
    encounter, task, person, organisation = kept.lines[-1]
    shown = json.loads(iar("show", sample, encounter, "--json").out)
    assert (shown["kind"], shown["contact"], shown["organisation"]) == (
        "encounter",
        person,
        organisation,
    )
    assert json.loads(iar("show", sample, task, "--json").out)["due_on"] == "2026-10-16"
    found = iar("search", sample, "haldane marguerite")
    assert [person, "Personne", "Marguerite Haldane"] in [line[:3] for line in found.lines]
    label = "Rencontre avec Marguerite Haldane\n"
    assert iar("undo", sample) == Result(0, label, "")
    assert iar("show", sample, person).status == 1
    assert iar("redo", sample) == Result(0, label, "")
    assert iar("show", sample, person).lines[0] == ["Personne", "Marguerite Haldane"]


def test_a_name_like_a_known_one_is_theirs_only_in_their_organisation(
    sample: Path, iar: Command
) -> None:
    known = iar("capture", sample, LINE).lines[-1][2]
    there = "Rencontré Margerite Haldane de Green Chemistry Centre à EFIB"
    taken = "« Margerite Haldane » a été compris comme Marguerite Haldane, de la même organisation."
    found = iar("capture", sample, there)
    assert (found.status, found.err) == (0, f"{taken}\n")
    assert found.lines[0] == ["Personne : Marguerite Haldane"]
    assert known in found.lines[-1]
    elsewhere = iar("capture", sample, "Rencontré Margerite Haldane de Novamont")
    made = (
        "« Margerite Haldane » est une nouvelle personne, "
        "bien que l’on connaisse Marguerite Haldane."
    )
    assert (elsewhere.status, elsewhere.err) == (0, f"{made}\n")
    assert elsewhere.lines[0] == ["Personne : Margerite Haldane (à créer)"]
    assert known not in elsewhere.lines[-1]


def test_a_doubtful_name_is_told_without_keeping_anything(sample: Path, iar: Command) -> None:
    iar("capture", sample, LINE)
    before = iar("history", sample).out
    found = iar("capture", sample, "Rencontré Margerite Haldane", "--dry-run")
    assert found.lines[0] == ["Personne : Margerite Haldane (à créer)"]
    assert found.err.startswith("« Margerite Haldane » est une nouvelle personne")
    assert iar("history", sample).out == before


def test_nothing_to_understand(sample: Path, iar: Command) -> None:
    for line in ("", "   ", "bla bla", "\n\t", "?" * 2000):
        result = iar("capture", sample, line)
        assert (result.status, result.out, result.err) == (
            1,
            "",
            (
                "Rien à enregistrer n’a été compris : nommez une personne, une organisation ou une "
                "chose à faire.\n"
            ),
        )


def test_search_prints_the_best_first(sample: Path, iar: Command) -> None:
    lines = iar("search", sample, "tanaka hiroshi").lines
    assert lines[0][1:4] == ["Personne", "Tanaka Hiroshi", "田中 宏"]
    found = json.loads(iar("search", sample, "tanaka hiroshi", "--json").out)
    assert [each["id"] for each in found] == [line[0] for line in lines]
    assert found[0]["kind"] == "contact"
    assert iar("search", sample, "hiroshi tanaka", "--limit", "1").lines == [lines[0]]
    assert iar("search", sample, "tanakka").lines[0][2].startswith("Tanaka")


def test_search_takes_any_text(sample: Path, iar: Command) -> None:
    nothing = Result(0, "", "")
    for text in ("", "  ", '"', "*", "-", "\udcff", "zzzzqqqq", "x" * 1_000_000):
        assert iar("search", sample, "--", text) == nothing
    for text in ("* OR (", "NEAR(a b)", "'; DROP TABLE contact", "title:x^2", "a\0"):
        result = iar("search", sample, text)
        assert (result.status, result.err) == (0, "")
    assert iar("search", sample, "zzzzqqqq", "--json") == Result(0, "[]\n", "")
