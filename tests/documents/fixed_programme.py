"""A visit with a whole programme, on top of ``fixed``: what the approved programmes print."""

from datetime import date, datetime
from typing import Final

from iar_desktop.domain import (
    Attendance,
    Country,
    Encounter,
    Organisation,
    Participation,
    Place,
    Session,
)
from iar_desktop.domain.participations import Role
from iar_desktop.domain.programme import SessionKind
from iar_desktop.schema.messages import N_
from iar_desktop.storage.change import Change
from iar_desktop.storage.dossier import Dossier
from tests.documents import fixed

LATE: Final = f"{64:032x}"


def fill(dossier: Dossier) -> None:
    """Write ``fixed`` and the rest of the programme."""
    fixed.fill(dossier)
    with dossier.change(N_("New")) as change:
        _places(change)
        for session in _sessions():
            change.add(session)
        change.add(Attendance(session=LATE, contact=fixed.KSHATRIYA))
        change.add(
            Participation(event=fixed.VISIT, contact=fixed.ZOE, role=Role.TARGET, position=9)
        )
        _country(change)


def _places(change: Change) -> None:
    for place in (
        Place(
            name="Siège du pôle",
            city="Laon",
            address="50-52 boulevard Brossolette\n02000 Laon",
            position=(49.5713, 3.6242),
        ),
        Place(name="Bazancourt-Pomacle", city="Pomacle", position=(49.3428, 4.1672)),
        Place(name="Maison de la chimie", city="Paris", address="28 bis rue Saint-Dominique"),
    ):
        change.add(place)


def _sessions() -> list[Session]:
    def session(day: int, start: str, end: str, name: str, **values: object) -> Session:
        moments = [datetime.fromisoformat(f"2026-10-{day}T{each}:00") for each in (start, end)]
        return Session(
            event=fixed.VISIT, name=name, starts_at=moments[0], ends_at=moments[1], **values
        )

    return [
        session(
            14,
            "10:00",
            "10:25",
            "Transfert Laon → Pomacle",
            type=SessionKind.TRANSFER,
            vehicle="Autocar 19 places",
            host=fixed.LAMBERT,
            staff_note="NOTE-DE-L-EQUIPE",
        ),
        session(
            14,
            "19:30",
            "21:30",
            "Dîner de bienvenue",
            type=SessionKind.RECEPTION,
            place="Siège du pôle",
            room="Verrière",
            host=fixed.MOREAU,
            equipment="Deux drapeaux",
            description="Discours : l’hôte, puis le chef de délégation.",
        ),
        session(
            15,
            "09:30",
            "11:00",
            "Table ronde : biotechnologies industrielles",
            type=SessionKind.ROUND_TABLE,
            place="Paris",
            room="Maison de la chimie, salle 101",
        ),
        session(15, "10:30", "12:00", "Visite du laboratoire", type=SessionKind.SITE_VISIT),
        Session(
            id=LATE,
            event=fixed.VISIT,
            name="Londres, en visioconférence",
            starts_at=datetime(2026, 10, 16, 17, 0),
            ends_at=datetime(2026, 10, 16, 17, 45),
            zone="Europe/London",
        ),
        Session(event=fixed.VISIT, name="Adieux", type=SessionKind.FREE),
    ]


def _country(change: Change) -> None:
    change.add(
        Country(
            country="JP",
            priority=True,
            owner=fixed.MOREAU,
            situation="Une stratégie de bioéconomie depuis 2019.\nLes décisions mûrissent.",
            strategy="STRATEGIE-INTERNE : deux projets nommés.",
            interlocutors="Hiroshi Tanaka\nNEDO",
            customs="Cartes de visite à deux mains.\nUn silence n’est pas un refus.",
            languages_note="japonais, anglais",
        )
    )
    change.add(
        Organisation(
            name="Mitsui Chemicals",
            native_name="三井化学",
            country="JP",
            city="Tokyo",
            website="https://www.mitsui.example/",
            description="Chimie de spécialités.",
        )
    )
    change.add(
        Encounter(
            contact=fixed.KSHATRIYA, happened_on=date(2026, 5, 4), summary="A demandé les bilans."
        )
    )
