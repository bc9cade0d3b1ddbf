"""Files in and out, with progress."""
