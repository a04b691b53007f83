"""Country dossiers: what the office knows and wants of a country."""

from iar_desktop.domain import Country
from iar_desktop.schema.conditions import Condition
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage.directory import Entry
from iar_desktop.ui.pages.section import Filter, Group, Section, Sorting
from iar_desktop.ui.pages.sections import tabs
from iar_desktop.ui.pages.sections.creating import create_plain


def _priority() -> Condition:
    return Country.priority.equals(True)


def _second(country: Country, entry: Entry) -> str:
    return _("Priority country") if country.priority else entry.subtitle


SECTION = Section(
    entity=Country,
    new_label=N_("New country"),
    empty=N_("Country dossiers stand here: situation, strategy, interlocutors, customs."),
    groups=(
        Group(
            N_("Country"),
            (Country.country, Country.priority, Country.owner, Country.languages_note),
        ),
        Group(N_("Situation"), (Country.situation,)),
        Group(N_("Our strategy"), (Country.strategy, Country.interlocutors)),
        Group(N_("Customs and protocol"), (Country.customs,)),
    ),
    filters=(Filter("priority", N_("Priority"), _priority),),
    choices=(Country.owner,),
    sortings=(Sorting("title", N_("By name")),),
    second=_second,
    facts=(Country.country, Country.owner),
    tabs=(tabs.TIMELINE, tabs.FILES, tabs.HISTORY),
    required=(Country.country, Country.priority, Country.owner),
    create=create_plain(Country),
    themed=True,
)
