"""A small glossary as a trainer writes one; its key and its name are to be filled in."""

GLOSSARY = """key = "{key}"
name = "{name}"
checked = 2026-11-23
[sources]
book = "A book on tea"
[[term]]
key = "garden"
text = "garden"
meaning = "The estate where tea is grown."
source = "book"
"""
