"""The files that the rules of the house are checked on."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "iar_desktop"


def modules() -> list[Path]:
    """Every Python file of the product."""
    return sorted(PACKAGE.rglob("*.py"))


def versioned_texts() -> Iterator[tuple[str, str]]:
    """Yield (path, text) of each text file that is, or is about to be, versioned."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    for name in listing.stdout.decode().split("\0"):
        path = ROOT / name
        if path.is_file():
            content = path.read_bytes()
            if b"\0" not in content:
                yield name, content.decode(errors="replace")


def lines_matching(
    pattern: re.Pattern[str], texts: Iterator[tuple[str, str]]
) -> list[tuple[str, int]]:
    """Where ``pattern`` is found, as (path, line number)."""
    return [
        (name, number)
        for name, text in texts
        if pattern.search(text)
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]
