"""What was understood of the line, said in rows, with the choices that somebody has to make."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from iar_desktop.domain.capture import (
    Capture,
    KnownName,
    Named,
    with_organisation,
    with_person,
)
from iar_desktop.domain.encounters import EncounterKind
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import _

_LONGEST_DETAIL = 36


@dataclass(frozen=True, slots=True)
class Row:
    """One thing understood: what it is, its text, a pill, and what else it might be.

    ``choices`` are (text, the capture with that choice made).  What a row ``asks`` (a sentence)
    has to be settled before anything is kept: another one of the same name, or of a name like it,
    would be made.
    """

    icon: str
    label: str
    text: str
    pill: str = ""
    tone: str = "neutral"
    choices: tuple[tuple[str, Capture], ...] = ()
    asks: str = ""


Details = Mapping[str, str]
"""What tells known records of one name apart, by their ids."""
Put = Callable[[Named], Capture]


def rows(capture: Capture, known: Details) -> list[Row]:
    """Return what ``capture`` will keep, in the order of the sentence."""
    return [
        *_people(capture, known),
        *_organisation(capture, known),
        *_encounter(capture, known),
        *_promises(capture),
    ]


def offered(capture: Capture) -> list[str]:
    """Return the ids of the known records that the names of ``capture`` might mean."""
    people = capture.persons
    named = [*people, capture.organisation, capture.event, *(each.organisation for each in people)]
    return [each.id for one in named if one for each in one.choices]


def _people(capture: Capture, known: Details) -> Iterator[Row]:
    for number, person in enumerate(capture.persons):

        def put(named: Named, number: int = number) -> Capture:
            return with_person(capture, number, named)

        details = ", ".join(part for part in (person.title, person.email, person.phone) if part)
        yield _named(_("Person"), "person", person, put, known, details)


def _organisation(capture: Capture, known: Details) -> Iterator[Row]:
    found: list[Named] = [capture.organisation] if capture.organisation else []
    for person in capture.persons:
        if person.organisation and person.organisation not in found:
            found.append(person.organisation)
    for organisation in found:

        def put(named: Named, old: Named = organisation) -> Capture:
            return with_organisation(capture, old, named)

        yield _named(_("Organisation"), "building", organisation, put, known)


def _encounter(capture: Capture, known: Details) -> Iterator[Row]:
    if capture.event:

        def put(named: Named) -> Capture:
            return replace(capture, event=named)

        yield _named(_("Met at"), "congress", capture.event, put, known)
    if capture.encounter_on:
        kind = EncounterKind(capture.encounter_by)  # type: ignore[call-arg] # looked up by word
        said = " · ".join(part for part in (capture.summary, capture.leftover) if part)
        day = format_day(capture.encounter_on, "medium")
        yield Row(
            "chat", _("Encounter"), f"{_(kind.label)}, {day}" + (f" · {said}" if said else "")
        )


def _promises(capture: Capture) -> Iterator[Row]:
    words = {"ours": _("We promised"), "theirs": _("They promised"), "task": _("Task")}
    for each in capture.commitments:
        due = format_day(each.due, "medium") if each.due else _("no date")
        yield Row(
            "tasks", words[each.direction], each.text, due, "amber" if each.due else "neutral"
        )


def _named(label: str, icon: str, named: Named, put: Put, known: Details, details: str = "") -> Row:
    text = f"{named.name} ({details})" if details else named.name
    pill, tone = "", "neutral"
    if named.is_new:
        pill, tone = _("new"), "accent"
    elif named.id is None:
        pill, tone = _("which one?"), "amber"
    others = [each for each in named.choices if each.id != named.id]
    choices = [(_told(each, known), put(Named(each.name, each.id))) for each in others]
    if named.id is None and choices:
        choices.append((_("new: {name}").format(name=named.name), put(Named(named.name))))
    asks = "" if named.id else _question(named)
    return Row(icon, label, text, pill, tone, tuple(choices), asks)


def _question(named: Named) -> str:
    """Return what has to be said first; an event that is not settled makes no record."""
    others = [each for each in named.choices if each.kind != "event"]
    if any(fold(each.name) == fold(named.name) for each in others):
        return _("Several are known by this name: choose one, or a new one.")
    return _("A name like this one is known: choose it, or a new one.") if others else ""


def _told(name: KnownName, known: Details) -> str:
    detail = known.get(name.id, "")
    if name.kind == "event" or not detail:
        return name.name
    shown = detail if len(detail) <= _LONGEST_DETAIL else f"{detail[: _LONGEST_DETAIL - 1]}…"
    return f"{name.name} · {shown}"
