"""Hosted events: conferences, workshops and tours that the office organises."""

from iar_desktop.domain import BudgetLine, Encounter, HostedEvent, Task
from iar_desktop.schema.messages import N_
from iar_desktop.ui.forms.days import DAYS
from iar_desktop.ui.pages.section import Group, Section
from iar_desktop.ui.pages.sections import event_moving, event_parts, tabs
from iar_desktop.ui.pages.sections.creating import create_event

SECTION = Section(
    entity=HostedEvent,
    new_label=N_("New hosted event"),
    empty=N_("Events that the office organises stand here, with programme and registrations."),
    groups=(
        Group(N_("Event"), (*event_parts.WHEN_AND_WHERE, HostedEvent.owner, HostedEvent.website)),
        Group(
            N_("Registration"),
            (
                HostedEvent.capacity,
                HostedEvent.registration_opens,
                HostedEvent.registration_closes,
                HostedEvent.catering,
            ),
        ),
        Group(
            N_("Purpose and messages"),
            (HostedEvent.purpose, HostedEvent.outcome, HostedEvent.talking_points),
        ),
        Group(N_("Travel"), (HostedEvent.travel, HostedEvent.hotel)),
        Group(N_("Report"), (HostedEvent.report,)),
    ),
    filters=event_parts.FILTERS,
    choices=(HostedEvent.status, HostedEvent.owner),
    sortings=event_parts.SORTINGS,
    pill=HostedEvent.status,
    second=event_parts.second,
    remarks=event_parts.remarks,
    facts=(HostedEvent.city, HostedEvent.venue, event_parts.days_fact, HostedEvent.owner),
    actions=(event_moving.MOVE,),
    tabs=(
        tabs.PROGRAMME,
        tabs.PARTICIPANTS,
        event_parts.DEADLINES,
        tabs.tasks(Task.event),
        tabs.encounters(Encounter.event),
        tabs.budget(BudgetLine.event),
        tabs.FILES,
        tabs.HISTORY,
    ),
    required=(HostedEvent.name, DAYS, HostedEvent.city, HostedEvent.venue, HostedEvent.capacity),
    create=create_event(HostedEvent),
    kept=event_moving.say_what_stayed,
    themed=True,
)
