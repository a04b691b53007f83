"""The pipeline of partnerships, as a board by stage, and the agreements that come of it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from iar_desktop.domain import Agreement, Organisation, Partnership
from iar_desktop.domain.board import placed
from iar_desktop.domain.partnerships import AgreementKind, AgreementStatus, Stage
from iar_desktop.operations.labels import new_label, short
from iar_desktop.operations.linked import organisation_of
from iar_desktop.schema import clock
from iar_desktop.schema.conditions import Condition, every
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import N_
from iar_desktop.storage.change import Change
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import EVERYTHING, Query, Reader

SOON = 90  # days: an agreement that ends within them is about to lapse


@dataclass(frozen=True, slots=True)
class Card:
    """A partnership on the board, with its organisation and the days left of its agreement.

    ``days_left`` is negative once the agreement has lapsed, None without one that ends.
    """

    partnership: Partnership
    organisation: Entry | None
    days_left: int | None


@dataclass(frozen=True, slots=True)
class Column:
    """One stage of the board with its cards in order."""

    stage: Stage
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Lapse:
    """A signed agreement that ends soon or has ended; ``days_left`` is negative then."""

    agreement: Agreement
    partner: str
    days_left: int


def board(reader: Reader, condition: Condition = EVERYTHING) -> tuple[Column, ...]:
    """Return the partnerships that fulfil ``condition``, a column for each stage."""
    found = reader.all(
        Query(Partnership).where(condition).order_by(Partnership.position, Partnership.name)
    )
    entries = reader.entries(each.organisation for each in found)
    left = _days_left(reader, clock.today())
    cards = [Card(p, entries.get(p.organisation or ""), left.get(p.id)) for p in found]
    return tuple(
        Column(stage, tuple(card for card in cards if card.partnership.stage is stage))
        for stage in Stage
    )


def _days_left(reader: Reader, today: date) -> dict[str, int]:
    running = Query(Agreement).where(
        Agreement.status.equals(AgreementStatus.SIGNED), Agreement.ends_on.differs(None)
    )
    found: dict[str, int] = {}
    for each in reader.all(running.order_by(Agreement.ends_on)):
        if each.partnership and each.ends_on:
            found[each.partnership] = (each.ends_on - today).days
    return found


def stage_counts(reader: Reader, condition: Condition = EVERYTHING) -> dict[Stage, int]:
    """Return how many partnerships are at each stage."""
    of_stage = (Query(Partnership).where(Partnership.stage.equals(stage)) for stage in Stage)
    return {
        stage: reader.count(query.where(condition))
        for stage, query in zip(Stage, of_stage, strict=True)
    }


def move_to_stage(
    dossier: Dossier, partnership: Partnership, stage: Stage, position: int | None = None
) -> Partnership:
    """Put a partnership into the column of ``stage`` at ``position`` (from 0; None: last)."""
    title = short(partnership.title())
    with dossier.change(N_("Stage of {title}"), title=title) as change:
        column = _column(change, stage)
        order = placed([each.id for each in column], partnership.id, position)
        places = {each: number for number, each in enumerate(order)}
        for each in column:
            if each.id != partnership.id and each.position != places[each.id]:
                change.update(each, {Partnership.position: places[each.id]})
        values: dict[Field[Any], Any] = {
            Partnership.stage: stage,
            Partnership.position: places[partnership.id],
        }
        return change.update(partnership, values)


def _column(change: Change, stage: Stage) -> list[Partnership]:
    of_stage = Query(Partnership).where(Partnership.stage.equals(stage))
    return change.all(of_stage.order_by(Partnership.position, Partnership.name))


def start_partnership(
    dossier: Dossier, organisation: str, stage: Stage = Stage.IDENTIFIED, **values: Any
) -> Partnership:
    """Open a partnership with an organisation (id or name, made if new), last in its column."""
    named = dossier.title(organisation) or organisation
    with dossier.change(new_label(Partnership), title=short(named)) as change:
        partner = change.get(Organisation, organisation_of(change, organisation))
        values = {"country": partner.country if partner else None, **values}
        return change.add(
            Partnership(
                name=values.pop("name", None) or named,
                organisation=partner.id if partner else None,
                stage=stage,
                position=len(_column(change, stage)),
                since=values.pop("since", None) or clock.today(),
                **values,
            )
        )


def sign_agreement(
    dossier: Dossier,
    partnership: Partnership,
    name: str,
    signed_on: date,
    ends_on: date | None = None,
    **values: Any,
) -> Agreement:
    """Keep a signed agreement; the partnership comes to the stage of signed agreements."""
    with dossier.change(N_("Agreement signed: {title}"), title=short(name)) as change:
        stages: dict[Field[Any], Any] = {Partnership.stage: Stage.SIGNED}
        if partnership.stage is not Stage.SIGNED:
            stages[Partnership.position] = len(_column(change, Stage.SIGNED))
        change.update(partnership, stages)
        return change.add(
            Agreement(
                name=name,
                partnership=partnership.id,
                organisation=partnership.organisation,
                status=AgreementStatus.SIGNED,
                signed_on=signed_on,
                ends_on=ends_on,
                **{"type": AgreementKind.MOU, **values},
            )
        )


def lapsing(reader: Reader, today: date | None = None, days: int = SOON) -> tuple[Lapse, ...]:
    """Return the signed agreements that end within ``days`` or have ended, earliest first."""
    today = today or clock.today()
    ending = every(
        Agreement.status.equals(AgreementStatus.SIGNED),
        Agreement.ends_on.at_most(today + timedelta(days)),
    )
    found = reader.all(Query(Agreement).where(ending).order_by(Agreement.ends_on))
    partners = reader.entries([each.organisation or each.partnership for each in found])
    return tuple(
        Lapse(each, entry.title if entry else "", (each.ends_on - today).days)
        for each in found
        for entry in [partners.get(each.organisation or each.partnership or "")]
        if each.ends_on
    )
