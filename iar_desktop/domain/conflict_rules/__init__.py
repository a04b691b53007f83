"""The rules of what clashes, one each: they look at bookings in order of time."""
