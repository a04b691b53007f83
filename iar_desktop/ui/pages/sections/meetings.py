"""Meetings of working groups, projects and the intercluster."""

from collections.abc import Mapping, Sequence

from iar_desktop.domain import Encounter, Meeting, Task
from iar_desktop.schema.messages import N_
from iar_desktop.storage.reader import Reader
from iar_desktop.ui.forms.days import DAYS
from iar_desktop.ui.pages.section import Group, Remark, Section
from iar_desktop.ui.pages.sections import event_parts, tabs
from iar_desktop.ui.pages.sections.creating import create_event


def _remarks(reader: Reader, meetings: Sequence[Meeting]) -> Mapping[str, Remark]:
    """Return what is due next, or for whom the meeting is held."""
    held_for = {each.id: each.network or each.project or each.partnership for each in meetings}
    entries = reader.entries([whom for whom in held_for.values() if whom])
    found = {key: Remark(entries[whom].title) for key, whom in held_for.items() if whom in entries}
    return {**found, **event_parts.remarks(reader, meetings)}


SECTION = Section(
    entity=Meeting,
    new_label=N_("New meeting"),
    empty=N_("Meetings stand here: of networks, projects and partnerships, in a room or online."),
    groups=(
        Group(
            N_("Meeting"),
            (
                Meeting.starts_on,
                Meeting.ends_on,
                Meeting.starts_at,
                Meeting.ends_at,
                Meeting.rule,
                Meeting.except_on,
                Meeting.city,
                Meeting.venue,
                Meeting.country,
                Meeting.zone,
                Meeting.website,
                Meeting.owner,
            ),
        ),
        Group(N_("Held for"), (Meeting.network, Meeting.project, Meeting.partnership)),
        Group(N_("Agenda"), (Meeting.purpose, Meeting.agenda, Meeting.outcome)),
        Group(N_("Report"), (Meeting.report,)),
    ),
    filters=event_parts.FILTERS,
    choices=(Meeting.network, Meeting.project, Meeting.status),
    sortings=event_parts.SORTINGS,
    pill=Meeting.status,
    second=event_parts.second,
    remarks=_remarks,
    facts=(event_parts.days_fact, Meeting.city, Meeting.owner, Meeting.network, Meeting.project),
    tabs=(
        tabs.PARTICIPANTS,
        tabs.PROGRAMME,
        tabs.tasks(Task.event),
        tabs.encounters(Encounter.event),
        tabs.FILES,
        tabs.HISTORY,
    ),
    required=(Meeting.name, DAYS, Meeting.city, Meeting.network, Meeting.project),
    create=create_event(Meeting),
    themed=True,
)
