"""Who takes part in an event: the list, its order, and the line that adds to it."""
