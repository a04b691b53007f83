"""What the watch found out, as rows of a document."""

from collections.abc import Iterator, Sequence

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.links import web
from iar_desktop.documents.kit.rows import timeline
from iar_desktop.documents.kit.text.style import MUTED
from iar_desktop.documents.kit.text.text import Content, Span
from iar_desktop.documents.reading.texts import first_line
from iar_desktop.domain import WatchNote
from iar_desktop.schema.dates import format_day


def news(found: Sequence[WatchNote]) -> Iterator[Block]:
    """Print watch notes: day, title, the first line of the summary, source."""
    if found:
        yield timeline(
            (format_day(each.noted_on) if each.noted_on else "", _said(each)) for each in found
        )


def _said(note: WatchNote) -> Content:
    found: list[str | Span] = [Span(note.title(), bold=True)]
    if summary := first_line(note.summary):
        found.append(f"\n{summary}")
    if note.source:
        link = web(note.website).link if note.website else ""
        found += ["\n", Span(note.source, colour=MUTED, link=link)]
    return found
