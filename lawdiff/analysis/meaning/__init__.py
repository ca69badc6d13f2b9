"""What the change means: plans kept or not, shortcomings, firmness, emphasis, text carried over."""
