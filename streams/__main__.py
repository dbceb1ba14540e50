"""`python -m streams` is `marsad`."""

from streams.cli import main

main()
