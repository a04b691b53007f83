"""One file for each thing measured."""
