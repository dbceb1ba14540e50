"""Counts in time: panes, their merge, windows, burst. May import `records`."""
