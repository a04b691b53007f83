"""Sizes of files as people read them."""

from iar_desktop.schema.messages import _, language

_STEP = 1000


def readable_size(size: int) -> str:
    """Return ``size`` bytes in bytes, kB, MB or GB with at most one decimal."""
    amount, unit = float(size), 0
    units = (_("bytes"), _("kB"), _("MB"), _("GB"))
    while amount >= _STEP and unit < len(units) - 1:
        amount /= _STEP
        unit += 1
    text = f"{amount:.0f}" if unit == 0 or amount >= 10 else f"{amount:.1f}"
    return f"{text.replace('.', ',') if language() == 'fr' else text}\u00a0{units[unit]}"
