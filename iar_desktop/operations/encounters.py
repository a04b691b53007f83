"""Encounters: kept from one line of the quick capture, or entered field by field."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from iar_desktop.domain import Encounter, Task
from iar_desktop.domain.capture import Capture, Named, NameSource, understand
from iar_desktop.domain.tasks import Direction
from iar_desktop.operations.keeping import CaptureResult, Keeping
from iar_desktop.operations.labels import new_label, short
from iar_desktop.operations.linked import organisation_of, person_of
from iar_desktop.operations.office import me
from iar_desktop.operations.positions import positions_of
from iar_desktop.schema import clock
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.names import DirectoryNames
from iar_desktop.storage.reader import Reader


def preview(
    reader: Reader,
    line: str,
    today: date | None = None,
    language: str | None = None,
    names: NameSource | None = None,
) -> Capture:
    """Return what a line says, read in French and English, without keeping anything.

    ``names`` are the known names, those of the dossier unless told.  ``InvalidValue`` for a line
    of more than 2,000 characters.
    """
    known = names or DirectoryNames(reader)
    return understand(line, known, today or clock.today(), language)


def capture(
    dossier: Dossier, line: str, today: date | None = None, language: str | None = None
) -> CaptureResult:
    """Understand a line and keep all of it as one step; see ``preview`` and ``keep``."""
    return keep(dossier, preview(dossier, line, today, language))


def keep(dossier: Dossier, understood: Capture) -> CaptureResult:
    """Keep the people, the organisations, the encounters and the commitments of a capture.

    A name that was not settled on one of its choices makes a new person or organisation; an event
    that is not known becomes the place of the encounter.  ``InvalidValue`` when there is nothing
    to keep.
    """
    if not (understood.persons or understood.organisation or understood.commitments):
        raise InvalidValue(
            _("Nothing to keep was understood: name a person, an organisation or a thing to do.")
        )
    label, title = _label(understood)
    with dossier.change(label, title=short(title)) as change:
        return Keeping(change, understood, me(change, dossier.author)).everything()


def _label(understood: Capture) -> tuple[str, str]:
    people = ", ".join(each.name for each in understood.persons if each.met)
    organisation = understood.organisation.name if understood.organisation else ""
    if understood.encounter_on and (people or organisation):
        return N_("Encounter with {title}"), people or organisation
    if understood.commitments:
        return new_label(Task), understood.commitments[0].text
    return N_("Capture: {title}"), people or organisation


def described(reader: Reader, understood: Capture) -> Iterator[str]:
    """Yield what a capture will keep, one line for each thing, in the language spoken now."""
    for person in understood.persons:
        yield _("Person: {name}").format(name=_told(reader, person))
    organisations = [understood.organisation, *(each.organisation for each in understood.persons)]
    for organisation in dict.fromkeys(each for each in organisations if each):
        yield _("Organisation: {name}").format(name=_told(reader, organisation))
    if understood.encounter_on:
        day = format_day(understood.encounter_on)
        place = understood.event.name if understood.event else ""
        text = ", ".join(each for each in (place, understood.summary) if each)
        yield _("Encounter: {day}").format(day=day) + (f" – {text}" if text else "")
    for commitment in understood.commitments:
        day = format_day(commitment.due) if commitment.due else _("no date")
        side = _(Direction.__members__[commitment.direction.upper()].label)
        yield f"{side}{_(': ')}{commitment.text} ({day})"


def _told(reader: Reader, named: Named) -> str:
    if named.id:
        return reader.title(named.id) or named.name
    return _("{name} (new)").format(name=named.name)


def log_encounter(
    dossier: Dossier,
    person: str | None = None,
    organisation: str | None = None,
    happened_on: date | None = None,
    **values: Any,
) -> Encounter:
    """Add an encounter, today unless told; person and organisation are ids or names.

    ``values`` are further values by field name (event, type, summary, place…).  ``InvalidValue``
    when neither a person nor an organisation is given.
    """
    if not (person or organisation):
        raise InvalidValue(_("Say whom you met: a person or an organisation."))
    named = short(dossier.title(person or organisation) or person or organisation or "")
    with dossier.change(N_("Encounter with {title}"), title=named) as change:
        contact = person_of(change, person).id if person else None
        employer = organisation_of(change, organisation)
        if contact and not employer:
            held = positions_of(change, [contact]).get(contact, [])
            employer = held[0].organisation if held else None
        writer = me(change, dossier.author)
        own = {"staff": writer.id if writer else None, **values}
        return change.add(
            Encounter(
                contact=contact,
                organisation=employer,
                happened_on=happened_on or clock.today(),
                **own,
            )
        )
