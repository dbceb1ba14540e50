"""Marsad: Arabic-first live news, from a topic of raw articles to counts per actor that can be trusted.

The way through is `agents`: a record comes in, one pure stage function makes results of it, `runtime` does the rest.
What the stages know stands in rooms of its own: `arabic` (the language), `facts`, `actors`, `duplicates`, `windows`.
Imports point one way: agents -> facts, actors, duplicates, windows -> arabic. Nothing below `agents` knows Kafka.
"""
