"""The editor that stands over a cell of a sheet while it is edited."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from iar_desktop.schema.errors import InvalidValue, StaleRecord
from iar_desktop.schema.messages import _
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.editor import Editor
from iar_desktop.ui.forms.problem import Problem
from iar_desktop.ui.programme.sheet import Sheet
from iar_desktop.ui.theme import color, scaled
from iar_desktop.ui.theme.tokens import RADIUS
from iar_desktop.ui.widgets.painting import draw_box

_NARROWEST = 110
_FOR_PROBLEM = 300


@dataclass(frozen=True)
class Edit:
    """One value to edit: its editor, what it is now, and how another one is kept.

    ``wide`` is the least width of the editor in pixels at 100 %.
    """

    editor: Editor
    value: Any
    write: Callable[[Dossier, Any], object]
    entries: Mapping[str, Entry] = field(default_factory=dict)
    wide: int = 0


class CellEditing(QFrame):
    """``open(row, column)`` asks ``edit_of`` what is edited there; it is kept when left.

    What cannot be kept stays in its field with the reason under it.
    """

    kept = Signal(object)
    """What the operation returned."""
    stale = Signal()
    """Another window changed the same value: the page should read anew."""

    def __init__(
        self, sheet: Sheet, desk: Desk, edit_of: Callable[[str, str], Edit | None]
    ) -> None:
        super().__init__(sheet.viewport())
        self.setObjectName("cell-editing")
        self._sheet, self._desk, self._edit_of = sheet, desk, edit_of
        self._edit: Edit | None = None
        self._row, self._column = "", ""
        self._retrying = False
        self._problem: Problem | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(1, 1, 1, 1)
        self._layout.setSpacing(0)
        self._layout.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.hide()
        sheet.arranged.connect(self.place)
        sheet.edit_wanted.connect(self.open)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr] # there is one

    @property
    def editor(self) -> Editor | None:
        """The editor while a cell is edited."""
        return self._edit.editor if self._edit else None

    def reason(self) -> str:
        """Return why what is typed cannot be kept, empty when nothing is wrong."""
        return self._problem.text() if self._problem else ""

    def open(self, row: str, column: str, typed: str = "") -> None:
        """Edit a cell; what is being edited elsewhere is kept first."""
        if not self.keep():
            return
        edit = self._edit_of(row, column)
        if edit is None:
            return
        self._begin(row, column, edit)
        edit.editor.begin(typed)

    def keep(self) -> bool:
        """Keep what is typed; False when it cannot be, and then it is said why."""
        edit, row, column = self._edit, self._row, self._column
        if edit is None:
            return True
        try:
            value = edit.editor.value()
        except InvalidValue as error:
            self.complain(str(error))
            return False
        typed = edit.editor.text()
        if self._retrying:
            edit = self._fresh(edit)
        self.close_editor()
        if value != edit.value:
            self._write(edit, value, (row, column, typed))
        return True

    def close_editor(self) -> None:
        """Give up what is typed."""
        edit, self._edit = self._edit, None
        self._settle()
        if edit is None:
            return
        held = self._holds(QApplication.focusWidget())
        self.hide()
        if held:
            self._sheet.setFocus()
        self._layout.removeWidget(edit.editor)
        edit.editor.hide()  # it is still here when the next one is shown
        edit.editor.deleteLater()

    def complain(self, reason: str) -> None:
        """Say under the editor why the value cannot be kept."""
        if self._edit is None:
            return
        self._edit.editor.set_invalid(reason)
        if self._problem is None:
            self._problem = Problem()
            self._problem.setObjectName("cell-problem")
            self._layout.addWidget(self._problem)
        self._problem.say(reason)
        self._problem.show()
        self._problem.updateGeometry()  # at once: the height is asked for before Qt tells
        self.place()

    def place(self) -> None:
        """Stand over the cell that is edited; give up when it has gone."""
        if self._edit is None:
            return
        cell = self._sheet.cell_rect(self._row, self._column)
        if cell.isNull():
            self.close_editor()
            return
        whole = self._sheet.viewport().rect()
        least = scaled(_FOR_PROBLEM if self._problem else self._edit.wide or _NARROWEST)
        width = min(max(cell.width(), least), whole.width())
        self.setFixedWidth(width)
        self._layout.activate()
        wanted = max(self._layout.totalHeightForWidth(width), self._layout.sizeHint().height())
        height = max(wanted, cell.height() - 1)
        left = min(cell.left(), whole.right() + 1 - width)
        top = max(min(cell.top(), whole.bottom() + 1 - height), 0)
        self.setGeometry(QRect(left, top, width, height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_box(painter, QRectF(self.rect()), RADIUS, color("panel"), color("line_strong"))
        painter.end()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab keeps the cell and goes to the next one of its row."""
        row, column = self._row, self._column
        if self.keep():
            self._sheet.step(row, column, 1 if forward else -1)
        return True

    def _fresh(self, old: Edit) -> Edit:
        """Return the edit as the record is read now, to write over what another window wrote."""
        edit = self._edit_of(self._row, self._column)
        if edit is None:
            return old
        edit.editor.deleteLater()
        return Edit(old.editor, edit.value, edit.write)

    def _begin(self, row: str, column: str, edit: Edit) -> None:
        self._retrying = False
        self._edit, self._row, self._column = edit, row, column
        edit.editor.setParent(self)
        edit.editor.load(edit.value, edit.entries)
        edit.editor.kept.connect(self.keep)
        edit.editor.submitted.connect(self.keep)
        edit.editor.cancelled.connect(self.close_editor)
        edit.editor.followed.connect(self._desk.open_record)
        self._layout.addWidget(edit.editor)
        self.place()
        self.show()
        self.raise_()
        edit.editor.show()

    def _write(self, edit: Edit, value: Any, where: tuple[str, str, str]) -> None:
        self._desk.change(
            lambda dossier: edit.write(dossier, value),
            self.kept.emit,
            owner=self,
            failed=lambda error: self._refused(error, where),
        )

    def _refused(self, error: BaseException, where: tuple[str, str, str]) -> None:
        """Bring back what was typed, and say why it was not kept."""
        row, column, typed = where
        known = isinstance(error, InvalidValue | StaleRecord)
        reason = str(error) if known else _("Not kept yet: Enter tries again.")
        if isinstance(error, StaleRecord):
            self.stale.emit()
            reason = f"{reason} {_('Enter writes yours, Esc leaves the other.')}"
        elif not isinstance(error, InvalidValue):
            self._desk.failed.emit(error)  # trouble with more than this value
        edit = self._edit_of(row, column) if self._edit is None else None
        if edit is None:  # something else is being edited by now
            self._desk.message.emit(reason, "")
            return
        here = QApplication.focusWidget() in (None, self._sheet)
        self._begin(row, column, edit)
        self._retrying = isinstance(error, StaleRecord)
        if here:  # whoever went on elsewhere goes on there
            edit.editor.begin()
        edit.editor.set_text(typed)
        self.complain(reason)

    def _settle(self) -> None:
        problem, self._problem = self._problem, None
        if problem is not None:
            problem.hide()
            problem.deleteLater()

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._edit is None or new is None or self._holds(new):
            return
        if not self._retrying:  # over what another window wrote, only Enter writes
            self.keep()

    def _holds(self, widget: QWidget | None) -> bool:
        """Return whether ``widget`` is in here, windows that it opened included."""
        while widget is not None and widget is not self:
            widget = widget.parentWidget()
        return widget is not None
