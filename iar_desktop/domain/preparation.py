"""What is to be done before and after a visit or a congress, and by when.

The steps count from the request, from the first day or from the last one.  Steps whose day has
passed while there is still time are due today; for an event that is over only what comes after
it and is still ahead is left to do.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from iar_desktop.schema.messages import LANGUAGES, N_, _, speaking


class Anchor(Enum):
    """The day from which a step counts."""

    REQUEST = "request"
    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, ``days`` after its anchor (before it when negative).

    A ``deadline`` is a day that others set: the one given here is only a guess.
    """

    name: str
    days: int
    anchor: Anchor = Anchor.START
    high: bool = False
    deadline: bool = False


@dataclass(frozen=True, slots=True)
class Due:
    """A step with the day on which it falls; None as long as the event has no dates."""

    step: Step
    on: date | None


VISIT_STEPS = (
    Step(N_("Acknowledge the request"), 3, Anchor.REQUEST, high=True),
    Step(N_("Confirm the dates and the headcount"), -60, high=True),
    Step(N_("Send the invitation letters for the visas"), -50),
    Step(N_("Ask for the list of delegates in order of precedence"), -40),
    Step(N_("Book the hotel"), -40),
    Step(N_("Book the interpreter"), -30),
    Step(N_("Book the transport"), -25),
    Step(N_("Ask for diets and allergies"), -15),
    Step(N_("Order the safety equipment for the site visits"), -14),
    Step(N_("Send the programme to the guests"), -10, high=True),
    Step(N_("Print the briefing sheet"), -5, high=True),
    Step(N_("Print badges, place cards and sign-in sheets"), -3),
    Step(N_("Prepare the gifts"), -3),
    Step(N_("Send the thank-you letter"), 3, Anchor.END),
    Step(N_("Write the report and follow up what was promised"), 7, Anchor.END, high=True),
    Step(N_("Remove diets and other sensitive data"), 15, Anchor.END),
)
CONGRESS_STEPS = (
    Step(N_("Submit an abstract"), -150, deadline=True),
    Step(N_("Book the stand"), -120, deadline=True),
    Step(N_("Register at the early-bird rate"), -90, deadline=True),
    Step(N_("Decide who goes"), -100),
    Step(N_("Book travel and hotel"), -60),
    Step(N_("Ask for meetings"), -30),
    Step(N_("Print business cards and leaflets"), -14),
    Step(N_("Send the material for the stand"), -10),
    Step(N_("Print the mission sheet"), -5),
    Step(N_("Write to the people met"), 3, Anchor.END),
    Step(N_("Write the mission report"), 7, Anchor.END, high=True),
)


def due_on(step: Step, request: date, start: date | None, end: date | None) -> date | None:
    """Return the day on which ``step`` falls by its template alone."""
    anchors = {Anchor.REQUEST: request, Anchor.START: start, Anchor.END: end or start}
    anchor = anchors[step.anchor]
    return anchor + timedelta(step.days) if anchor else None


def plan(
    steps: Sequence[Step], request: date, start: date | None, end: date | None, today: date
) -> list[Due]:
    """Return the steps still to be done with their days, none of them in the past."""
    over = (end or start or date.max) < today
    found = []
    for step in steps:
        day = due_on(step, request, start, end)
        if over and (step.anchor is not Anchor.END or (day is not None and day < today)):
            continue
        found.append(Due(step, max(day, today) if day else None))
    return found


def texts(step: Step) -> frozenset[str]:
    """Return the name of a step in every language: by it a task of the template is known."""
    found = set()
    for code in LANGUAGES:
        with speaking(code):
            found.add(_(step.name))
    return frozenset(found)
