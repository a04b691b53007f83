"""What is owed on both sides, on the card of a person or organisation."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from iar_desktop.domain import Contact, Task
from iar_desktop.domain.tasks import Direction
from iar_desktop.operations.commitments import Commitments
from iar_desktop.operations.tasks import add_task, finish
from iar_desktop.schema import clock
from iar_desktop.schema.dates import format_deadline
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.shown import Shown
from iar_desktop.ui.forms.value_view import ValueView
from iar_desktop.ui.theme import Tone, scaled
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.icon_button import IconButton
from iar_desktop.ui.widgets.pill import Pill
from iar_desktop.ui.widgets.whole_line import WholeLine

_WHO = {
    Direction.OURS: N_("Us: {what}"),
    Direction.THEIRS: N_("Them: {what}"),
    Direction.TASK: N_("Task: {what}"),
}
_SOON_DAYS = 7


class CommitmentsCard(Card):
    """Open commitments, the most urgent first; ticked off here, new ones typed here."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Open commitments"), parent=parent)
        self.desk = desk
        self.setObjectName("commitments")
        self._record: Entity | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.content.addLayout(self._rows)
        self.line = WholeLine()
        self.line.setObjectName("add-commitment")
        self.line.setPlaceholderText(_("+ We promise…"))
        self.line.setAccessibleName(_("New commitment"))
        self.line.setProperty("bare", True)
        self.line.returnPressed.connect(self._add)
        self.content.addWidget(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_commitments(self, record: Entity, commitments: Commitments) -> None:
        """Show what is open with ``record``."""
        self._record = record
        self.set_count(commitments.count or None)
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        found = [*commitments.ours, *commitments.theirs, *commitments.tasks]
        for task in sorted(found, key=_urgency):
            self._rows.addWidget(self._row(task))

    def _row(self, task: Task) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        pill = Pill(*_due(task))
        pill_box = QHBoxLayout()
        pill_box.addWidget(pill, 0, Qt.AlignmentFlag.AlignLeft)
        holder = QWidget()
        holder.setFixedWidth(scaled(84))
        holder.setLayout(pill_box)
        pill_box.setContentsMargins(0, 4, 0, 0)
        text = ValueView()
        text.set_shown(Shown(_(_WHO[task.direction]).format(what=task.name), link=task.id))
        text.set_read_only()
        text.followed.connect(self.desk.open_record)
        done = IconButton("check", _("Mark as done"), quiet=True, size=16, ink="muted")
        done.setObjectName(f"done-{task.id}")
        done.clicked.connect(lambda: self._finish(task.id))
        top = Qt.AlignmentFlag.AlignTop
        line.addWidget(holder, 0, top)
        line.addWidget(text, 1, top)
        line.addWidget(done, 0, top)
        return row

    def _finish(self, task_id: str) -> None:
        def done(_count: int) -> None:
            self.desk.message.emit(_("Done."), "undo")

        self.desk.change(lambda dossier: finish(dossier, [task_id]), done, owner=self)

    def _add(self) -> None:
        record, name = self._record, self.line.text().strip()
        if record is None or not name:
            return
        link = "contact" if isinstance(record, Contact) else "organisation"
        values: dict[str, Any] = {"direction": Direction.OURS, link: record.id}

        def write(dossier: Dossier) -> None:
            add_task(dossier, name, **values)

        self.desk.change(write, lambda _none: self.line.clear(), owner=self)


def _urgency(task: Task) -> tuple[bool, Any]:
    return task.due_on is None, task.due_on or 0


def _due(task: Task) -> tuple[str, Tone]:
    if task.due_on is None:
        return "—", "neutral"
    days = (task.due_on - clock.today()).days
    tone: Tone = "red" if days < 0 else "amber" if days <= _SOON_DAYS else "neutral"
    return format_deadline(task.due_on, clock.today()), tone
