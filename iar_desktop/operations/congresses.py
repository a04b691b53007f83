"""Congresses: editions planned from their series, who goes, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from iar_desktop.domain import Congress, CongressSeries
from iar_desktop.domain.congresses import CongressStatus
from iar_desktop.operations.events import prepared
from iar_desktop.operations.labels import new_label, short
from iar_desktop.operations.linked import ids_called, only
from iar_desktop.schema import clock
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import _
from iar_desktop.storage.change import Change
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query, Reader

_WEEKS_A_YEAR = 52


@dataclass(frozen=True, slots=True)
class EditionDraft:
    """What the next edition of a series is likely to be: same season, same weekday."""

    title: str
    edition: str
    starts_on: date | None
    ends_on: date | None
    city: str | None
    country: str | None


def next_edition(reader: Reader, series_id: str, today: date | None = None) -> EditionDraft:
    """Return a draft of the edition after the last one known, not before this year.

    Without editions it is this year's, without dates.  The city is proposed only when the last
    two editions were in the same one.
    """
    today = today or clock.today()
    series = reader.get(CongressSeries, series_id)
    name = series.title() if series else ""
    known = _editions(reader, series_id)
    if not known or known[0].starts_on is None:
        return EditionDraft(f"{name} {today.year}".strip(), str(today.year), None, None, None, None)
    last = known[0]
    start = known[0].starts_on
    years = max(1, today.year - start.year)
    by = timedelta(weeks=_WEEKS_A_YEAR * years)
    stays = len(known) > 1 and known[1].city == last.city
    return EditionDraft(
        f"{name} {start.year + years}",
        str(start.year + years),
        start + by,
        last.ends_on + by if last.ends_on else None,
        last.city if stays else None,
        last.country if stays else None,
    )


def _editions(reader: Reader, series_id: str) -> Sequence[Congress]:
    own = Query(Congress).where(Congress.series.equals(series_id))
    return reader.all(own.order_by(Congress.starts_on.descending()))


def plan_congress(
    dossier: Dossier,
    series: str,
    year: int,
    starts_on: date | None = None,
    ends_on: date | None = None,
    **values: Any,
) -> Congress:
    """Create the edition of ``year`` ("EFIB 2027") with the tasks and deadlines to prepare it.

    ``series`` is an id or a name, made if new; ``values`` further values by field name (city,
    country, owner…).  ``InvalidValue`` when that edition is there already.
    """
    values = {"status": CongressStatus.PLANNED, "edition": str(year), **values}
    label = f"{dossier.title(series) or series} {year}"
    with dossier.change(new_label(Congress), title=short(label)) as change:
        of = _series(change, series)
        title = f"{of.title()} {year}"
        if any(each.edition == str(year) for each in _editions(change, of.id)):
            raise InvalidValue(_("“{title}” is there already.").format(title=title))
        congress = Congress(
            name=title,
            series=of.id,
            website=of.website,
            starts_on=starts_on,
            ends_on=ends_on or starts_on,
            **values,
        )
        change.add(congress)
        prepared(change, congress)
        return congress


def _series(change: Change, named: str) -> CongressSeries:
    known = change.get(CongressSeries, named)
    if known is None:
        called = only(ids_called(change, CongressSeries.kind, fold(named)), named)
        known = change.get(CongressSeries, called)
    if known is None:
        whole = Query(CongressSeries).where(CongressSeries.name.equals(named.strip()))
        known = change.first(whole)
    return known or change.add(CongressSeries(name=named))
