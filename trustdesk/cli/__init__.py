"""The headless door: `trustdesk COMMAND`, for people in a terminal and for scripts."""
