"""The list of counterparts and the dossier of the one chosen."""
