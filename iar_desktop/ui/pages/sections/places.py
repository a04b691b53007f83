"""Places of programmes, and how long it takes between them."""

from iar_desktop.domain import Place, TravelTime
from iar_desktop.schema.messages import N_
from iar_desktop.storage.directory import Entry
from iar_desktop.ui.pages.section import Group, Section, Sorting
from iar_desktop.ui.pages.sections import tabs
from iar_desktop.ui.pages.sections.creating import create_plain


def _second(place: Place, _entry: Entry) -> str:
    return place.city or ""


SECTION = Section(
    entity=Place,
    new_label=N_("New place"),
    empty=N_("The places of your programmes stand here: travel times are reckoned by them."),
    groups=(
        Group(
            N_("Place"),
            (Place.city, Place.country, Place.address, Place.position, Place.zone, Place.note),
        ),
    ),
    second=_second,
    facts=(Place.city, Place.country),
    choices=(Place.country,),
    sortings=(Sorting("title", N_("By title")),),
    tabs=(
        tabs.both_ways(
            "ways",
            N_("Travel times"),
            (TravelTime.start, TravelTime.destination),
            TravelTime.destination,
            TravelTime.minutes,
            TravelTime.note,
            told=N_("Entered at other places"),
        ),
        tabs.FILES,
        tabs.HISTORY,
    ),
    required=(Place.name, Place.city, Place.country, Place.position),
    create=create_plain(Place),
)
