"""What the office builds with others, for its own eyes: partnerships and agreements."""

from collections.abc import Iterator, Sequence

from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.rows import filled
from iar_desktop.documents.kit.table import Band, Cell
from iar_desktop.documents.kit.text.style import MUTED
from iar_desktop.documents.kit.text.text import Content, Span
from iar_desktop.documents.readers import OfficeReader
from iar_desktop.documents.reading.people import organisation_name, short_name
from iar_desktop.documents.reading.texts import joined
from iar_desktop.domain import Agreement, Contact, Organisation, Partnership
from iar_desktop.domain.partnerships import Stage
from iar_desktop.schema.conditions import either
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import _
from iar_desktop.storage.reader import Query


def partnerships_table(reader: OfficeReader, found: Sequence[Partnership]) -> Iterator[Block]:
    """Print partnerships under their stages, the most advanced first."""
    if not found:
        return
    organisations = reader.get_many(Organisation, (each.organisation for each in found))
    people = reader.get_many(Contact, (each.owner for each in found))
    columns = [
        Column(_("Partnership"), 3),
        Column(_("Next step"), 2.4),
        Column(_("Due on"), 0, least=56),
        Column(_("In charge"), 0),
    ]
    rows: list[Sequence[Cell] | Band] = []
    for stage in _stages():
        own = [each for each in found if each.stage is stage]
        rows += [Band(_(stage.label))] if own else []
        for each in sorted(own, key=lambda each: (each.position, fold(each.title()))):
            partner = organisations.get(each.organisation or "")
            owner = people.get(each.owner or "")
            rows.append(
                [
                    _said(each, partner),
                    each.next_step or "",
                    format_day(each.next_step_on) if each.next_step_on else "",
                    short_name(owner) if owner else "",
                ]
            )
    yield filled(columns, rows, keep=1)


def _stages() -> list[Stage]:
    """Return the stages, the most advanced first, what sleeps at the end."""
    alive = [each for each in Stage if each is not Stage.DORMANT]
    return [*reversed(alive), Stage.DORMANT]


def _said(partnership: Partnership, partner: Organisation | None) -> Content:
    name = partnership.title()
    is_named = partner and (partner.name in name or (partner.acronym or partner.name) in name)
    with_whom = "" if is_named else organisation_name(partner)
    under = joined((with_whom, partnership.summary), "\n")
    return [Span(name, bold=True), Span(f"\n{under}", colour=MUTED)] if under else name


def agreements_table(
    reader: OfficeReader, organisation_id: str, partnerships: Sequence[Partnership]
) -> Iterator[Block]:
    """Print the agreements with an organisation, the latest first."""
    query = Query(Agreement).where(
        either(
            Agreement.organisation.equals(organisation_id),
            Agreement.partnership.one_of([each.id for each in partnerships]),
        )
    )
    found = reader.all(query.order_by(Agreement.signed_on.descending()))
    if found:
        columns = [
            Column(_("Agreement"), 3),
            Column(_("Kind"), 2),
            Column(_("Status"), 0),
            Column(_("Signed on"), 0, least=56),
            Column(_("Ends on"), 0, least=56),
        ]
        yield filled(columns, [_agreement(each) for each in found])


def _agreement(agreement: Agreement) -> list[Cell]:
    name: Content = agreement.title()
    if agreement.renewal:
        name = [agreement.title(), Span(f"\n{agreement.renewal}", colour=MUTED)]
    return [
        name,
        _(agreement.type.label),
        _(agreement.status.label),
        format_day(agreement.signed_on) if agreement.signed_on else "",
        format_day(agreement.ends_on) if agreement.ends_on else "",
    ]
