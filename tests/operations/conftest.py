"""A tiny dossier on a fixed day, and what undoing a step must give back."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from iar_desktop.schema import clock
from iar_desktop.storage.dossier import Dossier

TODAY = date(2026, 10, 14)  # a Wednesday


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> date:
    monkeypatch.setattr(clock, "today", lambda: TODAY)
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 10, 14, 7, 30, tzinfo=UTC))
    return TODAY


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    with Dossier.create(tmp_path / "office.iar") as made:
        yield made
