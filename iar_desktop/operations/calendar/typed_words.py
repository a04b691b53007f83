"""What sort of thing a typed line is about, by its first words, in French and English."""

from collections.abc import Mapping
from typing import TypeVar

from iar_desktop.domain.programme import SessionKind
from iar_desktop.operations.calendar.drafts import DraftKind
from iar_desktop.schema.folding import fold

K = TypeVar("K")
Phrases = dict[tuple[str, ...], SessionKind]


def _phrases(kind: K, text: str) -> dict[tuple[str, ...], K]:
    return {tuple(phrase.split()): kind for phrase in text.split(", ")}


_DELEGATION: DraftKind = "delegation"
_CONGRESS: DraftKind = "congress"
_HOSTED: DraftKind = "hosted-event"
# Words of what lasts for days.
EVENTS: dict[tuple[str, ...], DraftKind] = {
    **_phrases(
        _DELEGATION,
        "delegation, visite de delegation, visite d une delegation, visite officielle, mission, "
        "delegation visit, visiting delegation, official visit",
    ),
    **_phrases(_CONGRESS, "congres, salon, foire, congress, trade fair, exhibition, expo"),
    **_phrases(
        _HOSTED,
        "evenement, colloque, forum, symposium, journee portes ouvertes, hosted event, event, "
        "open day",
    ),
}


# Words of a programme: on the day of the only visit they are said of it.
PROGRAMME: Phrases = {
    **_phrases(SessionKind.SITE_VISIT, "visite, visit, tour, site visit, visite de site"),
    **_phrases(
        SessionKind.MEAL,
        "dejeuner, diner, repas, petit dejeuner, buffet, lunch, dinner, breakfast, meal, gala",
    ),
    **_phrases(SessionKind.WELCOME, "accueil, arrivee, bienvenue, welcome, arrival, registration"),
    **_phrases(SessionKind.RECEPTION, "reception, cocktail, pot, vin d honneur, drinks"),
    **_phrases(
        SessionKind.TRANSFER,
        "transfert, trajet, navette, train, autocar, bus, depart, transfer, shuttle, coach",
    ),
    **_phrases(SessionKind.ROUND_TABLE, "table ronde, round table, roundtable, panel"),
    **_phrases(
        SessionKind.TALK, "expose, conference, presentation, keynote, talk, allocution, speech"
    ),
    **_phrases(SessionKind.B2B, "b2b, rendez vous b2b, rencontres b2b, b2b meetings"),
    **_phrases(SessionKind.STAND, "stand, booth"),
    **_phrases(SessionKind.FREE, "temps libre, quartier libre, free time"),
    **_phrases(SessionKind.MEETING, "signature, bilan, signing, debriefing"),
}
# Words that say that people meet, wherever it is.
MEETING: Phrases = _phrases(
    SessionKind.MEETING,
    "reunion, rdv, rendez vous, entretien, point, comite, gt, groupe de travail, atelier, appel, "
    "visio, visioconference, conseil, assemblee, bureau, seminaire, webinaire, cafe, meeting, "
    "call, phone call, video call, workshop, committee, board, webinar, seminar, appointment, "
    "interview, catch up, coffee, briefing",
)
_LONGEST = 4
_BEFORE = frozenset(("la", "le", "l", "une", "un", "the", "a", "an", "notre", "our"))


def opening(words: list[str], phrases: Mapping[tuple[str, ...], K]) -> K | None:
    """Return the kind that the first of ``words`` (an article aside) say, the longest phrase."""
    folded = [part for word in words[: _LONGEST + 2] for part in fold(word).split()]
    while folded and folded[0] in _BEFORE:
        folded = folded[1:]
    for length in range(_LONGEST, 0, -1):
        kind = phrases.get(tuple(folded[:length]))
        if kind:
            return kind
    return None
