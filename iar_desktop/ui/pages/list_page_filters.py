"""The chips above a list: filters of which one is on, menus of values, the order."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from iar_desktop.domain import Theming
from iar_desktop.schema.conditions import All, Condition, Order
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import _, grouped
from iar_desktop.storage.reader import EVERYTHING
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.pages.list_page_choices import ChoiceValue, choice_condition, choice_values
from iar_desktop.ui.pages.list_page_state import ListState
from iar_desktop.ui.pages.section import Section
from iar_desktop.ui.theme import flag
from iar_desktop.ui.widgets.chip import Chip
from iar_desktop.ui.widgets.flow_layout import FlowLayout
from iar_desktop.ui.widgets.icon_button import IconButton
from iar_desktop.ui.widgets.menu import Menu

_MOST_LINES = 2


class FilterChips(QWidget):
    """``condition`` and ``order`` say what was chosen; ``changed`` tells of a new choice.

    What finds no place on two lines, from the last choice on, stands in the menu of one chip.
    """

    changed = Signal()

    def __init__(
        self, desk: Desk, section: Section, state: ListState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk, self._section, self.state = desk, section, state
        self.setObjectName("filters")
        if state.filter is None:
            state.filter = next((each.key for each in section.filters if each.usual), "")
        self._labels: dict[str, str] = {}
        self._toggles: dict[str, Chip] = {}
        self._menus: dict[str, Chip] = {}
        self._flow = FlowLayout(self, gap=6, line_gap=6)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if section.filters:
            self._add_toggle("", _("All"))
        for each in section.filters:
            self._add_toggle(each.key, _(each.label))
        for wanted in self.choices():
            self._add_menu(wanted)
        self._more = self._add_more()
        self._show_state()
        self._name_chosen()

    def choices(self) -> Sequence[Field[Any]]:
        """Return the fields that have a menu, the themes of the record last."""
        themes: tuple[Field[Any], ...] = (Theming.theme,) if self._section.themed else ()
        return (*self._section.choices, *themes)

    def condition(self) -> Condition:
        """Return what the chips ask of the records."""
        parts = [
            each.condition() for each in self._section.filters if each.key == self.state.filter
        ]
        for wanted in self.choices():
            words = self.state.choices.get(wanted.name)
            if words:
                parts.append(choice_condition(wanted, words))
        return All(tuple(parts)) if parts else EVERYTHING

    def order(self) -> Order | None:
        """Return the order of the list, None for the one by title."""
        key = self.sorting()
        return next((each.order for each in self._section.sortings if each.key == key), None)

    def sorting(self) -> str:
        """Return the key of the order in force: chosen by hand, the filter's, the first one."""
        on = next((each for each in self._section.filters if each.key == self.state.filter), None)
        first = self._section.sortings[0].key if self._section.sortings else ""
        return self.state.sorting or (on.sorting if on else "") or first

    def is_filtering(self) -> bool:
        """Return whether anything is left out."""
        return bool(self.state.filter or any(self.state.choices.values()))

    def clear(self) -> None:
        """Leave nothing out."""
        self.state.filter, self.state.choices = "", {}
        self._changed()

    def _add_toggle(self, key: str, label: str) -> None:
        chip = Chip(label)
        chip.setObjectName(f"filter-{key or 'all'}")
        chip.clicked.connect(lambda: self._toggle(key))
        self._toggles[key] = chip
        self._flow.addWidget(chip)

    def _add_menu(self, wanted: Field[Any]) -> None:
        menu = Menu(_(wanted.label), parent=self)
        chip = Chip(_(wanted.label), menu=menu)
        chip.setObjectName(f"choice-{wanted.name}")
        menu.aboutToShow.connect(lambda: self._fill(wanted, menu))
        self._menus[wanted.name] = chip
        self._flow.addWidget(chip)

    def _add_more(self) -> Chip:
        menu = Menu(parent=self)
        menu.aboutToShow.connect(lambda: self._fill_more(menu))
        chip = Chip(_("Filters"), menu=menu)
        chip.setObjectName("choice-more")
        chip.hide()
        self._flow.addWidget(chip)
        return chip

    def _fill_more(self, menu: Menu) -> None:
        menu.clear()
        for chip in self._menus.values():
            own = chip.menu()
            if chip.isHidden() and own is not None:
                menu.addMenu(own)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        """Hide the last choices that nothing was chosen of until the rest stands on two lines."""
        focused = next((each for each in self._menus.values() if each.hasFocus()), None)
        hidden = self._without_place()
        self._more.setVisible(bool(hidden))
        for chip in self._menus.values():
            chip.setVisible(chip not in hidden)
        if focused in hidden:
            self._more.setFocus()

    def _without_place(self) -> list[Chip]:
        hidden: list[Chip] = []
        chips = [*self._toggles.values(), *self._menus.values()]
        for chip in reversed(self._menus.values()):
            shown = [each for each in chips if each not in hidden]
            if hidden:
                shown.append(self._more)
            if self._flow.line_count(shown, self.width()) <= _MOST_LINES:
                break
            if not chip.isChecked():
                hidden.append(chip)
        return hidden

    def sort_button(self) -> IconButton:
        """Return a button that opens the menu of orders."""
        menu = Menu(parent=self)
        menu.setObjectName("sort-menu")
        menu.aboutToShow.connect(lambda: self._fill_sort(menu))
        button = IconButton("sort", _("Order"), menu=menu)
        button.setObjectName("sort")
        if (
            len(self._section.sortings) < 2
        ):  # never shown before it has a place: it would be a window
            button.hide()
        return button

    def _fill_sort(self, menu: Menu) -> None:
        menu.clear()
        for each in self._section.sortings:
            choose = partial(self._sort, each.key)
            action = menu.add(_(each.label), choose, checked=each.key == self.sorting())
            action.setObjectName(f"sort-{each.key}")

    def _fill(self, wanted: Field[Any], menu: Menu) -> None:
        menu.clear()
        menu.add(_("All"), partial(self._choose, wanted, ""), checked=not self._words(wanted))
        menu.addSeparator()
        waiting = menu.addAction(_("Counting…"))
        waiting.setEnabled(False)

        def show(values: list[ChoiceValue]) -> None:
            menu.removeAction(waiting)
            if not values:
                menu.addAction(_("Nothing to choose from yet")).setEnabled(False)
            for value in values:
                self._labels[f"{wanted.name}:{value.word}"] = value.label
                text = f"{value.label}\t{grouped(value.count)}"
                choose = partial(self._choose, wanted, value.word)
                action = menu.add(text, choose, checked=value.word in self._words(wanted))
                action.setObjectName(f"value-{value.word}")
                if value.country:
                    action.setIcon(QIcon(flag(value.country)))
            menu.fit()

        entity = self._section.entity
        self.desk.lookups.run(
            lambda dossier: choice_values(dossier, entity, wanted),
            show,
            owner=menu,
            latest=f"values of {entity.kind}.{wanted.name}",
        )

    def _words(self, wanted: Field[Any]) -> list[str]:
        return self.state.choices.get(wanted.name, [])

    def _choose(self, wanted: Field[Any], word: str) -> None:
        words = self._words(wanted)
        if not word:
            words = []
        elif word in words:
            words = [each for each in words if each != word]
        else:
            words = [*words, word]
        self.state.choices[wanted.name] = words
        self._changed()

    def _toggle(self, key: str) -> None:
        self.state.filter = "" if key == self.state.filter else key
        self._changed()

    def _sort(self, key: str) -> None:
        self.state.sorting = key
        self._changed()

    def _changed(self) -> None:
        self._show_state()
        self.changed.emit()

    def _show_state(self) -> None:
        for key, chip in self._toggles.items():
            chip.setChecked(key == self.state.filter)
        for wanted in self.choices():
            self._show_choice(wanted)
        self._fit()

    def _show_choice(self, wanted: Field[Any]) -> None:
        words, chip = self._words(wanted), self._menus[wanted.name]
        label = _(wanted.label)
        if len(words) == 1:
            chosen = self._labels.get(f"{wanted.name}:{words[0]}", "1")
            label = f"{label}{_(': ')}{chosen}"
        elif words:
            label = f"{label}{_(': ')}{len(words)}"
        chip.setText(label)
        chip.setChecked(bool(words))
        chip.updateGeometry()

    def _name_chosen(self) -> None:
        """Find the names of what was chosen in an earlier session."""
        entity = self._section.entity
        for wanted in self.choices():
            if self._words(wanted):
                self.desk.lookups.run(
                    partial(choice_values, entity=entity, wanted=wanted),
                    partial(self._named, wanted),
                    owner=self,
                )

    def _named(self, wanted: Field[Any], values: list[ChoiceValue]) -> None:
        self._labels.update({f"{wanted.name}:{each.word}": each.label for each in values})
        self._show_choice(wanted)
        self._fit()
