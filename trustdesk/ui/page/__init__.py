"""The live one-pager, its choices, print and files."""
