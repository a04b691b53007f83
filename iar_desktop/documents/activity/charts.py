"""The charts and the map of an activity report, each beside the year before where there is one."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from iar_desktop.documents.activity.objectives import Aim
from iar_desktop.documents.activity.year import Year, by_country, by_month
from iar_desktop.documents.kit.block import Block
from iar_desktop.documents.kit.charts.bars import Bars, PairedBars
from iar_desktop.documents.kit.charts.columns import Columns, monthly
from iar_desktop.documents.kit.charts.progress import Progress
from iar_desktop.documents.kit.columns import Column
from iar_desktop.documents.kit.heading import Subtitle
from iar_desktop.documents.kit.map.relations import relation_maps
from iar_desktop.documents.kit.rows import filled
from iar_desktop.documents.kit.text.style import SMALL
from iar_desktop.documents.readers import OfficeReader
from iar_desktop.documents.reading.texts import capital, run_in
from iar_desktop.domain import Event, Partnership
from iar_desktop.domain.partnerships import Stage
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.messages import _, _n, grouped
from iar_desktop.storage.reader import Query

_CAPTION = SMALL.but(space_after=3)


def objectives(found: Sequence[Aim], year: int, today: date) -> Iterator[Block]:
    """Yield how far each objective is, and what the year before had."""
    if not found:
        return
    yield Progress([(each.objective.name, each.reached, each.objective.target) for each in found])
    columns = [
        Column(_("Objective"), 4),
        Column(str(year), 0, "right"),
        Column(str(year - 1), 0, "right"),
        Column(_("State"), 0),
        Column(_("Remark"), 3),
    ]
    rows = [
        [
            each.objective.name,
            grouped(each.reached),
            grouped(each.before) if each.before is not None else "",
            _state(each, is_over=today > date(year, 12, 31)),
            run_in(each.objective.note or ""),
        ]
        for each in found
    ]
    yield filled(columns, rows)


def _state(aim: Aim, *, is_over: bool) -> str:
    target = aim.objective.target
    if not target:
        return ""
    if aim.reached >= target:
        return _("reached")
    if is_over:
        return _("not reached")
    return _n("{count} to go", "{count} to go", target - aim.reached)


def countries(year: Year, before: Year) -> Iterator[Block]:
    """Yield how many delegations came from each country, most of them first."""
    now, then = by_country(year.delegations), by_country(before.delegations)
    if not now:
        return
    codes = sorted({*now, *then}, key=lambda code: (-now[code], -then[code], code))
    rows = [(Event.country.kind.format(code), now[code], then[code]) for code in codes]
    yield PairedBars(rows, _years(year, before))


def encounters(year: Year, before: Year) -> Iterator[Block]:
    """Yield how many encounters there were in each month."""
    if year.encounters:
        rows = monthly(by_month(year.encounters), by_month(before.encounters))
        yield Columns(rows, _years(year, before))


def projects_and_agreements(year: Year, before: Year) -> Iterator[Block]:
    """Yield how many projects were begun and agreements signed."""
    if not (year.projects or year.agreements):
        return
    rows = [
        (capital(_("projects submitted or started")), len(year.projects), len(before.projects)),
        (capital(_("agreements signed")), len(year.agreements), len(before.agreements)),
    ]
    yield PairedBars(rows, _years(year, before))


def partnerships(reader: OfficeReader, today: date) -> Iterator[Block]:
    """Yield how many partnerships are at each stage now: what they were is not kept."""
    counts = Counter(each.stage for each in reader.all(Query(Partnership)))
    if counts:
        yield Subtitle(_("As it is on {day}").format(day=format_day(today, "long")), _CAPTION)
        yield Bars([(_(stage.label), counts[stage]) for stage in Stage])


def relations(counts: Mapping[str, int], home: str) -> Iterator[Block]:
    """Yield the world with a circle for each country that the office was in touch with."""
    if counts:
        said = _("Visits, congresses, encounters and agreements of the year, by country")
        yield Subtitle(said, _CAPTION)
        yield from relation_maps(counts, home)


def _years(year: Year, before: Year) -> tuple[str, str]:
    return str(year.number), str(before.number)
