"""What is shown: chips for kinds, people, country; menus for holidays and zones."""

from abc import abstractmethod
from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtWidgets import QWidget

from iar_desktop.domain.calendar.entry import KINDS
from iar_desktop.schema.kinds.places import country_names
from iar_desktop.schema.messages import _, language
from iar_desktop.ui.calendar.model import CalendarModel
from iar_desktop.ui.calendar.words import KIND_PLURALS, by_name
from iar_desktop.ui.calendar.zones import OFFERED, place_name
from iar_desktop.ui.widgets.chip import Chip
from iar_desktop.ui.widgets.flow_layout import FlowLayout
from iar_desktop.ui.widgets.menu import Menu
from iar_desktop.ui.widgets.surface import Surface

_MOST_NAMED = 4
_NEIGHBOURS = ("FR", "BE", "DE", "GB", "ES", "IT", "NL", "CH", "US", "CA", "BR", "JP", "CN", "IN")


class Filters(Surface):
    """The row of chips; each change is kept for the next time."""

    def __init__(self, model: CalendarModel, parent: QWidget | None = None) -> None:
        """Filter ``model``."""
        super().__init__("panel", "bottom", parent=parent)
        self.setObjectName("calendar-filters")
        self._model = model
        self.kinds = {kind: self._kind_chip(kind) for kind in KINDS}
        self.people = _menu_chip("filter-people", self._fill_people)
        self.country = _menu_chip("filter-country", self._fill_countries)
        self.finished = Chip(_("Finished"), checked=model.choice.finished)
        self.finished.setObjectName("filter-finished")
        self.finished.toggled.connect(self._take_finished)
        flow = FlowLayout(gap=6, line_gap=6)
        flow.setContentsMargins(16, 4, 16, 8)
        for chip in (*self.kinds.values(), self.finished, self.people, self.country):
            flow.addWidget(chip)
        self.setLayout(flow)
        model.filtered.connect(self.follow)
        self.follow()

    def _kind_chip(self, kind: str) -> Chip:
        chip = Chip(_(KIND_PLURALS[kind]), checked=kind in self._model.choice.kinds)
        chip.setObjectName(f"filter-{kind}")
        chip.toggled.connect(lambda on: self._take_kind(kind, on=on))
        return chip

    def _take_kind(self, kind: str, *, on: bool) -> None:
        choice = self._model.choice
        kinds = choice.kinds | {kind} if on else choice.kinds - {kind}
        self._model.choose(choice._replace(kinds=kinds))

    def _take_finished(self, on: bool) -> None:
        self._model.choose(self._model.choice._replace(finished=on))

    def follow(self) -> None:
        """Say on the chips what is chosen."""
        choice = self._model.choice
        names = self._model.shown.names
        chosen = [names.get(each, "?") for each in by_name(choice.people, names)]
        _set(self.people, ", ".join(chosen) or _("Everyone"), on=bool(chosen))
        country = country_names(language()).get(choice.country, choice.country)
        _set(self.country, country or _("All countries"), on=bool(country))

    def _fill_people(self, menu: Menu) -> None:
        chosen = self._model.choice.people
        menu.add(_("Everyone"), lambda: self._take_people(frozenset()), checked=not chosen)
        menu.addSeparator()
        for person, name in self._model.shown.names.items():
            action = menu.add(name, partial(self._turn_person, person), checked=person in chosen)
            action.setObjectName(f"person-{person}")

    def _turn_person(self, person: str) -> None:
        self._take_people(self._model.choice.people ^ {person})

    def _take_people(self, people: frozenset[str]) -> None:
        self._model.choose(self._model.choice._replace(people=people))

    def _fill_countries(self, menu: Menu) -> None:
        names = country_names(language())
        chosen = self._model.choice.country
        menu.add(_("All countries"), lambda: self._take_country(""), checked=not chosen)
        menu.addSeparator()
        known = {*self._model.shown.countries, *([chosen] if chosen else [])}
        for code in by_name(known, names):
            menu.add(
                f"{names.get(code, code)} ({code})",
                partial(self._take_country, code),
                checked=code == chosen,
            )

    def _take_country(self, code: str) -> None:
        self._model.choose(self._model.choice._replace(country=code))


class _ModelChip(Chip):
    """A chip that says what the calendar shows, with a menu made when it is opened."""

    name = ""

    def __init__(self, model: CalendarModel, parent: QWidget | None = None) -> None:
        """Choose for ``model``."""
        super().__init__("", parent=parent)
        self.setObjectName(self.name)
        self._model = model
        menu = Menu()
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self.set_menu(menu)
        model.filtered.connect(self._follow)
        self._follow()

    @abstractmethod
    def _follow(self) -> None:
        """Say what is chosen."""

    @abstractmethod
    def _fill(self, menu: Menu) -> None:
        """Offer what there is to choose."""


class HolidaysChip(_ModelChip):
    """Whose public holidays are shown."""

    name = "calendar-holidays"

    def _follow(self) -> None:
        codes = self._model.holiday_countries
        shown = " ".join(codes[:_MOST_NAMED]) + ("…" if len(codes) > _MOST_NAMED else "")
        self.setText(_("Public holidays: {countries}").format(countries=shown or _("none")))
        self.updateGeometry()

    def _fill(self, menu: Menu) -> None:
        menu.clear()
        names = country_names(language())
        chosen = self._model.holiday_countries
        others = {*self._model.shown.countries, *_NEIGHBOURS}.difference(chosen)
        for code in (*chosen, *by_name(others, names)):
            menu.add(
                f"{names.get(code, code)} ({code})",
                partial(self._turn, code),
                checked=code in chosen,
            )

    def _turn(self, code: str) -> None:
        chosen = list(self._model.holiday_countries)
        if code in chosen:
            chosen.remove(code)
        else:
            chosen.append(code)
        self._model.show_holidays(chosen)


class ZonesChip(_ModelChip):
    """In which zone times are shown, and which other stands beside it."""

    name = "calendar-zones"

    def _follow(self) -> None:
        model = self._model
        shown = [place_name(each) for each in (model.zone, model.second_zone) if each]
        self.setText(_("Time zone: {places}").format(places=" + ".join(shown)))
        self.updateGeometry()

    def _fill(self, menu: Menu) -> None:
        menu.clear()
        model = self._model
        zones = tuple(dict.fromkeys((model.zone, *model.shown.zones, *OFFERED)))
        first = Menu(_("Times of"), menu)
        self._add(first, zones, model.zone, lambda zone: (zone, model.second_zone))
        menu.addMenu(first)
        menu.addSeparator()
        menu.add(
            _("No second time zone"),
            lambda: model.show_zones(model.zone, ""),
            checked=not model.second_zone,
        )
        others = [zone for zone in zones if zone != model.zone]
        self._add(menu, others, model.second_zone, lambda zone: (model.zone, zone))

    def _add(
        self,
        menu: Menu,
        zones: Iterable[str],
        chosen: str,
        both: Callable[[str], tuple[str, str]],
    ) -> None:
        for zone in zones:
            action = menu.add(
                place_name(zone),
                partial(self._model.show_zones, *both(zone)),
                checked=zone == chosen,
            )
            action.setObjectName(f"zone-{zone}")


def _menu_chip(name: str, fill: Callable[[Menu], None]) -> Chip:
    chip = Chip("")
    chip.setObjectName(name)
    menu = Menu()

    def show() -> None:
        menu.clear()
        fill(menu)

    menu.aboutToShow.connect(show)
    chip.set_menu(menu)
    return chip


def _set(chip: Chip, text: str, *, on: bool) -> None:
    chip.setChecked(on)
    if chip.text() != text:
        chip.setText(text)
        chip.updateGeometry()
