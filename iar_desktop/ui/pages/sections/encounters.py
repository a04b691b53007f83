"""Encounters: whom we met, where, what was said."""

from iar_desktop.domain import Encounter, Task
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.messages import N_
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.pages.section import Group, Section, Sorting, Values
from iar_desktop.ui.pages.sections import tabs
from iar_desktop.ui.pages.sections.naming import name_or_id


def _second(encounter: Encounter, entry: Entry) -> str:
    day = format_day(encounter.happened_on, "medium") if encounter.happened_on else ""
    return " · ".join(part for part in (day, entry.subtitle) if part)


def _create(dossier: Dossier, values: Values) -> Encounter:
    from iar_desktop.operations.encounters import log_encounter  # late: only to create

    own = (Encounter.contact, Encounter.organisation, Encounter.happened_on)
    return log_encounter(
        dossier,
        name_or_id(values.get(Encounter.contact)),
        name_or_id(values.get(Encounter.organisation)),
        values.get(Encounter.happened_on),
        **{field.name: value for field, value in values.items() if field not in own},
    )


SECTION = Section(
    entity=Encounter,
    new_label=N_("New encounter"),
    empty=N_(
        "Encounters stand here: whom we met, at which event, what was said. Ctrl+J notes one in "
        "a single line from anywhere."
    ),
    groups=(
        Group(
            N_("Encounter"),
            (
                Encounter.contact,
                Encounter.organisation,
                Encounter.event,
                Encounter.happened_on,
                Encounter.place,
                Encounter.staff,
            ),
        ),
        Group(N_("What was said"), (Encounter.summary,)),
    ),
    choices=(Encounter.type, Encounter.event, Encounter.staff),
    sortings=(
        Sorting("latest", N_("Latest first"), Encounter.happened_on.descending()),
        Sorting("title", N_("By title")),
    ),
    pill=Encounter.type,
    second=_second,
    facts=(Encounter.happened_on, Encounter.contact, Encounter.organisation, Encounter.event),
    tabs=(tabs.tasks(Task.encounter), tabs.FILES, tabs.HISTORY),
    required=(
        Encounter.contact,
        Encounter.organisation,
        Encounter.event,
        Encounter.happened_on,
        Encounter.summary,
    ),
    create=_create,
)
