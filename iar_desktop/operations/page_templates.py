"""Templates of printed documents, kept under a name."""

from iar_desktop.documents.arrangement import templates
from iar_desktop.domain import PageTemplate
from iar_desktop.schema.errors import UserError
from iar_desktop.schema.folding import fold
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage.dossier import Dossier


def keep_template(dossier: Dossier, document: str, name: str, layout: str) -> PageTemplate:
    """Keep ``layout`` under ``name``, in place of a template of that name; it needs a name."""
    if not name.strip():
        raise UserError(_("Give the template a name."))
    former = next((e for e in templates(dossier, document) if fold(e.name) == fold(name)), None)
    with dossier.change(N_("Keep the template {name}"), name=name.strip()[:60]) as change:
        if former:
            return change.update(former, {PageTemplate.layout: layout})
        return change.add(PageTemplate(name=name.strip(), document=document, layout=layout))


def delete_template(dossier: Dossier, template: PageTemplate) -> None:
    """Delete a template; what was printed with it stays as it is."""
    with dossier.change(N_("Delete the template {name}"), name=template.name[:60]) as change:
        change.delete(template)
