"""LD3: repetition. One file a rule."""
