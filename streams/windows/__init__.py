"""Counts in time: panes that merge, the windows folded from them, watermarks, burst.

State is one pane an actor and five minutes: a map from article to what is known of it (`panes`). Everything a window
row says is read off the maps (`rows`), so no order of arrival, no replay and no stale writer can change a count. Event
time throughout; times are milliseconds since 1970 in UTC. May import `records`.
"""
