"""What can be done with several records at once: theme, status, owner, print, delete."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from iar_desktop.domain import Contact, Theme
from iar_desktop.operations.office import staff
from iar_desktop.operations.records import delete, edit_many
from iar_desktop.operations.themes import add_theme_to_many, remove_theme_from_many
from iar_desktop.schema.field import Field
from iar_desktop.schema.kinds import Choice
from iar_desktop.schema.messages import _, _n
from iar_desktop.storage.dossier import Dossier
from iar_desktop.storage.listing import ids_of
from iar_desktop.storage.reader import Query, Reader
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.pages.section import Section
from iar_desktop.ui.theme import scaled
from iar_desktop.ui.widgets.flow_layout import FlowLayout
from iar_desktop.ui.widgets.icon_button import IconButton
from iar_desktop.ui.widgets.menu import Menu
from iar_desktop.ui.widgets.surface import Surface
from iar_desktop.ui.widgets.text import Text

_NOTICED_MS = 500

Many = Callable[[Dossier, list[str]], int]


class SelectionBar(Surface):
    """Shown while several rows are selected; each act is one step of undo."""

    cleared = Signal()

    def __init__(
        self,
        desk: Desk,
        section: Section,
        numbers: Callable[[], list[int]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("well", "top", "bottom", parent=parent)
        self.desk, self._section, self._numbers = desk, section, numbers
        self.setObjectName("selection-bar")
        self._count = Text("", "strong", "accent")
        self._count.setObjectName("selected-count")
        self._count.setMinimumHeight(scaled(30))
        self._flow = FlowLayout(self, gap=4, line_gap=4)
        self._flow.setContentsMargins(14, 6, 8, 6)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._selected = 0
        self._lasts = QTimer(self)
        self._lasts.setSingleShot(True)
        self._lasts.setInterval(_NOTICED_MS)
        self._lasts.timeout.connect(lambda: self._count.setText(_("Working…")))
        self._flow.addWidget(self._count)
        if section.themed:
            self._add_menu("tag", _("Theme"), self._fill_themes)
        if self._status() is not None:
            self._add_menu("flag", _("Status"), self._fill_status)
        if self._owner() is not None:
            self._add_menu("person", _("In charge"), self._fill_owner)
        self._add("print", _("Print…"), self._print)
        self._add("delete", _("Delete"), self.delete)
        self._add("close", _("Clear the selection"), self.cleared.emit)
        self.hide()

    def show_count(self, count: int) -> None:
        """Show how many are selected; fewer than two hide the bar."""
        self._selected = count
        if self.isEnabled():
            self._count.setText(_n("{count} selected", "{count} selected", count))
        self.setVisible(count > 1)

    def delete(self) -> None:
        """Delete what is selected; undo brings it back."""
        self._do(
            delete, lambda count: _n("{count} record deleted.", "{count} records deleted.", count)
        )

    def _status(self) -> Field[Any] | None:
        fields = self._section.entity.fields
        return next((fields[name] for name in ("status", "stage") if name in fields), None)

    def _owner(self) -> Field[Any] | None:
        return self._section.entity.fields.get("owner")

    def _add(self, icon: str, text: str, act: Callable[[], object]) -> None:
        button = IconButton(icon, text, quiet=True, size=18)
        button.setObjectName(f"many-{icon}")
        button.clicked.connect(lambda _checked=False: act())
        self._flow.addWidget(button)

    def _add_menu(self, icon: str, text: str, fill: Callable[[Menu], None]) -> None:
        menu = Menu(parent=self)
        menu.aboutToShow.connect(lambda: fill(menu))
        button = IconButton(icon, text, menu=menu, quiet=True, size=18)
        button.setObjectName(f"many-{icon}")
        self._flow.addWidget(button)

    def _do(self, act: Many, say: Callable[[int], str]) -> None:
        numbers = self._numbers()
        self._begin()

        def done(count: int) -> None:
            self._end()
            self.desk.message.emit(say(count), "undo")

        def failed(error: BaseException) -> None:
            self._end()
            self.desk.failed.emit(error)

        self.desk.change(
            lambda dossier: act(dossier, ids_of(dossier, numbers)), done, owner=self, failed=failed
        )

    def _begin(self) -> None:
        """Take nothing more until this is done, and say so where it lasts."""
        self.setEnabled(False)
        self._lasts.start()

    def _end(self) -> None:
        self._lasts.stop()
        self.setEnabled(True)
        self.show_count(self._selected)

    def _edit(self, field: Field[Any], value: Any) -> None:
        entity = self._section.entity
        self._do(
            lambda dossier, ids: edit_many(dossier, entity, ids, {field: value}),
            lambda count: _n("{count} record changed.", "{count} records changed.", count),
        )

    def _fill_status(self, menu: Menu) -> None:
        menu.clear()
        field = self._status()
        if field is not None and isinstance(field.kind, Choice):
            for option in field.kind.options:
                menu.add(_(option.label), partial(self._edit, field, option))

    def _fill_owner(self, menu: Menu) -> None:
        menu.clear()
        field = self._owner()
        if field is None:
            return
        give = partial(self._edit, field)

        def show(people: list[Contact]) -> None:
            for person in people:
                menu.add(person.title(), partial(give, person.id))
            menu.addSeparator()
            menu.add(_("Nobody"), partial(give, None))

        self.desk.lookups.run(lambda dossier: list(staff(dossier)), show, owner=menu)

    def _fill_themes(self, menu: Menu) -> None:
        menu.clear()

        def show(themes: list[Theme]) -> None:
            for theme in themes:
                menu.add(
                    theme.name, partial(self._theme, add_theme_to_many, theme), icon_name="add"
                )
            menu.addSeparator()
            taken = Menu(_("Remove theme"), menu)
            menu.addMenu(taken)
            for theme in themes:
                taken.add(theme.name, partial(self._theme, remove_theme_from_many, theme))

        self.desk.lookups.run(_all_themes, show, owner=menu)

    def _theme(self, act: Callable[[Dossier, list[str], str], int], theme: Theme) -> None:
        self._do(
            lambda dossier, ids: act(dossier, ids, theme.id),
            lambda count: _n("{count} record changed.", "{count} records changed.", count),
        )

    def _print(self) -> None:
        numbers = self._numbers()
        self.desk.read(
            lambda dossier: ids_of(dossier, numbers), self.desk.print_wanted.emit, owner=self
        )


def _all_themes(reader: Reader) -> list[Theme]:
    return reader.all(Query(Theme).order_by(Theme.name))
