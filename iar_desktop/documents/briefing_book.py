"""The briefing book: all that those who receive, or who go, are to know, in chapters."""

from collections.abc import Iterable

from iar_desktop.documents.book import chapters
from iar_desktop.documents.book.content import Book, read_book
from iar_desktop.documents.book.lives import biography
from iar_desktop.documents.book.profiles import profile
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.contents import Contents
from iar_desktop.documents.kit.cover import Cover
from iar_desktop.documents.reading.event_head import days_of
from iar_desktop.documents.reading.office import confidentiality
from iar_desktop.documents.reading.texts import capital, joined
from iar_desktop.documents.registry import (
    Audience,
    DocumentType,
    InternalSection,
    Section,
    register,
)
from iar_desktop.domain import Congress, Delegation, Event
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.messages import N_, _

_LABEL = N_("Briefing book")


def _head(book: Book) -> Iterable[Block]:
    event, office = book.plan.event, book.plan.office
    country = Event.country.text(event)
    lines = [
        office.name,
        _("Printed on {day}").format(day=format_day(book.printed_on, "long")),
    ]
    if book.confidential:
        lines.append(capital(confidentiality(office)))
    subtitle = joined(
        (_(_LABEL), joined((country, days_of(event))), joined((event.city, event.venue))), "\n"
    )
    yield Cover(event.title(), subtitle, lines)
    yield Contents()


register(
    DocumentType(
        "briefing-book",
        _LABEL,
        (Delegation.kind, Congress.kind),
        N_("internal use"),
        read_book,
        _head,
        (
            Section("scene-setter", N_("Scene-setter"), chapters.scene_setter),
            Section("country", N_("Country brief"), chapters.country_brief),
            Section(
                "biographies",
                N_("Biographies"),
                lambda book: [biography(each) for each in book.lives],
            ),
            Section(
                "organisations",
                N_("Organisations"),
                lambda book: [block for each in book.profiles for block in profile(each)],
            ),
            Section("programme", N_("Programme"), chapters.programme),
            InternalSection(
                "messages",
                N_("Talking points and likely questions"),
                lambda book, _reader: chapters.talking_points(book),
            ),
            InternalSection("history", N_("History of the relationship"), chapters.history),
            Section("annex", N_("Practical annex"), chapters.annex),
        ),
        Audience.EITHER,
        chapters=True,
    )
)
