"""Pictures for those who would rather look than read."""
