"""Changing the order of precedence: proposed at once, kept when its reason is given."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from iar_desktop.operations.visits import needs_reason, restore_precedence, set_precedence
from iar_desktop.schema.errors import InvalidValue
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.delegates.precedence import Precedence
from iar_desktop.ui.delegates.read import DelegatesView
from iar_desktop.ui.desk import Desk


class Ordering(QObject):
    """``shift`` and ``drop`` propose an order; custom's own needs no reason, any other does."""

    proposed = Signal()
    """Another order is to be shown, though not kept yet."""
    ended = Signal(bool)
    """An order was kept or given up; whether the field for the reason had the focus."""

    def __init__(self, desk: Desk, precedence: Precedence, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._precedence = desk, precedence
        self._view: DelegatesView | None = None
        self._order: list[str] | None = None
        precedence.given.connect(self._keep)
        precedence.given_up.connect(self._end)
        precedence.as_notified.connect(self._restore)

    def show_view(self, view: DelegatesView) -> None:
        """Take what is stored now; a proposed order stays as long as the people do."""
        self._view = view
        if self._order is not None and sorted(self._order) != sorted(view.order()):
            self.forget()  # someone came or went: the order has to be thought of anew
        self._precedence.show_reason(view.reason)

    def shown(self) -> DelegatesView | None:
        """Return the view in the order to show."""
        if self._view is None or self._order is None:
            return self._view
        return self._view.ordered(self._order)

    def forget(self) -> None:
        """Propose nothing."""
        self._order = None
        self._precedence.stop()

    def shift(self, key: str, by: int) -> None:
        """Propose one participation ``by`` ranks further down (up when negative)."""
        order = self._now()
        place = order.index(key) + by
        if 0 <= place < len(order):
            order.remove(key)
            order.insert(place, key)
            self._propose(order)

    def drop(self, key: str, before: int) -> None:
        """Propose one participation before the one that is number ``before`` now."""
        order = self._now()
        now = order.index(key)
        order.remove(key)
        order.insert(before - (before > now), key)
        self._propose(order)

    def _now(self) -> list[str]:
        return list(self._order or (self._view.order() if self._view else []))

    def _propose(self, order: list[str]) -> None:
        view = self._view
        if view is None or not view.ranked or order == self._now():
            return
        self._order = order
        self.proposed.emit()
        event, reason = view.event, view.reason

        def settled(needed: bool) -> None:
            if order != self._order:
                return  # moved on meanwhile
            if needed:
                self._precedence.ask(reason)
            else:
                self._write(lambda dossier: set_precedence(dossier, event, order))

        self._desk.read(
            lambda dossier: needs_reason(dossier, event, order), settled, owner=self, latest="order"
        )

    def _keep(self, reason: str) -> None:
        view, order = self._view, self._order
        if view is not None and order is not None:
            self._write(lambda dossier: set_precedence(dossier, view.event, order, reason))

    def _restore(self) -> None:
        view = self._view
        if view is not None:
            self._write(lambda dossier: restore_precedence(dossier, view.event))

    def _write(self, operation: Callable[[Dossier], object]) -> None:
        def failed(error: BaseException) -> None:
            if isinstance(error, InvalidValue) and self._precedence.asks():
                self._precedence.complain(str(error))
            else:
                self._end()
                self._desk.failed.emit(error)

        self._desk.change(operation, lambda _event: self._end(), owner=self, failed=failed)

    def _end(self) -> None:
        held = self._precedence.reason.hasFocus()
        self.forget()
        self.ended.emit(held)
