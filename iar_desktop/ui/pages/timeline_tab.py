"""The thread of a relationship as one list, newest first, with a field to add to it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from iar_desktop.domain.timeline import TimelineItem
from iar_desktop.operations.notes import add_note
from iar_desktop.operations.timeline import timeline
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage.dossier import Dossier, Touched
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.timeline.view import TimelineView
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.chip import Chip
from iar_desktop.ui.widgets.text import Text
from iar_desktop.ui.widgets.whole_line import WholeLine

_VISITS = frozenset({"delegation", "congress", "hosted-event", "meeting"})
_FILTERS = (
    ("all", N_("All"), None),
    ("encounters", N_("Encounters"), frozenset({"encounter"})),
    ("visits", N_("Visits and congresses"), _VISITS),
    ("notes", N_("Notes"), frozenset({"note"})),
)


class TimelineTab(Card):
    """The dated things about a person, organisation, country or partnership."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Read and write through ``desk``."""
        super().__init__(_("Thread of the relationship"), parent=parent)
        self.desk = desk
        self.setObjectName("timeline")
        self._record: Entity | None = None
        self._items: tuple[TimelineItem, ...] = ()
        self._shown = "all"
        self._chips: dict[str, Chip] = {}
        self.view = TimelineView(self)
        self.view.opened.connect(desk.open_record)
        self.nothing = Text(
            _("Nothing is dated here yet: log an encounter or write a note."),
            "body",
            "muted",
            wrap=True,
        )
        self.nothing.setObjectName("timeline-nothing")
        self.content.addLayout(self._chip_row())
        self.content.addWidget(self.nothing)
        self.content.addWidget(self.view, 1)
        self.content.addStretch(0)  # the field stays at the foot of an empty thread
        self.content.addLayout(self._adding())

    def _chip_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        for key, label, _kinds in _FILTERS:
            chip = Chip(_(label), checked=key == self._shown)
            chip.setObjectName(f"timeline-{key}")
            chip.clicked.connect(lambda _checked, chosen=key: self._filter(chosen))
            self._chips[key] = chip
            row.addWidget(chip)
        row.addStretch(1)
        return row

    def _adding(self) -> QHBoxLayout:
        self.note = WholeLine()
        self.note.setObjectName("add-note")
        self.note.setPlaceholderText(_("+ Add a note…"))
        self.note.setToolTip(_("Enter keeps the note."))
        self.note.setAccessibleName(_("Add a note"))
        self.note.returnPressed.connect(self._add_note)
        encounter = Button(_("Log an encounter"), icon="chat")
        encounter.setObjectName("add-encounter")
        encounter.clicked.connect(self._capture)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.note, 1)
        row.addWidget(encounter)
        return row

    def show_record(self, record: Entity) -> None:
        """Read and show the thread of ``record``."""
        if self._record is None or self._record.id != record.id:
            self._show(())
        self._record = record
        self.desk.read(
            lambda dossier: timeline(dossier, record.id), self._show, owner=self, latest="timeline"
        )

    def refresh(self, touched: Touched) -> None:
        """Read the thread anew: any record may be part of it."""
        if touched and self._record:
            self.show_record(self._record)

    def _show(self, items: tuple[TimelineItem, ...]) -> None:
        self._items = items
        self._filter(self._shown)

    def _filter(self, key: str) -> None:
        self._shown = key
        for name, chip in self._chips.items():
            chip.setChecked(name == key)
        kinds = next(kinds for name, _label, kinds in _FILTERS if name == key)
        shown = [each for each in self._items if kinds is None or each.kind in kinds]
        self.view.set_items(shown)
        self.view.setVisible(bool(shown))
        self.nothing.setVisible(not shown)

    def _add_note(self) -> None:
        text, record = self.note.text().strip(), self._record
        if not text or record is None:
            return

        def write(dossier: Dossier) -> None:
            add_note(dossier, record.id, text)

        self.desk.change(write, lambda _none: self.note.clear(), owner=self)

    def _capture(self) -> None:
        if self._record:
            name = self._record.title()
            self.desk.capture_wanted.emit(_("Met {name}, ").format(name=name))
