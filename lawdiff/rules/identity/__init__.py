"""LD1: identity and time. One file a rule."""
