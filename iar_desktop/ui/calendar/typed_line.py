"""The line in which a new entry is typed: "10h visite ARD avec NEDO"; what was understood below.

Below stands what else it could become: a click, or up and down in the field, chooses that.
"""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from iar_desktop.operations.calendar.creating import Draft, Drawn, Offer, create, understood
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.messages import _
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.calendar.bubble import Bubble
from iar_desktop.ui.calendar.drop import Drop
from iar_desktop.ui.calendar.offers import Offers
from iar_desktop.ui.calendar.words import when_text
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.widgets.button import PrimaryButton
from iar_desktop.ui.widgets.text import Text
from iar_desktop.ui.widgets.whole_line import WholeLine


class TypedLine(Bubble):
    """Enter creates what is said below the field, Esc gives up."""

    created = Signal(str)
    """The id of the record made."""

    def __init__(self, desk: Desk, drop: Drop, zone: str, page: QWidget) -> None:
        """Begin an entry at the time (of ``zone``) that was chosen or drawn."""
        super().__init__("typed-line", _("New entry"), 480, page)
        self._desk, self._drop, self._zone = desk, drop, zone
        self._draft: Draft | None = None
        self._making = False
        self._chosen: Offer | None = None
        self.field = WholeLine()
        self.field.setObjectName("typed-field")
        self.field.setAccessibleName(_("New entry"))
        self.field.setPlaceholderText(_("10 am visit of ARD with NEDO"))
        self.said = Text("", "small", "muted", wrap=True)
        self.said.setObjectName("typed-said")
        self.button = PrimaryButton(_("Create"))
        self.button.setObjectName("typed-create")
        self.button.clicked.connect(self._create)
        when = when_text(drop.start, drop.end, all_day=drop.all_day)
        self.content.addWidget(Text(when, "section"))
        line = QHBoxLayout()
        line.addWidget(self.field, 1)
        line.addWidget(self.button)
        self.content.addLayout(line)
        self.content.addWidget(self.said)
        self.offers = Offers()
        self.offers.chosen.connect(self._choose)
        self.content.addWidget(self.offers)
        self.field.textChanged.connect(self._understand)
        self.field.returnPressed.connect(self._create)
        self._show(None)

    def ask(self, at: QPoint, text: str) -> None:
        """Show the line at a place of the page, begun with ``text``."""
        self.open_at(at)
        self.field.setFocus()
        self.field.setText(text)

    def _understand(self, text: str) -> None:
        if not text.strip():
            self._show(None)
            return
        self._desk.lookups.run(
            lambda dossier: self._read(dossier, text),
            self._show,
            owner=self,
            failed=self._not_understood,
            latest="understood",
        )

    def _read(self, dossier: Dossier, text: str) -> Draft:
        drop = self._drop
        drawn = Drawn(drop.start, drop.end, drop.all_day)
        day = drop.start.date()
        return understood(text, day, dossier, drawn=drawn, zone=self._zone, offer=self._chosen)

    def _choose(self, offer: Offer) -> None:
        """Make it that, whatever its words say."""
        self._chosen = offer
        self.field.setFocus()
        self._understand(self.field.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with up and down what it becomes."""
        steps: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        by = steps.get(event.key())
        if by is not None and self.offers.step(by):
            event.accept()
            return
        super().keyPressEvent(event)

    def _show(self, draft: Draft | None) -> None:
        self._draft = draft
        self.offers.show_offers(draft.offers if draft else (), draft.offer if draft else None)
        self.button.setEnabled(draft is not None)
        self.said.setText(draft.sentence if draft else _("Type the hour and what it is about."))
        self.said.set_ink("accent" if draft else "muted")
        self.fit()

    def _not_understood(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            self._desk.failed.emit(error)
            return
        self._draft = None
        self.button.setEnabled(False)
        self.said.setText(str(error))
        self.said.set_ink("red")
        self.fit()

    def _create(self) -> None:
        """Keep what the text says now, though it may not have been shown yet."""
        text = self.field.text()
        if not text.strip() or self._making:
            return
        self._making = True
        self._desk.change(
            lambda dossier: create(dossier, self._read(dossier, text)),
            self._kept,
            owner=self,
            failed=self._failed,
        )

    def _failed(self, error: BaseException) -> None:
        self._making = False
        self._not_understood(error)

    def _kept(self, record: Entity) -> None:
        self.close_bubble()
        self._desk.message.emit(_("“{title}” added.").format(title=record.title()), "undo")
        self.created.emit(record.id)
