"""What cannot be had for less: programs that do the least of what a measure compares."""
