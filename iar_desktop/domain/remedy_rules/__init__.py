"""What may be tried to end a clash, by its kind; whether it helps is tried out in the scene."""
