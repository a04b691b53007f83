"""One module for each command; its function ``run`` takes the parsed options."""
