"""Faust, hardened: app factory, guard, patches, dead letters, producers, health. Knows no stage and no language."""
