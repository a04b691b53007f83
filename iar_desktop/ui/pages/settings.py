"""Settings: of this program on this machine, and of the office in this dossier."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QScrollArea, QVBoxLayout, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.storage.dossier import Touched
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.pages.page import Page
from iar_desktop.ui.pages.settings_office import OfficeCards
from iar_desktop.ui.pages.settings_rows import label
from iar_desktop.ui.preferences import Preferences
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.text import Text
from iar_desktop.ui.widgets.whole_line import WholeLine


class SettingsPage(Page):
    """The program (language, theme, your name) and the office (its printed pages)."""

    def __init__(self, desk: Desk, preferences: Preferences, parent: QWidget | None = None) -> None:
        """Show ``preferences`` and the office of the dossier of ``desk``."""
        super().__init__(desk, parent)
        self.preferences = preferences
        self.office = OfficeCards(desk, self._program())
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self.office)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self.setFocusProxy(self.author)

    def title(self) -> str:
        """Return the page's name."""
        return _("Settings")

    def printable(self) -> bool:
        """Say that no sheet is made of this page."""
        return False

    def _program(self) -> Card:
        card = Card(_("This program"))
        form = QFormLayout()
        self.author = WholeLine(self.preferences.author)
        self.author.setObjectName("author")
        self.author.editingFinished.connect(self._keep_author)
        form.addRow(label(_("Your name")), self.author)
        form.addRow(
            label(_("Language")),
            self._choice("language", [("fr", "Français"), ("en", "English")], "language_wanted"),
        )
        themes = [("system", _("as the system")), ("light", _("light")), ("dark", _("dark"))]
        form.addRow(label(_("Theme")), self._choice("theme", themes, "theme_wanted"))
        card.content.addLayout(form)
        card.content.addWidget(
            Text(
                _("Your name signs what you change, in the history of the dossier."),
                "small",
                "muted",
                wrap=True,
            )
        )
        return card

    def _choice(self, key: str, options: list[tuple[str, str]], signal: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(key)
        for value, text in options:
            box.addItem(text, value)
        box.setCurrentIndex(box.findData(getattr(self.preferences, key)))
        box.activated.connect(
            lambda index: getattr(self.window(), signal).emit(box.itemData(index))
        )
        return box

    def _keep_author(self) -> None:
        name = self.author.text().strip()
        self.preferences.keep("author", name)
        if name:
            self.desk.sign_as(name)

    def shown(self) -> None:
        """Read what the dossier says of the office."""
        self.office.read()

    def refresh(self, touched: Touched) -> None:
        """Read the office anew when it was changed elsewhere."""
        self.office.refresh(touched)
