"""Settings: of this program on this machine, and of the office in this dossier."""

from typing import Any

from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from iar_desktop.domain import Office
from iar_desktop.operations.office import edit_office, office
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import LongText
from iar_desktop.schema.messages import _
from iar_desktop.storage.dossier import Dossier, Touched
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.pages.page import Page
from iar_desktop.ui.preferences import Preferences
from iar_desktop.ui.theme import scaled
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.text import Text
from iar_desktop.ui.widgets.whole_line import WholeLine

_OFFICE = (Office.name, Office.address, Office.phone, Office.email, Office.confidentiality)
_WIDTH = 720
_LABELS = 190


class SettingsPage(Page):
    """Two cards: the program (language, theme, your name) and the office (printed pages)."""

    def __init__(self, desk: Desk, preferences: Preferences, parent: QWidget | None = None) -> None:
        """Show ``preferences`` and the office of the dossier of ``desk``."""
        super().__init__(desk, parent)
        self.preferences = preferences
        self._fields: dict[str, QLineEdit] = {}
        self._reasons: dict[str, Text] = {}
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._program())
        column.addWidget(self._office())
        column.addStretch(1)
        inner = QWidget()
        inner.setLayout(column)
        inner.setMaximumWidth(_WIDTH)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
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
        form.addRow(_label(_("Your name")), self.author)
        form.addRow(
            _label(_("Language")),
            self._choice("language", [("fr", "Français"), ("en", "English")], "language_wanted"),
        )
        themes = [("system", _("as the system")), ("light", _("light")), ("dark", _("dark"))]
        form.addRow(_label(_("Theme")), self._choice("theme", themes, "theme_wanted"))
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

    def _office(self) -> Card:
        card = Card(_("Our office"))
        form = QFormLayout()
        for field in _OFFICE:
            edit = WholeLine()
            edit.setObjectName(f"office-{field.name}")
            edit.setAccessibleName(_(field.label))
            edit.editingFinished.connect(lambda each=field: self._keep(each))
            reason = Text("", "small", "red", wrap=True)
            reason.setObjectName(f"office-{field.name}-reason")
            reason.hide()
            cell = QVBoxLayout()
            cell.setSpacing(2)
            cell.addWidget(edit)
            cell.addWidget(reason)
            form.addRow(_label(_(field.label)), cell)
            self._fields[field.name], self._reasons[field.name] = edit, reason
        card.content.addLayout(form)
        card.content.addWidget(
            Text(_("Printed at the head and foot of every sheet."), "small", "muted", wrap=True)
        )
        return card

    def shown(self) -> None:
        """Read what the dossier says of the office."""
        self.desk.read(office, self._show, owner=self, latest="office")

    def refresh(self, touched: Touched) -> None:
        """Read the office anew when it was changed elsewhere."""
        if "office" in touched.ids:
            self.shown()

    def _show(self, found: Office) -> None:
        for field in _OFFICE:
            edit = self._fields[field.name]
            if not edit.hasFocus():
                value = field.value_of(found)
                edit.setText("" if value is None else _one_line(field, value))

    def _keep(self, field: Field[Any]) -> None:
        edit, reason = self._fields[field.name], self._reasons[field.name]
        try:
            value = field.parse(edit.text())
        except UserError as error:
            reason.setText(str(error))
            reason.show()
            return
        reason.hide()

        def write(dossier: Dossier) -> None:
            if field.value_of(office(dossier)) != value:
                edit_office(dossier, {field: value})

        self.desk.change(write, owner=self)


def _label(text: str) -> Text:
    """Return the name of a field: all are as wide, so that the fields of both cards align."""
    label = Text(text, "body", "muted", wrap=True)
    label.setFixedWidth(scaled(_LABELS))
    return label


def _one_line(field: Field[Any], value: Any) -> str:
    text = field.kind.edit_text(value)
    return text.replace("\n", ", ") if isinstance(field.kind, LongText) else text
