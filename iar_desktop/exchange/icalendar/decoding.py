"""The text of a file, whatever encoding the other program wrote."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_START = "BEGIN:"


def decoded(content: bytes) -> str:
    """Return the text of ``content``; what no encoding explains becomes replacement signs.

    UTF-8 is the rule (RFC 5545, 3.1.4); UTF-16 is known by its mark or its beginning, and what is
    none of them is taken for Windows-1252, the Latin-1 that programs really write.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    for encoding in ("utf-16-le", "utf-16-be"):
        if content[:12].upper() == _START.encode(encoding):
            return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
