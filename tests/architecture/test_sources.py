"""Rules of the house that no linter knows."""

import ast
import re
from pathlib import Path

from tests.architecture.sources import PACKAGE, lines_matching, modules, versioned_texts

LONGEST_FILE = 400
WRITING_SQL = re.compile(r"\b(INSERT (OR \w+ )?INTO|UPDATE \S+ SET|DELETE FROM|REPLACE INTO)\b")
SUPPRESSION = re.compile(
    r"#\s*(?:noqa(?::\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*)?"
    r"|type:\s*ignore(?:\[[\w,\s-]+\])?"
    r"|pragma:\s*no\s+\w+)(?P<reason>.*)"
)
# Written so that no pattern matches its own line.
ELSEWHERE = re.compile(
    r"(?<![\w.])/(?:[w]ork|[t]mp|[r]oot|[f]arm)/"  # a folder of one machine
    r"|pypi\.[o]rg|python[h]osted|npm[j]s|[d]eb\.debian|(?:extra-)?index-[u]rl|find-[l]inks\b"
)


def test_no_file_is_long() -> None:
    lengths = {path.name: path.read_text("utf-8").count("\n") for path in modules()}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def writing_texts(path: Path) -> list[tuple[str, int]]:
    return [
        (str(path.relative_to(PACKAGE)), node.lineno)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and WRITING_SQL.search(node.value)
    ]


def test_only_storage_writes_to_the_database() -> None:
    outside = [path for path in modules() if path.relative_to(PACKAGE).parts[0] != "storage"]
    assert [place for path in outside for place in writing_texts(path)] == []


def test_every_suppression_says_why() -> None:
    unexplained = [
        (str(path.relative_to(PACKAGE)), number)
        for path in modules()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        for found in SUPPRESSION.finditer(line)
        if len(re.findall(r"[A-Za-z]{2,}", found["reason"])) < 2
    ]
    assert unexplained == []


def test_nothing_names_a_machine_or_a_registry() -> None:
    assert lines_matching(ELSEWHERE, versioned_texts()) == []
