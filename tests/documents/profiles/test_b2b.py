"""Who meets whom, at which table."""

from datetime import datetime, timedelta

import pytest

from iar_desktop.documents.matchmaking.meetings import natural
from iar_desktop.domain import Attendance, Contact, HostedEvent, Session
from iar_desktop.domain.programme import SessionKind
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier
from tests.documents import fixed_profiles as fixed
from tests.documents.kit.printing import pages
from tests.documents.profiles.printing import printed

EVENT = "Convention d’affaires « Molécules et matériaux » · 24–25 novembre 2026 · Reims"


def found(dossier: Dossier, record: str, wanted: str) -> list[str]:
    return pages(printed(dossier, "b2b", record, choices={"pages": wanted}).pdf)


def test_a_page_for_each_participant(profiled: Dossier) -> None:
    _overview, *own = found(profiled, fixed.CONVENTION, "participants")
    titles = [page.partition(" Convention")[0] for page in own]
    assert [title.split(",")[0] for title in titles] == [
        "محمد العلوي · Mohamed AL-ALAOUI",
        "Đặng Thị Ánh · DANG Thi Anh",
        "विक्रम क्षत्रिय · Vikram KSHATRIYA",
        "Œuvrard · Zoé ŒUVRARD-GROẞ",
        "鈴木 健 · SUZUKI Ken Leader",
        "田中 宏 · TANAKA Hiroshi Director General",
    ]
    dates = "Horaire Avec Table Notes Mardi 24 novembre"
    assert f"Leader, Lignin Group, AIST {EVENT} {dates} 14:25–14:45" in own[4]
    assert "Table 1 essais d’hiver" in own[4]


def test_a_page_for_each_table_in_natural_order(profiled: Dossier) -> None:
    _overview, *own = found(profiled, fixed.CONVENTION, "tables")
    titles = [page.partition(" Convention")[0] for page in own]
    assert titles == ["Table 1", "Table 2", "Table 10"]


def test_the_overview_and_all_pages(profiled: Dossier) -> None:
    (overview,) = found(profiled, fixed.CONVENTION, "overview")
    assert "14:00–14:20 TANAKA Hiroshi Z. Œuvrard-Groẞ M. Al-Alaoui V. Kshatriya" in overview
    assert len(found(profiled, fixed.CONVENTION, "both")) == 1 + 6 + 3


def test_no_meeting_is_said_on_a_page(empty: Dossier) -> None:
    with empty.change(N_("New")) as change:
        event = change.add(HostedEvent(name="Colloque"))
    (page,) = found(empty, event.id, "both")
    assert "Colloque Aucun rendez-vous B2B ne figure encore au programme." in page


def test_a_host_who_meets_nobody_named_gets_no_page(empty: Dossier) -> None:
    with empty.change(N_("New")) as change:
        event = change.add(HostedEvent(name="Colloque"))
        host = change.add(Contact(family_name="Roux"))
        change.add(Session(event=event.id, name="Série", type=SessionKind.B2B, host=host.id))
    assert len(found(empty, event.id, "both")) == 2


def test_what_stands_for_the_meetings_within_it_is_no_meeting(empty: Dossier) -> None:
    event = HostedEvent(name="Colloque")
    people = [Contact(family_name=name) for name in ("Roux", "Blanc")]
    frame, inside = (
        Session(
            event=event.id,
            name=name,
            type=SessionKind.B2B,
            starts_at=datetime(2026, 11, 24, 9),
            ends_at=datetime(2026, 11, 24, hour),
        )
        for name, hour in (("Série", 12), ("Rendez-vous", 10))
    )
    with empty.change(N_("New")) as change:
        change.add_all([event, *people, frame, inside])
        change.add_all(Attendance(session=inside.id, contact=each.id) for each in people)
    (overview,) = found(empty, event.id, "overview")
    assert "RENDEZ-VOUS B2B 1 PARTICIPANTS 2 TABLES 1" in overview
    assert "Série" not in overview


def test_eighty_meetings_at_twenty_tables(empty: Dossier) -> None:
    event = HostedEvent(name="Colloque")
    people = [Contact(family_name=f"Famille{n}", given_name="x" * 150) for n in range(40)]
    sessions = [
        Session(
            event=event.id,
            name="Rendez-vous",
            type=SessionKind.B2B,
            room=f"{1 + n % 20}",
            starts_at=datetime(2026, 11, 24, 9) + timedelta(minutes=20 * (n // 20)),
        )
        for n in range(80)
    ]
    with empty.change(N_("New")) as change:
        change.add_all([event, *people, *sessions])
        change.add_all(
            Attendance(session=each.id, contact=people[(n + shift) % 40].id)
            for n, each in enumerate(sessions)
            for shift in (0, 7)
        )
    rendered = printed(empty, "b2b", event.id)
    assert rendered.warnings == ()
    text = " ".join(pages(rendered.pdf))
    assert [n for n in range(1, 21) if f"Table {n} Colloque" not in text] == []
    assert [n for n in range(40) if text.count(f"FAMILLE{n} ") < 9] == []


@pytest.mark.parametrize(
    "texts", [["Table 2", "Table 10"], ["", "1", "2", "10"], ["Salle A", "Salle b"], ["²", "a"]]
)
def test_natural_order(texts: list[str]) -> None:
    assert sorted(sorted(texts), key=natural) == texts
