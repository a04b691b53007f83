"""Keeping the agreement that a partnership came to: it stands among the signed ones then."""

from iar_desktop.domain import Agreement, Partnership
from iar_desktop.schema import clock
from iar_desktop.schema.errors import UnknownRecord
from iar_desktop.schema.messages import N_, _
from iar_desktop.storage.dossier import Dossier
from iar_desktop.ui.desk import Desk
from iar_desktop.ui.pages.section import Action, Values

_FIELDS = (Agreement.name, Agreement.type, Agreement.signed_on, Agreement.ends_on)


def _ask(desk: Desk, partnership_id: str) -> None:
    from iar_desktop.ui.pages.ask_panel import AskPanel  # late: only when asked for

    def sign(dossier: Dossier, values: Values) -> Agreement:
        from iar_desktop.operations.partnerships import sign_agreement

        partnership = dossier.get(Partnership, partnership_id)
        if partnership is None:
            raise UnknownRecord(_("This record was deleted meanwhile."))
        signed_on = values.get(Agreement.signed_on) or clock.today()
        return sign_agreement(
            dossier,
            partnership,
            values[Agreement.name],
            signed_on,
            values.get(Agreement.ends_on),
            **({"type": values[Agreement.type]} if values.get(Agreement.type) else {}),
        )

    def told(made: Agreement) -> None:
        desk.message.emit(_("Agreement kept: {title}").format(title=made.title()), "undo")

    note = _("The partnership goes to the signed agreements. Without a day, it was signed today.")
    panel = AskPanel(desk, _("Sign an agreement"), note, Agreement, _FIELDS, sign, _("Keep"))
    panel.form.created.connect(told)
    panel.open()


SIGN = Action("sign", N_("Sign an agreement…"), "signature", _ask, seldom=True)
