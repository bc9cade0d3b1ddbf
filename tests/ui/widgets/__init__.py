"""Tests of the window's own controls."""
