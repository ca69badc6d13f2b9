"""LD8: language. One file a rule."""
