from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from iar_desktop.schema import clock
from iar_desktop.storage.dossier import Dossier
from tests.documents import fixed


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> date:
    monkeypatch.setattr(clock, "today", lambda: fixed.TODAY)
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 10, 12, 7, 30, tzinfo=UTC))
    return fixed.TODAY


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Dossier]:
    """A dossier without anything."""
    with Dossier.create(tmp_path / "empty.iar") as made:
        yield made


@pytest.fixture(scope="session")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    """The fixed dossier; for reading only."""
    with Dossier.create(tmp_path_factory.mktemp("fixed") / "fixed.iar") as made:
        fixed.fill(made)
        yield made
