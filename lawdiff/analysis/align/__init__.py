"""Which sections and which sentences of two reports belong together."""
