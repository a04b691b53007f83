"""Networks, working groups and committees in which the office speaks."""

from iar_desktop.domain import Meeting, Network, NetworkMember
from iar_desktop.schema.messages import N_
from iar_desktop.ui.pages.section import Group, Section, Sorting
from iar_desktop.ui.pages.sections import tabs
from iar_desktop.ui.pages.sections.creating import create_plain

SECTION = Section(
    entity=Network,
    new_label=N_("New network"),
    empty=N_("Networks and working groups stand here, with our representatives and positions."),
    groups=(
        Group(
            N_("Network"),
            (Network.acronym, Network.type, Network.organisation, Network.owner, Network.website),
        ),
        Group(N_("Description"), (Network.description, Network.positions_taken)),
    ),
    choices=(Network.type, Network.owner),
    sortings=(Sorting("title", N_("By title")),),
    pill=Network.type,
    facts=(Network.organisation, Network.owner),
    tabs=(
        tabs.links(
            "members",
            N_("Representatives"),
            NetworkMember.network,
            NetworkMember.contact,
            NetworkMember.organisation,
            NetworkMember.role,
            NetworkMember.ours,
            NetworkMember.since,
            NetworkMember.until,
        ),
        tabs.links(
            "meetings",
            N_("Meetings"),
            Meeting.network,
            Meeting.name,
            Meeting.starts_on,
            Meeting.city,
            Meeting.status,
        ),
        tabs.TIMELINE,
        tabs.FILES,
        tabs.HISTORY,
    ),
    required=(Network.name, Network.acronym, Network.type, Network.organisation),
    create=create_plain(Network),
    themed=True,
)
