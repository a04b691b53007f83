"""Agreements: papers signed with partners, and when they lapse."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from iar_desktop.domain import Agreement
from iar_desktop.domain.partnerships import AgreementStatus
from iar_desktop.schema import clock
from iar_desktop.schema.conditions import Condition, Order, every
from iar_desktop.schema.dates import format_day
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage.reader import Reader
from iar_desktop.ui.pages.section import Filter, Group, Remark, Section, Sorting
from iar_desktop.ui.pages.sections import tabs
from iar_desktop.ui.pages.sections.creating import create_plain

_SOON = timedelta(days=90)


def _lapsing() -> Condition:
    return every(
        Agreement.status.equals(AgreementStatus.SIGNED),
        Agreement.ends_on.at_most(clock.today() + _SOON),
    )


def _remarks(_reader: Reader, records: Sequence[Agreement]) -> Mapping[str, Remark]:
    soon = clock.today() + _SOON
    return {
        each.id: Remark(
            _("Ends on {day}").format(day=format_day(each.ends_on)),
            each.status is AgreementStatus.SIGNED and each.ends_on <= soon,
        )
        for each in records
        if each.ends_on
    }


SECTION = Section(
    entity=Agreement,
    new_label=N_("New agreement"),
    empty=N_("Memoranda, letters and agreements stand here; the ones about to lapse say so."),
    groups=(
        Group(
            N_("Agreement"),
            (
                Agreement.type,
                Agreement.status,
                Agreement.partnership,
                Agreement.organisation,
                Agreement.signed_on,
                Agreement.ends_on,
                Agreement.renewal,
            ),
        ),
        Group(N_("Content"), (Agreement.summary,)),
    ),
    filters=(Filter("lapsing", N_("About to lapse"), _lapsing, sorting="end"),),
    choices=(Agreement.type, Agreement.status),
    sortings=(
        Sorting("title", N_("By title")),
        Sorting("end", N_("First to end"), Order(Agreement.ends_on)),
        Sorting("signed", N_("Last signed first"), Agreement.signed_on.descending()),
    ),
    pill=Agreement.status,
    remarks=_remarks,
    facts=(Agreement.type, Agreement.partnership, Agreement.organisation),
    tabs=(tabs.FILES, tabs.HISTORY),
    required=(
        Agreement.name,
        Agreement.partnership,
        Agreement.type,
        Agreement.signed_on,
        Agreement.ends_on,
    ),
    create=create_plain(Agreement),
)
