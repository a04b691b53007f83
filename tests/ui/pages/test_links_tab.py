from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from iar_desktop.domain import (
    BudgetLine,
    Congress,
    ConsortiumMember,
    Contact,
    Delegation,
    Organisation,
    Participation,
    Partnership,
    Project,
    Relationship,
)
from iar_desktop.domain.participations import Role
from iar_desktop.domain.projects import ProjectRole
from iar_desktop.schema import clock
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.storage.reader import Query
from iar_desktop.ui.forms.cell import ValueCell
from iar_desktop.ui.pages.links_tab import LinksTab
from tests.ui.forms.bench import ALT, CONTROL, TODAY, Bench, open_bench


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    monkeypatch.setattr(clock, "today", lambda: TODAY)
    yield from open_bench(qtbot, tmp_path / "office.iar")


MEMBERS = (
    ConsortiumMember.organisation,
    ConsortiumMember.role,
    ConsortiumMember.share,
    ConsortiumMember.task,
)
BUDGET = (BudgetLine.name, BudgetLine.planned, BudgetLine.actual, BudgetLine.currency)


def open_tab(
    bench: Bench,
    entity: type[Entity],
    name: str,
    link: Field[Any],
    *columns: Field[Any],
    totals: tuple[Field[Any], ...] = (),
) -> LinksTab:
    tab = LinksTab(bench.desk, link, columns, totals=totals)
    bench.desk.touched.connect(tab.refresh)
    bench.show(tab)
    tab.show_record(bench.stored(entity, bench.ids[name]))
    bench.settle()
    return tab


def texts(tab: LinksTab) -> list[list[str]]:
    model = tab.model
    columns = range(len(model.columns))
    return [
        [model.shown(row, column).text for column in columns] for row in range(model.rowCount())
    ]


def at(tab: LinksTab, row: int, column: int) -> QModelIndex:
    tab.table.setFocus()
    index = tab.model.index(row, column)
    tab.table.setCurrentIndex(index)
    return index


def test_the_records_that_point_here_are_rows(bench: Bench) -> None:
    tab = open_tab(bench, Project, "project", ConsortiumMember.project, *MEMBERS)
    assert texts(tab) == [
        ["Green Chemistry Centre", "partenaire", "", ""],
        ["Ajouter…", "", "", ""],
    ]
    assert tab.model.headerData(3, Qt.Orientation.Horizontal) == "Contribution"


def test_a_cell_is_edited_in_place(bench: Bench) -> None:
    tab = open_tab(bench, Project, "project", ConsortiumMember.project, *MEMBERS)
    at(tab, 0, 3)
    bench.write("Pilote")
    bench.enter()
    assert bench.stored(ConsortiumMember, bench.ids["member"]).task == "Pilote"
    bench.until(lambda: not tab.table.is_editing())
    at(tab, 0, 1)
    bench.key(Qt.Key.Key_F2)
    bench.key(Qt.Key.Key_A, CONTROL)
    bench.write("coord")
    bench.enter()
    member = bench.stored(ConsortiumMember, bench.ids["member"])
    assert member.role is ProjectRole.COORDINATOR


def test_tab_goes_from_cell_to_cell(bench: Bench) -> None:
    tab = open_tab(bench, Project, "project", ConsortiumMember.project, *MEMBERS)
    at(tab, 0, 2)
    bench.write("1500")
    bench.key(Qt.Key.Key_Tab)
    bench.write("Essais")
    bench.enter()
    member = bench.stored(ConsortiumMember, bench.ids["member"])
    assert (member.share, member.task) == (Decimal("1500.00"), "Essais")


def test_an_invalid_cell_stays_open_with_the_reason(bench: Bench) -> None:
    tab = open_tab(bench, Project, "project", ConsortiumMember.project, *MEMBERS)
    index = at(tab, 0, 2)
    bench.write("beaucoup")
    bench.enter()
    cell = tab.table.indexWidget(index)
    assert isinstance(cell, ValueCell)
    assert "beaucoup" in cell.problem()
    assert tab.table.rowHeight(0) > 34
    bench.key(Qt.Key.Key_Escape)
    bench.until(lambda: not tab.table.is_editing())
    assert tab.table.rowHeight(0) == 34
    assert bench.stored(ConsortiumMember, bench.ids["member"]).share is None


def test_a_row_is_added_where_the_last_one_invites(bench: Bench) -> None:
    tab = open_tab(bench, Project, "project", ConsortiumMember.project, *MEMBERS)
    at(tab, 1, 0)
    bench.write("nedo")
    bench.enter()
    bench.until(lambda: len(tab.model.records) == 2)
    assert texts(tab)[-1] == ["Ajouter…", "", "", ""]
    members = bench.reading(lambda d: d.of(ConsortiumMember.project, bench.ids["project"]))
    assert {each.organisation for each in members} == {bench.ids["GCCE"], bench.ids["NEDO"]}
    bench.undo()
    bench.until(lambda: len(tab.model.records) == 1)


def test_a_row_is_added_with_a_new_organisation_and_filled_on(bench: Bench) -> None:
    tab = open_tab(bench, Project, "project", BudgetLine.project, *BUDGET)
    at(tab, 0, 0)
    bench.write("Salle")
    bench.key(Qt.Key.Key_Tab)
    bench.until(lambda: tab.table.is_editing() and len(tab.model.records) == 1)
    bench.settle()
    bench.write("800")
    bench.enter()
    line = bench.reading(lambda d: d.first(Query(BudgetLine)))
    assert (line.name, line.planned, line.project) == (
        "Salle",
        Decimal("800.00"),
        bench.ids["project"],
    )


def test_enter_asks_for_what_a_new_row_still_needs(bench: Bench) -> None:
    columns = (Relationship.type, Relationship.other, Relationship.since)
    tab = open_tab(bench, Organisation, "GCCE", Relationship.organisation, *columns)
    tab.table.setFocus()
    tab.table.edit_cell(tab.model.index(0, 0))
    bench.key(Qt.Key.Key_Return)  # the kind proposed is right
    bench.settle()
    bench.until(tab.table.is_editing)
    assert tab.table.currentIndex().column() == 1
    bench.write("NEDO")
    bench.settle()
    bench.enter()
    bench.until(lambda: len(tab.model.records) == 1)
    (made,) = bench.reading(lambda dossier: dossier.all(Query(Relationship)))
    assert (made.organisation, made.other) == (bench.ids["GCCE"], bench.ids["NEDO"])


def test_totals_are_summed_by_currency(bench: Bench) -> None:
    from iar_desktop.domain.event_details import Currency

    project = bench.ids["project"]

    def fill(change: object) -> None:
        for name, planned, currency in (
            ("a", 100, Currency.EUR),
            ("b", 50, Currency.EUR),
            ("c", 20, Currency.USD),
        ):
            change.add(  # type: ignore[attr-defined] # a Change
                BudgetLine(project=project, name=name, planned=Decimal(planned), currency=currency)
            )

    bench.writing(fill)
    tab = open_tab(
        bench, Project, "project", BudgetLine.project, *BUDGET, totals=(BudgetLine.planned,)
    )
    assert bench.find(tab, QLabel, "totals").text() == "Prévu\u00a0: 150\u00a0€ + 20\u00a0USD"


def test_delete_removes_the_row_and_undo_brings_it_back(bench: Bench) -> None:
    tab = open_tab(bench, Project, "project", ConsortiumMember.project, *MEMBERS)
    at(tab, 0, 0)
    bench.key(Qt.Key.Key_Delete)
    bench.settle()
    assert bench.reading(lambda d: d.count(Query(ConsortiumMember))) == 0
    assert bench.messages == ["1 ligne supprimée."]
    bench.undo()
    bench.until(lambda: len(tab.model.records) == 1)


def test_a_click_on_a_name_opens_its_record(bench: Bench) -> None:
    tab = open_tab(bench, Project, "project", ConsortiumMember.project, *MEMBERS)
    cell = tab.table.visualRect(tab.model.index(0, 0))
    QTest.mouseClick(
        tab.table.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        cell.topLeft() + QPoint(14, 14),
    )
    assert bench.opened == [bench.ids["GCCE"]]
    at(tab, 0, 0)
    bench.key(Qt.Key.Key_Return, CONTROL)
    assert bench.opened == [bench.ids["GCCE"]] * 2


def test_the_title_of_a_record_of_its_own_opens_it(bench: Bench) -> None:
    tab = open_tab(
        bench, Organisation, "GCCE", Partnership.organisation, Partnership.name, Partnership.stage
    )
    at(tab, 0, 0)
    bench.key(Qt.Key.Key_Return, CONTROL)
    assert bench.opened == [bench.ids["partnership"]]


def test_rows_with_an_order_are_moved_by_alt_and_arrows(bench: Bench) -> None:
    congress = bench.ids["congress"]

    def fill(change: object) -> None:
        for number, name in enumerate(("Claire", "Jane", "Tanaka")):
            change.add(  # type: ignore[attr-defined] # a Change
                Participation(
                    event=congress, contact=bench.ids[name], role=Role.TRAVELLER, position=number
                )
            )

    bench.writing(fill)
    tab = open_tab(bench, Congress, "congress", Participation.event, Participation.contact)
    names = ["Claire Moreau", "Jane Doe", "Hiroshi Tanaka (田中 宏)"]
    assert [row[0] for row in texts(tab)[:3]] == names
    at(tab, 2, 0)
    bench.key(Qt.Key.Key_Up, ALT)
    bench.settle()
    bench.settle()
    assert [row[0] for row in texts(tab)[:3]] == [names[0], names[2], names[1]]
    assert tab.table.currentIndex().row() == 1


def test_what_others_add_waits_while_a_cell_is_open(bench: Bench) -> None:
    tab = open_tab(bench, Project, "project", ConsortiumMember.project, *MEMBERS)
    index = at(tab, 0, 3)
    bench.write("Essais")
    bench.writing(
        lambda change: change.add(
            ConsortiumMember(project=bench.ids["project"], organisation=bench.ids["NEDO"])
        )
    )
    bench.qtbot.wait(900)
    bench.settle()
    cell = tab.table.indexWidget(index)
    assert isinstance(cell, ValueCell)
    assert cell.editor is not None
    assert cell.editor.text() == "Essais"
    bench.enter()
    bench.until(lambda: len(tab.model.records) == 2)
    assert bench.stored(ConsortiumMember, bench.ids["member"]).task == "Essais"


def test_people_of_an_event_are_added_with_a_day_or_not(bench: Bench) -> None:
    tab = open_tab(
        bench,
        Delegation,
        "third visit",
        Participation.event,
        Participation.contact,
        Participation.role,
    )
    at(tab, 0, 0)
    bench.write("Ana Silva")
    bench.enter()
    bench.until(lambda: len(tab.model.records) == 1)
    person = bench.reading(
        lambda d: d.first(Query(Contact).where(Contact.family_name.equals("Silva")))
    )
    assert person.given_name == "Ana"
    assert bench.stored(Delegation, bench.ids["visit"]).starts_on == date(2026, 10, 14)
