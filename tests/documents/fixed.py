"""A small dossier about fixed days, with names in five scripts: what the approved pages print."""

from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw

from iar_desktop.domain import (
    Affiliation,
    Agreement,
    Attachment,
    BudgetLine,
    Congress,
    CongressSeries,
    Contact,
    Deadline,
    Delegation,
    EmailAddress,
    Encounter,
    Note,
    Office,
    Organisation,
    Participation,
    PhoneNumber,
    PostalAddress,
    Session,
    Task,
    Theme,
    Theming,
)
from iar_desktop.domain.congresses import CongressStatus, StandState
from iar_desktop.domain.contacts import NameOrder
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.domain.encounters import EncounterKind
from iar_desktop.domain.event_details import Expense
from iar_desktop.domain.participations import Registration, Role
from iar_desktop.domain.partnerships import AgreementKind
from iar_desktop.domain.programme import SessionKind
from iar_desktop.domain.tasks import Direction, TaskStatus
from iar_desktop.schema.messages import N_
from iar_desktop.storage import files
from iar_desktop.storage.change import Change
from iar_desktop.storage.dossier import Dossier

TODAY: Final = date(2026, 10, 12)  # a Monday
VISIT: Final = f"{1:032x}"
CONGRESS: Final = f"{2:032x}"
NAMES: Final = {
    "田中 宏": "TANAKA Hiroshi",
    "विक्रम क्षत्रिय": "Vikram KSHATRIYA",
    "محمد العلوي": "Mohamed AL-ALAOUI",
    "Đặng Thị Ánh": "DANG Thi Anh",
    "Œuvrard": "Zoé ŒUVRARD-GROẞ",
}
_IAR, _NEDO, _GCCE, _EARLIER, _SERIES, _PHOTO, _THEME = (f"{n:032x}" for n in range(3, 10))
_PEOPLE = [f"{n:032x}" for n in range(16, 24)]
TANAKA, KSHATRIYA, ALAOUI, DANG, ZOE, MOREAU, LAMBERT, MORI = _PEOPLE


def fill(dossier: Dossier) -> None:
    """Write the whole of it as one change."""
    stored = files.store(dossier.path, portrait())
    with dossier.change(N_("New")) as change:
        _office(change)
        change.add(
            Attachment(
                id=_PHOTO, about=TANAKA, name="photo.png", digest=stored.digest, size=stored.size
            )
        )
        _people(change)
        _visit(change)
        _congress(change)
        _past(change)


def portrait() -> bytes:
    """Return a drawn picture of a person, wider than high."""
    picture = Image.new("RGB", (300, 240), "#dfe7e2")
    pen = ImageDraw.Draw(picture)
    pen.ellipse((110, 40, 190, 140), fill="#caa98a")
    pen.ellipse((70, 140, 230, 340), fill="#1f3a4f")
    out = BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def _office(change: Change) -> None:
    change.add(Organisation(id=_IAR, name="Pôle IAR", country="FR"))
    change.add(
        Organisation(
            id=_NEDO,
            name="New Energy and Industrial Technology Development Organization",
            acronym="NEDO",
            country="JP",
        )
    )
    change.add(Organisation(id=_GCCE, name="Green Chemistry Centre of Excellence", country="GB"))
    change.add(Office(name="Pôle IAR · International", organisation=_IAR))
    change.add(Theme(id=_THEME, name="Bioraffinerie"))


def _people(change: Change) -> None:
    japanese = {"name_order": NameOrder.FAMILY_FIRST, "country": "JP"}
    for record in (
        Contact(
            id=TANAKA,
            honorific="M.",
            family_name="Tanaka",
            given_name="Hiroshi",
            native_name="田中 宏",
            salutation="Tanaka-san",
            city="Tokyo",
            zone="Asia/Tokyo",
            languages=("ja", "en", "fr"),
            good_to_know="Préfère l’anglais en séance ; ne pas parler d’exclusivité.",
            diet_note="ALLERGIE-SECRETE",
            photo=_PHOTO,
            owner=MOREAU,
            **japanese,
        ),
        Contact(
            id=KSHATRIYA,
            family_name="Kshatriya",
            given_name="Vikram",
            native_name="विक्रम क्षत्रिय",
            country="IN",
        ),
        Contact(
            id=ALAOUI,
            family_name="Al-Alaoui",
            given_name="Mohamed",
            native_name="محمد العلوي",
            country="MA",
        ),
        Contact(
            id=DANG,
            family_name="Dang",
            given_name="Thi Anh",
            native_name="Đặng Thị Ánh",
            country="VN",
            name_order=NameOrder.FAMILY_FIRST,
        ),
        Contact(
            id=ZOE,
            family_name="Œuvrard-Groẞ",
            given_name="Zoé",
            native_name="Œuvrard",
            country="DE",
        ),
        Contact(id=MOREAU, family_name="Moreau", given_name="Claire", staff=True),
        Contact(id=LAMBERT, family_name="Lambert", given_name="Jean-Paul", staff=True),
        Contact(id=MORI, family_name="Mori", given_name="Naomi", native_name="森 直美", **japanese),
        *_reaching(),
        *_positions(),
    ):
        change.add(record)


def _reaching() -> list[EmailAddress | PhoneNumber | PostalAddress | Theming]:
    return [
        PhoneNumber(contact=MOREAU, number="+33 3 53 01 20 10"),
        PhoneNumber(contact=LAMBERT, number="+33 6 39 98 20 12"),
        PhoneNumber(contact=TANAKA, number="+33 1 99 00 01 42"),
        EmailAddress(contact=TANAKA, address="hiroshi.tanaka@nedo.example"),
        EmailAddress(contact=ALAOUI, address="m.alaoui@inra.example"),
        PostalAddress(
            contact=TANAKA,
            street="1-2-3 Omiya-cho",
            city="Kawasaki",
            postcode="212-8554",
            country="JP",
        ),
        Theming(about=TANAKA, theme=_THEME),
    ]


def _positions() -> list[Affiliation]:
    return [
        Affiliation(
            contact=TANAKA,
            organisation=_NEDO,
            job_title="Director General",
            since=date(2024, 4, 1),
            main=True,
        ),
        Affiliation(
            contact=TANAKA,
            organisation=_GCCE,
            job_title="Visiting Fellow",
            since=date(2019, 1, 1),
            until=date(2024, 3, 31),
        ),
        Affiliation(contact=MOREAU, organisation=_IAR, job_title="Responsable internationale"),
        Affiliation(contact=LAMBERT, organisation=_IAR, job_title="Accueil des délégations"),
    ]


def _visit(change: Change) -> None:
    change.add(
        Delegation(
            id=VISIT,
            name="Délégation japonaise — NEDO",
            status=DelegationStatus.CONFIRMED,
            starts_on=date(2026, 10, 14),
            ends_on=date(2026, 10, 16),
            country="JP",
            city="Laon, Pomacle",
            languages=("ja", "en"),
            owner=MOREAU,
            escort=LAMBERT,
            lead_organisation=_NEDO,
            headcount=4,
            interpreter=True,
            purpose="Ouvrir une coopération de R&D sur la bioraffinerie lignocellulosique.",
            outcome="Une lettre d’intention signée le troisième jour.",
            scene_setter="CADRAGE-DU-DOSSIER",
            talking_points="- Alliance Star-COLIBRI.\n- Plateforme ouverte de Pomacle.",
            likely_questions="Qui détient les essais ? — Le client.",
            precedence_reason="M. Tanaka parle au nom des trois organismes.",
            hotel="Hôtel de la Cathédrale, Laon\n5 chambres",
            transport="Autocar 19 places",
            day_contacts="Claire Moreau : +33 3 53 01 20 10\nJean-Paul Lambert : +33 6 39 98 20 12",
        )
    )
    roles = [(TANAKA, Role.HEAD), (KSHATRIYA, Role.DELEGATE), (ALAOUI, Role.DELEGATE)]
    roles += [(DANG, Role.DELEGATE), (MORI, Role.INTERPRETER)]
    for rank, (contact, role) in enumerate(roles, 1):
        change.add(
            Participation(
                event=VISIT,
                contact=contact,
                role=role,
                position=rank,
                organisation=_NEDO if contact == TANAKA else None,
                function="Director General, NEDO" if contact == TANAKA else "Senior Researcher",
                note="parle français" if contact == TANAKA else None,
            )
        )
    for session in _sessions():
        change.add(session)


def _sessions() -> list[Session]:
    def session(day: int, start: str, end: str, name: str, **values: object) -> Session:
        moments = [datetime.fromisoformat(f"2026-10-{day}T{each}:00") for each in (start, end)]
        return Session(event=VISIT, name=name, starts_at=moments[0], ends_at=moments[1], **values)

    return [
        session(
            14,
            "10:30",
            "12:30",
            "Visite de la bioraffinerie",
            type=SessionKind.SITE_VISIT,
            place="Bazancourt-Pomacle",
            host=LAMBERT,
            organisation=_GCCE,
            equipment="casque, chaussures et gilet, pointures envoyées, pas de photo",
        ),
        session(14, "09:00", "10:00", "Accueil", place="Laon", room="salle Champagne", host=MOREAU),
        session(15, "08:00", "09:20", "Transfert", participants="9 adhérents"),
    ]


def _congress(change: Change) -> None:
    change.add(CongressSeries(id=_SERIES, name="BioJapan", acronym="BioJapan"))
    for key, year in ((_EARLIER, 2025), (CONGRESS, 2026)):
        change.add(
            Congress(
                id=key,
                name=f"BioJapan {year}",
                series=_SERIES,
                status=CongressStatus.REGISTERED,
                starts_on=date(year, 11, 4),
                ends_on=date(year, 11, 6),
                country="JP",
                city="Yokohama",
                venue="Pacifico",
                zone="Asia/Tokyo",
                languages=("ja", "en"),
                owner=MOREAU,
                purpose="Trouver deux partenaires pour la lignine.",
                messages="Pomacle ouvre des créneaux.\nNous cherchons un partenaire aval.",
                stand_state=StandState.SHARED,
                stand="B12 · 9 m²",
                website="https://www.biojapan.example/2026/",
                budget=Decimal(9000),
            )
        )
    for record in (
        Participation(
            event=CONGRESS,
            contact=MOREAU,
            role=Role.TRAVELLER,
            position=1,
            registration=Registration.CONFIRMED,
            travel="vol AF 276, 2 nov.",
            hotel="4 nuits, Minato Mirai",
        ),
        Participation(
            event=CONGRESS, contact=TANAKA, role=Role.TARGET, position=2, note="Essais de Tsukuba"
        ),
        Session(
            event=CONGRESS,
            name="Open pilots in Europe",
            type=SessionKind.TALK,
            starts_at=datetime(2026, 11, 4, 15, 10),
            ends_at=datetime(2026, 11, 4, 15, 30),
            place="Hall B",
            host=MOREAU,
        ),
        Session(
            event=CONGRESS,
            name="Accord GCCE",
            starts_at=datetime(2026, 11, 5, 17, 0),
            organisation=_GCCE,
        ),
        Deadline(event=CONGRESS, name="Tarif réduit", due_on=date(2026, 9, 1), done_on=TODAY),
        Deadline(event=CONGRESS, name="Affiche", due_on=date(2026, 10, 20), note="A0"),
        BudgetLine(
            event=CONGRESS,
            name="Inscriptions",
            expense=Expense.REGISTRATION,
            planned=Decimal(3450),
            actual=Decimal("2300.50"),
        ),
        BudgetLine(event=CONGRESS, name="Vol", expense=Expense.TRAVEL, planned=Decimal(2100)),
    ):
        change.add(record)


def _past(change: Change) -> None:
    for record in (
        Encounter(
            contact=TANAKA,
            event=_EARLIER,
            happened_on=date(2025, 11, 5),
            summary="Veut comparer nos pilotes avec ceux de Tsukuba.\nSeconde ligne.",
        ),
        Encounter(
            contact=TANAKA,
            happened_on=date(2026, 6, 3),
            type=EncounterKind.VIDEO,
            summary="Programme relu.",
        ),
        Agreement(
            name="Accord NEDO",
            organisation=_NEDO,
            type=AgreementKind.NDA,
            signed_on=date(2025, 12, 1),
        ),
        Task(
            name="Envoyer la note",
            direction=Direction.OURS,
            contact=TANAKA,
            owner=MOREAU,
            due_on=date(2026, 10, 20),
        ),
        Task(name="Résultats", direction=Direction.THEIRS, contact=TANAKA),
        Task(name="Confirmer les menus", event=VISIT, owner=LAMBERT, due_on=date(2026, 10, 13)),
        Task(name="Déjà faite", event=VISIT, status=TaskStatus.DONE),
        Note(about=TANAKA, written_on=date(2026, 9, 1), text="Offrir à deux mains."),
    ):
        change.add(record)
