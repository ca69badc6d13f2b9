"""LD5: terms, names, laws; most are packs in configs/rules/. One file a rule."""
