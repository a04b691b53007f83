"""Name badges: sheets of inserts, or of A6 cards, front and back."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from reportlab.lib.units import mm

from iar_desktop.documents.asked import Asked
from iar_desktop.documents.cards.badge import Issuer, Measures, badge
from iar_desktop.documents.cards.bearers import Bearer, bearers
from iar_desktop.documents.cards.folded import Folded
from iar_desktop.documents.cards.glance import Glance
from iar_desktop.documents.cards.sheets import grid, sheets
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.labels.formats import FORMATS, LabelFormat
from iar_desktop.documents.kit.labels.stack import Stack
from iar_desktop.documents.readers import PaperReader
from iar_desktop.documents.reading.pictures import picture
from iar_desktop.documents.reading.vcard import Card, vcard
from iar_desktop.documents.registry import Audience, DocumentType, Setting, register
from iar_desktop.domain import (
    Congress,
    Contact,
    Delegation,
    EmailAddress,
    Event,
    HostedEvent,
    Meeting,
    Office,
    PhoneNumber,
    Session,
)
from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage.reader import Query

_FOLDED = "a6-folded"
_FOLDED_PADDING = 6 * mm


class Wanted(NamedTuple):
    """The people, what is on the code and the back of their badges, and the sheet."""

    people: list[Bearer]
    codes: list[str]
    backs: list[Block | None]
    """None where the back stays blank."""
    issuer: Issuer
    office: Office
    format: str
    turns: bool
    """The front stands on the back, too."""


def _read(asked: Asked) -> Wanted:
    people = bearers(asked)
    if asked.is_chosen("order", "name"):
        people.sort(key=lambda each: fold(each.contact.sort_text()))
    chosen = asked.choices["format"]
    height = _measures(chosen, asked.office).height
    with_programme = asked.is_chosen("back", "programme")
    glances = _glances(asked.reader, people, height) if with_programme else {}
    return Wanted(
        people,
        _codes(asked, people),
        [glances.get(each.event.id) if each.event else None for each in people],
        Issuer(asked.office.name, picture(asked.reader, asked.office.logo)),
        asked.office,
        chosen,
        asked.is_chosen("back", "front"),
    )


def _codes(asked: Asked, people: Sequence[Bearer]) -> list[str]:
    if asked.is_chosen("code", "none"):
        return [""] * len(people)
    mails: Mapping[str, str] = {}
    phones: Mapping[str, str] = {}
    if asked.is_chosen("code", "reach"):
        mails, phones = _reached(asked.reader, people)
    return [
        vcard(
            Card(
                each.contact,
                each.organisation,
                each.function,
                each.country,
                mails.get(each.contact.id, ""),
                phones.get(each.contact.id, ""),
            )
        )
        for each in people
    ]


def _reached(
    reader: PaperReader, people: Sequence[Bearer]
) -> tuple[dict[str, str], dict[str, str]]:
    """Return the first e-mail address and the first phone number of each person, by id."""
    ids = [each.contact.id for each in people]
    mails = Query(EmailAddress).where(EmailAddress.contact.one_of(ids))
    phones = Query(PhoneNumber).where(PhoneNumber.contact.one_of(ids))
    last_first = EmailAddress.position.descending(), PhoneNumber.position.descending()
    return (
        {str(each.contact): each.address for each in reader.all(mails.order_by(last_first[0]))},
        {str(each.contact): each.number for each in reader.all(phones.order_by(last_first[1]))},
    )


def _glances(
    reader: PaperReader, people: Sequence[Bearer], height: float
) -> dict[str, Block | None]:
    """Return the programme of each event, drawn once and for all its badges."""
    events: dict[str, Event] = {each.event.id: each.event for each in people if each.event}
    query = Query(Session).where(Session.event.one_of(list(events)))
    found: dict[str, list[Session]] = {key: [] for key in events}
    for session in reader.all(query.order_by(Session.starts_at, Session.ends_at)):
        found[session.event].append(session)
    return {
        key: Glance(_("Programme"), held, height) if held else None for key, held in found.items()
    }


def _form(name: str, office: Office) -> LabelFormat:
    if name == _FOLDED:
        return grid(office, 2, 2)
    if name.startswith("a6"):
        return grid(office, 2, 2, padding=7)._replace(turned=name == "a6-wide")
    return FORMATS[name]


def _measures(name: str, office: Office) -> Measures:
    """Return the heights of the parts: those of an insert, or larger ones."""
    _width, height = _form(name, office).cell
    if name == _FOLDED:
        return Measures(height / 2 - 2 * _FOLDED_PADDING, 20, 50, 74, 15, 26)
    if name == "a6":
        return Measures(height, 30, 130, 112, 26, 38)
    if name == "a6-wide":
        return Measures(height, 26, 88, 100, 22, 40)
    return Measures(height, 17, 36, 60, 12, 21)


def _head(wanted: Wanted) -> Iterable[Block]:
    at = _measures(wanted.format, wanted.office)
    form = _form(wanted.format, wanted.office)
    fronts = [
        badge(each, code, wanted.issuer, at)
        for each, code in zip(wanted.people, wanted.codes, strict=True)
    ]
    backs: list[Block | None] = [*fronts] if wanted.turns else wanted.backs
    if wanted.format == _FOLDED:
        pairs = zip(fronts, backs, strict=True)
        return sheets(form, [Folded(front, back, _FOLDED_PADDING) for front, back in pairs])
    two_sided = any(backs)
    blank = Stack([], at.height)
    cut_marks = wanted.format.startswith("a6")
    return sheets(
        form, fronts, [each or blank for each in backs] if two_sided else None, cut_marks=cut_marks
    )


register(
    DocumentType(
        "badges",
        N_("Badges"),
        (Contact.kind, Delegation.kind, Congress.kind, HostedEvent.kind, Meeting.kind),
        "",
        _read,
        _head,
        audience=Audience.OUTSIDE,
        settings=(
            Setting(
                "format",
                N_("Format"),
                (
                    ("l7418", FORMATS["l7418"].name),
                    ("l4728", FORMATS["l4728"].name),
                    ("a6", FORMATS["badge-a6"].name),
                    ("a6-wide", FORMATS["badge-a6-turned"].name),
                    (_FOLDED, N_("A6 to fold to A7: 4 per sheet")),
                ),
            ),
            Setting(
                "back",
                N_("Reverse side"),
                (
                    ("blank", N_("Blank")),
                    ("programme", N_("Programme at a glance")),
                    ("front", N_("Same as the front")),
                ),
            ),
            Setting(
                "code",
                N_("QR code"),
                (
                    ("work", N_("Name, function, organisation")),
                    ("reach", N_("With e-mail and phone")),
                    ("none", N_("Without a code")),
                ),
            ),
            Setting(
                "order",
                N_("Order"),
                (("precedence", N_("By precedence")), ("name", N_("By name"))),
            ),
        ),
        together=True,
        paper="bare",
    )
)
