"""LD7: structure. One file a rule."""
