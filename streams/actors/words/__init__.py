"""Word lists of the linker."""
