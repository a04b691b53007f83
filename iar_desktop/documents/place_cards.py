"""Place cards: folded, with the name on both sides."""

from collections.abc import Iterable
from typing import NamedTuple

from reportlab.lib.units import mm

from iar_desktop.documents.asked import Asked
from iar_desktop.documents.cards.bearers import Bearer, bearers
from iar_desktop.documents.cards.folded import Folded
from iar_desktop.documents.cards.place_card import face
from iar_desktop.documents.cards.sheets import grid, sheets
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.reading.attending import roman_and_native
from iar_desktop.documents.reading.texts import joined
from iar_desktop.documents.registry import Audience, DocumentType, Setting, register
from iar_desktop.domain import (
    Congress,
    Contact,
    Delegation,
    HostedEvent,
    Meeting,
    Office,
    Session,
)
from iar_desktop.schema.messages import N_

_GRIDS = {"four": (2, 2), "two": (1, 2), "six": (2, 3)}
_LARGEST = {"four": 36.0, "two": 52.0, "six": 27.0}  # points
_PADDING = {"four": 7 * mm, "two": 12 * mm, "six": 6 * mm}


class Wanted(NamedTuple):
    """The people, and how their cards are to be."""

    people: list[Bearer]
    office: Office
    size: str
    scripts: str
    under: str


def _read(asked: Asked) -> Wanted:
    chosen = asked.choices
    return Wanted(bearers(asked), asked.office, chosen["size"], chosen["scripts"], chosen["under"])


def _head(wanted: Wanted) -> Iterable[Block]:
    form = grid(wanted.office, *_GRIDS[wanted.size])
    height = form.cell[1] / 2 - 2 * _PADDING[wanted.size]
    cells = [_card(each, wanted, height) for each in wanted.people]
    return sheets(form, cells)


def _card(person: Bearer, wanted: Wanted, height: float) -> Folded:
    roman, native = roman_and_native(person.contact)
    foot = _foot(person, wanted.under)
    largest = _LARGEST[wanted.size]
    if wanted.scripts == "both":
        front = back = face(roman, native, foot, height, largest)
    else:
        front = face(roman, "", foot, height, largest)
        other = native if wanted.scripts == "native" and native else roman
        back = face(other, "", foot, height, largest)
    return Folded(front, back, _PADDING[wanted.size])


def _foot(person: Bearer, under: str) -> str:
    if under == "nothing":
        return ""
    organisation = person.organisation or person.country
    return organisation if under == "organisation" else joined((person.function, organisation))


register(
    DocumentType(
        "place-cards",
        N_("Place cards"),
        (
            Contact.kind,
            Delegation.kind,
            Congress.kind,
            HostedEvent.kind,
            Meeting.kind,
            Session.kind,
        ),
        "",
        _read,
        _head,
        audience=Audience.OUTSIDE,
        settings=(
            Setting(
                "size",
                N_("Cards on a sheet"),
                (("four", N_("Four")), ("two", N_("Two")), ("six", N_("Six"))),
            ),
            Setting(
                "scripts",
                N_("Name in native script"),
                (
                    ("native", N_("On the second face")),
                    ("both", N_("On both faces, under the other")),
                    ("none", N_("Not printed")),
                ),
            ),
            Setting(
                "under",
                N_("Under the name"),
                (
                    ("organisation", N_("Organisation")),
                    ("function", N_("Function and organisation")),
                    ("nothing", N_("Nothing")),
                ),
            ),
        ),
        together=True,
        paper="bare",
    )
)
