"""What an event says of itself: why it is held, and the stand that we have at it."""

from collections.abc import Iterable

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.reading.texts import joined, paragraphs
from iar_desktop.domain import Congress, Event
from iar_desktop.domain.congresses import StandState
from iar_desktop.schema.messages import _


def purpose(event: Event) -> Iterable[Block]:
    """Yield why it is held, and what is to come of it."""
    yield from paragraphs(event.purpose)
    yield from paragraphs(event.outcome, label=_("Desired outcome:"))


def stand(congress: Congress) -> str:
    """Return how far our stand is, and where it is; nothing without one."""
    state = "" if congress.stand_state is StandState.NONE else _(congress.stand_state.label)
    return joined((state, congress.stand), "\n")
