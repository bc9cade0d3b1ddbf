"""Quick entry: one line, understood and confirmed."""
