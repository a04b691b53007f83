"""The board of partnerships: cards in columns by stage, and the agreements about to lapse."""

from collections.abc import Iterable, Iterator

from iar_desktop.documents.asked import Asked
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.heading import Title, subtitle
from iar_desktop.documents.kit.rows import filled
from iar_desktop.documents.kit.table import Cell
from iar_desktop.documents.kit.text.text import Span
from iar_desktop.documents.partnership.card import Card
from iar_desktop.documents.partnership.columns import Columns, StageColumn
from iar_desktop.documents.partnership.reading import Board, board
from iar_desktop.documents.reading.stays_in import office_reader
from iar_desktop.documents.reading.texts import capital, joined
from iar_desktop.documents.registry import DocumentType, Section, register
from iar_desktop.domain import Partnership
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.messages import N_, _, _n


def _read(asked: Asked) -> Board:
    return board(office_reader(asked), asked.all_of(Partnership), asked.printed_on)


def _head(found: Board) -> Iterator[Block]:
    partners = [each for column in found.columns.values() for each in column]
    countries = {each.partnership.country for each in partners} - {None}
    late = sum(each.partnership.is_late(found.today) for each in partners)
    yield Title(_("Partnerships"))
    yield subtitle(
        joined(
            (
                _n("{count} partnership", "{count} partnerships", len(partners)),
                _n("{count} country", "{count} countries", len(countries)) if countries else "",
                _n("{count} next step is late", "{count} next steps are late", late)
                if late
                else "",
            )
        )
    )


def _columns(found: Board) -> list[Block]:
    return [
        Columns(
            [
                StageColumn(
                    _(stage.label), len(partners), [Card(each, found.today) for each in partners]
                )
                for stage, partners in found.columns.items()
            ]
        )
    ]


def _lapsing(found: Board) -> Iterable[Block]:
    if not found.lapsing:
        return []
    columns = [
        Column(_("Ends on"), 0),
        Column("", 0),
        Column(_("Agreement"), 4),
        Column(_("Organisation"), 3),
        Column(_("Kind"), 2),
        Column(_("Renewal"), 3),
    ]
    rows: list[list[Cell]] = []
    for agreement, partner in found.lapsing:
        assert agreement.ends_on  # noqa: S101 - what has no end does not lapse
        left = (agreement.ends_on - found.today).days
        said = _n("in {count} day", "in {count} days", left) if left >= 0 else _("lapsed")
        rows.append(
            [
                format_day(agreement.ends_on),
                Span(said, bold=True),
                agreement.title(),
                partner,
                capital(_(agreement.type.label)),
                agreement.renewal or "",
            ]
        )
    return [filled(columns, rows)]


register(
    DocumentType(
        "partnership-board",
        N_("Partnership board"),
        (Partnership.kind,),
        N_("internal use"),
        _read,
        _head,
        (
            Section("board", N_("By stage"), _columns),
            Section("lapsing", N_("Agreements about to lapse"), _lapsing),
        ),
        together=True,
        paper="landscape",
    )
)
