"""Tables with the names of those who sit at them."""
