"""The quick capture: a line such as "Met Jane Doe from GCCE at EFIB, send the brochure by Friday".

Rules, known names and the dates of CLDR; no network, no model.
"""

from iar_desktop.domain.capture.choosing import with_organisation, with_person
from iar_desktop.domain.capture.index import KnownNames
from iar_desktop.domain.capture.names import KnownName, NameKind, NameSource
from iar_desktop.domain.capture.results import (
    Capture,
    Commitment,
    Direction,
    Named,
    Person,
    Role,
    Span,
)
from iar_desktop.domain.capture.understand import LONGEST_LINE, understand

__all__ = [
    "LONGEST_LINE",
    "Capture",
    "Commitment",
    "Direction",
    "KnownName",
    "KnownNames",
    "NameKind",
    "NameSource",
    "Named",
    "Person",
    "Role",
    "Span",
    "understand",
    "with_organisation",
    "with_person",
]
