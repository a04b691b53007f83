"""A task typed in one line: "send the leaflet on Friday"."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from iar_desktop.schema import clock
from iar_desktop.schema.dates import find_days, format_day, tokens_of
from iar_desktop.schema.messages import _, language
from iar_desktop.ui.widgets.text import Text
from iar_desktop.ui.widgets.whole_line import WholeLine

# Words that only lead to a day, and say nothing once it stands in its own field.
_LEADING = frozenset(["pour", "avant", "le", "au", "d'ici", "ici", "d", "by", "before", "on",
                      "until", "until", "for", "due"])  # fmt: skip
_AROUND = " ,;:–—-"


@dataclass(frozen=True, slots=True)
class TypedTask:
    """What is to be done, and by which day if the line names one."""

    name: str
    due_on: date | None = None


def read_task(text: str, today: date, code: str) -> TypedTask:
    """Return what a line says in language ``code``; the last day it names is when it is due."""
    tokens = tokens_of(text)
    found = find_days(tokens, today, code)
    whole = " ".join(text.split())
    if not found:
        return TypedTask(whole)
    last = found[-1]
    start = last.start
    while start > 0 and (tokens[start - 1].text in _LEADING or tokens[start - 1].text == "'"):
        start -= 1
    before = text[: tokens[start].start]
    after = text[tokens[last.stop - 1].end :]
    name = " ".join(f"{before.rstrip(_AROUND)} {after.strip(_AROUND)}".split())
    day = last.days(today, "future")[-1]
    return TypedTask(name, day) if name else TypedTask(whole, day)


class TaskLine(QWidget):
    """``added`` tells of a ``TypedTask`` when Enter is pressed; beside it what was understood."""

    added = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = WholeLine()
        self.line.setObjectName("add-task")
        self.line.setPlaceholderText(_("+ Add a task: “send the leaflet on Friday”"))
        self.line.setAccessibleName(_("Add a task"))
        self.line.textChanged.connect(self._echo)
        self.line.installEventFilter(self)
        self.echo = Text("", "small", "accent")
        self.echo.setObjectName("add-task-echo")
        self.echo.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.echo)
        self.setFocusProxy(self.line)

    def typed(self) -> TypedTask:
        """Return what the line says now."""
        return read_task(self.line.text(), clock.today(), language())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self.line.text().strip():
                    self.added.emit(self.typed())
                return True
            if event.key() == Qt.Key.Key_Escape and self.line.text():
                self.line.clear()
                return True
        return super().eventFilter(watched, event)

    def _echo(self, text: str) -> None:
        typed = self.typed() if text.strip() else None
        day = typed.due_on if typed else None
        self.echo.setText(f"= {format_day(day, 'weekday')} {day.year}" if day else "")
        self.echo.setVisible(day is not None)
