"""Partnerships with the names and the agreements that their cards say."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from iar_desktop.documents.readers import OfficeReader
from iar_desktop.documents.reading.people import organisation_name, short_name
from iar_desktop.domain import Agreement, Contact, Organisation, Partnership
from iar_desktop.domain.partnerships import AgreementStatus, Stage
from iar_desktop.schema.folding import fold
from iar_desktop.storage.reader import Query

SOON = 90
"""Days: an agreement that ends within them is about to lapse, as on the screen."""


class Partner(NamedTuple):
    """A partnership, with whom it is, who is in charge, and the agreement that ends first."""

    partnership: Partnership
    organisation: str
    owner: str
    agreement: Agreement | None


class Board(NamedTuple):
    """The partnerships by stage in the order of their columns; the agreements about to lapse."""

    columns: dict[Stage, list[Partner]]
    lapsing: list[tuple[Agreement, str]]
    """Each with the name of the partner."""
    today: date


def board(reader: OfficeReader, found: Sequence[Partnership], today: date) -> Board:
    """Return the board of ``found``; the column of dormant ones only where there are any."""
    partners = [*_partners(reader, found)]
    columns: dict[Stage, list[Partner]] = {
        stage: [each for each in partners if each.partnership.stage is stage] for stage in Stage
    }
    if not columns[Stage.DORMANT]:
        del columns[Stage.DORMANT]
    soon = today + timedelta(SOON)
    lapsing = [
        (each.agreement, each.organisation or each.partnership.title())
        for each in partners
        if each.agreement and each.agreement.ends_on and each.agreement.ends_on <= soon
    ]
    return Board(columns, sorted(lapsing, key=_end), today)


def _partners(reader: OfficeReader, found: Collection[Partnership]) -> list[Partner]:
    organisations = reader.get_many(Organisation, (each.organisation for each in found))
    people = reader.get_many(Contact, (each.owner for each in found))
    agreements = _agreements(reader, [each.id for each in found])
    partners = [
        Partner(
            each,
            organisation_name(organisations.get(each.organisation or "")),
            short_name(people[each.owner]) if each.owner in people else "",
            agreements.get(each.id),
        )
        for each in found
    ]
    return sorted(
        partners, key=lambda each: (each.partnership.position, fold(each.partnership.name))
    )


def _agreements(reader: OfficeReader, ids: Collection[str]) -> dict[str, Agreement]:
    """Return the signed agreement of each partnership that ends first."""
    running = Query(Agreement).where(
        Agreement.status.equals(AgreementStatus.SIGNED),
        Agreement.ends_on.differs(None),
        Agreement.partnership.one_of(tuple(ids)),
    )
    found: dict[str, Agreement] = {}
    for each in reader.all(running.order_by(Agreement.ends_on)):
        found.setdefault(each.partnership or "", each)
    return found


def _end(lapsing: tuple[Agreement, str]) -> date:
    return lapsing[0].ends_on or date.max
