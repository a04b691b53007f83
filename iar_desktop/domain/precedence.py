"""The order of precedence of the people in a group.

Default: the head first, then as the sending side notified them, which is the order in which
they were entered (ids grow with time); interpreters and escorts follow.  Where several countries
are guests, their groups come in the alphabetical order of the countries' names in the host's
language.  Any other order needs a reason.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from iar_desktop.domain.participations import Participation, Role
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import _

# Who is ranked among the guests, and who stands after them whatever was entered first.
_RANKS = {
    Role.HEAD: 0,
    Role.SPEAKER: 1,
    Role.DELEGATE: 1,
    Role.PARTICIPANT: 1,
    Role.TRAVELLER: 1,
    Role.HOST: 2,
    Role.TARGET: 2,
    Role.ESCORT: 3,
    Role.INTERPRETER: 4,
}


@dataclass(frozen=True, slots=True)
class Standing:
    """What decides a participant's place: the participation's id, its role and the country.

    ``country`` is the code of the country whose group the person belongs to, None where only
    one group is received.
    """

    id: str
    role: Role
    country: str | None = None


def standing(participation: Participation, country: str | None = None) -> Standing:
    """Return what decides the place of a participation."""
    return Standing(participation.id, participation.role, country)


def default_order(
    standings: Iterable[Standing], country_name: Callable[[str], str] = str
) -> list[str]:
    """Return the ids in the order that custom gives; ``country_name`` is the host's language's."""

    def key(each: Standing) -> tuple[bool, int, str, int, str]:
        rank = _RANKS[each.role]
        name = fold(country_name(each.country)) if each.country else ""
        return (rank > 1, max(rank, 1), name, rank, each.id)

    return [each.id for each in sorted(standings, key=key)]


def settle(order: Sequence[str], default: Sequence[str], reason: str | None) -> str | None:
    """Return the reason to keep with ``order``: none when it is the default one.

    ``InvalidValue`` when it differs from the default without a reason, or when it is not an order
    of the same people.
    """
    if sorted(order) != sorted(default):
        raise InvalidValue(_("The list of participants changed meanwhile; order it again."))
    if list(order) == list(default):
        return None
    if not (reason or "").strip():
        raise InvalidValue(
            _("Say why this order differs from the one notified by the sending side.")
        )
    return (reason or "").strip()


def joined(order: Sequence[str], newcomers: Sequence[str]) -> list[str]:
    """Return an order that someone settled, with those who came later at its end."""
    return [*order, *(each for each in newcomers if each not in order)]
