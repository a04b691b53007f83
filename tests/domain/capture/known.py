"""The names known to the lines of these tests, and a capture told in a few lines of text."""

from datetime import date

from iar_desktop.domain.capture import Capture, KnownName, KnownNames, Named, Person

TODAY = date(2026, 10, 14)  # a Wednesday


def event(id: str, name: str, series: str, first: str, last: str) -> KnownName:
    aliases = (series,) if series else ()
    days = date.fromisoformat(first), date.fromisoformat(last)
    return KnownName(id, "event", name, aliases, None, *days)


KNOWN = KnownNames(
    [
        KnownName("o1", "organisation", "Green Chemistry Centre of Excellence", ("GCCE",)),
        KnownName("o2", "organisation", "Novamont SpA"),
        KnownName("o3", "organisation", "NEDO"),
        KnownName("o4", "organisation", "Université de Reims Champagne-Ardenne", ("URCA",)),
        KnownName("o5", "organisation", "Iowa State University"),
        KnownName("o6", "organisation", "DSM"),
        KnownName("o7", "organisation", "Bio Base Europe Pilot Plant"),
        KnownName("o8", "organisation", "Bio Base Delta"),
        event("e5", "EFIB 2025", "EFIB", "2025-10-20", "2025-10-22"),
        event("e6", "EFIB 2026", "EFIB", "2026-11-09", "2026-11-11"),
        event("e7", "World Bio Markets 2026", "WBM", "2026-10-05", "2026-10-07"),
        event("d1", "Délégation NEDO", "", "2026-10-12", "2026-10-14"),
        KnownName("p1", "person", "Jane Doe", (), "o1"),
        KnownName("p2", "person", "Paul Martin", (), "o2"),
        KnownName("p3", "person", "Paul Martin", (), "o6"),
        KnownName("p4", "person", "Ichiro Tanaka", ("田中一郎",), "o3"),
        KnownName("p5", "person", "Đặng Thị Ngọc"),
        KnownName("p6", "person", "Marie Curie"),
    ]
)


def _named(named: Named) -> str:
    choices = "|".join(choice.id for choice in named.choices)
    return f"{named.name} [{named.id or 'new' * named.is_new}{'?' * bool(choices)}{choices}]"


def _person(person: Person) -> str:
    parts = ["person" if person.met else "named", _named(person)]
    if person.organisation:
        parts.append(f"of {person.organisation.name}")
    labels = ("title", "email", "phone", "native_name")
    parts += [f"{label}={getattr(person, label)}" for label in labels if getattr(person, label)]
    return " ".join(parts)


def told(line: str, capture: Capture) -> list[str]:
    """Everything in `capture`, a line of text for each thing."""
    text = [_person(person) for person in capture.persons]
    if capture.organisation:
        text.append(f"organisation {_named(capture.organisation)}")
    if capture.event:
        text.append(f"event {_named(capture.event)}")
    if capture.encounter_on:
        text.append(f"{capture.encounter_by} on {capture.encounter_on}")
    if capture.summary:
        text.append(f"summary {capture.summary}")
    for one in capture.commitments:
        about = one.person or one.organisation
        whom = f" ({about.name})" if about else ""
        text.append(f"{one.direction} {one.text} > {one.due}{whom}")
    if capture.leftover:
        text.append(f"leftover {capture.leftover}")
    marked = [
        f"{line[span.start : span.end]} ={span.target}"
        for span in capture.spans
        if span.role not in ("summary", "commitment")
    ]
    return [*text, f"marked {' / '.join(marked)}"]
