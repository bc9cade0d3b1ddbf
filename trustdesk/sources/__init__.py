"""The world outside turned into domain values, and back: one module a format. None of them knows the vault."""
