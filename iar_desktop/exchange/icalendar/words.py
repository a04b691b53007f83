"""Our states in the words of RFC 5545 (3.8.1.11), and back."""

from iar_desktop.domain.congresses import CongressStatus
from iar_desktop.domain.delegations import DelegationStatus
from iar_desktop.domain.hosted_events import HostedEventStatus
from iar_desktop.domain.meetings import MeetingStatus
from iar_desktop.domain.tasks import Priority, TaskStatus
from iar_desktop.schema.option import Option

TENTATIVE, CONFIRMED, CANCELLED = "TENTATIVE", "CONFIRMED", "CANCELLED"

# By class, for states of two classes that are the same word are equal.  The first state of a
# class that has a word is the one that the word becomes.
_WORDS: dict[type[Option], dict[str, tuple[Option, ...]]] = {
    DelegationStatus: {
        TENTATIVE: (DelegationStatus.PREPARING, DelegationStatus.REQUEST),
        CONFIRMED: (
            DelegationStatus.CONFIRMED,
            DelegationStatus.UNDER_WAY,
            DelegationStatus.DONE,
        ),
        CANCELLED: (DelegationStatus.CANCELLED, DelegationStatus.DECLINED),
    },
    CongressStatus: {
        TENTATIVE: (CongressStatus.PLANNED, CongressStatus.WATCHED),
        CONFIRMED: (CongressStatus.REGISTERED, CongressStatus.ATTENDED, CongressStatus.REPORTED),
        CANCELLED: (CongressStatus.SKIPPED,),
    },
    HostedEventStatus: {
        TENTATIVE: (HostedEventStatus.PREPARING, HostedEventStatus.IDEA),
        CONFIRMED: (HostedEventStatus.OPEN, HostedEventStatus.FULL, HostedEventStatus.DONE),
        CANCELLED: (HostedEventStatus.CANCELLED,),
    },
    MeetingStatus: {
        TENTATIVE: (MeetingStatus.PLANNED,),
        CONFIRMED: (MeetingStatus.CONFIRMED, MeetingStatus.HELD),
        CANCELLED: (MeetingStatus.CANCELLED,),
    },
    TaskStatus: {
        "NEEDS-ACTION": (TaskStatus.OPEN,),
        "COMPLETED": (TaskStatus.DONE,),
        CANCELLED: (TaskStatus.DROPPED,),
    },
}
_PRIORITIES = {Priority.HIGH: 1, Priority.NORMAL: 5, Priority.LOW: 9}


def word_of(state: Option) -> str:
    """Return the word of RFC 5545 for one of our states."""
    return next(word for word, states in _WORDS[type(state)].items() if state in states)


def state_of(states: type[Option], word: str, own: str) -> Option | None:
    """Return the state that ``word`` means; ``own``, our stored word, says it finer."""
    found = _WORDS[states].get(word, ())
    return next((state for state in found if state.value == own), next(iter(found), None))


def number_of(priority: Priority) -> int:
    """Return the PRIORITY of RFC 5545 (3.8.1.9), 1 the highest."""
    return _PRIORITIES[priority]


def priority_of(number: int) -> Priority:
    """Return what a PRIORITY means: 1 to 4 high, 6 to 9 low, else normal."""
    if not number or number == 5:
        return Priority.NORMAL
    return Priority.HIGH if number < 5 else Priority.LOW
