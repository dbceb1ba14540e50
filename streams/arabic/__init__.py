"""The language: folding, tokens, clitics, numerals, dates. Knows nothing of news or Kafka, imports no other room."""
