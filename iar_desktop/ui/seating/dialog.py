"""The seating plan over the window: tables at the left, who has no seat at the right."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from iar_desktop.domain import Session
from iar_desktop.domain.seating import Shape, Sitter, seated
from iar_desktop.operations.seats import forget_seats, keep_seats
from iar_desktop.schema.messages import _, _n
from iar_desktop.storage.dossier import Dossier, Touched
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.overlay import Overlay
from iar_desktop.ui.seating import places
from iar_desktop.ui.seating.carrying import Carrying
from iar_desktop.ui.seating.choices import SeatingChoices
from iar_desktop.ui.seating.hall import Hall
from iar_desktop.ui.seating.places import Place
from iar_desktop.ui.seating.reading import SeatingRead, read_seating
from iar_desktop.ui.seating.table import Table
from iar_desktop.ui.seating.waiting import Waiting
from iar_desktop.ui.widgets.key_hint import KeyHint
from iar_desktop.ui.widgets.shortcut_text import shortcut_text
from iar_desktop.ui.widgets.text import Text

_EDGE = 24
_WIDEST = 1480
_LEAST_CHAIRS = 4


class SeatingDialog(Overlay):
    """Whatever is moved is kept at once, as one step of undo."""

    def __init__(
        self, desk: Desk, session_id: str, window: QWidget, shape: str = "", order: str = ""
    ) -> None:
        """Seat those who are expected at a session."""
        super().__init__("seating", _("Seating plan"), _WIDEST, window)
        self.desk, self._session_id = desk, session_id
        self.seats: dict[Place, str] = {}
        self.taken = ""
        """Who was taken up by the keyboard, by id."""
        self._read_of: SeatingRead | None = None
        self._more: dict[int, int] = {}
        """Chairs at each table that are there although nobody sits on them yet."""
        self._shapes: dict[tuple[tuple[Place, str], ...], Shape] = {}
        """With which tables these seats were shown: undoing brings them back, too."""
        self.choices = SeatingChoices(shape, order)
        self.carrying = Carrying(self)
        self.hall = Hall(self.carrying)
        self.waiting = Waiting(self.carrying)
        self._build()
        self._connect()
        self.read()

    @property
    def shape(self) -> str:
        """Which tables are chosen, a value of ``domain.seating.Shape``."""
        return str(self.choices.shape.value)

    @property
    def order(self) -> str:
        """Which order is chosen, a value of ``domain.seating.SeatingOrder``."""
        return str(self.choices.order.value)

    def _build(self) -> None:
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self.hall)
        self.area.viewport().setAutoFillBackground(False)
        self.hall.setAutoFillBackground(False)
        self.nobody = Text(_("Nobody is expected at this session yet."), "body", "muted")
        self.nobody.setObjectName("seating-nobody")
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nobody.hide()
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.area, 1)
        body.addWidget(self.nobody, 1)
        body.addWidget(self.waiting)
        self.content.setContentsMargins(1, 8, 1, 1)  # within the rounded corners
        self.content.setSpacing(0)
        self.content.addWidget(self.choices)
        self.content.addLayout(body, 1)
        self.content.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(16, 8, 16, 10)
        line.setSpacing(6)
        for keys, text in (
            ("M", _("take up; Enter puts down")),
            (shortcut_text("Del"), _("free the chair")),
            ("+", _("one more chair")),
        ):
            line.addWidget(KeyHint(text=keys))
            line.addWidget(Text(text, "small", "muted"))
            line.addSpacing(10)
        line.addStretch(1)
        self.state = Text("", "small", "muted")
        self.state.setObjectName("seating-state")
        line.addWidget(self.state)
        return line

    def _connect(self) -> None:
        self.choices.chosen.connect(self._seat_anew)
        self.choices.usual_wanted.connect(self._forget)
        self.choices.table_wanted.connect(self._add_table)
        self.choices.undo_wanted.connect(self._undo)
        self.choices.print_wanted.connect(self._print)
        self.choices.close_wanted.connect(self.close_panel)
        self.hall.taken.connect(self._take_or_put)
        self.hall.left.connect(self._free)
        self.hall.more_wanted.connect(self._add_chair)
        self.hall.reached.connect(lambda chair: self.area.ensureWidgetVisible(chair, 30, 60))
        self.waiting.taken.connect(self._take)
        self.carrying.moved.connect(lambda at: self.hall.show_target(self._target(at)))
        self.carrying.dropped.connect(self._drop)
        self.carrying.ended.connect(lambda: self.hall.show_target(None))
        self.desk.touched.connect(self._refresh)

    def fit(self) -> None:
        """Fill the window but for a margin."""
        super().fit()
        box = self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        wide = min(box.width(), _WIDEST)
        self.panel.setFixedSize(wide, box.height())
        self.panel.move((self.width() - wide) // 2, box.top())

    # --- Reading ---

    def read(self) -> None:
        """Read anew who is expected and who sits where."""
        shape, order, session = self.choices.shape, self.choices.order, self._session_id
        self.desk.read(
            lambda dossier: read_seating(dossier, session, shape, order),
            self._show_read,
            owner=self,
            latest="seating",
        )

    def _refresh(self, touched: Touched) -> None:
        if touched:
            self.read()

    def _show_read(self, found: SeatingRead | None) -> None:
        if found is None:  # the session was deleted meanwhile
            self.close_panel()
            return
        first, self._read_of = self._read_of is None, found
        self.seats = dict(found.seats)
        self.choices.show_session(found.session.title(), found.about)
        known = self._shapes.get(tuple(sorted(self.seats.items())))
        if known is not None:
            self.choices.show_shape(known)
        elif first and found.is_kept:
            self.choices.show_shape(_fitting(self.seats, self.choices.shape))
        self._show()
        if first:
            self.hall.focus_on("", next(iter(self.hall.chairs), None))

    def _show(self) -> None:
        found = self._read_of
        if found is None:
            return
        self._shapes.setdefault(tuple(sorted(self.seats.items())), self.choices.shape)
        counts = places.chairs(self.seats, self._more)
        several = len(counts) > 1
        self.hall.show_tables(
            [
                Table(
                    number,
                    _("Table {number}").format(number=number) if several else "",
                    self.choices.shape,
                    count,
                    {
                        place: found.people[person]
                        for (table, place), person in self.seats.items()
                        if table == number and person in found.people
                    },
                )
                for number, count in counts.items()
            ]
        )
        sitting = set(self.seats.values())
        self.waiting.show_people([each for key, each in found.people.items() if key not in sitting])
        self.area.setVisible(bool(found.people))
        self.nobody.setVisible(not found.people)
        self.choices.set_usable(usable=bool(found.people), kept=found.is_kept, undo=found.undoes)
        count = _n("{count} person", "{count} people", len(found.people))
        how = _("seated by hand") if found.is_kept else _("usual order")
        self.state.setText(f"{count} · {how}" if found.people else "")
        self._mark_taken(self.taken)

    # --- Keeping ---

    def _keep(self, seats: dict[Place, str]) -> None:
        """Show and keep ``seats``; the next move begins from them, not from what is stored."""
        if self._read_of is None or (seats == self.seats and self._read_of.is_kept):
            return
        self.seats = seats
        self._read_of = self._read_of._replace(seats=seats, is_kept=True)
        kept = places.to_keep(seats)
        self._change(lambda dossier, session: keep_seats(dossier, session, kept))
        self._show()

    def _change(self, act: Callable[[Dossier, Session], None]) -> None:
        session_id = self._session_id

        def write(dossier: Dossier) -> None:
            session = dossier.get(Session, session_id)
            if session is not None:
                act(dossier, session)

        self.desk.change(write, lambda _none: self.read(), owner=self)

    def _seat_anew(self) -> None:
        """Seat everybody by the rule that was chosen."""
        if self._read_of is None:
            return
        self._more = {}
        people = [Sitter(each.id, each.is_host) for each in self._read_of.people.values()]
        found = seated(people, self.choices.shape, self.choices.order)
        self._shapes[tuple(sorted(places.seats_by_place(found).items()))] = self.choices.shape
        self._keep(places.seats_by_place(found))
        self._show()

    def _forget(self) -> None:
        self._more = {}
        self._change(forget_seats)

    def _undo(self) -> None:
        self._more = {}
        self.desk.change(lambda dossier: dossier.undo(), lambda _none: self.read(), owner=self)

    def _print(self) -> None:
        self.close_panel()
        self.desk.print_wanted.emit([self._session_id])

    # --- Moving ---

    def _drop(self, person: str, at: QPoint) -> None:
        target = self._target(at)
        if target is not None:
            self._put(person, target)
        elif self.waiting.rect().contains(self.waiting.mapFromGlobal(at)):
            self._free(person)

    def _target(self, at: QPoint) -> Place | None:
        port = self.area.viewport()
        inside = port.rect().contains(port.mapFromGlobal(at))
        return self.hall.place_at(at) if inside else None

    def _put(self, person: str, place: Place) -> None:
        """Seat ``person`` at ``place``; at a table itself, on one more chair."""
        table, chair = place
        if not chair:
            own = places.place_of(self.seats, person)
            if own and own[0] == table:
                return
            chair = places.chairs(self.seats, self._more).get(table, 0) + 1
        self._mark_taken("")
        self._keep(places.put(self.seats, person, (table, chair)))
        self.hall.focus_on(person)

    def _free(self, person: str) -> None:
        if person in self.seats.values():
            table, chair = places.place_of(self.seats, person) or (0, 0)
            counts = places.chairs(self.seats, self._more)
            self._more = {**self._more, table: counts.get(table, 0)}
            self._mark_taken("")
            self._keep(places.without(self.seats, person))
            self.hall.focus_on("", (table, chair))

    def _take(self, person: str) -> None:
        """Take up somebody without a seat; the keyboard goes to the chairs."""
        self._mark_taken("" if self.taken == person else person)
        if self.taken:
            self.hall.focus_on_free()

    def _take_or_put(self, place: Place) -> None:
        here = self.seats.get(place, "")
        if not self.taken:
            self._mark_taken(here)
        elif self.taken == here:
            self._mark_taken("")
        else:
            self._put(self.taken, place)

    def _mark_taken(self, person: str) -> None:
        self.taken = person
        self.hall.show_taken(person)
        self.waiting.show_taken(person)

    def _add_table(self) -> None:
        """Add a table as large as the others, nobody at it yet."""
        counts = places.chairs(self.seats, self._more)
        number = max(counts, default=0) + 1
        count = max([*counts.values(), _LEAST_CHAIRS])
        self._more = {**self._more, number: min(count, self.choices.shape.most)}
        self._show()
        self.hall.focus_on("", (number, 1))

    def _add_chair(self, table: int) -> None:
        count = places.chairs(self.seats, self._more).get(table, 0) + 1
        self._more = {**self._more, table: count}
        self._show()
        self.hall.focus_on("", (table, count))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up a move on Esc before closing on it."""
        if event.key() == Qt.Key.Key_Escape and (self.carrying.give_up() or self.taken):
            self._mark_taken("")
            event.accept()
            return
        super().keyPressEvent(event)


def _fitting(seats: dict[Place, str], shape: Shape) -> Shape:
    """Return ``shape``, or the first of the same sort at which so many have room."""
    most = max(places.chairs(seats, {}).values(), default=0)
    if most <= shape.most or not shape.is_round:
        return shape
    larger = [each for each in Shape if each.is_round and each.most >= most]
    return min(larger, key=lambda each: each.most) if larger else Shape.LONG
