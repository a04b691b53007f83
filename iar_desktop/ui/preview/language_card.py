"""The language of the paper, whatever the screen speaks."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from iar_desktop.schema.messages import LANGUAGES, PAPER_LANGUAGES, _, language
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.chip import Chip
from iar_desktop.ui.widgets.flow_layout import FlowLayout
from iar_desktop.ui.widgets.menu import Menu

_NAMES = {
    "fr": "français",
    "en": "English",
    "de": "Deutsch",
    "es": "español",
    "pt": "português",
    "it": "italiano",
    "ja": "日本語",
}
"""By their own names, which need no translation."""


class LanguageCard(Card):
    """A chip for French and for English; one with a menu for the others, named after the choice."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with the language of the screen."""
        super().__init__(_("Language of the paper"), parent=parent)
        self.set_side_margins(12)  # three chips on a line
        self.spoken = language()
        self._chips: dict[str, Chip] = {}
        flow = FlowLayout(gap=6)
        for code in LANGUAGES:
            chip = Chip(_NAMES[code])
            chip.setObjectName(f"paper-{code}")
            chip.clicked.connect(lambda _checked, chosen=code: self.choose(chosen))
            self._chips[code] = chip
            flow.addWidget(chip)
        self._others = Chip(_("Other"), menu=self._menu())
        self._others.setObjectName("paper-others")
        self._others.setToolTip(_("Other languages"))
        self._others.setAccessibleDescription(_("Other languages"))
        flow.addWidget(self._others)
        self.content.addLayout(flow)
        self.show_language(self.spoken)

    def _menu(self) -> Menu:
        menu = Menu(parent=self)
        menu.setObjectName("paper-languages")
        for code in PAPER_LANGUAGES:
            if code not in LANGUAGES:
                action = menu.add(_NAMES[code], partial(self.choose, code))
                action.setObjectName(f"other-{code}")
        return menu

    def show_language(self, code: str) -> None:
        """Show that the paper speaks ``code``, without telling."""
        self.spoken = code
        for each, chip in self._chips.items():
            chip.setChecked(each == code)
        is_other = code not in self._chips
        self._others.setChecked(is_other)
        self._others.setText(_NAMES[code] if is_other else _("Other"))

    def choose(self, code: str) -> None:
        """Let the paper speak ``code``."""
        is_other = code != self.spoken
        self.show_language(code)
        if is_other:
            self.changed.emit()
