"""Templates read from the dossier, kept in it and deleted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from iar_desktop.schema.messages import _
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.preview.sections_card import SectionsCard
from iar_desktop.ui.preview.templates import Template
from iar_desktop.ui.preview.wanted import PartWanted

if TYPE_CHECKING:
    from iar_desktop.storage.dossier import Dossier

TEMPLATES = frozenset({"page_template"})
"""The table they are kept in."""


class TemplateKeeping(QObject):
    """Serves the card of the sections; each act is a step that can be undone."""

    def __init__(self, desk: Desk, card: SectionsCard, parent: QObject) -> None:
        """Read and write through ``desk``."""
        super().__init__(parent)
        self._desk, self._card = desk, card
        self._document = ""
        card.kept.connect(self._keep)
        card.deleted.connect(self._delete)

    def show_document(self, document: str) -> None:
        """Offer the templates of ``document``."""
        self._document = document
        self._card.set_templates([])
        self.refresh()

    def refresh(self) -> None:
        """Read the templates anew."""
        document = self._document
        if document:
            self._desk.documents.run(
                lambda dossier: _read(dossier, document),
                self._card.set_templates,
                owner=self,
                latest="templates",
            )

    def _keep(self, name: str) -> None:
        document, parts = self._document, self._card.parts()

        def keep(dossier: "Dossier") -> str:
            from iar_desktop.documents import Part  # late: loaded with the documents
            from iar_desktop.documents.arrangement import dumps
            from iar_desktop.operations.page_templates import keep_template

            layout = dumps(tuple(Part(*each) for each in parts))
            return keep_template(dossier, document, name, layout).name

        self._desk.change(keep, self._kept, owner=self)

    def _kept(self, name: str) -> None:
        self._desk.message.emit(_("The template “{name}” is kept.").format(name=name), "")

    def _delete(self, template: Template) -> None:
        def delete(dossier: "Dossier") -> None:
            from iar_desktop.operations.page_templates import delete_template

            delete_template(dossier, template.kept)

        name = template.kept.name
        self._desk.change(
            delete,
            lambda _none: self._desk.message.emit(
                _("The template “{name}” is deleted.").format(name=name), ""
            ),
            owner=self,
        )


def _read(dossier: "Dossier", document: str) -> list[Template]:
    from iar_desktop.documents.arrangement import loads, templates

    return [
        Template(each, tuple(PartWanted(*part) for part in loads(each.layout)))
        for each in templates(dossier, document)
    ]
