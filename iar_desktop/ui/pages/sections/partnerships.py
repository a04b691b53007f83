"""Partnerships: what the office builds with one organisation."""

from collections.abc import Mapping, Sequence

from iar_desktop.domain import Agreement, Meeting, Partnership, Task
from iar_desktop.domain.partnerships import Stage
from iar_desktop.schema import clock
from iar_desktop.schema.conditions import Condition, Order, every
from iar_desktop.schema.dates import format_deadline
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.reader import Reader
from iar_desktop.ui.pages.section import Filter, Group, Remark, Section, Sorting, Values
from iar_desktop.ui.pages.sections import tabs
from iar_desktop.ui.pages.sections.creating import asked
from iar_desktop.ui.pages.sections.naming import name_or_id
from iar_desktop.ui.pages.sections.signing import SIGN

PARTNER = asked("organisation", Partnership.organisation.kind, N_("Organisation"), required=True)


def _intercluster() -> Condition:
    return Partnership.intercluster.equals(True)


def _late() -> Condition:
    return every(
        Partnership.next_step_on.before(clock.today()), Partnership.stage.differs(Stage.DORMANT)
    )


def _remarks(_reader: Reader, records: Sequence[Partnership]) -> Mapping[str, Remark]:
    today = clock.today()
    return {
        each.id: Remark(_step(each), each.is_late(today))
        for each in records
        if each.next_step or each.next_step_on
    }


def _step(partnership: Partnership) -> str:
    day = partnership.next_step_on
    said = format_deadline(day, clock.today()) if day else ""
    step = partnership.next_step or _("Next step")
    return _("{task}: {day}").format(task=step, day=said) if said else step


def _second(_partnership: Partnership, entry: Entry) -> str:
    """Return the organisation, unless the partnership is called after it."""
    return "" if entry.subtitle == entry.title else entry.subtitle


def _create(dossier: Dossier, values: Values) -> Partnership:
    from iar_desktop.operations.partnerships import start_partnership  # late: only to create

    rest = {
        field.name: value
        for field, value in values.items()
        if field not in (PARTNER, Partnership.stage) and value is not None
    }
    stage = values.get(Partnership.stage) or Stage.IDENTIFIED
    return start_partnership(dossier, name_or_id(values[PARTNER]) or "", stage, **rest)


SECTION = Section(
    entity=Partnership,
    new_label=N_("New partnership"),
    empty=N_(
        "Partnerships stand here, from the first idea to the agreement. Choose the organisation "
        "to begin with."
    ),
    groups=(
        Group(
            N_("Partnership"),
            (
                Partnership.organisation,
                Partnership.stage,
                Partnership.country,
                Partnership.contact,
                Partnership.owner,
                Partnership.intercluster,
                Partnership.proximity,
                Partnership.since,
            ),
        ),
        Group(N_("Next step"), (Partnership.next_step, Partnership.next_step_on)),
        Group(N_("Summary"), (Partnership.summary,)),
    ),
    filters=(
        Filter("intercluster", N_("Intercluster"), _intercluster),
        Filter("late", N_("Late"), _late),
    ),
    choices=(Partnership.stage, Partnership.country, Partnership.owner),
    sortings=(
        Sorting("title", N_("By title")),
        Sorting("step", N_("Next step first"), Order(Partnership.next_step_on)),
        Sorting("changed", N_("Last changed first"), Partnership.updated_at.descending()),
    ),
    pill=Partnership.stage,
    second=_second,
    remarks=_remarks,
    facts=(
        Partnership.country,
        Partnership.organisation,
        Partnership.contact,
        Partnership.owner,
    ),
    actions=(SIGN,),
    tabs=(
        tabs.links(
            "agreements",
            N_("Agreements"),
            Agreement.partnership,
            Agreement.name,
            Agreement.type,
            Agreement.status,
            Agreement.signed_on,
            Agreement.ends_on,
            Agreement.renewal,
        ),
        tabs.links(
            "meetings",
            N_("Meetings"),
            Meeting.partnership,
            Meeting.name,
            Meeting.starts_on,
            Meeting.city,
            Meeting.status,
        ),
        tabs.tasks(Task.partnership),
        tabs.TIMELINE,
        tabs.FILES,
        tabs.HISTORY,
    ),
    required=(PARTNER, Partnership.stage, Partnership.next_step, Partnership.next_step_on),
    create=_create,
    printed_whole=True,
    themed=True,
)
