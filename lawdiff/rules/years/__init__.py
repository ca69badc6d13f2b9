"""LD9: two years. One file a rule."""
