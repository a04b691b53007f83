"""Notes beside files: each is read whole, however narrow the card becomes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Delegation
from iar_desktop.schema import clock
from iar_desktop.ui.pages.notes_card import NotesCard
from tests.ui.forms.bench import TODAY, Bench, open_bench

LONG = "Le plan de gestion des données est le premier livrable ; Mme Horváth le dit aussi."

PADDING = 18
"""Pixels that the style sheet and Qt leave beside the text, both sides."""


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    monkeypatch.setattr(clock, "today", lambda: TODAY)
    yield from open_bench(qtbot, tmp_path / "office.iar")


def test_notes_are_read_whole_at_every_width(bench: Bench) -> None:
    card = NotesCard(bench.desk)
    visit = bench.stored(Delegation, bench.ids["visit"])
    bench.desk.touched.connect(card.refresh)
    bench.show(card, 900, 400)
    card.show_record(visit)
    bench.settle()
    card.field.setText(LONG)
    card.field.returnPressed.emit()
    bench.settle()
    notes = bench.find(card, QListWidget, "notes-list")
    assert notes.count() == 1
    words = int(Qt.TextFlag.TextWordWrap)
    for width in range(320, 420, 3):
        bench.window.resize(width, 400)
        QApplication.processEvents()
        box = notes.visualItemRect(notes.item(0))
        assert box.right() <= notes.viewport().width()
        lines = notes.fontMetrics().boundingRect(
            0, 0, box.width() - PADDING, 999, words, notes.item(0).text()
        )
        assert box.height() >= lines.height(), width
