"""Shipped knowledge, read from resources/ into values: what a trainer or translator changes without touching code."""
