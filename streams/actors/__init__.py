"""Who a text is about: lexicon, linker, titles, taggers. May import `arabic` and `records`."""
