"""A megabyte pasted into a field of one line: refused aloud, all of it still there."""

from time import perf_counter
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from iar_desktop.domain import Contact, Delegation, Organisation, Project
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.ui.widgets.whole_line import WholeLine
from tests.ui.forms.bench import CONTROL, Bench
from tests.ui.forms.test_editors import open_cell

MEGABYTE = "a" * 1_000_000
PATIENCE = 15.0  # seconds: on two busy cores; 0.5 s, 3 s of a link, otherwise
TOO_LONG = "Ce texte compte 1\u202f000\u202f000 caractères\u202f; ce champ en accepte"


def paste(bench: Bench, text: str) -> None:
    QApplication.clipboard().setText(text)
    bench.key(Qt.Key.Key_V, CONTROL)


@pytest.mark.parametrize(
    ("entity", "name", "field", "said"),
    [
        (Organisation, "NEDO", Organisation.city, TOO_LONG),
        (Delegation, "visit", Delegation.name, TOO_LONG),
        (Project, "project", Project.website, TOO_LONG),
        (Delegation, "visit", Delegation.starts_on, "« aaa"),
        (Contact, "Jane", Contact.country, "« aaa"),
        (Delegation, "visit", Delegation.owner, f"Nom de famille\u00a0: {TOO_LONG}"),
        (Contact, "Jane", Contact.languages, "« aaa"),
    ],
)
def test_a_megabyte_is_refused_and_nothing_of_it_is_lost(
    bench: Bench, entity: type[Entity], name: str, field: Field[Any], said: str
) -> None:
    _form, (cell,) = open_cell(bench, entity, name, field)
    before = bench.stored(entity, bench.ids[name])
    begun = perf_counter()
    cell.edit()
    bench.key(Qt.Key.Key_A, CONTROL)
    paste(bench, MEGABYTE)
    bench.enter()
    bench.settle()
    assert perf_counter() - begun < PATIENCE
    assert cell.editor is not None
    assert cell.editor.text() == MEGABYTE
    assert cell.problem().replace("\u202f", " ").startswith(said.replace("\u202f", " "))
    assert bench.stored(entity, bench.ids[name]) == before


def test_a_whole_line_takes_all_that_is_pasted(bench: Bench) -> None:
    line = WholeLine("begun: ")
    bench.show(line)
    line.setFocus()
    line.setCursorPosition(len(line.text()))
    paste(bench, MEGABYTE)
    assert line.text() == f"begun: {MEGABYTE}"
