"""Words, dates and numbers as people say them, per language. Texts are Fluent files in `resources/words/`."""
