"""The overview of a record: cards of fields in as many columns as there is room for."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from iar_desktop.schema.entity import Entity
from iar_desktop.schema.messages import _, _n
from iar_desktop.ui.forms.form import Form
from iar_desktop.ui.forms.row import FieldRow
from iar_desktop.ui.pages.record_page_read import RecordView
from iar_desktop.ui.pages.section import Group, Section
from iar_desktop.ui.pages.themes_row import ThemesRow
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.card import Card

_COLUMN = 350
_MOST_COLUMNS = 3
_GAP = 12


class GroupCard(Card):
    """The fields of one group; empty ones that may stay empty wait behind a button."""

    def __init__(self, form: Form, group: Group, parent: QWidget | None = None) -> None:
        super().__init__(_(group.label), parent=parent)
        self.content.setSpacing(2)
        self.rows = [FieldRow(form, field) for field in group.fields]
        for row in self.rows:
            self.content.addWidget(row)
        self._more = Button("", icon="add", quiet=True)
        self._more.setObjectName("more-fields")
        self._more.clicked.connect(self.expand)
        self._expanded_for = ""
        self._form = form
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
        hidden = 0
        for row in self.rows:
            shows = expanded or row.field.required or not row.is_empty()
            row.setVisible(shows)
            hidden += not shows
        self._more.setVisible(hidden > 0)
        self._more.setText(_n("{count} more field", "{count} more fields", hidden))

    def expand(self) -> None:
        """Show every field of the record shown now, and begin with the first empty one."""
        record = self._form.record
        first = next((row for row in self.rows if row.isHidden()), None)
        self._expanded_for = record.id if record else ""
        self.arrange()
        if first is not None:
            first.cell.edit()


class Columns(QWidget):
    """Cards side by side, each put below the shortest column so far."""

    def __init__(self, cards: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = list(cards)
        self._columns: list[QVBoxLayout] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        for _number in range(_MOST_COLUMNS):
            column = QVBoxLayout()
            column.setSpacing(_GAP)
            self._columns.append(column)
            self._row.addLayout(column)
        self._count = 0
        self.arrange(2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange(min(max(self.width() // _COLUMN, 1), _MOST_COLUMNS))

    def arrange(self, count: int) -> None:
        """Spread the cards over ``count`` columns."""
        count = min(count, max(len(self._cards), 1))
        if count == self._count:
            return
        self._count = count
        for column in self._columns:
            while column.takeAt(0) is not None:
                pass
        heights = [0] * count
        for card in self._cards:
            shortest = heights.index(min(heights))
            self._columns[shortest].addWidget(card)
            heights[shortest] += card.sizeHint().height() + _GAP
        for number, column in enumerate(self._columns):
            column.addStretch(1)
            self._row.setStretch(number, 1 if number < count else 0)
        self._row.setSpacing(_GAP if count > 1 else 0)


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
        column.addWidget(Columns(self.cards))
        column.addStretch(1)
        self.setWidget(inner)
        form.stored.connect(lambda _record: self.arrange())

    def show_record(self, _record: Entity) -> None:
        """Show the record that the form has."""
        if self._form.record is not None:
            for cell in (row.cell for card in self.cards for row in card.rows):
                cell.refresh()
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
            self.cards[0].content.addWidget(self.themes)

    def show_view(self, view: RecordView) -> None:
        """Show the record that the form has, and its themes."""
        self.show_record(view.record)
        if self.themes:
            self.themes.show_themes(view.record.id, view.themes)
