"""A dossier on a fixed day, and files made of a few lines."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from iar_desktop.schema import clock
from iar_desktop.schema.messages import set_language
from iar_desktop.storage.dossier import Dossier

TODAY = date(2026, 10, 14)  # a Wednesday


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> date:
    monkeypatch.setattr(clock, "today", lambda: TODAY)
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 10, 14, 7, 30, tzinfo=UTC))
    return TODAY


@pytest.fixture(autouse=True)
def english() -> None:
    set_language("en")


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    with Dossier.create(tmp_path / "office.iar") as made:
        yield made


def vcalendar(*lines: str) -> str:
    """The lines in a calendar."""
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *lines, "END:VCALENDAR", ""])


def vevent(*lines: str, uid: str = "one@example.org") -> str:
    """A calendar with one event; its UID is on line 4, the first of ``lines`` on line 5."""
    return vcalendar("BEGIN:VEVENT", f"UID:{uid}", *lines, "END:VEVENT")
