"""LD6: figures. One file a rule."""
