"""Kinds of value, fields, entities and messages: what every other room is built on."""
