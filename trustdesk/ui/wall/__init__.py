"""Agreement and relationship issues side by side."""
