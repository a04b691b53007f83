"""Congress series: EFIB, World Bio Markets…, and their editions."""

from iar_desktop.domain import Congress, CongressSeries
from iar_desktop.schema.messages import N_
from iar_desktop.ui.pages.section import Group, Section
from iar_desktop.ui.pages.sections import event_actions, tabs
from iar_desktop.ui.pages.sections.creating import create_plain

SECTION = Section(
    entity=CongressSeries,
    new_label=N_("New congress series"),
    empty=N_("Congresses that come back stand here, with all their editions."),
    groups=(
        Group(
            N_("Series"),
            (
                CongressSeries.acronym,
                CongressSeries.organiser,
                CongressSeries.rhythm,
                CongressSeries.website,
            ),
        ),
        Group(N_("Description"), (CongressSeries.description,)),
    ),
    facts=(CongressSeries.organiser, CongressSeries.rhythm),
    actions=(event_actions.NEXT_EDITION,),
    tabs=(
        tabs.links(
            "editions",
            N_("Editions"),
            Congress.series,
            Congress.name,
            Congress.starts_on,
            Congress.city,
            Congress.country,
            Congress.status,
            orders=(Congress.starts_on.descending(),),
        ),
        tabs.FILES,
        tabs.HISTORY,
    ),
    required=(CongressSeries.name, CongressSeries.acronym, CongressSeries.organiser),
    create=create_plain(CongressSeries),
    themed=True,
)
