"""The cover of an activity report, and the year in figures."""

from collections.abc import Iterator
from datetime import date

from iar_desktop.documents.activity.figures import Figure, Figures
from iar_desktop.documents.activity.year import Year
from iar_desktop.documents.kit.block import Block, PageBreak
from iar_desktop.documents.kit.cover import Cover
from iar_desktop.documents.kit.heading import Title, subtitle
from iar_desktop.documents.reading.office import confidentiality
from iar_desktop.domain import Office
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.messages import _


def cover(office: Office, year: int, today: date) -> Iterator[Block]:
    """Yield a page with the year and the office."""
    lines = [_state(year, today), confidentiality(office)]
    title = _("Activity report {year}").format(year=year)
    yield Cover(title, office.name, [each for each in lines if each])
    yield PageBreak()


def figures(year: Year, before: Year, today: date) -> Iterator[Block]:
    """Yield the head of the first page: what was done, in numbers."""
    yield Title(_("The year {year} in figures").format(year=year.number))
    if state := _state(year.number, today):
        yield subtitle(state)
    yield Figures(
        [
            Figure(label, now, then)
            for label, now, then in (
                (_("delegations received"), len(year.delegations), len(before.delegations)),
                (_("congresses attended"), len(year.congresses), len(before.congresses)),
                (_("events hosted"), len(year.hosted), len(before.hosted)),
                (_("encounters"), len(year.encounters), len(before.encounters)),
                (
                    _("projects submitted or started"),
                    len(year.projects),
                    len(before.projects),
                ),
                (_("agreements signed"), len(year.agreements), len(before.agreements)),
            )
        ],
        before.number,
    )


def _state(year: int, today: date) -> str:
    """Return until when the year has been told, where it is not over."""
    if today.year != year:
        return ""
    return _("As it is on {day}").format(day=format_day(today, "long"))
