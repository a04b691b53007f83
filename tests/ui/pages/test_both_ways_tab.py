from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from iar_desktop.domain import Organisation, Relationship
from iar_desktop.domain.organisations import RelationshipKind
from iar_desktop.operations.records import delete
from iar_desktop.schema.messages import N_
from iar_desktop.ui.pages.both_ways_tab import BothWaysTab
from iar_desktop.ui.pages.section import Tab
from iar_desktop.ui.pages.sections.organisations import SECTION
from tests.ui.pages.visit_dossier import Office, click, texts


def tie(office: Office, first: str, sort: RelationshipKind, second: str) -> str:
    with office.read() as dossier, dossier.change(N_("New")) as change:
        made = Relationship(organisation=office.ids[first], type=sort, other=office.ids[second])
        return change.add(made).id


def relationships() -> Tab:
    return next(each for each in SECTION.tabs if each.key == "relationships")


def open_tab(office: Office, qtbot: QtBot, name: str) -> BothWaysTab:
    page = QWidget()
    tab = relationships().make(office.desk, page)
    tab.setParent(None)
    assert isinstance(tab, BothWaysTab)
    office.desk.touched.connect(tab.refresh)
    qtbot.addWidget(tab)
    tab.resize(800, 600)
    tab.show()
    tab.show_record(office.record(Organisation, name))
    return tab


def test_a_tie_is_seen_from_both_ends_each_in_its_own_words(office: Office, qtbot: QtBot) -> None:
    funds = tie(office, "NEDO", RelationshipKind.FUNDS, "UTC")
    tab = open_tab(office, qtbot, "UTC")
    qtbot.waitUntil(lambda: texts(tab.sheet) == ["est financé par | NEDO"])
    assert not tab.told.isHidden()
    assert tab.own.model.records == []
    with qtbot.waitSignal(office.desk.record_wanted) as asked:
        click(tab.sheet, funds, "other")
    assert asked.args[0] == office.ids["NEDO"]

    tab.show_record(office.record(Organisation, "NEDO"))
    qtbot.waitUntil(lambda: len(tab.own.model.records) == 1)
    assert tab.told.isHidden()
    count = relationships().count
    assert count is not None
    with office.read() as dossier:
        assert [count(dossier, office.ids[name]) for name in ("NEDO", "UTC")] == [1, 1]


def test_a_tie_that_is_deleted_elsewhere_goes(office: Office, qtbot: QtBot) -> None:
    partner = tie(office, "NEDO", RelationshipKind.PARTNER, "UTC")
    tab = open_tab(office, qtbot, "UTC")
    qtbot.waitUntil(lambda: texts(tab.sheet) == ["est partenaire de | NEDO"])
    office.desk.change(lambda dossier: delete(dossier, [partner]), lambda _count: None, owner=tab)
    qtbot.waitUntil(lambda: texts(tab.sheet) == [])
    assert tab.told.isHidden()
