"""Where each entry stands, as plain rectangles: the same for the screen and for paper.

Lengths are in whatever unit the caller measures (pixels, points); y grows downwards.
"""
