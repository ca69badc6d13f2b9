"""Tables: which lines of a text are one, what its cells are called, whether its sums hold, what became of it."""
