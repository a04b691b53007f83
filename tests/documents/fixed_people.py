"""People of an event in five scripts, at a dinner, on top of the fixed dossier's office."""

from datetime import date, datetime
from typing import Any, Final

from iar_desktop.domain import (
    Affiliation,
    Attendance,
    Contact,
    Delegation,
    HostedEvent,
    Office,
    Organisation,
    Participation,
    Seat,
    Session,
)
from iar_desktop.domain.contacts import Diet, NameOrder
from iar_desktop.domain.participations import Registration, Role
from iar_desktop.domain.programme import SessionKind
from iar_desktop.schema.messages import N_
from iar_desktop.storage.change import Change
from iar_desktop.storage.dossier import Dossier

VISIT, HOSTED, WELCOME, LUNCH, DINNER, TRANSFER, AIST = (f"{n:032x}" for n in range(1, 8))
_PEOPLE = [f"{n:032x}" for n in range(16, 28)]
(TANAKA, SATO, KSHATRIYA, ALAOUI, DANG, MORI, GONE, WANTED, MOREAU, LAMBERT, MAYOR, LONG) = _PEOPLE
EVERYBODY: Final = [TANAKA, SATO, KSHATRIYA, ALAOUI, DANG, MORI]


def fill(dossier: Dossier) -> None:
    """Write the whole of it as one change."""
    with dossier.change(N_("New")) as change:
        _office(change)
        for each in _contacts():
            change.add(each)
        _visit(change)


def _office(change: Change) -> None:
    change.add(Organisation(id=AIST, name="AIST", country="JP"))
    change.add(Office(name="Pôle IAR · International"))


def _contacts() -> list[Contact | Affiliation]:
    japanese: dict[str, Any] = {
        "name_order": NameOrder.FAMILY_FIRST,
        "country": "JP",
        "languages": ("ja", "en"),
    }

    def person(key: str, family: str, given: str, native: str = "", **values: object) -> Contact:
        return Contact(
            id=key, family_name=family, given_name=given, native_name=native or None, **values
        )

    return [
        person(
            TANAKA,
            *("Tanaka", "Hiroshi", "田中 宏"),
            **japanese,
            diet=(Diet.VEGETARIAN, Diet.NO_ALCOHOL),
            diet_note="Tanaka-san : arachides",
            salutation="Tanaka-san",
        ),
        person(SATO, "Satō", "Ai", "佐藤 愛", **japanese, diet=(Diet.VEGETARIAN,)),
        person(
            KSHATRIYA,
            *("Kshatriya", "Vikram", "विक्रम क्षत्रिय"),
            country="IN",
            diet=(Diet.NO_ALCOHOL, Diet.VEGETARIAN),
            diet_note="Arachides",
        ),
        person(ALAOUI, "Al-Alaoui", "Mohamed", "محمد العلوي", country="MA", diet=(Diet.HALAL,)),
        person(DANG, "Dang", "Thi Anh", "Đặng Thị Ánh", name_order=NameOrder.FAMILY_FIRST),
        person(MORI, "Mori", "Naomi", "森 直美", country="FR", languages=("ja", "fr")),
        person(GONE, "Absente", "Anne", diet=(Diet.KOSHER,)),
        person(WANTED, "Cherché", "Charles", diet=(Diet.KOSHER,)),
        person(MOREAU, "Moreau", "Claire", staff=True, country="FR"),
        person(LAMBERT, "Lambert", "Jean-Paul", staff=True, country="FR"),
        person(MAYOR, "Nicolas", "Estelle", country="FR", diet=(Diet.VEGAN,)),
        person(LONG, "Wolfeschlegelsteinhausenbergerdorff-" * 5, "Maximiliana Ottilie " * 8),
        Affiliation(contact=TANAKA, organisation=AIST, job_title="Director General"),
        Affiliation(contact=SATO, organisation=AIST, job_title="Senior Researcher, AIST"),
    ]


def _visit(change: Change) -> None:
    change.add(
        Delegation(
            id=VISIT,
            name="Délégation AIST",
            starts_on=date(2026, 10, 14),
            ends_on=date(2026, 10, 15),
            country="JP",
            city="Laon, Reims",
            languages=("ja", "en"),
            escort=LAMBERT,
            headcount=7,
        )
    )
    change.add(HostedEvent(id=HOSTED, name="Rencontres", starts_on=date(2026, 10, 14)))
    for rank, key in enumerate([*EVERYBODY, GONE, WANTED], 1):
        change.add(_participation(rank, key))
    for session in _sessions():
        change.add(session)
    for key in (SATO, MAYOR):
        change.add(Attendance(session=LUNCH, contact=key))
    for table, place, key in ((1, 1, MOREAU), (1, 2, TANAKA), (2, 3, SATO), (2, 3, GONE)):
        change.add(Seat(session=DINNER, contact=key, table_number=table, place=place))


def _participation(rank: int, key: str) -> Participation:
    roles = {
        TANAKA: Role.HEAD,
        MORI: Role.INTERPRETER,
        WANTED: Role.TARGET,
    }
    gone = Registration.CANCELLED if key == GONE else Registration.CONFIRMED
    return Participation(
        event=VISIT,
        contact=key,
        role=roles.get(key, Role.DELEGATE),
        position=rank,
        registration=gone,
        note="NOTE-INTERNE",
    )


def _sessions() -> list[Session]:
    def session(key: str, day: int, hours: str, name: str, **values: object) -> Session:
        start, end = (
            datetime.fromisoformat(f"2026-10-{day}T{each}:00") for each in hours.split("-")
        )
        return Session(id=key, event=VISIT, name=name, starts_at=start, ends_at=end, **values)

    return [
        session(WELCOME, 14, "09:00-10:00", "Accueil", host=LAMBERT, place="Laon"),
        session(LUNCH, 14, "12:30-14:00", "Déjeuner", type=SessionKind.MEAL),
        session(TRANSFER, 14, "14:00-15:00", "Transfert", type=SessionKind.TRANSFER),
        session(DINNER, 15, "19:30-21:30", "Dîner", type=SessionKind.MEAL, host=MOREAU),
    ]
