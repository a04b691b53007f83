"""Badges and place cards: one card for each person."""
