"""Entries of a calendar about fixed days, of every kind and in five scripts."""

from datetime import datetime, timedelta
from typing import Any, Final

from iar_desktop.domain.calendar.entry import Entry
from tests.documents import fixed

LONG: Final = (
    "Groupe de travail européen sur la valorisation industrielle de la lignine et des "
    "hémicelluloses, deuxième réunion plénière avec les représentants des clusters partenaires "
    "et de la Commission"
)


def whole(kind: str, title: str, first: str, days: int = 1, **more: Any) -> Entry:
    """An entry of whole days from ``first``, a day of 2026 as MM-DD."""
    start = datetime.fromisoformat(f"2026-{first}T00:00")
    return _entry(kind, title, start, start + timedelta(days=days), all_day=True, **more)


def timed(kind: str, title: str, start: str, minutes: int = 60, **more: Any) -> Entry:
    """An entry of some minutes from ``start``, as MM-DD HH:MM of 2026."""
    begins = datetime.fromisoformat(f"2026-{start}")
    ends = begins + timedelta(minutes=minutes)
    return _entry(kind, title, begins, ends, all_day=False, zone="Europe/Paris", **more)


_TONES = {
    "delegation": "accent",
    "congress": "blue",
    "hosted-event": "accent",
    "meeting": "violet",
    "session": "blue",
    "deadline": "amber",
    "task": "amber",
}


def _entry(
    kind: str, title: str, start: datetime, end: datetime, *, all_day: bool, **more: Any
) -> Entry:
    tone = "red" if more.get("late") else _TONES.get(kind, "neutral")
    identity = f"{kind}-{title}-{start:%m%d%H%M}"
    return Entry(identity, kind, title, start, end, all_day, **{"tone": tone, **more})


def october() -> list[Entry]:
    """A month as an office has it."""
    people = frozenset({fixed.TANAKA, fixed.MOREAU})
    return [
        whole("deadline", "BIO Europe — inscription", "10-01", late=True, state="ouverte"),
        whole("congress", "Congrès EFIB 2026", "10-05", 4, place="Lyon", country="FR"),
        whole("delegation", "Mission à Tsukuba — 筑波大学", "09-28", 5, country="JP"),
        whole(
            "delegation", "Délégation japonaise — NEDO", "10-14", 3, place="Laon", country="JP",
            people=people, state="confirmée",
        ),
        timed(
            "session", "Accueil", "10-14 09:00", place="Laon, salle Champagne", people=people,
            event=fixed.VISIT, event_title="Délégation japonaise — NEDO",
        ),
        timed("session", "Visite de la bioraffinerie", "10-14 10:30", 120, place="Pomacle"),
        timed("session", "Rendez-vous 田中 宏 · TANAKA Hiroshi", "10-14 14:30", 180, place="Reims"),
        timed("session", "Dîner officiel", "10-14 22:30", 150, place="Reims"),
        timed("meeting", LONG, "10-15 10:00", 120, place="Bruxelles", country="BE"),
        timed("meeting", "GT EuropaBio", "10-15 11:00", 90, recurring=True),
        timed("meeting", "विक्रम क्षत्रिय, CSIR", "10-15 11:15", 60, country="IN"),
        timed("meeting", "محمد العلوي — المركز الوطني", "10-16 09:15", 30, country="MA"),
        timed("meeting", "Đặng Thị Ánh", "10-16 15:00", 45, country="VN"),
        whole("congress", "World Bio Markets", "10-19", 3, place="Amsterdam", country="NL"),
        timed("meeting", "Comité intercluster", "10-22 14:00", 120, finished=True, state="annulée"),
        whole("deadline", "Remise du rapport Star-COLIBRI", "10-27"),
        whole("task", "Envoyer la note à M. Tanaka", "10-20", people=frozenset({fixed.MOREAU})),
        whole("task", "Confirmer les menus", "10-13", finished=True, state="faite"),
        whole("agreement", "Fin de l’accord NEDO", "10-31", country="JP"),
        whole("hosted-event", "Journées lignine", "10-29", 5, place="Reims", country="FR"),
    ]  # fmt: skip


def crowded() -> list[Entry]:
    """Four hundred entries of one month, many at the same time."""
    kinds = ("meeting", "session", "task", "deadline", "delegation", "congress")
    names = ("Comité intercluster", "田中 宏 à Reims", "Visite de la bioraffinerie", LONG, "EFIB")
    found = []
    for number in range(400):
        kind, name = kinds[number % 6], f"{number} {names[number % 5]}"
        day = f"10-{number * 7 % 31 + 1:02}"
        if kind in ("meeting", "session"):
            found.append(timed(kind, name, f"{day} {8 + number % 11:02}:{number % 4 * 15:02}", 75))
        else:
            found.append(whole(kind, name, day, 1 + number % 5 if kind == "delegation" else 1))
    return found


def year() -> list[Entry]:
    """A year of visits and missions, some at the same time with the same people."""
    people = frozenset({fixed.MOREAU})
    names = ("EFIB", "World Bio Markets", "Délégation — NEDO", "BioJapan", "Journées lignine", LONG)
    countries = ("FR", "NL", "JP", "JP", "FR", "BE")
    kinds = ("congress", "congress", "delegation", "congress", "hosted-event", "delegation")
    return [
        whole(
            kinds[n % 6], f"{names[n % 6]} {n}", f"{n // 4 + 1:02}-{n * 5 % 27 + 1:02}", n % 5 + 1,
            country=countries[n % 6], people=people if n % 3 else frozenset({fixed.LAMBERT}),
            finished=n % 11 == 0,
        )
        for n in range(48)
    ]  # fmt: skip
