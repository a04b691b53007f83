"""Who comes, rides and sleeps where."""

from datetime import date, datetime, timedelta

import pytest

from iar_desktop.documents.journeys.stays import nights, stays, total_nights
from iar_desktop.documents.reading.people import Member
from iar_desktop.domain import Contact, Delegation, Participation, Session
from iar_desktop.domain.programme import SessionKind
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier
from tests.documents import fixed
from tests.documents import fixed_profiles as profiles
from tests.documents.kit.printing import by_poppler, pages, plain
from tests.documents.printing import said
from tests.documents.profiles.printing import printed

VISIT = Delegation(name="Visite", starts_on=date(2026, 10, 14), ends_on=date(2026, 10, 16))


def member(name: str, **values: object) -> Member:
    part = Participation(event=VISIT.id, contact=name, **values)
    return Member(Contact(family_name=name), "", "", part)


def at(day: int, hour: int = 12) -> datetime:
    return datetime(2026, 10, day, hour)


@pytest.mark.parametrize(
    ("values", "count"),
    [
        ({"arrives_at": at(13), "departs_at": at(17)}, 4),
        ({"arrives_at": at(13, 23), "departs_at": at(14, 1)}, 1),
        ({"arrives_at": at(14, 8), "departs_at": at(14, 20)}, 0),
        ({}, 2),
        ({"arrives_at": at(20)}, None),
    ],
)
def test_nights_follow_from_the_dates(values: dict[str, datetime], count: int | None) -> None:
    ((stay,),) = stays(VISIT, [member("Roux", hotel="Hôtel", **values)]).values()
    assert stay.nights == count
    assert len(nights([stay])) == (count or 0)


def test_one_hotel_written_in_two_ways_is_one() -> None:
    found = stays(
        VISIT,
        [
            member("Roux", hotel="Hôtel  de la Paix"),
            member("Blanc", hotel="HOTEL DE LA PAIX"),
            member("Noir", hotel="Ibis"),
            member("Sans", hotel=None),
        ],
    )
    assert {
        hotel: [stay.member.contact.family_name for stay in of] for hotel, of in found.items()
    } == {"Hôtel de la Paix": ["Blanc", "Roux"], "Ibis": ["Noir"]}
    assert total_nights([stay for of in found.values() for stay in of]) == 6


def test_nothing_internal_and_nobody_who_does_not_come(profiled: Dossier) -> None:
    text = said(printed(profiled, "transport", profiles.CONVENTION))
    for hidden in ("INTERNE", "SECRETE", "ANNULE", "WEBER"):
        assert hidden not in text


def test_names_in_every_script_are_read_out(profiled: Dossier) -> None:
    pdf = printed(profiled, "transport", profiles.CONVENTION).pdf
    for text in (" ".join(pages(pdf)), by_poppler(pdf)):
        for native, roman in fixed.NAMES.items():
            assert plain(f"{native} · {roman}") in text


def test_without_journeys_nothing_but_the_head(empty: Dossier) -> None:
    with empty.change(N_("New")) as change:
        visit = change.add(Delegation(name="Visite nue"))
    (page,) = pages(printed(empty, "transport", visit.id).pdf)
    assert page == (
        "Visite nue ÉQUIPE INTERNATIONALE TRANSPORTS ET HÉBERGEMENT "
        "Imprimé le 12 octobre 2026 1 / 1"
    )


def test_three_hundred_delegates_and_eighty_rides(empty: Dossier) -> None:
    people = [Contact(family_name=f"F{n}." + "x" * 180) for n in range(300)]
    start = at(14, 6)
    with empty.change(N_("New")) as change:
        change.add(VISIT)
        change.add_all(people)
        change.add_all(
            Participation(
                event=VISIT.id,
                contact=each.id,
                arrives_at=at(1 + rank % 12),
                departs_at=at(16 + rank % 14),
                travel=f"vol {rank % 7}",
                hotel=f"Hôtel {rank % 3}",
            )
            for rank, each in enumerate(people)
        )
        change.add_all(
            Session(
                event=VISIT.id,
                name=f"Transfert {n}.",
                type=SessionKind.TRANSFER,
                starts_at=start + timedelta(minutes=20 * n),
                vehicle=f"Car {n % 9}",
            )
            for n in range(80)
        )
    rendered = printed(empty, "transport", VISIT.id)
    assert rendered.warnings == ()
    text = said(rendered)
    assert [n for n in range(300) if text.count(f"F{n}.X") < 3] == []
    assert [
        n for n in range(80) if f"Transfert {n}. Car {n % 9} tout le groupe 300" not in text
    ] == []
