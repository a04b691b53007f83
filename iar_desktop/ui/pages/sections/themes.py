"""Themes: the subjects that records are about."""

from iar_desktop.domain import Theme, Theming
from iar_desktop.schema.messages import N_
from iar_desktop.storage.directory import Entry
from iar_desktop.ui.pages.section import Group, Section, Sorting
from iar_desktop.ui.pages.sections import tabs
from iar_desktop.ui.pages.sections.creating import create_plain


def _second(theme: Theme, _entry: Entry) -> str:
    return (theme.description or "").partition("\n")[0]


SECTION = Section(
    entity=Theme,
    new_label=N_("New theme"),
    empty=N_("The subjects of the office stand here; records are sorted by them."),
    groups=(Group(N_("Theme"), (Theme.description,)),),
    second=_second,
    sortings=(Sorting("title", N_("By title")),),
    tabs=(tabs.links("records", N_("Records"), Theming.theme, Theming.about), tabs.HISTORY),
    required=(Theme.name,),
    create=create_plain(Theme),
)
