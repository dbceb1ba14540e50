"""Outside formats to raw articles: mapping, times, HTML, URLs. May import `records`."""
