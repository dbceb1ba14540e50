"""Near-duplicates: sketch, index, verdict. May import `arabic` and `records`."""
