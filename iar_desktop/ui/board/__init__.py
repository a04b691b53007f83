"""The partnerships by stage: columns of cards that are moved by drag or by keys."""
