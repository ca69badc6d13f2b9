"""Floor 3: what is wrong. `load()` imports one module a rule and returns the registry."""
