"""Before, in and after a meeting: prepare, in the room, debrief."""
