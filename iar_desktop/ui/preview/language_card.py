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
    """A chip for French, for English, and for the other one chosen; the rest in a menu."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with the language of the screen."""
        super().__init__(_("Language of the paper"), parent=parent)
        self.spoken = language()
        self._chips: dict[str, Chip] = {}
        flow = FlowLayout(gap=6)
        for code in PAPER_LANGUAGES:
            chip = Chip(_NAMES[code], parent=self)
            chip.setObjectName(f"paper-{code}")
            chip.clicked.connect(lambda _checked, chosen=code: self.choose(chosen))
            chip.setVisible(code in LANGUAGES)
            self._chips[code] = chip
            flow.addWidget(chip)
        flow.addWidget(self._others())
        self.content.addLayout(flow)
        self.show_language(self.spoken)

    def _others(self) -> Chip:
        menu = Menu(parent=self)
        menu.setObjectName("paper-languages")
        for code in PAPER_LANGUAGES:
            if code not in LANGUAGES:
                action = menu.add(_NAMES[code], partial(self.choose, code))
                action.setObjectName(f"other-{code}")
        chip = Chip(_("Other"), menu=menu)
        chip.setObjectName("paper-others")
        chip.setAccessibleName(_("Other languages"))
        chip.setToolTip(_("Other languages"))
        return chip

    def show_language(self, code: str) -> None:
        """Show that the paper speaks ``code``, without telling."""
        self.spoken = code
        for each, chip in self._chips.items():
            chip.setChecked(each == code)
            if each == code:
                chip.show()

    def choose(self, code: str) -> None:
        """Let the paper speak ``code``."""
        is_other = code != self.spoken
        self.show_language(code)
        if is_other:
            self.changed.emit()
