"""How entries look: the tone and the state of a record, by what is stored of it."""

from functools import cache
from typing import NamedTuple, TypeVar

from iar_desktop.domain.congresses import CongressStatus
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.domain.hosted_events import HostedEventStatus
from iar_desktop.domain.meetings import MeetingStatus
from iar_desktop.schema.messages import N_
from iar_desktop.schema.option import Option

C = TypeVar("C", bound=Option)

TONES = {
    "delegation": "accent",
    "congress": "blue",
    "hosted-event": "accent",
    "meeting": "violet",
    "deadline": "amber",
    "task": "amber",
    "agreement": "neutral",
}
LATE_TONE = "red"
LATE, OPEN, DONE, DROPPED = N_("Late"), N_("Still open"), N_("Done"), N_("Dropped")

_STATUS: dict[str, type[Option]] = {
    "delegation": DelegationStatus,
    "congress": CongressStatus,
    "hosted-event": HostedEventStatus,
    "meeting": MeetingStatus,
}
_CALLED_OFF = (
    DelegationStatus.DECLINED,
    DelegationStatus.CANCELLED,
    CongressStatus.SKIPPED,
    HostedEventStatus.CANCELLED,
    MeetingStatus.CANCELLED,
)
_OVER = (
    DelegationStatus.DONE,
    CongressStatus.REPORTED,
    HostedEventStatus.DONE,
    MeetingStatus.HELD,
)


class State(NamedTuple):
    """A state in words (to be translated), and whether nothing is left to do."""

    text: str
    finished: bool = False
    called_off: bool = False


@cache
def state_of(kind: str, status: str | None) -> State:
    """Return the state of an event of ``kind`` by its stored status."""
    options = _STATUS.get(kind)
    if options is None or not status:
        return State("")
    option = stored(options, status)
    called_off = option in _CALLED_OFF
    return State(option.label, called_off or option in _OVER, called_off)


@cache
def stored(options: type[C], word: str) -> C:
    """Return the option that a stored word means."""
    return next(each for each in options if each == word)
