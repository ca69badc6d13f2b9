"""The verbs: proofread, fix, compare, explain."""
