"""Every promise, both ways."""
