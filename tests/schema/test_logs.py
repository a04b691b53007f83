import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from iar_desktop.schema import logs


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of the log of its own, and a logger without handlers before and after."""
    monkeypatch.setattr(logs, "folder", lambda: tmp_path / "log")
    kept = list(logs.LOGGER.handlers)
    _close(kept)
    yield tmp_path / "log"
    _close(list(logs.LOGGER.handlers))


def _close(handlers: list[logging.Handler]) -> None:
    for handler in handlers:
        logs.LOGGER.removeHandler(handler)
        handler.close()


TYPED = "Jane Doe, +44 1632 960001"


def fail() -> None:
    raise ValueError(TYPED)


def failure() -> ValueError:
    try:
        fail()
    except ValueError as error:
        return error
    raise AssertionError


def test_a_bug_is_written_by_type_and_place_without_what_was_typed(folder: Path) -> None:
    assert logs.start() == folder / "iar-desktop.log"
    logs.bug(failure())
    text = (folder / "iar-desktop.log").read_text("utf-8")
    assert "ERROR unexpected ValueError on Python" in text
    assert "in fail\n" in text
    assert "Jane" not in text
    assert "960001" not in text


def test_a_bug_before_the_log_was_begun_begins_it(folder: Path) -> None:
    logs.bug(failure())
    assert "unexpected ValueError" in (folder / "iar-desktop.log").read_text("utf-8")


def test_the_log_turns_over_and_stays_small(folder: Path) -> None:
    logs.start()
    for _each in range(60):
        logs.LOGGER.error("x" * 100_000)
    sizes = [each.stat().st_size for each in folder.iterdir()]
    assert len(sizes) == 4
    assert max(sizes) <= 1_000_000


def test_without_a_folder_to_write_to_there_is_no_log(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file in the way")
    assert logs.start() is None
    logs.bug(failure())
