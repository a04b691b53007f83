"""What a new office does first, offered on the home page of a dossier in which nothing is yet."""

from functools import partial

from PySide6.QtWidgets import QWidget

from iar_desktop.schema.messages import N_, _
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.icon_label import IconLabel
from iar_desktop.ui.home.row import ActionRow
from iar_desktop.ui.widgets.card import Card

_NEW = (
    ("delegation", "flag", N_("New delegation"), N_("Title, country, days and lead organisation")),
    ("congress", "congress", N_("New congress"), N_("Days, place, deadlines and who goes")),
    ("contact", "person", N_("New person"), N_("Name, organisation and how to reach them")),
)
_LEAD_WIDTH = 28
_ICON = 20


class FirstSteps(Card):
    """Lines that are clicked or entered: new records, and the calendar of another program."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Ask for new records by ``desk``."""
        super().__init__(_("First steps"), parent=parent)
        self.setObjectName("first-steps")
        self.desk = desk
        self.content.setSpacing(0)
        for key, sign, title, detail in _NEW:
            row = self._row(sign, _(title), _(detail), f"first-{key}")
            row.opened.connect(partial(desk.new_wanted.emit, key))
        taken = self._row(
            "calendar",
            _("Import a calendar…"),
            _("An .ics file of another program, shown before anything is taken over"),
            "first-import",
        )
        taken.opened.connect(self._import)

    def _row(self, sign: str, title: str, detail: str, name: str) -> ActionRow:
        lead = IconLabel(sign, "accent", _ICON)
        row = ActionRow(title, detail, lead=lead, lead_width=_LEAD_WIDTH, strong=True)
        row.setObjectName(name)
        self.content.addWidget(row)
        return row

    def _import(self) -> None:
        from iar_desktop.ui.calendar.files import choose_import  # late: once in a dossier's life

        choose_import(self.window(), self.desk)
