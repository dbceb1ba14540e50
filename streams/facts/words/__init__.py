"""Words that govern numbers, as plain modules; readers fold them once."""
