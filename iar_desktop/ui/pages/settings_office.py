"""Our office in the settings: who it is, how its printed pages look, what they say."""

from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from iar_desktop.domain import Office
from iar_desktop.operations.letterhead import remove_logo, set_logo
from iar_desktop.operations.office import edit_office, office
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _
from iar_desktop.storage.dossier import Dossier, Touched
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.pages.settings_colour import SWATCHES, ColourRow
from iar_desktop.ui.pages.settings_logo import LogoRow, read_logo
from iar_desktop.ui.pages.settings_rows import (
    ChoiceRow,
    LineRow,
    LinesRow,
    SettingRow,
    SwitchRow,
)
from iar_desktop.ui.pages.settings_sample import SheetSample, look_of
from iar_desktop.ui.theme import scaled
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.text import Text

_WIDTH = 720
"""Pixels at 100 % that a column takes at most."""
_TWO_COLUMNS = 1240
_EAGER = 1000  # columns take what they may before the room beside them takes any


class _Read(NamedTuple):
    office: Office
    logo: QImage | None


class OfficeCards(QWidget):
    """Whatever is changed is kept at once, and undone as everything else is."""

    def __init__(self, desk: Desk, above: QWidget, parent: QWidget | None = None) -> None:
        """Stand under the card ``above``, in two columns where there is room for them."""
        super().__init__(parent)
        self.desk = desk
        self.rows: list[SettingRow] = []
        self.sample = SheetSample()
        self.colour = ColourRow()
        self.colour.seen.connect(self._see_accent)
        self.logo = LogoRow()
        self.logo.chosen.connect(self._set_logo)
        self.logo.removed.connect(lambda: self._change(remove_logo, self.logo))
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(12)
        who = (above, self._address())
        for cards in (who, (self._look(), self._lines(), self._contacts())):
            self._columns.addWidget(_column(*cards), _EAGER)
        self._columns.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        wide = self.width() >= scaled(_TWO_COLUMNS)
        self._columns.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def _address(self) -> Card:
        return self._card(
            _("Our office"),
            _("Printed at the head and foot of every sheet."),
            LineRow(Office.name),
            LinesRow(Office.address, 3),
            LineRow(Office.phone),
            LineRow(Office.email),
            LineRow(Office.website, hint="https://"),
        )

    def _look(self) -> Card:
        switch = SwitchRow(
            Office.letterhead, _("Logo, name and address at the head of the first page")
        )
        card = self._card(_("Look of printed pages"), "", switch, self.logo, self.colour)
        self.rows.remove(self.logo)  # its value is a file: it has its own ways
        card.content.insertWidget(0, self.sample)
        return card

    def _lines(self) -> Card:
        confidential = LineRow(
            Office.confidentiality, note=_("At the foot of what stays in the office.")
        )
        foot = LineRow(Office.footer, note=_("At the foot of every page."))
        return self._card(_("Lines and paper"), "", confidential, foot, ChoiceRow(Office.paper))

    def _contacts(self) -> Card:
        note = _("One a line; printed where a visit names none")
        return self._card(_("Programmes"), "", LinesRow(Office.day_contacts, 3, note=note))

    def _card(self, title: str, note: str, *rows: SettingRow) -> Card:
        card = Card(title)
        for row in rows:
            row.edited.connect(lambda row=row: self._keep(row))
            card.content.addWidget(row)
            self.rows.append(row)
        if note:
            card.content.addWidget(Text(note, "small", "muted", wrap=True))
        return card

    def read(self) -> None:
        """Read what the dossier says of the office."""
        self.desk.read(_read, self._show, owner=self, latest="office")

    def refresh(self, touched: Touched) -> None:
        """Read the office anew when it was changed."""
        if touched.ids.keys() & {"office", "attachment"}:
            self.read()

    def _show(self, found: _Read) -> None:
        for row in self.rows:
            if not row.is_busy():
                row.show_value(row.field.value_of(found.office))
        self.logo.show_image(found.logo)
        self.sample.show_look(look_of(found.office, found.logo))

    def _see_accent(self, accent: str) -> None:
        """Show ``accent`` as it will be printed: what is too pale to be read is darkened."""
        self.sample.show_accent(accent)
        if accent not in {value for value, _name in SWATCHES}:
            self.desk.documents.run(
                lambda _dossier: _printed(accent),
                self.sample.show_accent,
                owner=self.sample,
                latest="accent",
            )

    # --- Keeping ---

    def _keep(self, row: SettingRow) -> None:
        try:
            value = row.value()
        except UserError as error:
            row.refuse(str(error))
            return
        field = row.field

        def write(dossier: Dossier) -> None:
            known = field.value_of(office(dossier))
            if known != value and (known or value):
                edit_office(dossier, {field: value})

        self._change(write, row)

    def _set_logo(self, file: str) -> None:
        self._change(lambda dossier: set_logo(dossier, Path(file)), self.logo)

    def _change(self, act: Any, row: SettingRow) -> None:
        """Do what writes; what it refuses is said at ``row``."""
        row.refuse("")

        def failed(error: BaseException) -> None:
            if isinstance(error, UserError):
                row.refuse(str(error))
            else:
                self.desk.failed.emit(error)

        self.desk.change(act, lambda _done: self.read(), owner=self, failed=failed)


def _column(*cards: QWidget) -> QWidget:
    found = QWidget()
    found.setMaximumWidth(scaled(_WIDTH))
    layout = QVBoxLayout(found)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(12)
    for each in cards:
        layout.addWidget(each)
    layout.addStretch(1)
    return found


def _read(dossier: Dossier) -> _Read:
    found = office(dossier)
    return _Read(found, read_logo(dossier, found))


def _printed(accent: str) -> str:
    from iar_desktop.documents.kit.look import readable  # late: with all that prints

    return readable(accent)
