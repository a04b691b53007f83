"""Delegations: the visits that the office receives."""

from iar_desktop.domain import BudgetLine, Contact, Delegation, Encounter, Participation, Task
from iar_desktop.domain.participations import Role
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Query, Reader
from iar_desktop.ui.forms.days import DAYS
from iar_desktop.ui.pages.section import Group, Section, Values
from iar_desktop.ui.pages.sections import event_actions, event_moving, event_parts, tabs
from iar_desktop.ui.pages.sections.naming import name_or_id
from iar_desktop.ui.widgets.facts_line import Fact


def _head(reader: Reader, visit: Delegation) -> Fact | None:
    leads = Query(Participation).where(
        Participation.event.equals(visit.id), Participation.role.equals(Role.HEAD)
    )
    head = reader.first(leads)
    person = reader.get(Contact, head.contact) if head else None
    if head is None or person is None:
        return None
    native = f" ({person.native()})" if person.native() else ""
    function = f", {head.function}" if head.function else ""
    text = _("Head of delegation: {name}").format(name=person.title() + native + function)
    return Fact(text, link=person.id)


def _create(dossier: Dossier, values: Values) -> Delegation:
    from iar_desktop.operations.visits import plan_visit  # late: only to create

    starts_on, ends_on = values.get(DAYS) or (None, None)
    headcount = values.get(Delegation.headcount)
    return plan_visit(
        dossier,
        values[Delegation.name],
        values.get(Delegation.country),
        starts_on,
        ends_on,
        lead_organisation=name_or_id(values.get(Delegation.lead_organisation)),
        headcount=headcount,
    )


SECTION = Section(
    entity=Delegation,
    new_label=N_("New delegation"),
    empty=N_(
        "Visits from abroad stand here, from the first request to the follow-up. Note a request: "
        "title, country, dates; the preparation tasks come by themselves."
    ),
    groups=(
        Group(
            N_("Visit"),
            (
                *event_parts.WHEN_AND_WHERE,
                Delegation.headcount,
                Delegation.lead_organisation,
                Delegation.owner,
                Delegation.requested_on,
            ),
        ),
        Group(
            N_("Purpose and messages"),
            (
                Delegation.purpose,
                Delegation.outcome,
                Delegation.talking_points,
                Delegation.likely_questions,
            ),
        ),
        Group(N_("Background"), (Delegation.scene_setter, Delegation.report)),
    ),
    filters=event_parts.FILTERS,
    choices=(Delegation.country, Delegation.owner, Delegation.status),
    sortings=event_parts.SORTINGS,
    pill=Delegation.status,
    second=event_parts.second,
    remarks=event_parts.remarks,
    facts=(
        Delegation.country,
        event_parts.days_fact,
        event_parts.headcount_fact,
        Delegation.owner,
        _head,
    ),
    actions=(event_actions.PREPARE, event_moving.MOVE),
    tabs=(
        tabs.PROGRAMME,
        tabs.DELEGATES,
        tabs.fields(
            "logistics",
            N_("Logistics"),
            Group(
                N_("Languages and company"),
                (Delegation.interpreter, Delegation.interpreter_name, Delegation.escort),
            ),
            Group(N_("On the way"), (Delegation.transport, Delegation.travel)),
            Group(N_("Bed and board"), (Delegation.hotel, Delegation.meals)),
            Group(N_("On the day"), (Delegation.day_contacts,)),
        ),
        tabs.tasks(Task.event),
        tabs.encounters(Encounter.event),
        tabs.budget(BudgetLine.event),
        tabs.FILES,
        tabs.HISTORY,
    ),
    required=(
        Delegation.name,
        Delegation.country,
        DAYS,
        Delegation.lead_organisation,
        Delegation.headcount,
    ),
    create=_create,
    kept=event_moving.say_what_stayed,
    themed=True,
)
