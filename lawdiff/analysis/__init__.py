"""Floor 2: text becomes structure. Nothing here fails, reads a file or knows a rule."""
