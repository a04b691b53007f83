"""The list of a delegation, or of those who take part in any event, in order of precedence."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from iar_desktop.documents.asked import Asked
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.facts import Facts
from iar_desktop.documents.kit.heading import Title, subtitle
from iar_desktop.documents.kit.photo import Photo
from iar_desktop.documents.kit.rows import filled
from iar_desktop.documents.kit.table import Cell
from iar_desktop.documents.kit.text.style import CELL, MUTED
from iar_desktop.documents.kit.text.text import Content, Span, Text
from iar_desktop.documents.readers import PaperReader
from iar_desktop.documents.reading.attending import attending, country, roman_and_native
from iar_desktop.documents.reading.event_head import in_charge, where_and_when
from iar_desktop.documents.reading.people import Member, function_alone, names
from iar_desktop.documents.reading.pictures import photos
from iar_desktop.documents.reading.texts import joined
from iar_desktop.documents.registry import Audience, DocumentType, Section, Setting, register
from iar_desktop.domain import Congress, Contact, Delegation, Event, HostedEvent, Meeting
from iar_desktop.domain.participations import Role
from iar_desktop.schema.messages import N_, _, grouped

_RANKED = (Role.HEAD, Role.DELEGATE, Role.SPEAKER, Role.PARTICIPANT, Role.TRAVELLER)
_NAME = CELL.but(align="left")
_PHOTO = 34.0, 43.0  # points


class Listed(NamedTuple):
    """An event and those who take part in it."""

    dossier: PaperReader
    event: Event
    people: list[Member]
    others: list[Member]
    photos: Mapping[str, Path] | None
    """None where no photos are wanted."""


def _read(asked: Asked) -> Listed:
    event = asked.only(Event)
    found = attending(asked.reader, event.id)
    with_photos = asked.is_chosen("photos", "with")
    return Listed(
        asked.reader,
        event,
        [each for each in found if each.participation.role in _RANKED],
        [each for each in found if each.participation.role not in _RANKED],
        photos(asked.reader, (each.contact for each in found)) if with_photos else None,
    )


def _head(listed: Listed) -> Iterable[Block]:
    event = listed.event
    yield Title(event.title())
    yield subtitle(where_and_when(event))
    escort = event.escort if isinstance(event, Delegation) else None
    yield Facts(
        [
            (_("Head of delegation"), _leader(listed.people)),
            (_("Headcount"), grouped(len(listed.people)) if listed.people else ""),
            (_("Languages"), Event.languages.text(event)),
            (_("Liaison officer"), in_charge(listed.dossier, escort)),
        ]
    )


def _leader(people: Iterable[Member]) -> str:
    heads = [each for each in people if each.participation.role is Role.HEAD]
    return joined(names(heads[0].contact), "\n") if heads else ""


def _ranked(listed: Listed) -> Iterable[Block]:
    if listed.people:
        columns = [Column("#", 0), *_columns()]
        rows = [[str(rank), *_row(listed, each)] for rank, each in enumerate(listed.people, 1)]
        yield filled(columns, rows, keep=1)


def _others(listed: Listed) -> Iterable[Block]:
    if listed.others:
        rows = [[_role(each), *_row(listed, each)] for each in listed.others]
        yield filled([Column(_("Role"), 0), *_columns()], rows, keep=1)


def _columns() -> list[Column]:
    return [
        Column("", 0),
        Column(_("Name"), 2.2),
        Column(_("Function"), 2.2),
        Column(_("Organisation"), 1.5),
        Column(_("Country"), 1),
        Column(_("Languages"), 1.2),
    ]


def _row(listed: Listed, member: Member) -> list[Cell]:
    contact = member.contact
    return [
        _photo(listed, contact),
        Text(_name(contact), _NAME),
        function_alone(member.function, member.organisation),
        member.organisation,
        country(member, listed.event),
        Contact.languages.text(contact),
    ]


def _photo(listed: Listed, contact: Contact) -> Cell:
    if listed.photos is None:
        return ""
    return Photo(listed.photos.get(contact.id), contact.title(), *_PHOTO)


def _name(contact: Contact) -> Content:
    roman, native = roman_and_native(contact)
    said: list[str | Span] = [Span(roman, bold=True)]
    return [*said, "\n", Span(native, colour=MUTED)] if native else said


def _role(member: Member) -> Cell:
    return _(member.participation.role.label)


register(
    DocumentType(
        "delegation-list",
        N_("Delegation list"),
        (Delegation.kind, Congress.kind, HostedEvent.kind, Meeting.kind),
        "",
        _read,
        _head,
        (
            Section("people", N_("In order of precedence"), _ranked),
            Section("others", N_("Interpreters, escorts and hosts"), _others),
        ),
        Audience.OUTSIDE,
        settings=(
            Setting(
                "photos",
                N_("Photos"),
                (("without", N_("Without photos")), ("with", N_("With photos"))),
            ),
        ),
    )
)
