"""Watch notes laid out: under each country its notes, each with source, summary and link."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.heading import Heading
from iar_desktop.documents.kit.links import web
from iar_desktop.documents.kit.rows import timeline
from iar_desktop.documents.kit.text.style import ACCENT, BODY, CELL, MUTED
from iar_desktop.documents.kit.text.text import Span, Text
from iar_desktop.documents.reading.texts import after_label, joined
from iar_desktop.documents.watch.notes import Watched
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import _, _n

_NOTE = CELL.but(leading=12.25)


def counted(found: Sequence[Watched]) -> str:
    """Return how many notes there are, about how many countries."""
    countries = {each.country for each in found if each.country}
    return joined(
        (
            _n("{count} note", "{count} notes", len(found)),
            _n("{count} country", "{count} countries", len(countries)) if countries else "",
        )
    )


def themes(found: Iterable[Watched]) -> list[Block]:
    """Return the themes of the notes, the most frequent first."""
    counts = Counter(theme for each in found for theme in each.themes)
    named = sorted(counts.items(), key=lambda each: (-each[1], fold(each[0])))
    parts: list[str | Span] = []
    for name, count in named:
        parts += [" · " if parts else "", name, Span(f"\u00a0({count})", colour=MUTED)]
    return [Text(parts, BODY)] if parts else []


def by_country(
    found: Iterable[Watched], *, follows: bool = True, level: int = 1
) -> Iterator[Block]:
    """Yield the notes under their countries, whose headings are of ``level``.

    ``follows`` says what follows from them for the office.
    """
    for country, notes in groupby(found, key=lambda each: each.country):
        rows = [
            (Text(_day(each), _NOTE), Text(_said(each, follows=follows), _NOTE)) for each in notes
        ]
        yield Heading(country or _("Without a country"), level)
        yield timeline(rows)


def nothing() -> Text:
    """Return what is said where there is no note."""
    return Text(_("Nothing was noted."), BODY.but(colour=MUTED))


def _day(found: Watched) -> str:
    return format_day(found.note.noted_on) if found.note.noted_on else ""


def _said(found: Watched, *, follows: bool) -> list[str | Span]:
    note = found.note
    parts: list[str | Span] = [Span(note.title(), bold=True)]
    if origin := joined((note.source, found.organisation, ", ".join(found.themes))):
        parts.append(Span(f"\n{origin}", colour=MUTED))
    if note.summary:
        parts.append(f"\n{note.summary.strip()}")
    if note.website:
        parts += ["\n", web(str(note.website))._replace(colour=ACCENT)]
    if follows and note.follows:
        label = _("What follows from it:")
        parts += ["\n", Span(label, bold=True), after_label(label) + note.follows.strip()]
    return parts
