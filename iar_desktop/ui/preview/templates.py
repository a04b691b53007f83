"""Templates of a document: one is chosen, kept under a name, deleted."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.preview.typed import LineEdit
from iar_desktop.ui.preview.wanted import PartWanted
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from iar_desktop.domain import PageTemplate

_LONGEST_SHOWN = 18


class Template(NamedTuple):
    """A template as kept, and the parts it has."""

    kept: "PageTemplate"
    parts: tuple[PartWanted, ...]


class TemplatesButton(Button):
    """Says which template the sections are arranged by, and opens the menu of them."""

    chosen = Signal(object)
    """A ``Template``; None: the usual sections."""
    name_wanted = Signal()
    deleted = Signal(object)
    """A ``Template``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with none but the usual."""
        super().__init__(_("Usual"), menu=Menu(), quiet=True, parent=parent)
        self.setObjectName("templates")
        self.setAccessibleName(_("Template"))
        self._templates: list[Template] = []
        self._current: Template | None = None
        self._is_usual = True
        self.menu().aboutToShow.connect(self.fill)

    def set_templates(self, templates: Sequence[Template]) -> None:
        """Offer ``templates``."""
        self._templates = list(templates)

    def show_state(self, parts: Sequence[PartWanted], usual: Sequence[PartWanted]) -> None:
        """Say by which template the sections are arranged now."""
        self._is_usual = tuple(parts) == tuple(usual)
        same = (each for each in self._templates if each.parts == tuple(parts))
        self._current = None if self._is_usual else next(same, None)
        if self._is_usual:
            text = _("Usual")
        else:
            text = self._current.kept.name if self._current else _("Own choice")
        short = text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1].rstrip()}…"
        self.setText(short.replace("&", "&&"))
        self.setToolTip(_("Template: {name}").format(name=text))
        self.setAccessibleDescription(text)

    def fill(self) -> None:
        """Fill the menu anew."""
        menu = self.menu()
        assert isinstance(menu, Menu)  # noqa: S101 - given above
        menu.clear()
        menu.add(_("Usual"), lambda: self.chosen.emit(None), checked=self._is_usual)
        for each in self._templates:
            menu.add(
                each.kept.name.replace("&", "&&"),
                partial(self.chosen.emit, each),
                checked=each is self._current,
            )
        menu.addSeparator()
        menu.add(_("Keep as a template…"), self.name_wanted.emit, icon_name="save")
        if self._current:
            current = self._current
            text = _("Delete the template “{name}”").format(name=current.kept.name)
            menu.add(
                text.replace("&", "&&"), lambda: self.deleted.emit(current), icon_name="delete"
            )


class TemplateName(QWidget):
    """Asks under which name a template is kept; Enter keeps it, Esc does not."""

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a name."""
        super().__init__(parent)
        self.field = LineEdit()
        self.field.setObjectName("template-name")
        self.field.setPlaceholderText(_("Name of the template"))
        self.field.setAccessibleName(_("Name of the template"))
        self.field.setMaxLength(120)
        keep = Button(_("Keep"))
        keep.setObjectName("template-keep")
        keep.clicked.connect(self._give)
        self.field.returnPressed.connect(self._give)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        row.addWidget(keep)

    def ask(self) -> None:
        """Show the field, ready to type into."""
        self.field.clear()
        self.show()
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the field away on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _give(self) -> None:
        self.given.emit(self.field.text().strip())
        if self.field.text().strip():
            self.hide()
