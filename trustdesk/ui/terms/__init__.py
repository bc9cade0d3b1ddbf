"""Words to use and to avoid."""
