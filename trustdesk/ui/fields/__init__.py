"""Editors for the fields of every kind of record, derived from the domain."""
