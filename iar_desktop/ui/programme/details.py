"""Everything about the selected session that its row has no room for."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from iar_desktop.domain import Session
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import _
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.form import Form
from iar_desktop.ui.forms.row import FieldRow
from iar_desktop.ui.programme.read import ProgrammeView
from iar_desktop.ui.seating import SEATED, open_seating
from iar_desktop.ui.theme import scaled
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.chip import Chip
from iar_desktop.ui.widgets.flow_layout import FlowLayout
from iar_desktop.ui.widgets.text import Text

_TWO_BLOCKS = 560
_FIRST: tuple[Field[Any], ...] = (Session.type, Session.room, Session.vehicle, Session.equipment)
_SECOND: tuple[Field[Any], ...] = (
    Session.host,
    Session.organisation,
    Session.description,
    Session.staff_note,
)


class SessionDetails(Card):
    """Fields kept in place, and a chip for each person of the group who may attend."""

    attending = Signal(str, list)
    """The people named for a session: its id, their ids."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("session-details")
        self.form = Form(desk, self)
        self.session_id = ""
        """The session shown, empty for none."""
        self._named: frozenset[str] = frozenset()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        self._blocks = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._blocks.setSpacing(16)
        for fields in (_FIRST, _SECOND):
            self._blocks.addWidget(self._block(fields), 1)
        self._label = Text("", "small", "muted", wrap=True)
        self._chips = QWidget()
        self._chips.setObjectName("attendees")
        self._flow = FlowLayout(self._chips, gap=6, line_gap=6)
        self._seats = self._seats_button(desk)
        column.addWidget(self._label)
        column.addWidget(self._chips)
        column.addWidget(self._seats, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._blocks)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inner)
        self._area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self._nothing = Text(
            _("Choose a session to see its room, its hosts and who attends."),
            "body",
            "muted",
            wrap=True,
        )
        self.content.addWidget(self._nothing)
        self.content.addWidget(self._area)
        self.show_nothing()

    def _seats_button(self, desk: Desk) -> Button:
        button = Button(_("Seating plan…"), icon="people")
        button.setObjectName("session-seats")
        button.clicked.connect(lambda: open_seating(desk, self.session_id, self.window()))
        return button

    def _block(self, fields: tuple[Field[Any], ...]) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for field in fields:
            column.addWidget(FieldRow(self.form, field))
        column.addStretch(1)
        return block

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        wide = self.width() >= scaled(_TWO_BLOCKS)
        self._blocks.setDirection(way.LeftToRight if wide else way.TopToBottom)
        self._blocks.setSpacing(16 if wide else 2)

    def show_nothing(self) -> None:
        """Show that no session is chosen."""
        self.form.leave()
        self.session_id = ""
        self.set_title("")
        self._area.hide()
        self._nothing.show()

    def show_session(self, view: ProgrammeView, session_id: str) -> None:
        """Show one session of a programme."""
        item = view.item(session_id)
        if item is None:
            return
        self.set_title(item.session.title())
        self._nothing.hide()
        self._area.show()
        self.form.show_record(item.session, view.entries)
        named = view.named.get(session_id, frozenset())
        self._label.setText(
            _("Who attends; nobody chosen means the whole group")
            if view.group
            else _("Nobody is in the group yet: add the delegates, then choose who attends.")
        )
        self.session_id, self._named = session_id, named
        self._show_group(view.group)
        self._seats.setVisible(item.session.type in SEATED)

    def _show_group(self, group: tuple[tuple[str, str], ...]) -> None:
        known = {chip.objectName(): chip for chip in self._chips.findChildren(Chip)}
        wanted = {f"attends-{contact}": (contact, name) for contact, name in group}
        for name in known.keys() - wanted.keys():
            self._flow.removeWidget(known[name])
            known[name].hide()
            known[name].deleteLater()
        for key, (contact, name) in wanted.items():
            chip = known.get(key)
            if chip is None:
                chip = Chip(name)
                chip.setObjectName(key)
                chip.clicked.connect(lambda checked, id=contact: self._toggle(id, on=checked))
                self._flow.addWidget(chip)
            chip.setText(name)
            chip.setChecked(contact in self._named)
        self._chips.setVisible(bool(group))
        self._chips.updateGeometry()

    def _toggle(self, contact: str, *, on: bool) -> None:
        self._named = self._named | {contact} if on else self._named - {contact}
        self.attending.emit(self.session_id, sorted(self._named))
