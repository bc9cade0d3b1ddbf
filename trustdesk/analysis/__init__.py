"""Pure reasoning over values: what the records of a dossier mean, with the records each result stands on."""
