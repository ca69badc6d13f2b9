"""Floor 0: frozen values. Standard library only; no value here reads a file or knows a rule."""
