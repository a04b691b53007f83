"""One field of a record in place: a value that becomes its editor, and says what is wrong."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from iar_desktop.schema.entity import Entity
from iar_desktop.schema.errors import Clash, InvalidValue
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import YesNo
from iar_desktop.schema.messages import _
from iar_desktop.ui.forms.editor import Editor
from iar_desktop.ui.forms.new_name import NewRecord
from iar_desktop.ui.forms.problem import Problem
from iar_desktop.ui.forms.registry import editor_of
from iar_desktop.ui.forms.shown import Shown, shown
from iar_desktop.ui.forms.value_view import ValueView, described
from iar_desktop.ui.theme import TypeRole, scaled

if TYPE_CHECKING:
    from iar_desktop.ui.forms.form import Form

_NUMBER_WIDTH = 140
_ANY_WIDTH = 1 << 20
_ALL = 100
"""The part of the width that a value takes before it leaves any to the space beside it."""
_LONGEST_SHOWN = 24


class ValueCell(QWidget):
    """The value of ``field`` in the form's record; Enter, F2, a click or Tab opens its editor."""

    entered = Signal()
    """Enter was pressed and what was typed could be kept."""
    complained = Signal()
    """What is wrong is said below the editor: the cell is higher now."""
    closed = Signal()
    """The editor is put away: what was typed was kept or given up."""

    def __init__(
        self,
        form: "Form",
        field: Field[Any],
        role: TypeRole = "body",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.form, self.field, self._role = form, field, role
        self._editor: Editor | None = None
        self._problem: Problem | None = None
        self._base: Entity | None = None
        self.setObjectName(field.name)
        self.view = ValueView(role)
        self.view.setObjectName(f"{field.name}-value")
        self.view.setAccessibleName(_(field.label))
        tip = described(_(field.label), _(field.note), sensitive=field.sensitive)
        self.view.setToolTip(tip if field.note or field.sensitive else "")
        self.view.edit_wanted.connect(self.edit)
        self.view.followed.connect(form.follow)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._place: QBoxLayout = self._column
        self._in_table = False
        if field.kind.numeric:
            self._place = self._narrow_place()
        self._place.insertWidget(0, self.view, _ALL)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr] # there is one

    @property
    def editor(self) -> Editor | None:
        """The editor while the value is edited."""
        return self._editor

    def problem(self) -> str:
        """Return what is wrong with what is typed, empty when nothing is."""
        return self._problem.text() if self._problem else ""

    def refresh(self) -> None:
        """Show the form's value; an editor that is open keeps what is typed in it."""
        self._show(self.shown())
        draft = self.form.take_draft(self)
        if draft is not None:
            self._restore(*draft)

    def shown(self) -> Shown:
        """Return how the value is shown."""
        record = self.form.record
        value = getattr(record, self.field.name, None)
        if isinstance(value, NewRecord):
            return Shown(value.name)
        return shown(self.field, value, self.form.entries)

    def edit(self, typed: str = "") -> None:
        """Open the editor, with ``typed`` in place of the value if there is any."""
        if self.form.record is None or self.form.read_only:
            return
        if isinstance(self.field.kind, YesNo) and self.view.underMouse() and self._editor is None:
            self._toggle()
            return
        if self._editor is None:
            self._open()
        if self._editor is not None:
            self._editor.begin(typed)

    def keep(self) -> bool:
        """Keep what is typed; False when it cannot be kept, and then it is said why."""
        editor, base = self._editor, self._base
        if editor is None or base is None:
            return True
        try:
            value = editor.value()
        except InvalidValue as error:
            self.complain(str(error))
            return False
        text = editor.text()
        self.form.entries.update(editor.entries)
        changed = value != self.value_in(base)
        self._close()
        if changed:
            self._show_at_once(value)
            self.form.keep(self, base, value, text)
        return True

    def cancel(self) -> None:
        """Give the old value back."""
        self._close()
        self._show(self.shown())

    def leave(self) -> tuple[str, str] | None:
        """Keep what is typed as another record comes; return what cannot be kept, and why."""
        if self._editor is None or self.keep():
            return None
        draft = (self._editor.text(), self.problem())
        self._close()
        return draft

    def complain(self, text: str) -> None:
        """Say under the editor why the value cannot be kept."""
        if self._editor is None:
            return
        self._editor.set_invalid(text)
        self._problem_line().say(text)
        self.complained.emit()

    def refuse(self, typed: str, reason: str) -> None:
        """Bring back what was typed, as it could not be stored, and say why."""
        self._restore(typed, reason)

    def clash(self, base: Entity, clash: Clash) -> None:
        """Show both values of a field that another window changed, to choose from."""
        theirs = self._words(clash.theirs)
        ours = self._words(clash.ours)
        self._show(shown(self.field, clash.theirs, self.form.entries))
        self._problem_line().say(
            _("Changed in another window meanwhile. It says {theirs}; you wrote {ours}.").format(
                theirs=theirs, ours=ours
            ),
            (
                (_("Keep {value}").format(value=theirs), self._settle),
                (
                    _("Write {value}").format(value=ours),
                    lambda: self._overwrite(base, clash.theirs, clash.ours),
                ),
            ),
        )
        self.complained.emit()

    def value_in(self, record: Entity) -> Any:
        """Return the value of the field in ``record``."""
        return getattr(record, self.field.name, None)

    def values_for(self, _base: Entity, value: Any) -> dict[Field[Any], Any]:
        """Return what is to be written for ``value``; most cells stand for one field."""
        return {self.field: value}

    def stand_in_table(self) -> None:
        """Be as wide as the column, with numbers at its right."""
        self._in_table = True
        self.view.setMaximumWidth(_ANY_WIDTH)
        if self.field.kind.numeric:
            self.view.align_right()

    def make_editor(self) -> Editor:
        """Return a new editor of the field."""
        return editor_of(self.field.kind)(self.field, self.form.desk, self)

    def _narrow_place(self) -> QHBoxLayout:
        """Return a place for short values; what is wrong with them has the whole width."""
        self.view.setMaximumWidth(scaled(_NUMBER_WIDTH))
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addStretch(1)
        self._column.addLayout(line)
        return line

    def _open(self) -> None:
        self._settle()
        if self.form.record is None:
            return
        self._base = self.form.record
        editor = self._editor = self.make_editor()
        editor.set_face(self._role)
        editor.know(self._base)
        editor.load(self.value_in(self._base), self.form.entries)
        editor.kept.connect(self._enter)
        editor.submitted.connect(lambda: self.form.submit(self))
        editor.cancelled.connect(self.cancel)
        editor.followed.connect(self.form.follow)
        editor.setMaximumWidth(self.view.maximumWidth())
        if self._in_table and self.field.kind.numeric:
            editor.align_right()
        self._place.insertWidget(0, editor, _ALL)
        self.setTabOrder(self.view, editor)
        editor.show()
        if self.view.hasFocus():
            # A focused widget that hides hands the keyboard on to the next one.
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.hide()

    def _enter(self) -> None:
        if self.keep():
            self.entered.emit()

    def _close(self) -> None:
        editor, self._editor, self._base = self._editor, None, None
        self._settle()
        if editor is None:
            return
        held = self._holds(QApplication.focusWidget(), editor)
        self.view.show()
        if held:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.hide()
        editor.deleteLater()
        self.closed.emit()

    def _restore(self, typed: str, reason: str) -> None:
        self._open()
        if self._editor is not None:
            self._editor.set_text(typed)
            self.complain(reason)

    def _show(self, value: Shown) -> None:
        self.view.set_shown(value if self.form.follows else replace(value, link=""))

    def _toggle(self) -> None:
        base = self.form.record
        if base is not None:
            value = not getattr(base, self.field.name)
            self._show_at_once(value)
            self.form.keep(self, base, value, "")

    def _show_at_once(self, value: Any) -> None:
        if isinstance(value, NewRecord):
            self._show(Shown(value.name))
        else:
            self._show(shown(self.field, value, self.form.entries))

    def _overwrite(self, base: Entity, theirs: Any, ours: Any) -> None:
        self._settle()
        self._show_at_once(ours)
        self.form.keep(self, with_value(base, self.field, theirs), ours, "")

    def _words(self, value: Any) -> str:
        if isinstance(value, NewRecord):
            text = value.name
        else:
            text = shown(self.field, value, self.form.entries).text or _("nothing")
        short = text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
        return _("“{text}”").format(text=short)

    def _problem_line(self) -> Problem:
        if self._problem is None:
            self._problem = Problem()
            self._problem.setObjectName(f"{self.field.name}-problem")
            self._column.addWidget(self._problem)
            self._problem.show()
        return self._problem

    def _settle(self) -> None:
        problem, self._problem = self._problem, None
        if problem is not None:
            problem.hide()
            problem.deleteLater()

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._editor is None or new is None or not shiboken6.isValid(self):
            return
        if not self._holds(new, self):
            self.keep()

    @staticmethod
    def _holds(widget: QWidget | None, whole: QWidget) -> bool:
        """Return whether ``widget`` is ``whole`` or in it, windows it opened included."""
        while widget is not None and widget is not whole:
            widget = widget.parentWidget()
        return widget is not None


def with_value(record: Entity, field: Field[Any], value: Any) -> Entity:
    """Return a copy of ``record`` in which ``field`` is ``value``."""
    copy = record.__class__.__new__(record.__class__)
    copy.__dict__.update(record.__dict__)
    setattr(copy, field.name, value)
    return copy
