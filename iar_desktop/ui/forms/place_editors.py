"""Editors of countries and time zones, found by their names in both languages."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from iar_desktop.schema.kinds.places import country_names
from iar_desktop.schema.messages import LANGUAGES, language
from iar_desktop.storage.directory import Entry
from iar_desktop.ui.forms.pick_editor import PickEditor, matching
from iar_desktop.ui.widgets.popup_model import PopupRow


class CountryEditor(PickEditor):
    """A country: typed in French, English or as its code, shown with its flag."""

    def rows(self, text: str) -> Sequence[PopupRow]:
        own = country_names(language())
        return [PopupRow(code, own[code], country=code) for code in matching(text, _countries())]


class TimeZoneEditor(PickEditor):
    """A time zone: typed by its city, shown with its hour now."""

    def load(self, value: Any, entries: Mapping[str, Entry]) -> None:
        super().load(value, entries)
        self.line.setText(value or "")

    def rows(self, text: str) -> Sequence[PopupRow]:
        found = matching(text, _zones(), 30)
        return [PopupRow(zone, zone.replace("_", " "), hint=_hour(zone)) for zone in found]


@cache
def _countries() -> dict[str, tuple[str, ...]]:
    from iar_desktop.schema.folding import fold

    names = [country_names(spoken) for spoken in LANGUAGES]
    codes = sorted(names[0], key=lambda code: fold(names[0][code]))
    return {code: (*(each[code] for each in names), code) for code in codes}


@cache
def _zones() -> dict[str, tuple[str, ...]]:
    # The aliases without a continent (GB, Zulu) and the offsets (Etc/GMT+5) only confuse.
    known = (zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/"))
    return {zone: (zone.rpartition("/")[2].replace("_", " "), zone) for zone in sorted(known)}


def _hour(zone: str) -> str:
    return datetime.now(ZoneInfo(zone)).strftime("%H:%M")
