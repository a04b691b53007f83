"""The overview of a record: cards of fields in as many columns as there is room for."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from iar_desktop.schema.entity import Entity
from iar_desktop.schema.folding import fold
from iar_desktop.schema.kinds import LongText
from iar_desktop.schema.messages import _, _n
from iar_desktop.ui.forms.form import Form
from iar_desktop.ui.forms.row import FieldRow
from iar_desktop.ui.forms.value_view import PADDING
from iar_desktop.ui.pages.fields_tab_columns import Columns
from iar_desktop.ui.pages.record_page_read import RecordView
from iar_desktop.ui.pages.section import Group, Section
from iar_desktop.ui.pages.themes_row import ThemesRow
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.text import Text

_FEWEST = 4
"""Rows shown of a group at least, be they empty."""


class GroupCard(Card):
    """The fields of one group; empty ones that may stay empty wait behind a button."""

    def __init__(self, form: Form, group: Group, parent: QWidget | None = None) -> None:
        super().__init__(_(group.label), parent=parent)
        self.content.setSpacing(2)
        self.rows = [FieldRow(form, field) for field in group.fields]
        self._insets: dict[FieldRow, QSpacerItem] = {}
        for row in self.rows:
            line = QHBoxLayout()
            line.setSpacing(0)
            self._insets[row] = QSpacerItem(0, 0)
            line.addSpacerItem(self._insets[row])
            # Qt reckons the height of a row at its least width, be the card narrower than that.
            row.setMinimumWidth(1)
            line.addWidget(row)
            if isinstance(row.field.kind, LongText):
                row.cell.view.set_empty(_("Write here…"))
            self.content.addLayout(line)
        self._more = Button("", icon="add", quiet=True)
        self._more.setObjectName("more-fields")
        self._more.clicked.connect(self.expand)
        self._expanded_for = ""
        self._form = form
        self._group = group
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addSpacing(-10)  # its icon stands under the labels
        line.addWidget(self._more)
        line.addStretch(1)
        self.content.addLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def arrange(self) -> None:
        """Show the rows that have a value or need one, and how many more there are."""
        record = self._form.record
        expanded = record is not None and record.id == self._expanded_for
        waiting = [] if expanded else self._waiting()
        for row in self.rows:
            row.setVisible(row not in waiting)
        hidden = len(waiting)
        self._more.setVisible(hidden > 0)
        self._more.setText(_n("{count} more field", "{count} more fields", hidden))
        self._name_rows()

    def _waiting(self) -> list[FieldRow]:
        """Return the rows to hide: empty ones, as long as some are left to see.

        A record just made shows what there is to fill in first; a button for one row would be
        as high as the row.
        """
        empty = [row for row in self.rows if not row.field.required and row.is_empty()]
        said = len(self.rows) - len(empty)
        waiting = empty[max(_FEWEST - said, 0) :]
        return waiting if len(waiting) > 1 else []

    def add_themes(self, themes: ThemesRow) -> None:
        """Show the themes of the record as the last of its values."""
        self.content.insertWidget(len(self.rows), labelled(_("Themes"), themes))

    def _name_rows(self) -> None:
        """Leave out the name of a text that stands alone under the same words."""
        shown = [row for row in self.rows if not row.isHidden()]
        for row in self.rows:
            same = fold(_(row.field.label)) == fold(_(self._group.label))
            alone = same and shown == [row] and isinstance(row.field.kind, LongText)
            for label in row.findChildren(Text, options=Qt.FindChildOption.FindDirectChildrenOnly):
                label.setHidden(alone)
            # Its words begin below those of the title, not its box.
            self._insets[row].changeSize(-PADDING if alone else 0, 0)
        self.content.invalidate()

    def expand(self) -> None:
        """Show every field of the record shown now, and begin with the first empty one."""
        record = self._form.record
        first = next((row for row in self.rows if row.isHidden()), None)
        self._expanded_for = record.id if record else ""
        self.arrange()
        if first is not None:
            first.cell.edit()


def labelled(text: str, widget: QWidget) -> QWidget:
    """Return a row like that of a long text: ``widget`` below its name."""
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 3, 0, 3)
    column.setSpacing(4)
    column.addWidget(Text(text, "body", "muted"))
    column.addWidget(widget)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    row.setSizePolicy(policy)
    return row


class GroupsTab(QScrollArea):
    """Groups of fields as cards."""

    def __init__(self, form: Form, groups: Sequence[Group], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._form = form
        self.cards = [GroupCard(form, group) for group in groups]
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 16)
        self._columns = Columns(self.cards)
        self._shown = ""
        column.addLayout(self._columns)
        column.addStretch(1)
        self.setWidget(inner)
        form.stored.connect(lambda _record: self.arrange())

    def show_record(self, _record: Entity) -> None:
        """Show the record that the form has."""
        if self._form.record is not None:
            for cell in (row.cell for card in self.cards for row in card.rows):
                cell.refresh()
            if self._form.record.id != self._shown:
                self._shown = self._form.record.id
                self._columns.forget()
        self.arrange()

    def arrange(self) -> None:
        """Show the rows that have a value."""
        for card in self.cards:
            card.arrange()


class FieldsTab(GroupsTab):
    """Every group of a section as a card, its themes in the first one."""

    def __init__(self, form: Form, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(form, section.groups, parent)
        self.setObjectName("overview")
        self.themes = ThemesRow(form.desk) if section.themed else None
        if self.themes and self.cards:
            self.themes.followed.connect(form.follow)
            self.cards[0].add_themes(self.themes)

    def show_view(self, view: RecordView) -> None:
        """Show the record that the form has, and its themes."""
        self.show_record(view.record)
        if self.themes:
            self.themes.show_themes(view.record.id, view.themes)
