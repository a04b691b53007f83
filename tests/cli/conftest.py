"""Commands as a user gives them, within this process."""

import logging
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from iar_desktop.cli.main import main
from iar_desktop.operations.sample import create_sample
from iar_desktop.schema import clock, logs
from iar_desktop.storage import files

TODAY = date(2026, 10, 14)  # a Wednesday


@dataclass(frozen=True)
class Result:
    """What a command gave: its exit status and what it wrote."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[list[str]]:
        """The lines of the output, each as its columns."""
        return [line.split("\t") for line in self.out.splitlines()]


Command = Callable[..., Result]


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: TODAY)
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 10, 14, 7, 30, tzinfo=UTC))
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.setenv("USER", "jeanne")
    monkeypatch.setenv("LOGNAME", "jeanne")


@pytest.fixture(autouse=True)
def locale(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def own_log() -> Iterator[None]:
    """Close the log that each command opens in the home of the test."""
    yield
    for handler in logs.LOGGER.handlers[:]:
        logs.LOGGER.removeHandler(handler)
        handler.close()
    logs.LOGGER.propagate = True
    assert logging.getLogger("iar_desktop") is logs.LOGGER


@pytest.fixture
def iar(capsys: pytest.CaptureFixture[str]) -> Command:
    """Run one command."""

    def run(*arguments: object) -> Result:
        capsys.readouterr()
        try:
            status = main([str(each) for each in arguments])
        except SystemExit as stop:
            status = int(stop.code or 0)
        return Result(status, *map(plain_spaces, capsys.readouterr()))

    return run


@pytest.fixture
def dossier(tmp_path: Path, iar: Command) -> Path:
    """An empty dossier; its first person is who made it."""
    path = tmp_path / "bureau.iar"
    assert iar("new", path) == Result(0, f"{path}\n", "")
    return path


@pytest.fixture(scope="session")
def sample_original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "exemple.iar"
    create_sample(path, today=TODAY)
    return path


@pytest.fixture
def sample(sample_original: Path, tmp_path: Path) -> Path:
    """The sample dossier as of TODAY, free to be changed."""
    path = tmp_path / sample_original.name
    shutil.copyfile(sample_original, path)
    shutil.copytree(files.folder(sample_original), files.folder(path))
    return path


def plain_spaces(text: str) -> str:
    """The text without the no-break spaces of French typography."""
    return text.replace("\u202f", " ").replace("\xa0", " ")


def added(iar: Command, *arguments: object) -> str:
    """Add a record and return its id."""
    result = iar("add", *arguments)
    assert (result.status, result.err) == (0, "")
    return result.out.strip()
