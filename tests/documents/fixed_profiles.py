"""On top of the fixed dossier: a business meeting, a congress that is over, one of each profile."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from iar_desktop.domain import (
    Affiliation,
    Agreement,
    Attachment,
    Attendance,
    BudgetLine,
    Congress,
    ConsortiumMember,
    Contact,
    Country,
    Delegation,
    EmailAddress,
    Encounter,
    HostedEvent,
    Network,
    NetworkMember,
    Organisation,
    Participation,
    Partnership,
    PhoneNumber,
    PostalAddress,
    Project,
    Relationship,
    Session,
    Task,
    Theme,
    Theming,
    WatchNote,
)
from iar_desktop.domain.congresses import CongressStatus
from iar_desktop.domain.contact_details import Usage
from iar_desktop.domain.contacts import NameOrder
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.domain.encounters import EncounterKind
from iar_desktop.domain.event_details import Currency, Expense
from iar_desktop.domain.organisations import OrganisationKind, RelationshipKind
from iar_desktop.domain.participations import Registration, Role
from iar_desktop.domain.partnerships import AgreementKind, AgreementStatus, Stage
from iar_desktop.domain.programme import SessionKind
from iar_desktop.domain.projects import ProjectRole, ProjectStatus
from iar_desktop.domain.tasks import Direction, TaskStatus
from iar_desktop.schema.messages import N_
from iar_desktop.storage.change import Change
from iar_desktop.storage.dossier import Dossier
from tests.documents import fixed
from tests.documents.fixed import ALAOUI, DANG, KSHATRIYA, LAMBERT, MOREAU, MORI, TANAKA, ZOE

CONVENTION: Final = f"{256:032x}"
CONGRESS: Final = f"{257:032x}"
VISIT: Final = f"{258:032x}"
ORGANISATION: Final = f"{259:032x}"
JAPAN: Final = f"{260:032x}"
UNION: Final = f"{261:032x}"
BARE: Final = f"{262:032x}"
SUZUKI: Final = f"{263:032x}"
WEBER: Final = f"{264:032x}"
_AIST, _LAB, _PROJECT, _NETWORK, _THEME, _PARTNERSHIP = (f"{n:032x}" for n in range(272, 278))
_HOTEL = "Hôtel de la Paix, Reims"
_OTHER_HOTEL = "Le Clos des Vignes, Sillery"
_COACH = "Autocar 19 places, chauffeur M. Legrand"


def fill(dossier: Dossier) -> None:
    """Write the fixed dossier, and as another change what the profiles print."""
    fixed.fill(dossier)
    with dossier.change(N_("New")) as change:
        _organisations(change)
        _people(change)
        _convention(change)
        _meetings(change)
        _congress(change)
        _visit(change)
        _country(change)


def _organisations(change: Change) -> None:
    change.add_all(
        [
            Theme(id=_THEME, name="Lignine"),
            Organisation(
                id=ORGANISATION,
                name="National Institute of Advanced Industrial Science and Technology",
                acronym="AIST",
                native_name="産業技術総合研究所",
                type=OrganisationKind.RESEARCH,
                country="JP",
                city="Tsukuba",
                website="https://www.aist.example/en/",
                owner=MOREAU,
                description="Premier institut public de recherche appliquée du Japon : "
                "douze sites, un pilote d’hydrolyse à Hiroshima.\n"
                "Ses équipes travaillent sur la lignine depuis 2008.",
            ),
            Organisation(id=_LAB, name="Pilote d’Hiroshima", country="JP", city="Hiroshima"),
            Organisation(
                id=_AIST,
                name="Agro-industrie Recherches et Développements",
                acronym="ARD",
                country="FR",
                city="Pomacle",
                member=True,
                member_since=date(2006, 1, 1),
            ),
            Relationship(
                organisation=ORGANISATION,
                type=RelationshipKind.OWNS,
                other=_LAB,
                since=date(2012, 4, 1),
            ),
            Relationship(
                organisation=_AIST,
                type=RelationshipKind.SUPPLIES,
                other=ORGANISATION,
                since=date(2025, 3, 1),
                note="paille de blé",
            ),
            Theming(about=ORGANISATION, theme=_THEME),
            Project(
                id=_PROJECT,
                name="Lignin to Materials",
                acronym="LIGNOMAT",
                programme="Horizon Europe",
                status=ProjectStatus.RUNNING,
                starts_on=date(2025, 1, 1),
                ends_on=date(2027, 12, 31),
            ),
            ConsortiumMember(
                project=_PROJECT,
                organisation=ORGANISATION,
                role=ProjectRole.ASSOCIATE,
                task="Essais de carbonisation",
            ),
            Network(id=_NETWORK, name="International Lignin Institute", acronym="ILI"),
            NetworkMember(network=_NETWORK, organisation=ORGANISATION, role="trésorier"),
            Partnership(
                id=_PARTNERSHIP,
                name="Lignine avec l’AIST",
                organisation=ORGANISATION,
                country="JP",
                stage=Stage.STRATEGY,
                owner=MOREAU,
                contact=SUZUKI,
                next_step="Envoyer le programme d’essais",
                next_step_on=date(2026, 11, 2),
                summary="Comparer trois lignines sur les deux pilotes.",
            ),
            Agreement(
                name="Accord de confidentialité AIST",
                organisation=ORGANISATION,
                partnership=_PARTNERSHIP,
                type=AgreementKind.NDA,
                status=AgreementStatus.SIGNED,
                signed_on=date(2025, 6, 2),
                ends_on=date(2030, 6, 1),
                renewal="préavis de six mois",
            ),
        ]
    )


def _people(change: Change) -> None:
    change.add_all(
        [
            Contact(
                id=SUZUKI,
                family_name="Suzuki",
                given_name="Ken",
                honorific="M.",
                native_name="鈴木 健",
                name_order=NameOrder.FAMILY_FIRST,
                country="JP",
                languages=("ja", "en"),
            ),
            Contact(id=WEBER, family_name="Weber", given_name="Anna", honorific="Mme"),
            Affiliation(
                contact=SUZUKI,
                organisation=ORGANISATION,
                job_title="Leader, Lignin Group",
                since=date(2020, 4, 1),
                main=True,
            ),
            Affiliation(
                contact=MORI,
                organisation=ORGANISATION,
                job_title="Interprète de l’institut",
                since=date(2023, 4, 1),
            ),
            Affiliation(
                contact=DANG,
                organisation=ORGANISATION,
                job_title="Visiting Researcher",
                since=date(2021, 1, 1),
                until=date(2022, 12, 31),
            ),
            EmailAddress(contact=SUZUKI, address="ken.suzuki@aist.example"),
            PhoneNumber(contact=SUZUKI, number="+81 29 861 2000"),
            PhoneNumber(contact=SUZUKI, number="+81 90 1234 5678", usage=Usage.MOBILE, position=1),
            PostalAddress(
                organisation=ORGANISATION,
                street="1-1-1 Umezono",
                city="Tsukuba",
                region="Ibaraki",
                postcode="305-8560",
                country="JP",
            ),
            PostalAddress(
                contact=ZOE,
                street="Unter den Linden 77",
                postcode="10117",
                city="Berlin",
                country="DE",
            ),
            PostalAddress(
                contact=WEBER,
                street="Unter den  Linden 77",
                postcode="10117",
                city="berlin",
                country="DE",
            ),
            PostalAddress(
                contact=LAMBERT,
                street="50-52 boulevard Brossolette",
                postcode="02000",
                city="Laon",
                country="FR",
            ),
        ]
    )


def _at(day: int, time: str, month: int = 11) -> datetime:
    return datetime.fromisoformat(f"2026-{month:02}-{day:02}T{time}:00")


def _convention(change: Change) -> None:
    change.add(
        HostedEvent(
            id=CONVENTION,
            name="Convention d’affaires « Molécules et matériaux »",
            starts_on=date(2026, 11, 24),
            ends_on=date(2026, 11, 25),
            country="FR",
            city="Reims",
            venue="CCI",
            owner=MOREAU,
            travel="Navette de la gare Champagne-Ardenne TGV toutes les demi-heures.",
            hotel="Petit-déjeuner compris dans les deux hôtels.",
        )
    )
    for rank, values in enumerate(_coming(), 1):
        change.add(Participation(event=CONVENTION, position=rank, **values))
    change.add(
        Participation(event=CONVENTION, contact=LAMBERT, role=Role.TARGET, hotel="CIBLE-SECRETE")
    )
    for name, start, end, vehicle, who in (
        ("Gare Champagne-Ardenne TGV → hôtels", "10:40", "11:05", _COACH, None),
        ("Hôtels → CCI", "13:10", "13:30", _COACH, None),
        ("CCI → Sillery", "18:30", "18:55", "Minibus 8 places", "les quatre de Sillery"),
    ):
        change.add(
            Session(
                event=CONVENTION,
                name=name,
                type=SessionKind.TRANSFER,
                starts_at=_at(24, start),
                ends_at=_at(24, end),
                vehicle=vehicle,
                participants=who,
                staff_note="NOTE-INTERNE",
            )
        )


def _coming() -> list[dict[str, Any]]:
    return [
        {
            "contact": TANAKA,
            "role": Role.SPEAKER,
            "arrives_at": _at(24, "10:25"),
            "departs_at": _at(26, "09:15"),
            "travel": "TGV de Roissy",
            "hotel": _HOTEL,
            "note": "NOTE-INTERNE",
        },
        {
            "contact": SUZUKI,
            "arrives_at": _at(24, "10:25"),
            "departs_at": _at(25, "18:40"),
            "travel": "TGV de Roissy",
            "hotel": _HOTEL,
        },
        {
            "contact": ALAOUI,
            "arrives_at": _at(23, "21:50"),
            "travel": "AF 1197, puis taxi",
            "hotel": _OTHER_HOTEL,
        },
        {"contact": ZOE, "travel": "voiture", "hotel": _OTHER_HOTEL.upper()},
        {"contact": KSHATRIYA, "departs_at": _at(25, "18:40"), "travel": "TGV de Roissy"},
        {"contact": DANG},
        {"contact": WEBER, "registration": Registration.CANCELLED, "hotel": "HOTEL-ANNULE"},
    ]


def _meetings(change: Change) -> None:
    for start, end, room, people, note in (
        ("14:00", "14:20", "Table 1", (TANAKA, ZOE), None),
        ("14:00", "14:20", "Table 2", (ALAOUI, KSHATRIYA), None),
        ("14:25", "14:45", "Table 1", (SUZUKI, TANAKA, ZOE), "essais d’hiver"),
        ("14:25", "14:45", "Table 10", (DANG, KSHATRIYA), None),
        ("14:50", "15:10", "Table 2", (ALAOUI, DANG), None),
    ):
        session = change.add(
            Session(
                event=CONVENTION,
                name="Rendez-vous",
                type=SessionKind.B2B,
                starts_at=_at(24, start),
                ends_at=_at(24, end),
                room=room,
            )
        )
        for contact in people:
            change.add(Attendance(session=session.id, contact=contact, note=note))


def _congress(change: Change) -> None:
    change.add(
        Congress(
            id=CONGRESS,
            name="EFIB 2026",
            status=CongressStatus.REPORTED,
            starts_on=date(2026, 9, 22),
            ends_on=date(2026, 9, 24),
            country="BE",
            city="Bruxelles",
            venue="Square",
            owner=MOREAU,
            purpose="Faire connaître la plateforme de Pomacle ; revoir la NEDO.",
            outcome="Deux demandes de visite.",
            report="Trente et une rencontres, dont dix-neuf qualifiées.\n"
            "La NEDO est venue au stand deux fois.",
            learnt="Les acheteurs demandent des volumes et des preuves.\n"
            "Deux pilotes ouvrent en 2027.",
            recommendations="Revenir avec deux adhérents.\nRéserver le stand avant mars.",
        )
    )
    for record in (
        Participation(
            event=CONGRESS,
            contact=MOREAU,
            role=Role.TRAVELLER,
            position=1,
            travel="train, 22 sept.",
            hotel="2 nuits",
        ),
        Participation(event=CONGRESS, contact=LAMBERT, role=Role.TRAVELLER, position=2),
        Participation(event=CONGRESS, contact=TANAKA, role=Role.TARGET, position=3),
        Session(
            event=CONGRESS,
            name="Straw at scale",
            type=SessionKind.TALK,
            starts_at=_at(22, "15:10", 9),
            ends_at=_at(22, "15:30", 9),
            place="Hall B",
            host=MOREAU,
        ),
        Encounter(
            contact=TANAKA,
            event=CONGRESS,
            happened_on=date(2026, 9, 22),
            summary="Prépare la visite d’octobre.\nDemande un interprète.",
            staff=MOREAU,
        ),
        Encounter(
            contact=ALAOUI,
            event=CONGRESS,
            happened_on=date(2026, 9, 23),
            type=EncounterKind.INTRODUCED,
            summary="Présenté par M. Tanaka.",
        ),
        Task(
            name="Envoyer les plans",
            event=CONGRESS,
            direction=Direction.OURS,
            contact=TANAKA,
            owner=MOREAU,
            due_on=date(2026, 10, 20),
        ),
        Task(
            name="Relire la note",
            event=CONGRESS,
            direction=Direction.OURS,
            owner=LAMBERT,
            status=TaskStatus.DONE,
            done_on=date(2026, 10, 2),
        ),
        Task(
            name="Donner deux dates",
            event=CONGRESS,
            direction=Direction.THEIRS,
            contact=ALAOUI,
        ),
        Task(
            name="ABANDONNEE", event=CONGRESS, direction=Direction.OURS, status=TaskStatus.DROPPED
        ),
        BudgetLine(
            event=CONGRESS,
            name="Inscriptions",
            expense=Expense.REGISTRATION,
            planned=Decimal(1800),
            actual=Decimal(1750),
        ),
        BudgetLine(event=CONGRESS, name="Train", expense=Expense.TRAVEL, actual=Decimal("318.40")),
        BudgetLine(
            event=CONGRESS,
            name="Traduction",
            expense=Expense.OTHER,
            planned=Decimal(200),
            currency=Currency.GBP,
        ),
        Attachment(
            about=CONGRESS,
            name="Affiche A0.pdf",
            digest="0" * 64,
            size=1_234_567,
            media_type="application/pdf",
        ),
        Attachment(about=CONGRESS, name="Cartes de visite.csv", digest="1" * 64, size=12_300),
    ):
        change.add(record)


def _visit(change: Change) -> None:
    change.add(
        Delegation(
            id=VISIT,
            name="Visite de l’AIST",
            status=DelegationStatus.DONE,
            starts_on=date(2025, 5, 20),
            ends_on=date(2025, 5, 21),
            country="JP",
            city="Pomacle",
            owner=MOREAU,
            lead_organisation=ORGANISATION,
            report="Échantillons promis des deux côtés.",
        )
    )
    change.add(
        Participation(
            event=VISIT, contact=SUZUKI, role=Role.HEAD, position=1, organisation=ORGANISATION
        )
    )


def _country(change: Change) -> None:
    change.add_all(
        [
            Country(
                id=JAPAN,
                country="JP",
                priority=True,
                owner=MOREAU,
                languages_note="japonais ; anglais en réunion avec interprète",
                situation="Feuille de route pour la bioéconomie revue en 2024 : matériaux, "
                "bioplastiques, carburants d’aviation.\n"
                "La NEDO finance les pilotes, l’AIST les exploite.",
                strategy="STRATEGIE : entrer par la NEDO, puis ouvrir aux entreprises.",
                interlocutors="Hiroshi Tanaka (NEDO)\nKen Suzuki (AIST)",
                customs="Tendre la carte à deux mains, la lire.\nUn cadeau modeste, emballé.",
            ),
            Country(id=UNION, country="EU", situation="Cadre stratégique revu en 2025."),
            Country(id=BARE, country="EE"),
            WatchNote(
                name="Le Japon double son soutien aux pilotes",
                noted_on=date(2026, 9, 15),
                source="Nikkei Asia",
                website="https://news.example/pilots",
                country="JP",
                summary="Quarante milliards de yens sur trois ans.\nAppel en avril.",
                follows="SUITE-INTERNE",
            ),
            WatchNote(name="Trop ancien", noted_on=date(2025, 1, 10), country="JP"),
        ]
    )
