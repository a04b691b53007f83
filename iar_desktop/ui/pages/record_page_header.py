"""The head of a record page: title, native name, status, facts, what can be done."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from iar_desktop.domain import Contact
from iar_desktop.operations.attachments import remove_photo, set_photo
from iar_desktop.operations.events import set_status
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import Text
from iar_desktop.schema.messages import N_, _
from iar_desktop.schema.option import Option
from iar_desktop.ui.forms.cell import ValueCell
from iar_desktop.ui.forms.form import Form
from iar_desktop.ui.forms.shown import Shown
from iar_desktop.ui.pages.record_page_name import NameCell
from iar_desktop.ui.pages.record_page_photo import PhotoAvatar
from iar_desktop.ui.pages.record_page_read import RecordView
from iar_desktop.ui.pages.record_page_status import StatusPill
from iar_desktop.ui.pages.section import Action, Section
from iar_desktop.ui.theme import scaled
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.facts_line import FactsLine
from iar_desktop.ui.widgets.icon_button import IconButton
from iar_desktop.ui.widgets.menu import Menu
from iar_desktop.ui.widgets.text import Text as Label

_NARROW = 640
_TITLE: Field[str] = Field(Text(), N_("Title"))
_TITLE.__set_name__(Contact, "title")


class _FixedTitle(ValueCell):
    """The title of a record that is composed of several fields: read here, edited below."""

    def __init__(self, form: Form) -> None:
        super().__init__(form, _TITLE, "title")
        self.view.set_read_only()

    def shown(self) -> Shown:
        record = self.form.record
        return Shown(record.title() if record else "")


class RecordHeader(QWidget):
    """``show_view`` shows a record; ``delete_wanted`` tells of the menu entry."""

    delete_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, form: Form, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form, self._section = form, section
        self.title = self._title_cell()
        self.title.setObjectName("title")
        self._native = Label("", "heading", "muted", selectable=True)
        self.status = StatusPill()
        self.status.chosen.connect(self._set_status)
        self.facts = FactsLine()
        self.facts.setObjectName("facts")
        self.facts.followed.connect(form.follow)
        self._avatar = self._make_avatar() if section.entity is Contact else None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        if self._avatar:
            row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._texts(), 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    @property
    def begins_with_title(self) -> bool:
        """Whether the title, in its box, is the first thing at the left."""
        return self._avatar is None

    def show_view(self, view: RecordView) -> None:
        """Show another state of the record, or another record."""
        record = view.record
        native = record.native()
        self._native.setText(native if native != record.title() else "")
        self._native.setVisible(bool(self._native.text()))
        self.facts.set_facts(view.facts)
        self.facts.setVisible(bool(view.facts))
        self._show_status()
        for button, action in zip(self._actions, self._in_sight(), strict=True):
            button.setVisible(action.fits(record))
        if self._avatar:
            self._avatar.set_name(record.title(), native)
            self._avatar.show_photo(view.photo)

    def _make_avatar(self) -> PhotoAvatar:
        avatar = PhotoAvatar()
        avatar.chosen.connect(self._set_photo)
        avatar.removed.connect(self._remove_photo)
        return avatar

    def _set_photo(self, path: str) -> None:
        person = self.form.record
        if isinstance(person, Contact):
            self.form.desk.change(
                lambda dossier: set_photo(dossier, person, Path(path)), owner=self
            )

    def _remove_photo(self) -> None:
        person = self.form.record
        if isinstance(person, Contact):
            self.form.desk.change(lambda dossier: remove_photo(dossier, person), owner=self)

    def _title_cell(self) -> ValueCell:
        if self._section.entity is Contact:
            return self.form.add(NameCell(self.form))
        title = self._section.title_field()
        cell = self.form.cell(title, "title") if title else self.form.add(_FixedTitle(self.form))
        cell.setMaximumWidth(1 << 20)
        return cell

    def _texts(self) -> QVBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        self.title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        line.addWidget(self.title, 0)
        line.addLayout(self._beside_title(self._native))
        line.addLayout(self._beside_title(self.status))
        line.addStretch(1)
        line.addLayout(self._buttons(), 0)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addLayout(line)
        inset = QHBoxLayout()
        inset.setContentsMargins(8, 0, 0, 0)
        inset.addWidget(self.facts)
        column.addLayout(inset)
        return column

    def _beside_title(self, widget: QWidget) -> QVBoxLayout:
        """Return a column with ``widget`` beside the first line of the title."""
        first_line = self.title.view.minimumSizeHint().height()
        column = QVBoxLayout()
        column.setContentsMargins(0, max((first_line - widget.sizeHint().height()) // 2, 0), 0, 0)
        column.addWidget(widget)
        column.addStretch(1)
        return column

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        self._actions: list[Button] = []
        for action in self._in_sight():
            button = Button(_(action.label), icon=action.icon)
            button.setAccessibleName(_(action.label))
            self._actions.append(button)
            button.setObjectName(f"action-{action.key}")
            button.clicked.connect(lambda _checked=False, act=action.act: self._act(act))
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        more = IconButton("more", _("More"), menu=self._menu())
        more.setObjectName("more")
        line.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _in_sight(self) -> list[Action]:
        return [each for each in self._section.actions if not each.seldom]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the page is narrow the title needs the room: the buttons keep their icons."""
        super().resizeEvent(event)
        narrow = event.size().width() < scaled(_NARROW)
        for button in self._actions:
            button.setText("" if narrow else button.accessibleName())
            button.setToolTip(button.accessibleName() if narrow else "")

    def _menu(self) -> Menu:
        menu = Menu(parent=self)
        menu.setObjectName("more-menu")
        for action in (each for each in self._section.actions if each.seldom):
            entry = menu.add(_(action.label), partial(self._act, action.act), icon_name=action.icon)
            entry.setObjectName(f"action-{action.key}")
        if menu.actions():
            menu.addSeparator()
        menu.add(_("Print…"), self._print, icon_name="print")
        menu.add(_("Copy the identifier"), self.copy_wanted.emit, icon_name="copy")
        menu.addSeparator()
        menu.add(_("Delete"), self.delete_wanted.emit, icon_name="delete").setObjectName("delete")
        return menu

    def _act(self, act: Any) -> None:
        if self.form.record is not None:
            act(self.form.desk, self.form.record.id)

    def _print(self) -> None:
        if self.form.record is not None:
            self.form.desk.print_wanted.emit([self.form.record.id])

    def _show_status(self) -> None:
        wanted, record = self._section.pill_field(), self.form.record
        value = getattr(record, wanted.name) if wanted and record else None
        shows = isinstance(value, Option)
        self.status.setVisible(shows)
        if wanted is not None and isinstance(value, Option):
            self.status.set_status(wanted, value)

    def _set_status(self, option: Option) -> None:
        record, wanted = self.form.record, self._section.pill_field()
        if record is None or wanted is None or getattr(record, wanted.name) is option:
            return
        self.status.set_status(wanted, option)
        if wanted.name in ("status", "stage"):
            self.form.desk.change(
                lambda dossier: set_status(dossier, record, option),
                self.form.stored.emit,
                owner=self,
            )
        else:
            self.form.write(self.title, record, {wanted: option}, "")
