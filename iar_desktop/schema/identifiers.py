"""Keys of records: UUID version 7 (RFC 9562, section 5.7) as 32 hexadecimal digits.

They sort by the time they were made, and two laptops never make the same one.  Plain text
suits every database, JSON and the command line alike.
"""

import os
import threading
import time

_RANDOM_BITS = 62
_COUNTER_BITS = 12

_lock = threading.Lock()
_last = [0]


def _next_tick() -> int:
    """Return milliseconds since 1970 and a 12-bit counter as one number that only grows."""
    with _lock:
        _last[0] = max(_last[0] + 1, (time.time_ns() // 1_000_000) << _COUNTER_BITS)
        return _last[0]


def new_id() -> str:
    """Return a new key, greater than every key this process made before."""
    tick = _next_tick()
    milliseconds, counter = tick >> _COUNTER_BITS, tick & 0xFFF
    noise = int.from_bytes(os.urandom(8), "big") & ((1 << _RANDOM_BITS) - 1)
    value = milliseconds << 80 | 0x7 << 76 | counter << 64 | 0b10 << 62 | noise
    return f"{value:032x}"
