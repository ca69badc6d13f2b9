"""LD2: what extraction left behind. One file a rule."""
