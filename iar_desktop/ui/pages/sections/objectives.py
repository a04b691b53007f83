"""Yearly objectives and their indicators."""

from iar_desktop.domain import Objective
from iar_desktop.schema import clock
from iar_desktop.schema.conditions import Condition
from iar_desktop.schema.messages import N_, _, grouped
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Reader
from iar_desktop.ui.pages.section import Filter, Group, Section, Sorting, Values
from iar_desktop.ui.pages.sections import tabs
from iar_desktop.ui.pages.sections.creating import create_plain
from iar_desktop.ui.widgets.facts_line import Fact


def _this_year() -> Condition:
    return Objective.year.equals(clock.today().year)


def _reached(reader: Reader, objective: Objective) -> Fact | None:
    from iar_desktop.operations.objectives import progress  # late: only for a record

    now = progress(reader, objective, clock.today())
    if now.target is None:
        return None
    return Fact(
        _("{reached} of {target} reached").format(
            reached=grouped(now.reached), target=grouped(now.target)
        )
    )


def _create(dossier: Dossier, values: Values) -> Objective:
    return create_plain(Objective)(dossier, {Objective.year: clock.today().year, **values})


SECTION = Section(
    entity=Objective,
    new_label=N_("New objective"),
    empty=N_("What the office wants to reach in a year stands here, and how far it is."),
    groups=(
        Group(
            N_("Objective"),
            (
                Objective.year,
                Objective.indicator,
                Objective.target,
                Objective.reached,
                Objective.note,
            ),
        ),
    ),
    filters=(Filter("year", N_("This year"), _this_year),),
    choices=(Objective.indicator,),
    sortings=(
        Sorting("year", N_("Latest first"), Objective.year.descending()),
        Sorting("title", N_("By title")),
    ),
    pill=Objective.indicator,
    facts=(Objective.year, _reached),
    tabs=(tabs.HISTORY,),
    required=(Objective.name, Objective.indicator, Objective.target),
    create=_create,
)
