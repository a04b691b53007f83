"""Who takes part: a delegation in order of precedence, other events by role."""

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from iar_desktop.domain import Delegation, Participation
from iar_desktop.domain.participations import Registration, Role
from iar_desktop.operations.participants import add_participant, set_registration, set_role
from iar_desktop.operations.records import delete
from iar_desktop.operations.visits import add_delegate, remove_diets
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.field import Field
from iar_desktop.schema.messages import _, _n
from iar_desktop.storage.dossier import Dossier, Touched
from iar_desktop.ui.delegates.ordering import Ordering
from iar_desktop.ui.delegates.person_line import PersonLine, TypedPerson
from iar_desktop.ui.delegates.precedence import Precedence
from iar_desktop.ui.delegates.read import DelegatesView, read_delegates
from iar_desktop.ui.delegates.rows import (
    FUNCTION,
    NOTE,
    ORGANISATION,
    REGISTRATION,
    ROLE,
    columns,
    rows,
    usual_roles,
)
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.forms.keeping import keep_values
from iar_desktop.ui.forms.registry import editor_of
from iar_desktop.ui.programme.cell_editing import CellEditing, Edit
from iar_desktop.ui.programme.sheet import Sheet
from iar_desktop.ui.theme import scaled
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.menu import Menu
from iar_desktop.ui.widgets.text import Text

_ALT, _NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
_FIELDS: dict[str, Field[Any]] = {
    FUNCTION: Participation.function,
    ORGANISATION: Participation.organisation,
    ROLE: Participation.role,
    REGISTRATION: Participation.registration,
    NOTE: Participation.note,
}


class DelegatesTab(Card):
    """The list, the line that adds to it, and below it the order in words."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Read and write through ``desk``."""
        super().__init__(parent=parent)
        self.desk = desk
        self.setObjectName("delegates")
        self._record: Entity | None = None
        self.view: DelegatesView | None = None
        self._roles: tuple[Role, ...] = ()
        self.nothing = Text("", "body", "muted", wrap=True)
        self.nothing.setObjectName("delegates-nothing")
        self.nothing.hide()
        self.precedence = Precedence()
        self.ordering = Ordering(self.desk, self.precedence, self)
        self.ordering.proposed.connect(self._show_rows)
        self.ordering.ended.connect(self._end_order)
        self.sheet = self._make_sheet(ranked=True)
        self._ranked = True
        self.content.addWidget(self.nothing)
        self.content.addWidget(self.sheet, 1)
        self.content.addWidget(self.precedence)
        self.content.addLayout(self._adding())
        self.content.addStretch()

    def _make_sheet(self, *, ranked: bool) -> Sheet:
        sheet = Sheet(columns(ranked=ranked), hugs=True)
        sheet.setObjectName("delegates-sheet")
        sheet.setAccessibleName(_("Delegates") if ranked else _("Participants"))
        self.editing = CellEditing(sheet, self.desk, self._edit_of)
        self.editing.stale.connect(self._read)
        self.editing.kept.connect(lambda _kept: self._read())
        sheet.opened.connect(self.desk.open_record)
        sheet.entered.connect(self._open)
        sheet.dropped.connect(self.ordering.drop)
        sheet.menu_wanted.connect(self._show_menu)
        sheet.on_key(Qt.Key.Key_Up, _ALT, lambda key: self.ordering.shift(key, -1))
        sheet.on_key(Qt.Key.Key_Down, _ALT, lambda key: self.ordering.shift(key, 1))
        sheet.on_key(Qt.Key.Key_Delete, _NONE, self._remove)
        return sheet

    def _adding(self) -> QHBoxLayout:
        self.line = PersonLine(self.desk)
        self.line.added.connect(self._add)
        self.role = QComboBox()
        self.role.setObjectName("add-role")
        self.role.setAccessibleName(_("Role"))
        self.role.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.role.setMinimumWidth(scaled(168))
        self.diets = Button(_("Remove dietary data"), icon="lock")
        self.diets.setObjectName("remove-diets")
        self.diets.clicked.connect(self._remove_diets)
        self.diets.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.role)
        row.addWidget(self.diets)
        return row

    def show_record(self, record: Entity) -> None:
        """Read and show who takes part in ``record``, an event."""
        if self._record is None or self._record.id != record.id:
            self.editing.keep()
            self.ordering.forget()
            self.line.clear()
            self._dress_for(record)
        self._record = record
        self._read()

    def refresh(self, touched: Touched) -> None:
        """Read the list anew: names, functions and organisations may have changed."""
        if touched:
            self._read()

    def _dress_for(self, record: Entity) -> None:
        ranked = isinstance(record, Delegation)
        if ranked != self._ranked:
            old = self.sheet
            self._ranked, self.sheet = ranked, self._make_sheet(ranked=ranked)
            self.content.replaceWidget(old, self.sheet)
            old.hide()
            old.deleteLater()
        self.sheet.set_rows([])
        for widget in (self.precedence, self.nothing, self.diets):
            widget.hide()

    def _read(self) -> None:
        record = self._record
        if record is not None:
            self.desk.read(
                lambda dossier: read_delegates(dossier, record.id),
                self._show,
                owner=self,
                latest="delegates",
            )

    def _show(self, view: DelegatesView | None) -> None:
        self.view = view
        if view is None:
            return
        self.ordering.show_view(view)
        self._show_rows()
        self.precedence.setVisible(view.ranked and len(view.people) > 1)
        self.diets.setVisible(view.diets_to_remove)
        self.nothing.setText(
            _("Nobody is named yet: add the head of the delegation first, below.")
            if view.ranked
            else _("Nobody is named yet: add who goes, who speaks, who is to be found, below.")
        )
        self.nothing.setVisible(not view.people)
        self._offer_roles(usual_roles(view))

    def _show_rows(self) -> None:
        shown = self.ordering.shown()
        self.sheet.set_rows(rows(shown) if shown else [])

    def _end_order(self, held: bool) -> None:
        if held:
            self.sheet.setFocus()
        self._read()

    def _offer_roles(self, roles: tuple[Role, ...]) -> None:
        if roles != self._roles:
            self._roles = roles
            self.role.clear()
            for role in roles:
                self.role.addItem(_(role.label), role)

    # --- Editing ---

    def _edit_of(self, key: str, column: str) -> Edit | None:
        person = self.view.person(key) if self.view else None
        field = _FIELDS.get(column)
        if self.view is None or person is None or field is None:
            return None
        part = person.participation

        def write(dossier: Dossier, value: Any) -> object:
            if column == ROLE:
                return set_role(dossier, part, value)
            if column == REGISTRATION:
                return set_registration(dossier, part, value)
            return keep_values(dossier, part, {field: value})

        value = getattr(part, field.name)
        editor = editor_of(field.kind)(field, self.desk)
        return Edit(editor, value, write, self.view.entries, wide=200)

    def _add(self, typed: TypedPerson) -> None:
        view = self.view
        if view is None:
            return
        event, role = view.event, self._roles[self.role.currentIndex()]
        values: dict[str, Any] = {"role": role}
        if typed.function:
            values["function"] = typed.function
        if typed.organisation:
            values["organisation"] = typed.organisation
        if role is Role.TRAVELLER:
            values["registration"] = Registration.TO_DO
        add = add_delegate if isinstance(event, Delegation) else add_participant

        def added(part: Participation) -> None:
            self._read()
            self.sheet.expect(part.id)

        def write(dossier: Dossier) -> Participation:
            return add(dossier, event, typed.person, **values)  # type: ignore[arg-type] # by its kind

        def failed(error: BaseException) -> None:
            self.line.give_back()
            self.desk.failed.emit(error)

        self.desk.change(write, added, owner=self, failed=failed)

    def _remove(self, key: str) -> None:
        def removed(_count: int) -> None:
            self._read()
            self.desk.message.emit(_("Removed from the list."), "undo")

        self.desk.change(lambda dossier: delete(dossier, [key]), removed, owner=self)

    def _remove_diets(self) -> None:
        view = self.view
        if view is None:
            return

        def removed(count: int) -> None:
            self._read()
            text = _n(
                "Dietary data of {count} person removed.",
                "Dietary data of {count} people removed.",
                count,
            )
            self.desk.message.emit(text, "undo")

        self.desk.change(lambda dossier: remove_diets(dossier, view.event), removed, owner=self)

    def _open(self, key: str, _column: str) -> None:
        person = self.view.person(key) if self.view else None
        if person is not None:
            self.desk.open_record(person.contact.id)

    def _show_menu(self, key: str, at: QPoint) -> None:
        menu = Menu(parent=self)
        menu.setObjectName("delegate-menu")
        menu.add(_("Open this person"), lambda: self._open(key, ""), icon_name="open")
        if self._ranked:
            menu.add(_("One rank up"), lambda: self.ordering.shift(key, -1), shortcut="Alt+Up")
            menu.add(_("One rank down"), lambda: self.ordering.shift(key, 1), shortcut="Alt+Down")
        menu.add(_("Remove from the list"), lambda: self._remove(key), shortcut="Del")
        menu.popup(at)
