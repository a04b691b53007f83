"""Biographies: who somebody is, with a photo, and what was said when we last met."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from iar_desktop.documents.kit.beside import Beside
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.heading import Title
from iar_desktop.documents.kit.photo import Photo
from iar_desktop.documents.kit.text.style import BODY, BOLD, MUTED, TITLE
from iar_desktop.documents.kit.text.text import Content, Span, Text
from iar_desktop.documents.profile.ties import years
from iar_desktop.documents.readers import OfficeReader, PaperReader
from iar_desktop.documents.reading.past import month
from iar_desktop.documents.reading.people import Member, function_alone, printed_name
from iar_desktop.documents.reading.pictures import photos
from iar_desktop.documents.reading.texts import first_line, joined, paragraphs
from iar_desktop.domain import Affiliation, Contact, Encounter, Organisation
from iar_desktop.schema.messages import _
from iar_desktop.storage.reader import Query

_NAME = TITLE.but(size=12.5, leading=17, space_after=0, max_lines=6)
_LINE = BODY.but(space_after=1)
_PART = BODY.but(space_after=1, indent=10)
_LABEL = BODY.but(bold=True, size=8, leading=13, colour=MUTED, max_lines=1)
_BETWEEN = " " * 5
_MOST_ENCOUNTERS = 3
_MOST_POSITIONS = 6


class Life(NamedTuple):
    """One person with what is told of them."""

    member: Member
    photo: Path | None
    positions: list[Affiliation]
    employers: dict[str, Organisation]
    """Those of all, by id."""
    encounters: list[Encounter]

    @property
    def organisation(self) -> str | None:
        """The id of the organisation that the person comes for."""
        named = self.member.participation.organisation
        held = [each.organisation for each in self.positions if each.until is None]
        return named or next(iter(held), None)


def lives(reader: PaperReader, people: Sequence[Member]) -> list[Life]:
    """Return all these people, in their order."""
    ids = [each.contact.id for each in people]
    held: dict[str, list[Affiliation]] = defaultdict(list)
    query = Query(Affiliation).where(Affiliation.contact.one_of(ids))
    latest = Affiliation.since.descending()
    for each in reader.all(query.order_by(Affiliation.main.descending(), latest)):
        held[each.contact].append(each)
    employers = reader.get_many(
        Organisation, (each.organisation for found in held.values() for each in found)
    )
    pictures = photos(reader, (each.contact for each in people))
    met = _encounters(reader, ids) if isinstance(reader, OfficeReader) else {}
    return [
        Life(
            each,
            pictures.get(each.contact.id),
            held.get(each.contact.id, []),
            employers,
            met.get(each.contact.id, [])[:_MOST_ENCOUNTERS],
        )
        for each in people
    ]


def _encounters(reader: OfficeReader, ids: Sequence[str]) -> dict[str, list[Encounter]]:
    """Return the encounters with each person, the last one first."""
    query = Query(Encounter).where(Encounter.contact.one_of(ids))
    found: dict[str, list[Encounter]] = defaultdict(list)
    for each in reader.all(query.order_by(Encounter.happened_on.descending())):
        found[str(each.contact)].append(each)
    return found


class _Biography(Beside):
    """One person; the next one stands clearly apart."""

    space_before = 10
    space_after = 12

    def split(self, width: float, room: float) -> list[Block]:
        """Part it only where it takes more than half a page: a life is read at one glance."""
        if self.wrap(width, room) <= self.page_height / 2:
            return []
        return super().split(width, room)


def biography(life: Life) -> Block:
    """Print one person: the photo, and all that is told beside it."""
    member, contact = life.member, life.member.contact
    name = Title(joined((contact.honorific, printed_name(contact)), " "), 1).in_style(_NAME)
    function = function_alone(member.function, member.organisation)
    texts: list[Text] = [name]
    texts += [Text(function, BOLD)] if function else []
    texts += [Text(member.organisation, _LINE.but(space_after=3))] if member.organisation else []
    return _Biography(Photo(life.photo, contact.title()), [*texts, *_told(life)])


def _told(life: Life) -> Iterator[Text]:
    contact = life.member.contact
    place = joined((contact.city, Contact.country.text(contact)))
    for found in (
        [(_("Place"), place), (_("Languages"), Contact.languages.text(contact))],
        [(_("Form of address"), contact.salutation or "")],
        [(_("To note"), life.member.participation.note or "")],
    ):
        if said := _labelled(found):
            yield Text(said, _LINE)
    yield from _under(_("Positions"), [_position(life, each) for each in life.positions])
    if told := paragraphs(contact.good_to_know):
        yield Text(_("Good to know"), _LABEL)
        yield from told
    yield from _under(_("Last encounters"), [_encounter(each) for each in life.encounters])


def _labelled(found: Sequence[tuple[str, str]]) -> list[str | Span]:
    """Return labels and values on one line; those without a value are left out."""
    said: list[str | Span] = []
    for label, value in found:
        if value:
            said += [_BETWEEN] if said else []
            said += [Span(f"{label}  ", colour=MUTED), value]
    return said


def _under(label: str, found: Sequence[Content]) -> Iterator[Text]:
    if found:
        yield Text(label, _LABEL)
        for each in found[:_MOST_POSITIONS]:
            yield Text(each, _PART, marker="•")


def _position(life: Life, held: Affiliation) -> Content:
    employer = life.employers.get(held.organisation)
    said = joined((held.job_title, held.department, employer.title() if employer else ""), ", ")
    period = years(held.since, held.until)
    return [said, Span(f" ({period})", colour=MUTED)] if period else said


def _encounter(met: Encounter) -> Content:
    when = month(met.happened_on) if met.happened_on else ""
    said = first_line(met.summary) or met.place or _(met.type.label)
    return [Span(f"{when}  ", colour=MUTED), said] if when else said
