"""Word lists of the language, as plain modules. Written as a newspaper writes them; readers fold them once."""
