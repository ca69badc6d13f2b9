"""LD4: punctuation. One file a rule."""
