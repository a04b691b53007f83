"""A session typed in one line: "10h visite ARD", "14:00-15:30 Round table"."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from iar_desktop.domain import Event, Session
from iar_desktop.domain.programme import SessionKind
from iar_desktop.operations.programme import ONE_HOUR, add_session
from iar_desktop.schema.dates import parse_time
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import _
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query
from iar_desktop.ui.forms.editor import LineEditor

_HOUR = (
    r"(?:\d{1,2}\s?(?:h|:|\.(?=\d))\s?(?:[0-5]\d)?(?!\d)(?:\s?[ap]\.?m\.?)?"
    r"|\d{1,2}\s?[ap]\.?m\.?|midi|minuit|noon|midnight)"
)
_LINE = re.compile(
    rf"\s*(?:(?:de|from|à|at)\s+)?(?P<start>{_HOUR})"
    rf"(?:\s*(?:-|–|—|à|to|until)\s*(?P<end>{_HOUR}))?(?=\W|$)[\s:,–—-]*(?P<name>.*)",
    re.IGNORECASE | re.DOTALL,
)
# Words that tell what sort of item it is, in both languages whatever the one spoken.
_KINDS: tuple[tuple[SessionKind, tuple[str, ...]], ...] = (
    (SessionKind.WELCOME, ("accueil", "welcome", "arrivee", "arrival")),
    (SessionKind.ROUND_TABLE, ("table ronde", "round table", "workshop", "atelier")),
    (SessionKind.B2B, ("b2b", "rendez-vous b2b", "rencontres d")),
    (SessionKind.SITE_VISIT, ("visite", "visit", "site visit", "tour of")),
    (SessionKind.TRANSFER, ("transfert", "transfer", "depart", "departure", "train", "trajet")),
    (SessionKind.MEAL, ("dejeuner", "diner", "lunch", "dinner", "petit-dejeuner", "breakfast")),
    (SessionKind.RECEPTION, ("cocktail", "reception", "drinks")),
    (SessionKind.TALK, ("conference", "presentation", "keynote", "talk", "expose")),
    (SessionKind.STAND, ("stand", "booth")),
    (SessionKind.FREE, ("temps libre", "free time", "repos")),
)


@dataclass(frozen=True, slots=True)
class Typed:
    """What a line says: when, until when, and what."""

    name: str
    start: time | None = None
    end: time | None = None


def read_line(text: str) -> Typed:
    """Return what is meant by ``text``; ``InvalidValue`` when it has no title."""
    match = _LINE.match(text)
    if match is None:
        typed = Typed(" ".join(text.split()))
    else:
        end = parse_time(match["end"]) if match["end"] else None
        typed = Typed(" ".join(match["name"].split()), parse_time(match["start"]), end)
    if not typed.name:
        raise InvalidValue(_("Write what takes place, too: “10:00 Visit of the plant”."))
    return typed


def kind_of(name: str) -> SessionKind:
    """Return what sort of session a title tells of; a meeting when it does not tell."""
    folded = fold(name)
    for kind, words in _KINDS:
        if any(folded.startswith(fold(word)) for word in words):
            return kind
    return SessionKind.MEETING


class AddingEditor(LineEditor):
    """The line that adds a session; left empty it adds nothing."""

    def value(self) -> str | None:
        text = self.line.text().strip()
        if text:
            read_line(text)
        return text or None


def add_typed(dossier: Dossier, event: Event, day: date | None, text: str) -> Session:
    """Add the session that a line tells of to ``day``; without an hour it follows the last one."""
    typed = read_line(text)
    kind = kind_of(typed.name)
    if day is None:
        if event.starts_on is None or typed.start is None:
            return _undated(dossier, event, typed.name, kind)
        day = event.starts_on
    start = datetime.combine(day, typed.start) if typed.start else _next_free(dossier, event, day)
    lasts = ONE_HOUR
    if typed.start and typed.end:
        end = datetime.combine(day, typed.end)
        lasts = (end if end > start else end + timedelta(days=1)) - start
    return add_session(dossier, event, typed.name, start, lasts, type=kind)


def _undated(dossier: Dossier, event: Event, name: str, kind: SessionKind) -> Session:
    from iar_desktop.operations.records import create

    return create(
        dossier, Session, {Session.event: event.id, Session.name: name, Session.type: kind}
    )


def _next_free(dossier: Dossier, event: Event, day: date) -> datetime:
    """Return the end of the last session of ``day``, nine o'clock when it has none."""
    begins, midnight = datetime.combine(day, time(9)), datetime.combine(day, time.max)
    own = Query(Session).where(
        Session.event.equals(event.id),
        Session.starts_at.at_least(datetime.combine(day, time.min)),
        Session.starts_at.at_most(midnight),
    )
    ends = [each.ends_at or each.starts_at for each in dossier.all(own)]
    latest = max((end for end in ends if end), default=begins)
    return latest if (latest + ONE_HOUR).date() == day else begins
