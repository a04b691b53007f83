"""Files in their list and on their page: called as people call them, opened outside."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Attachment
from iar_desktop.operations.attachments import attach
from iar_desktop.schema import clock
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.pages.list_page import ListPage
from iar_desktop.ui.pages.opened_files import sort_of_file
from iar_desktop.ui.widgets.facts_line import FactsLine
from tests.ui.forms.bench import TODAY, Bench, open_bench


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    monkeypatch.setattr(clock, "today", lambda: TODAY)
    yield from open_bench(qtbot, tmp_path / "office.iar")


@pytest.mark.parametrize(
    ("media_type", "said"),
    [
        ("image/jpeg", "image"),
        ("application/pdf", "document PDF"),
        ("text/plain", "texte"),
        ("text/csv", "tableur"),
        ("application/vnd.oasis.opendocument.text", "texte"),
        ("application/vnd.ms-excel", "tableur"),
        ("application/octet-stream", "fichier"),
        ("", "fichier"),
    ],
)
def test_sorts_of_files_have_names(media_type: str, said: str) -> None:
    assert sort_of_file(media_type) == said


def kept_file(bench: Bench, path: Path) -> Attachment:
    path.write_bytes(b"%PDF-1.7 Programme")
    with Dossier.open(bench.desk.path) as dossier:
        return attach(dossier, bench.ids["visit"], path)


def test_a_file_says_what_it_is_and_opens(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(Path(QUrl(url).toLocalFile()))
    )
    file = kept_file(bench, tmp_path / "programme.pdf")
    page = ListPage(bench.desk, "attachment")
    bench.show(page)
    page.open_record(file.id)
    bench.settle()
    bench.until(lambda: page.right.page and page.right.page.record)
    bench.settle()
    cards = [page.view.records.card(row) for row in range(2)]
    lines = {card.row.title: (card.row.line2, card.row.line3) for card in cards if card}
    assert lines["programme.pdf"] == (
        "document PDF · 18\u00a0octets",
        "Délégation japonaise — NEDO",
    )
    assert page.right.page is not None
    facts = bench.find(page.right.page, FactsLine, "facts").text()
    assert facts.startswith("document PDF · 18\u00a0octets")
    bench.click(bench.find(page.right.page, QAbstractButton, "action-open"))
    bench.settle()
    bench.until(lambda: opened)
    assert (opened[0].name, opened[0].read_bytes()) == ("programme.pdf", b"%PDF-1.7 Programme")
