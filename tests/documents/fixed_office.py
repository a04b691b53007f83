"""What the office's own documents print, about fixed days: on top of the fixed dossier."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from iar_desktop.domain import (
    Agreement,
    Congress,
    Delegation,
    Encounter,
    HostedEvent,
    Objective,
    Organisation,
    Partnership,
    Project,
    Task,
    Theme,
    Theming,
    WatchNote,
)
from iar_desktop.domain.congresses import CongressStatus
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.domain.hosted_events import HostedEventStatus
from iar_desktop.domain.objectives import Indicator
from iar_desktop.domain.partnerships import AgreementKind, AgreementStatus, Stage
from iar_desktop.domain.projects import ProjectRole, ProjectStatus
from iar_desktop.domain.tasks import Direction, Priority, TaskStatus
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from tests.documents import fixed

PARTNERS: Final = {
    "Biobased Delta": ("NL", Stage.IDENTIFIED, 90),
    "الرابطة المغربية للكيمياء الخضراء": ("MA", Stage.IDENTIFIED, None),
    "産業技術総合研究所": ("JP", Stage.CONTACTED, 84),
    "Clúster da Biomasa de Galicia": ("ES", Stage.MET, 58),
    "Green Chemistry Centre of Excellence": ("GB", Stage.SIGNED, 93),
    "भारतीय जैव प्रौद्योगिकी परिषद": ("IN", Stage.DORMANT, 40),
}


def fill(dossier: Dossier) -> None:
    """Add it all to the fixed dossier, as one change."""
    fixed.fill(dossier)
    with dossier.change(N_("New")) as change:
        change.add_all([*_tasks(), *_watch(), *_partnerships(), *_year(2025), *_year(2026)])
        change.add_all([*_objectives()])


def tasks(dossier: Dossier) -> list[str]:
    """Return the ids of all tasks."""
    return dossier.ids(Query(Task))


def _tasks() -> Iterator[Entity]:
    yield Task(
        name="Traduire la note pour 田中 宏",
        direction=Direction.OURS,
        contact=fixed.TANAKA,
        event=fixed.VISIT,
        owner=fixed.MOREAU,
        due_on=date(2026, 10, 5),
        priority=Priority.HIGH,
        detail="Deux pages au plus.\nRelire avec l’interprète.",
    )
    yield Task(
        name="Envoyer les échantillons",
        direction=Direction.THEIRS,
        contact=fixed.ALAOUI,
        due_on=date(2026, 10, 11),
    )
    yield Task(name="Réserver la salle", event=fixed.VISIT, due_on=fixed.TODAY)
    yield Task(name="Sans suite", status=TaskStatus.DROPPED, owner=fixed.LAMBERT)
    yield Task(
        name="Carte de vœux", status=TaskStatus.DONE, done_on=date(2026, 10, 2), owner=fixed.MOREAU
    )


def _watch() -> Iterator[Entity]:
    theme = Theme(name="Lignine")
    yield theme
    for day, country, name, more in _NOTES:
        note = WatchNote(name=name, noted_on=day, country=country, **more)
        yield note
        if "summary" in more:
            yield Theming(theme=theme.id, about=note.id)


_NOTES: Final[tuple[tuple[date | None, str | None, str, dict[str, Any]], ...]] = (
    (
        date(2026, 10, 21),
        "BR",
        "Macaúba : un palmier suivi de près",
        {
            "source": "Embrapa",
            "summary": "La domestication progresse.\nPremière récolte attendue en 2029.",
            "website": "https://embrapa.example/macauba",
            "follows": "Ne pas rouvrir le dossier palme sans analyse.",
        },
    ),
    (
        date(2026, 10, 2),
        "JP",
        "リグニンの新しい用途",
        {"source": "日経", "summary": "つくばで実証が始まる。", "follows": "Le dire à M. Tanaka."},
    ),
    (date(2026, 10, 30), "JP", "BioJapan : chiffres de l’édition", {"source": "JBA"}),
    (date(2026, 10, 6), None, "جيل جديد من المذيبات الحيوية", {"source": "وكالة الأنباء"}),
    (date(2026, 9, 30), "DE", "D’un autre mois", {}),
    (None, "DE", "Sans date", {}),
)


def _partnerships() -> Iterator[Entity]:
    for place, (name, (country, stage, close)) in enumerate(PARTNERS.items()):
        partner = Organisation(name=name, country=country)
        partnership = Partnership(
            name=name,
            organisation=partner.id,
            country=country,
            stage=stage,
            position=place,
            proximity=close,
            next_step="Préparer la visite de printemps" if place % 2 else None,
            next_step_on=date(2026, 10, 5 + 4 * place) if place % 2 else None,
            owner=fixed.MOREAU if place % 3 else fixed.LAMBERT,
        )
        yield from (partner, partnership)
        if stage is Stage.SIGNED:
            yield Agreement(
                name="Protocole d’accord GCCE",
                partnership=partnership.id,
                organisation=partner.id,
                status=AgreementStatus.SIGNED,
                type=AgreementKind.MOU,
                signed_on=date(2024, 12, 2),
                ends_on=date(2026, 12, 1),
                renewal="Préavis de 30 jours",
            )


def _year(year: int) -> Iterator[Entity]:
    """Yield what is counted for a year, one more of each in 2026."""
    more = year - 2025
    for number in range(2 + more):
        country = ("JP", "CA", "BR")[number]
        yield Delegation(
            name=f"Délégation {country} {year}",
            status=DelegationStatus.DONE,
            starts_on=date(year, 3 + number, 10),
            ends_on=date(year, 3 + number, 11),
            country=country,
            city="Laon",
            headcount=6 + number,
            report="Trois adhérents retenus.\nSeconde ligne." if number == 0 else None,
        )
    for number in range(1 + more):
        yield Congress(
            name=f"EFIB {year} — {number}",
            status=CongressStatus.REPORTED,
            starts_on=date(year, 6, 1 + number),
            country="BE",
            city="Bruxelles",
            report="Trente rencontres, dont dix-neuf qualifiées." if number == 0 else None,
        )
    yield HostedEvent(
        name=f"Journée intercluster {year}",
        status=HostedEventStatus.DONE,
        starts_on=date(year, 9, 10),
        country="FR",
        city="Laon",
    )
    for month in range(1, 10 + more):
        yield Encounter(
            contact=fixed.KSHATRIYA if month % 2 else fixed.TANAKA,
            happened_on=date(year, month, 3),
            summary="Dit.",
        )
    yield Project(
        name="Contrats et qualité des pailles",
        acronym=f"STRAW{year}",
        programme="CBE JU",
        status=ProjectStatus.RUNNING,
        role=ProjectRole.COORDINATOR,
        starts_on=date(year, 5, 1),
    )
    yield Agreement(
        name=f"Lettre d’intention {year}",
        status=AgreementStatus.SIGNED,
        type=AgreementKind.LETTER,
        signed_on=date(year, 4, 2),
    )


def _objectives() -> Iterator[Entity]:
    for year in (2025, 2026, 2027):
        for place, (name, indicator, target) in enumerate(_AIMS):
            yield Objective(
                year=year,
                name=name,
                indicator=indicator,
                target=target + year - 2025 if target else None,
                reached=year - 2000 if indicator is Indicator.MANUAL else None,
                position=place,
                note="Japon d’abord." if place == 0 else None,
            )


_AIMS: Final = (
    ("Délégations accueillies", Indicator.DELEGATIONS, 4),
    ("Congrès suivis", Indicator.CONGRESSES, 1),
    ("Adhérents emmenés en mission", Indicator.MANUAL, 30),
    ("Notes de veille", Indicator.WATCH_NOTES, None),
)
