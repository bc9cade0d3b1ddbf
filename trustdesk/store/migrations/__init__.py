"""The vault's schema, step by step: ``0001_first.sql`` and onwards. A shipped file is never changed again."""
