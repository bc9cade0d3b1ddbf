"""Pictures of every screen of the window in each state, to be looked at: `make pictures` makes them."""
