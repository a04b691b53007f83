"""Settling on one of the records that a name in the line may mean."""

from dataclasses import replace

from iar_desktop.domain.capture.results import Capture, Named, Person


def with_person(capture: Capture, number: int, named: Named) -> Capture:
    """Return the capture whose person at ``number`` is ``named``, in what is promised as well."""
    person = capture.persons[number]
    chosen = replace(person, name=named.name, id=named.id, choices=named.choices)
    persons = (*capture.persons[:number], chosen, *capture.persons[number + 1 :])
    promises = tuple(
        replace(each, person=chosen) if each.person == person else each
        for each in capture.commitments
    )
    return replace(capture, persons=persons, commitments=promises)


def with_organisation(capture: Capture, old: Named, named: Named) -> Capture:
    """Return the capture in which the organisation ``old`` is ``named`` wherever it stands."""

    def chosen(found: Named | None) -> Named | None:
        return named if found == old else found

    def working(person: Person) -> Person:
        return replace(person, organisation=chosen(person.organisation))

    return replace(
        capture,
        persons=tuple(map(working, capture.persons)),
        organisation=chosen(capture.organisation),
        commitments=tuple(
            replace(
                each,
                person=working(each.person) if each.person else None,
                organisation=chosen(each.organisation),
            )
            for each in capture.commitments
        ),
    )
