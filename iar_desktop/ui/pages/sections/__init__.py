"""The sections by entity kind; each is imported when it is first asked for."""

from collections.abc import Iterator, Mapping
from importlib import import_module

from iar_desktop.ui.pages.section import Section

_MODULES = {
    "delegation": "delegations",
    "congress": "congresses",
    "series": "congress_series",
    "hosted-event": "hosted_events",
    "meeting": "meetings",
    "deadline": "deadlines",
    "session": "sessions",
    "place": "places",
    "contact": "people",
    "organisation": "organisations",
    "partnership": "partnerships",
    "agreement": "agreements",
    "project": "projects",
    "network": "networks",
    "country": "countries",
    "watch-note": "watch",
    "task": "tasks",
    "encounter": "encounters",
    "objective": "objectives",
    "theme": "themes",
    "note": "notes",
    "attachment": "attachments",
}


class _Sections(Mapping[str, Section]):
    """``SECTIONS["contact"]``; looking one up loads its module only."""

    def __getitem__(self, kind: str) -> Section:
        found = import_module(f"{__name__}.{_MODULES[kind]}").SECTION
        assert isinstance(found, Section)  # noqa: S101 - each module declares one
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(_MODULES)

    def __len__(self) -> int:
        return len(_MODULES)


SECTIONS: Mapping[str, Section] = _Sections()
