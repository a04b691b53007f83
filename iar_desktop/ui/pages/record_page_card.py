"""The overview of a person or organisation: card at the left, thread of the relation at right."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from iar_desktop.domain import Affiliation, Contact, EmailAddress, PhoneNumber, PostalAddress, Task
from iar_desktop.operations.commitments import Commitments, open_commitments
from iar_desktop.operations.themes import themes_of
from iar_desktop.schema.entity import Entity
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage.directory import Entry
from iar_desktop.storage.dossier import Touched
from iar_desktop.storage.reader import Query, Reader
from iar_desktop.ui.forms.form import Form
from iar_desktop.ui.forms.keeping import linked_entries
from iar_desktop.ui.pages.fields_tab import GroupCard
from iar_desktop.ui.pages.record_page_commitments import CommitmentsCard
from iar_desktop.ui.pages.record_page_parts import Parts, PartSpec, add_buttons
from iar_desktop.ui.pages.section import Section
from iar_desktop.ui.pages.themes_row import ThemesRow
from iar_desktop.ui.pages.timeline_tab import TimelineTab
from iar_desktop.ui.widgets.card import Card

_NARROW = 640


def _details(entity: type[Entity]) -> tuple[PartSpec, ...]:
    of_person = entity is Contact
    email, phone, address = (
        each.contact if of_person else each.organisation
        for each in (EmailAddress, PhoneNumber, PostalAddress)
    )
    return (
        PartSpec(
            EmailAddress, email, ((EmailAddress.usage, EmailAddress.address),), N_("E-mail"), "mail"
        ),
        PartSpec(
            PhoneNumber, phone, ((PhoneNumber.usage, PhoneNumber.number),), N_("Phone"), "phone"
        ),
        PartSpec(
            PostalAddress,
            address,
            (
                (PostalAddress.usage, PostalAddress.street),
                (PostalAddress.postcode, PostalAddress.city),
                (PostalAddress.region, PostalAddress.country),
            ),
            N_("Address"),
            "location",
        ),
    )


_POSITIONS = PartSpec(
    Affiliation,
    Affiliation.contact,
    (
        (Affiliation.since, Affiliation.job_title),
        (Affiliation.until, Affiliation.organisation),
    ),
    N_("Position"),
    "briefcase",
    left=104,
)


@dataclass(frozen=True)
class _CardView:
    parts: Mapping[str, list[Entity]]
    entries: Mapping[str, Entry]
    commitments: Commitments
    themes: tuple[Entity, ...]


class CardTab(QWidget):
    """Everything about a person or an organisation on one page."""

    def __init__(
        self, form: Form, section: Section, entity: type[Entity], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("overview")
        self.form = form
        self._task_link = Task.contact if entity is Contact else Task.organisation
        self._parts = [Parts(form.desk, spec) for spec in _details(entity)]
        self._positions = Parts(form.desk, _POSITIONS) if entity is Contact else None
        self.groups = [GroupCard(form, group) for group in section.groups]
        self.themes = ThemesRow(form.desk)
        self.themes.followed.connect(form.follow)
        self.groups[0].add_themes(self.themes)
        self.commitments = CommitmentsCard(form.desk)
        self.timeline = TimelineTab(form.desk)
        self._outer = QHBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 8, 16)
        self._outer.setSpacing(12)
        self._outer.addWidget(self._left(), 1)
        self._outer.addWidget(self.timeline, 1)
        form.stored.connect(lambda _record: self._arrange())

    def show_record(self, record: Entity) -> None:
        """Show the card of ``record``, which the form has, too."""
        self._arrange()
        for cell in (row.cell for card in self.groups for row in card.rows):
            cell.refresh()
        self._read(record)
        self.timeline.show_record(record)

    def refresh(self, touched: Touched) -> None:
        """Read anew what is shown beside the form."""
        if self.form.record is not None:
            self._read(self.form.record)
        self.timeline.refresh(touched)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._outer.direction() != wanted:
            self._outer.setDirection(wanted)

    def _left(self) -> QScrollArea:
        details = Card(_("Contact details"))
        for parts in self._parts:
            details.content.addWidget(parts)
        details.content.addLayout(add_buttons(self._parts))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(12)
        column.addWidget(details)
        if self._positions:
            positions = Card(_("Positions"))
            positions.content.addWidget(self._positions)
            positions.content.addLayout(add_buttons([self._positions]))
            column.addWidget(positions)
        column.addWidget(self.commitments)
        for card in self.groups:
            column.addWidget(card)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        return scroll

    def _arrange(self) -> None:
        for card in self.groups:
            card.arrange()

    def _read(self, record: Entity) -> None:
        def show(view: _CardView) -> None:
            if self.form.record is not None and self.form.record.id == record.id:
                self._show(record, view)

        self.form.desk.read(
            lambda dossier: self._view(dossier, record.id), show, owner=self, latest="card"
        )

    def _view(self, reader: Reader, record_id: str) -> _CardView:
        parts: dict[str, list[Entity]] = {}
        for shown in self._all_parts():
            spec = shown.spec
            order = spec.entity.fields.get("position") or spec.entity.fields["since"].descending()
            own = Query(spec.entity).where(spec.link.equals(record_id)).order_by(order)
            parts[spec.entity.kind] = reader.all(own)
        everything = [part for found in parts.values() for part in found]
        return _CardView(
            parts,
            linked_entries(reader, everything),
            open_commitments(reader, self._task_link.equals(record_id)),
            themes_of(reader, record_id),
        )

    def _all_parts(self) -> list[Parts]:
        return [*self._parts, *([self._positions] if self._positions else [])]

    def _show(self, record: Entity, view: _CardView) -> None:
        for shown in self._all_parts():
            shown.show_parts(record.id, view.parts[shown.spec.entity.kind], view.entries)
        self.commitments.show_commitments(record, view.commitments)
        self.themes.show_themes(record.id, view.themes)  # type: ignore[arg-type] # themes they are
