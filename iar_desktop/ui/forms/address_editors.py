"""Editors of e-mail, phone and web addresses."""

from iar_desktop.schema.errors import InvalidValue
from iar_desktop.schema.messages import N_
from iar_desktop.ui.forms.text_editors import AddressEditor


class EmailEditor(AddressEditor):
    """An e-mail address; the button begins a message."""

    scheme, icon, verb = "mailto:", "mail", N_("Write")


class PhoneEditor(AddressEditor):
    """A phone number; the button calls it."""

    scheme, icon, verb = "tel:", "phone", N_("Call")

    def follow(self) -> None:
        try:
            number = self.value() or ""
        except InvalidValue:
            return
        dialled = "".join(sign for sign in number if sign in "+0123456789")
        if dialled:
            self.followed.emit(f"tel:{dialled}")


class UrlEditor(AddressEditor):
    """A web address; the button opens it."""

    icon, verb = "open", N_("Open in the browser")
