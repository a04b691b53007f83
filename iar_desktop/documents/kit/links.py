"""Links that can be clicked: made from addresses, numbers and URLs, never from free text.

Nothing but ``http``, ``https``, ``mailto`` and ``tel`` comes out; what makes no such link is
printed as plain text.  ``allowed`` is the last gate, at which the canvas asks again.
"""

import re
from urllib.parse import quote, unquote_to_bytes, urlsplit

from iar_desktop.documents.kit.text.text import Span

_MAP = "https://www.openstreetmap.org/search?query="  # https://wiki.openstreetmap.org/wiki/Linking
_LONGEST = 2000  # what every browser takes
_LONGEST_SEARCH = 300
_ALLOWED = re.compile(
    r"https?://([a-z0-9-]+\.)+[a-z0-9-]+(:[0-9]{1,5})?([/?#][A-Za-z0-9._~:/?#@!$&*+,;=%-]*)?"
    r"|mailto:[A-Za-z0-9._~+%-]+@([a-z0-9-]+\.)+[a-z0-9-]+"
    r"|tel:\+?[0-9]{3,20}(;ext=[0-9]{1,8})?"
)
_MAIL = re.compile(r"([^\s@<>\"'(),:;\\\[\]\x00-\x1f\x7f]{1,64})@([^\s@/?#]{3,253})")
_HOST = re.compile(r"([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")
_PHONE = re.compile(
    r"(?P<number>\+?[0-9\s().\-/\u2010\u2011]+?)\s*(?:(?:ext\.?|poste|x)\s*(?P<ext>[0-9]{1,8}))?"
)
_UNPRINTABLE = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def mail(address: str) -> Span:
    """Return an e-mail address that opens a message to it."""
    found = _MAIL.fullmatch(address.strip())
    host = _ascii_host(found[2]) if found else ""
    local = quote(found[1], safe="+") if found else ""
    return _span(address, f"mailto:{local}@{host}" if host else "")


def phone(number: str) -> Span:
    """Return a phone number that calls it; ``poste 12``, ``ext. 12`` is its extension."""
    found = _PHONE.fullmatch(number.strip())
    if not found:
        return Span(number)
    said = found["number"]
    if said.startswith("+"):
        said = said.replace("(0)", "")  # dialled within the country only
    digits = re.sub(r"[^0-9]", "", said)
    extension = f";ext={found['ext']}" if found["ext"] else ""
    return _span(number, f"tel:{'+' if said.startswith('+') else ''}{digits}{extension}")


def map_of(text: str) -> Span:
    """Return an address, of one line or several, that opens a search for it on a map."""
    wanted = " ".join(_UNPRINTABLE.sub(" ", text).split())[:_LONGEST_SEARCH]
    said = wanted.encode("utf-8", "ignore").decode()  # without halves of surrogate pairs
    return _span(text, _MAP + quote(said, safe="") if said else "")


def web(url: str) -> Span:
    """Return the address of a page; one that names no scheme is taken for ``https``."""
    return _span(url, _web_target(url.strip()))


def allowed(target: str) -> str:
    """Return ``target`` if it is a link that may stand on a page, else nothing."""
    return target if len(target) <= _LONGEST and _ALLOWED.fullmatch(target) else ""


def _web_target(url: str) -> str:
    if _UNPRINTABLE.search(url) or "\\" in url:
        return ""
    if "://" not in url:
        url = f"https://{url}"
    try:
        parts = urlsplit(url)
        port = f":{parts.port}" if parts.port else ""
        host = _ascii_host(parts.hostname or "")
    except ValueError:  # brackets, ports that are none
        return ""
    if parts.scheme not in ("http", "https") or not host or "@" in parts.netloc:
        return ""
    target = f"{parts.scheme}://{host}{port}{_encoded(parts.path)}"
    target += f"?{_encoded(parts.query)}" if parts.query else ""
    return target + (f"#{_encoded(parts.fragment)}" if parts.fragment else "")


def _encoded(part: str) -> str:
    """Return a part of a URL in ASCII; what is percent-encoded already stays so."""
    said = part.encode("utf-8", "ignore")
    safe = "/?:@!$&*+,;=~"
    if re.search(r"%(?![0-9A-Fa-f]{2})", part):  # a percent sign of its own
        return quote(unquote_to_bytes(said), safe=safe)
    return quote(said, safe=safe + "%")


def _ascii_host(host: str) -> str:
    """Return the name of a host as the network writes it; nothing where it is none."""
    try:
        name = host.lower().encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    return name if _HOST.fullmatch(name) else ""


def _span(text: str, target: str) -> Span:
    return Span(text, link=allowed(target))
