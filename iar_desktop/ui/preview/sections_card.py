"""The sections of a document, with what is done to them, and the templates they are kept as."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from iar_desktop.schema.messages import _
from iar_desktop.ui.preview.free_text import FreeText
from iar_desktop.ui.preview.sections_list import SectionsList
from iar_desktop.ui.preview.templates import Template, TemplateName, TemplatesButton
from iar_desktop.ui.preview.wanted import Line, PartWanted, lines_with, parts_of
from iar_desktop.ui.widgets.button import Button
from iar_desktop.ui.widgets.card import Card
from iar_desktop.ui.widgets.icon_button import IconButton
from iar_desktop.ui.widgets.shortcut_text import shortcut_text

_ICON = 16


class SectionsCard(Card):
    """``changed`` tells that other parts are to be printed."""

    changed = Signal()
    kept = Signal(str)
    """Keep what is arranged as a template of this name."""
    deleted = Signal(object)
    """Delete this template."""

    typing = Signal(QWidget)
    """Something is to be typed into this widget, that has just been shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without sections."""
        super().__init__(_("Sections"), parent=parent)
        self.set_side_margins(8)
        self._usual: tuple[Line, ...] = ()
        self._fixed = self._outside = False
        self.list = SectionsList()
        self.free_text = FreeText()
        self.templates = TemplatesButton()
        self.name = TemplateName()
        self.name.hide()
        self.set_corner(self.templates)
        self.list.edited.connect(self._edited)
        self.list.currentRowChanged.connect(lambda _row: self._show_current())
        self.free_text.edited.connect(self.list.change_text)
        self.free_text.done.connect(self.list.setFocus)
        self.templates.chosen.connect(self.use)
        self.templates.name_wanted.connect(self.name.ask)
        self.templates.deleted.connect(self.deleted)
        self.name.given.connect(self._keep)
        for widget in (self.name, self.list, self.free_text):
            self.content.addWidget(widget)
        self.content.addWidget(self._tools())
        self.free_text.hide()

    def _tools(self) -> QWidget:
        self.tools = QWidget()
        self.add = Button(_("Add text"), icon="add", quiet=True)
        self.add.setObjectName("add-text")
        self.add.setToolTip(_("A heading and words of your own, printed on these pages alone"))
        self.add.clicked.connect(self._add)
        row = QHBoxLayout(self.tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.add)
        row.addStretch(1)
        self.up = self._tool("arrow-up", _("Move up"), "section-up", "Alt+Up")
        self.down = self._tool("arrow-down", _("Move down"), "section-down", "Alt+Down")
        self.rename = self._tool("edit", _("Rename"), "section-rename", "F2")
        self.remove = self._tool("delete", _("Remove the free text"), "section-remove", "Del")
        self.up.clicked.connect(lambda: self._do(lambda: self.list.step(-1)))
        self.down.clicked.connect(lambda: self._do(lambda: self.list.step(1)))
        self.rename.clicked.connect(lambda: self._do(self.list.rename))
        self.remove.clicked.connect(lambda: self._do(self.list.remove_text))
        for button in (self.up, self.down, self.rename, self.remove):
            row.addWidget(button)
        return self.tools

    def _tool(self, sign: str, text: str, name: str, keys: str) -> IconButton:
        button = IconButton(sign, text, quiet=True, size=_ICON, ink="muted")
        button.setObjectName(name)
        button.setToolTip(f"{text}  ({shortcut_text(keys)})")
        return button

    def set_sections(
        self, usual: Sequence[Line], lines: Iterable[Line], *, fixed: bool, outside: bool
    ) -> None:
        """Show ``lines``; those of ``usual`` are what they are without any change."""
        self._usual, self._fixed = tuple(usual), fixed
        self.name.hide()
        self.show_lines(lines, outside=outside)
        self.templates.setVisible(not fixed)
        self.tools.setVisible(not fixed)

    def show_lines(self, lines: Iterable[Line], *, outside: bool) -> None:
        """Show other lines of the same document."""
        self._outside = outside
        self.list.set_lines(lines, fixed=self._fixed, outside=outside)
        self._name_state()

    def set_templates(self, templates: Sequence[Template]) -> None:
        """Offer these templates of the document."""
        self.templates.set_templates(templates)
        self._name_state()

    def parts(self) -> tuple[PartWanted, ...]:
        """Return what is to be printed."""
        return parts_of(self.list.lines())

    def finish(self) -> None:
        """Take over what was typed last."""
        self.free_text.finish()

    def use(self, template: Template | None) -> None:
        """Arrange the sections as a template has them; None: as usual."""
        self.finish()
        lines = lines_with(self._usual, template.parts) if template else self._usual
        self.show_lines(lines, outside=self._outside)
        self.changed.emit()

    def _add(self) -> None:
        self.finish()
        self.list.add_text()
        self._show_current()
        self.free_text.heading.setFocus()
        self.typing.emit(self.free_text)

    def _do(self, act: Callable[[], None]) -> None:
        self.finish()
        act()

    def _keep(self, name: str) -> None:
        self.finish()
        self.kept.emit(name)

    def _edited(self) -> None:
        self._show_current()
        self._name_state()
        self.changed.emit()

    def _show_current(self) -> None:
        line, row = self.list.current(), self.list.currentRow()
        if not self.free_text.is_typed_into():
            self.free_text.show_line(line)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.list.count() - 1)
        self.rename.setEnabled(line is not None)
        self.remove.setEnabled(line is not None and line.is_text)

    def _name_state(self) -> None:
        parts = self.parts()
        self.templates.show_state(parts, parts_of(self._usual))
