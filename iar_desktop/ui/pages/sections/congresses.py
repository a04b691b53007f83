"""Congresses: the editions that the office watches or attends."""

from iar_desktop.domain import BudgetLine, Congress, Encounter, Task
from iar_desktop.schema import clock
from iar_desktop.schema.kinds import Integer
from iar_desktop.schema.messages import N_
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.forms.days import DAYS
from iar_desktop.ui.pages.section import Group, Section, Values
from iar_desktop.ui.pages.sections import event_actions, event_moving, event_parts, tabs
from iar_desktop.ui.pages.sections.creating import asked
from iar_desktop.ui.pages.sections.naming import name_or_id

SERIES = asked("series", Congress.series.kind, N_("Series"), required=True)
YEAR = asked("year", Integer(1990, 2200, plain=True), N_("Year"))


def _create(dossier: Dossier, values: Values) -> Congress:
    from iar_desktop.operations.congresses import plan_congress  # late: only to create

    starts_on, ends_on = values.get(DAYS) or (None, None)
    year = values.get(YEAR) or (starts_on or clock.today()).year
    return plan_congress(
        dossier,
        name_or_id(values[SERIES]) or "",
        year,
        starts_on,
        ends_on,
        city=values.get(Congress.city),
        country=values.get(Congress.country),
    )


SECTION = Section(
    entity=Congress,
    new_label=N_("New congress"),
    empty=N_(
        "Congresses stand here, one edition each: what is watched, who goes, whom we met. Plan "
        "one: its series, its dates; deadlines and tasks come by themselves."
    ),
    groups=(
        Group(
            N_("Congress"),
            (
                Congress.series,
                Congress.edition,
                *event_parts.WHEN_AND_WHERE,
                Congress.owner,
                Congress.website,
            ),
        ),
        Group(N_("Our presence"), (Congress.stand_state, Congress.stand, Congress.budget)),
        Group(N_("Purpose and messages"), (Congress.purpose, Congress.outcome, Congress.messages)),
        Group(N_("Travel"), (Congress.travel, Congress.hotel)),
        Group(N_("Mission report"), (Congress.report, Congress.learnt, Congress.recommendations)),
    ),
    filters=event_parts.FILTERS,
    choices=(Congress.country, Congress.series, Congress.status),
    sortings=event_parts.SORTINGS,
    pill=Congress.status,
    second=event_parts.second,
    remarks=event_parts.remarks,
    facts=(Congress.country, Congress.city, event_parts.days_fact, Congress.owner, Congress.series),
    actions=(event_actions.NEXT_EDITION, event_actions.PREPARE, event_moving.MOVE),
    tabs=(
        tabs.PARTICIPANTS,
        event_parts.DEADLINES,
        tabs.PROGRAMME,
        tabs.encounters(Encounter.event),
        tabs.tasks(Task.event),
        tabs.budget(BudgetLine.event),
        tabs.FILES,
        tabs.HISTORY,
    ),
    required=(SERIES, YEAR, DAYS, Congress.city, Congress.country),
    create=_create,
    kept=event_moving.say_what_stayed,
    themed=True,
)
