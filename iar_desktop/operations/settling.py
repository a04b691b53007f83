"""A capture kept where nobody can be asked whom a doubtful name means."""

from typing import NamedTuple

from iar_desktop.domain.capture import (
    Capture,
    KnownName,
    Named,
    Person,
    with_organisation,
    with_person,
)
from iar_desktop.schema.messages import N_, _


class Settled(NamedTuple):
    """A capture in which no person or organisation is in doubt; ``remarks`` say what was taken."""

    capture: Capture
    remarks: tuple[str, ...]


_TAKEN = N_("“{typed}” was taken for {known}, of the same organisation.")
_NEW_PERSON = N_("“{typed}” is a new person, although {known} is known.")
_NEW_ORGANISATION = N_("“{typed}” is a new organisation, although {known} is known.")


def settled(capture: Capture) -> Settled:
    """Return a capture without doubts.

    Somebody known whom a name may mean is taken when they alone belong to the organisation of
    the line; any other doubtful name is a new person's or organisation's.
    """
    remarks = []
    for old in _doubtful_organisations(capture):
        capture = with_organisation(capture, old, Named(old.name))
        remarks.append(_(_NEW_ORGANISATION).format(typed=old.name, known=_names(old)))
    for number, person in enumerate(capture.persons):
        if person.id is None and person.choices:
            known = _of_the_organisation(capture, person)
            taken = Named(known.name, known.id) if known else Named(person.name)
            capture = with_person(capture, number, taken)
            text, names = (_TAKEN, known.name) if known else (_NEW_PERSON, _names(person))
            remarks.append(_(text).format(typed=person.name, known=names))
    return Settled(capture, tuple(remarks))


def _doubtful_organisations(capture: Capture) -> list[Named]:
    named = [capture.organisation, *(each.organisation for each in capture.persons)]
    found = [each for each in named if each and each.id is None and each.choices]
    return list(dict.fromkeys(found))


def _of_the_organisation(capture: Capture, person: Person) -> KnownName | None:
    organisation = person.organisation or capture.organisation
    if organisation is None or organisation.id is None:
        return None
    there = [each for each in person.choices if each.organisation == organisation.id]
    return there[0] if len(there) == 1 else None


def _names(named: Named) -> str:
    return ", ".join(dict.fromkeys(each.name for each in named.choices))
