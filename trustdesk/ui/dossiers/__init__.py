"""One dossier as a sheet of sections, edited in place."""
