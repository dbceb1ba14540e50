"""What a text states: quantities, attribution, references, quotes, changes. May import `arabic` and `records`."""
