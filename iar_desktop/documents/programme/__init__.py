"""What the programmes of an event have in common: for guests, for the staff, for drivers."""
