"""Sign-in sheets: one for a session, or one for each session or each day of an event."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import time
from itertools import groupby
from typing import NamedTuple

from iar_desktop.documents.asked import Asked
from iar_desktop.documents.kit.block import Block, PageBreak
from iar_desktop.documents.kit.canvas import SheetCanvas
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.heading import Title, subtitle
from iar_desktop.documents.kit.table import Band, Cell, Table
from iar_desktop.documents.kit.text.style import CELL, LINE, MUTED
from iar_desktop.documents.kit.text.text import Span, Text
from iar_desktop.documents.reading.attending import attending, expected, roman_and_native
from iar_desktop.documents.reading.event_head import days_of
from iar_desktop.documents.reading.people import Member
from iar_desktop.documents.reading.programme import outline, sessions
from iar_desktop.documents.reading.session_head import about_session, at, whole_day
from iar_desktop.documents.registry import Audience, DocumentType, Setting, register
from iar_desktop.domain import Congress, Contact, Delegation, Event, HostedEvent, Meeting, Session
from iar_desktop.domain.programme import SessionKind
from iar_desktop.schema.messages import N_, _

_UNSIGNED = (SessionKind.TRANSFER, SessionKind.FREE)
_ROW = 27.0  # points: what a signature needs
_LEAST = 10  # rows, where nobody is expected
_NOON = time(13)
_BESIDE = 3  # columns before those that are signed
_CELL = CELL.but(align="left")


class Sheet(NamedTuple):
    """What one sheet is for, and who is to sign it."""

    title: str
    subtitle: str
    people: list[Member]
    halves: bool = False
    """Signed in the morning and in the afternoon."""


class Signing(NamedTuple):
    """The sheets, and how many empty rows each of them has."""

    sheets: list[Sheet]
    empty: int


def _read(asked: Asked) -> Signing:
    (record,) = asked.records
    return Signing(list(_sheets(asked, record)), int(asked.choices["empty"]))


def _sheets(asked: Asked, record: object) -> Iterator[Sheet]:
    if isinstance(record, Session):
        event = asked.reader.get(Event, record.event)
        found = [record]
    else:
        event = asked.only(Event)
        found = [
            each for each in outline(sessions(asked.reader, event.id)) if each.type not in _UNSIGNED
        ]
    group = attending(asked.reader, event.id) if event else []
    people = expected(asked.reader, found, group)
    if found and (isinstance(record, Session) or asked.is_chosen("sheets", "session")):
        for each in found:
            yield Sheet(each.title(), about_session(each, event), people[each.id])
    elif event and found:
        yield from _of_days(event, found, people)
    elif event:
        yield Sheet(event.title(), at(event, days_of(event)), group)


def _of_days(
    event: Event, found: Sequence[Session], people: dict[str, list[Member]]
) -> Iterator[Sheet]:
    for day, group in groupby(found, Session.day):
        held = list(group)
        there = {each.contact.id: each for one in held for each in people[one.id]}
        yield Sheet(event.title(), at(event, whole_day(day)), list(there.values()), _halves(held))


def _halves(held: Iterable[Session]) -> bool:
    """Return whether a day has sessions before noon and after it."""
    begin = [each.starts_at.time() for each in held if each.starts_at]
    return bool(begin) and min(begin) < _NOON <= max(begin)


class _Signed(Table):
    """A table with a rule at the left of each column that is signed."""

    def draw(self, canvas: SheetCanvas) -> None:
        """Draw the rows and the rules."""
        super().draw(canvas)
        canvas.setStrokeColor(LINE)
        for index in range(_BESIDE, len(self._widths)):
            left = sum(self._widths[:index]) + (index - 0.5) * self.gap
            canvas.line(left, 0, left, self.height)


def _head(signing: Signing) -> Iterable[Block]:
    for number, sheet in enumerate(signing.sheets):
        if number:
            yield PageBreak()
        yield Title(sheet.title)
        yield subtitle(sheet.subtitle)
        yield _table(sheet, signing.empty)


def _table(sheet: Sheet, empty: int) -> Table:
    signed = [_("Morning"), _("Afternoon")] if sheet.halves else [_("Signature")]
    columns = [
        Column("", 0, least=14),
        Column(_("Name"), 1.7),
        Column(_("Organisation"), 1.3),
        *[Column(title, 0, least=170.0 / len(signed)) for title in signed],
    ]
    rows: list[list[Cell] | Band] = [
        [str(number), _name(each.contact), each.organisation, *[""] * len(signed)]
        for number, each in enumerate(sheet.people, 1)
    ]
    if not rows:
        empty = max(empty, _LEAST)
    elif empty:
        rows.append(Band(_("Others present")))
    blank = range(len(sheet.people) + 1, len(sheet.people) + empty + 1)
    rows += [[str(number), *[""] * (len(columns) - 1)] for number in blank]
    return _Signed(columns, rows, row_height=_ROW)


def _name(contact: Contact) -> Text:
    roman, native = roman_and_native(contact)
    parts: list[str | Span] = [Span(roman, bold=True)]
    return Text([*parts, "\n", Span(native, colour=MUTED)] if native else parts, _CELL)


register(
    DocumentType(
        "sign-in",
        N_("Sign-in sheet"),
        (Session.kind, Delegation.kind, Congress.kind, HostedEvent.kind, Meeting.kind),
        "",
        _read,
        _head,
        audience=Audience.OUTSIDE,
        settings=(
            Setting(
                "sheets",
                N_("Sheets"),
                (("session", N_("One for each session")), ("day", N_("One for each day"))),
            ),
            Setting(
                "empty",
                N_("Empty rows"),
                tuple((count, count) for count in ("6", "0", "10", "20")),
            ),
        ),
    )
)
