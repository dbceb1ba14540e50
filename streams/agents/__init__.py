"""The four stages: each a pure `stage` function. May import every room but the command line and the pages."""
