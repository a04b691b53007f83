"""What an event costs, line by line: planned and actual, with a total for each currency."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.rows import filled
from iar_desktop.documents.kit.text.style import CELL
from iar_desktop.documents.kit.text.text import Content, Span, Text
from iar_desktop.documents.readers import OfficeReader
from iar_desktop.documents.reading.money import money
from iar_desktop.domain import BudgetLine
from iar_desktop.domain.event_details import Currency
from iar_desktop.schema.messages import _


def costs(reader: OfficeReader, event_id: str) -> Iterator[Block]:
    """Print the budget lines of an event, and their totals."""
    lines = reader.of(BudgetLine.event, event_id, BudgetLine.name)
    if lines:
        columns = [
            Column(_("Budget line"), 3),
            Column(_("Expense"), 2),
            Column(_("Planned"), 0, "right", 60),
            Column(_("Actual"), 0, "right", 60),
        ]
        rows: list[Sequence[Content | Text]] = [
            [
                each.name,
                _(each.expense.label),
                money(each.planned, each.currency),
                money(each.actual, each.currency),
            ]
            for each in lines
        ]
        currencies = dict.fromkeys(each.currency for each in lines)
        yield filled(columns, [*rows, *(_total(lines, each) for each in currencies)])


def _total(lines: Sequence[BudgetLine], currency: Currency) -> list[Content | Text]:
    same = [each for each in lines if each.currency is currency]
    sums = [
        sum((amount for amount in amounts if amount is not None), Decimal(0))
        for amounts in ([each.planned for each in same], [each.actual for each in same])
    ]
    right = CELL.but(align="right")
    return [
        Span(_("Total"), bold=True),
        "",
        *(Text(Span(money(amount, currency), bold=True), right) for amount in sums),
    ]
